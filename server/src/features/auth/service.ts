import { createHash, randomBytes } from 'node:crypto'
import type { login as Login, register as Register, Session } from '@fitai/contract'
import type { z } from 'zod'
import type { App } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { accessKey, signAccessToken } from '../../http/access-token.ts'
import type { Http } from '../../http/operation.ts'
import * as users from '../users/service.ts'
import { hashPassword, isPassword } from './password.ts'
import * as store from './store.ts'

type Keep = 'cookie' | 'body'

/** Two tabs, or a lost answer, may send the same refresh token again within this time. */
const graceSeconds = 10

export async function register(app: App, body: z.output<(typeof Register)['body']>, http: Http): Promise<Session> {
  const { email, password, name, weightUnit, timezone, language, keep } = body
  const id = app.newId()
  const passwordHash = await hashPassword(password)
  const createdAt = app.now().toISOString()
  const account = { id, email, name, passwordHash, weightUnit, timezone, language, createdAt }

  return app.db.transaction().execute(async (tx) => {
    if (!(await store.addAccount(tx, account))) fail('email_taken')
    return openSession(app, tx, id, app.newId(), keep, http)
  })
}

export async function login(app: App, body: z.output<(typeof Login)['body']>, http: Http): Promise<Session> {
  const found = await store.credentialsOf(app.db, body.email)
  if (!(await isPassword(body.password, found?.passwordHash)) || !found) fail('invalid_credentials')
  return openSession(app, app.db, found.id, app.newId(), body.keep, http)
}

/**
 * Trades a refresh token for the next one. A token that comes back after the grace time has been stolen or copied:
 * the whole session ends, and that is kept even though the call fails.
 */
export async function refresh(app: App, sent: string | undefined, http: Http): Promise<Session> {
  const token = sent ?? http.cookie() ?? fail('invalid_refresh_token')
  const now = app.now()
  const outcome = await app.db.transaction().execute(async (tx) => {
    const known = await store.lockRefreshToken(tx, fingerprint(token))
    if (!known || known.revokedAt !== null || Date.parse(known.expiresAt) <= now.getTime()) return 'invalid'
    if (known.usedAt !== null && now.getTime() - Date.parse(known.usedAt) > graceSeconds * 1000) {
      await store.revokeSession(tx, known.sessionId, now.toISOString())
      return 'reused'
    }
    await store.markUsed(tx, known.id, now.toISOString())
    return openSession(app, tx, known.userId, known.sessionId, known.keep, http)
  })
  if (outcome === 'reused') http.setCookie(null)
  if (outcome === 'invalid') return fail('invalid_refresh_token')
  if (outcome === 'reused') return fail('refresh_token_reused')
  return outcome
}

/** Ends the session the token belongs to. A token nobody knows ends nothing: either way the caller is signed out. */
export async function logout(app: App, sent: string | undefined, http: Http): Promise<{ signedOut: true }> {
  const token = sent ?? http.cookie()
  const known = token === undefined ? undefined : await store.lockRefreshToken(app.db, fingerprint(token))
  if (known) await store.revokeSession(app.db, known.sessionId, app.now().toISOString())
  http.setCookie(null)
  return { signedOut: true }
}

async function openSession(
  app: App,
  db: Db,
  userId: string,
  sessionId: string,
  keep: Keep,
  http: Http,
): Promise<Session> {
  const now = app.now()
  const { accessSeconds, refreshSeconds } = app.config
  const refreshToken = randomBytes(32).toString('base64url')
  await store.addRefreshToken(db, {
    id: app.newId(),
    userId,
    sessionId,
    hash: fingerprint(refreshToken),
    keep,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + refreshSeconds * 1000).toISOString(),
  })
  const account = await users.accountOf(db, { id: userId, sessionId })
  if (keep === 'cookie') http.setCookie(refreshToken)
  return {
    accessToken: await signAccessToken(accessKey(app.jwtSecret), { id: userId, sessionId }, now, accessSeconds),
    expiresInSeconds: accessSeconds,
    refreshToken: keep === 'body' ? refreshToken : null,
    account,
  }
}

/** Only this is stored: who reads the table cannot sign in with it. */
const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest()
