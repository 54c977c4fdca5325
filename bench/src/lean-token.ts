import { createHmac, timingSafeEqual } from 'node:crypto'

const sign = (secret: string, payload: string) => createHmac('sha256', secret).update(payload).digest('base64url')

/** A stateless token: who and until when, with an HMAC over it. */
export function leanToken(secret: string, userId: string): string {
  const payload = Buffer.from(JSON.stringify({ sub: userId, exp: Date.now() + 86_400_000 })).toString('base64url')
  return `${payload}.${sign(secret, payload)}`
}

/** The user of a token, if it is ours and has not expired. */
export function leanUser(secret: string, token: string): string | undefined {
  const dot = token.indexOf('.')
  const payload = token.slice(0, dot)
  const expected = Buffer.from(sign(secret, payload))
  const given = Buffer.from(token.slice(dot + 1))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const { sub, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return exp > Date.now() ? sub : undefined
}
