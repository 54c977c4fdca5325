import { createSecretKey, type KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { User } from '../app.ts'
import { fail } from '../failure.ts'

const Claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() })
const rules = { issuer: 'fitai', audience: 'fitai' }

export function accessKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret))
}

export function signAccessToken(key: KeyObject, user: User, now: Date, seconds: number): Promise<string> {
  const at = Math.floor(now.getTime() / 1000)
  return new SignJWT({ sid: user.sessionId })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject(user.id)
    .setIssuer(rules.issuer)
    .setAudience(rules.audience)
    .setIssuedAt(at)
    .setExpirationTime(at + seconds)
    .sign(key)
}

/** Checks access tokens. A token that was good stays good until it expires, so it is checked once and remembered. */
export function accessTokenChecker(key: KeyObject, now: () => Date) {
  const seen = new Map<string, { user: User; expiresAt: number }>()

  return async function check(token: string): Promise<User> {
    const known = seen.get(token)
    if (known) {
      if (known.expiresAt > now().getTime()) return known.user
      seen.delete(token)
      return fail('token_expired')
    }
    const { sub, sid, exp } = await verify(token, key, now())
    const user = { id: sub, sessionId: sid }
    if (seen.size >= 10_000) seen.clear()
    seen.set(token, { user, expiresAt: exp * 1000 })
    return user
  }
}

async function verify(token: string, key: KeyObject, currentDate: Date) {
  try {
    const { payload } = await jwtVerify(token, key, { ...rules, algorithms: ['HS256'], typ: 'at+jwt', currentDate })
    return Claims.parse(payload)
  } catch (error) {
    return fail(error instanceof errors.JWTExpired ? 'token_expired' : 'not_signed_in')
  }
}
