import type { listSessions, Session } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { accessKey, signAccessToken } from '../../http/access-token.ts'
import type { Http } from '../../http/operation.ts'
import * as users from '../users/service.ts'
import * as events from './events.ts'
import { fingerprint, newSecret } from './once.ts'
import * as store from './session-store.ts'

/** Two tabs, or a lost answer, may send the same refresh token again within this time. */
const graceSeconds = 10
/** So long a sign-in counts as a proof of who somebody is. */
const confirmedSeconds = 600

/** A session of its own for somebody who has proved who they are. */
export async function open(app: App, db: Db, userId: string, keep: store.Keep, http: Http): Promise<Session> {
  const sessionId = app.newId()
  const { userAgent } = http.caller
  await store.addSignIn(db, { id: sessionId, userId, userAgent, now: app.now().toISOString() })
  await events.note(app, db, { kind: 'signed_in', userId, sessionId, caller: http.caller })
  return tokensFor(app, db, { id: userId, sessionId }, keep, http)
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
    if (!known || known.revokedAt !== null || known.endedAt !== null) return 'invalid'
    if (Date.parse(known.expiresAt) <= now.getTime()) return 'invalid'
    const { userId, sessionId } = known
    if (known.usedAt !== null && now.getTime() - Date.parse(known.usedAt) > graceSeconds * 1000) {
      await store.end(tx, userId, { only: sessionId }, now.toISOString())
      await events.note(app, tx, { kind: 'refresh_token_reused', userId, sessionId, caller: http.caller })
      return { reused: sessionId }
    }
    await store.markUsed(tx, known, now.toISOString())
    return tokensFor(app, tx, { id: userId, sessionId }, known.keep, http)
  })
  if (outcome === 'invalid') return fail('invalid_refresh_token')
  if (!('reused' in outcome)) return outcome
  http.setCookie(null)
  app.ended.add([outcome.reused])
  return fail('refresh_token_reused')
}

/** Ends the session the token belongs to. A token nobody knows ends nothing: either way the caller is signed out. */
export async function logout(app: App, sent: string | undefined, http: Http): Promise<{ signedOut: true }> {
  const token = sent ?? http.cookie()
  const known = token === undefined ? undefined : await store.lockRefreshToken(app.db, fingerprint(token))
  if (known) {
    await end(app, app.db, known.userId, { only: known.sessionId })
    await events.note(app, app.db, { ...known, kind: 'signed_out', caller: http.caller })
  }
  http.setCookie(null)
  return { signedOut: true }
}

export async function list(app: App, user: User): Promise<z.input<(typeof listSessions)['reply']>> {
  const found = await store.list(app.db, user, app.now().toISOString())
  return { items: found.map((session) => ({ ...session, isCurrent: session.id === user.sessionId })) }
}

export async function endOne(app: App, user: User, id: string, http: Http): Promise<{ signedOut: true }> {
  const [ended] = await end(app, app.db, user.id, { only: id })
  if (ended === undefined) fail('session_not_found')
  await events.note(app, app.db, { kind: 'signed_out', userId: user.id, sessionId: id, caller: http.caller })
  return { signedOut: true }
}

/** Ends sessions. Their access tokens are refused from now on here, and within seconds by other processes. */
export async function end(
  app: App,
  db: Db,
  userId: string,
  which: { only: string } | { but: string | undefined },
): Promise<string[]> {
  const ids = await store.end(db, userId, which, app.now().toISOString())
  app.ended.add(ids)
  return ids
}

/** What opens an account to others wants a recent proof, so that a session that was left open is not enough. */
export async function requireConfirmed(app: App, user: User): Promise<void> {
  const confirmedAt = await store.confirmedAt(app.db, user)
  if (confirmedAt === undefined) return fail('not_signed_in')
  if (app.now().getTime() - Date.parse(confirmedAt) > confirmedSeconds * 1000) fail('confirm_first')
}

export async function markConfirmed(app: App, user: User): Promise<{ confirmedUntil: string }> {
  const now = app.now()
  await store.confirm(app.db, user, now.toISOString())
  return { confirmedUntil: new Date(now.getTime() + confirmedSeconds * 1000).toISOString() }
}

async function tokensFor(app: App, db: Db, user: User, keep: store.Keep, http: Http): Promise<Session> {
  const now = app.now()
  const { accessSeconds, refreshSeconds } = app.config
  const refreshToken = newSecret()
  await store.addRefreshToken(db, {
    id: app.newId(),
    userId: user.id,
    sessionId: user.sessionId,
    hash: fingerprint(refreshToken),
    keep,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + refreshSeconds * 1000).toISOString(),
  })
  const account = await users.accountOf(db, user)
  if (keep === 'cookie') http.setCookie(refreshToken)
  return {
    accessToken: await signAccessToken(accessKey(app.jwtSecret), user, now, accessSeconds),
    expiresInSeconds: accessSeconds,
    refreshToken: keep === 'body' ? refreshToken : null,
    account,
  }
}
