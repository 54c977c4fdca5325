import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Keep = 'cookie' | 'body'

type NewSignIn = { id: string; userId: string; userAgent: string | null; now: string }

export async function addSignIn(db: Db, { id, userId, userAgent, now }: NewSignIn): Promise<void> {
  await db
    .insertInto('sign_in')
    .values({ id, user_id: userId, user_agent: userAgent, created_at: now, last_seen_at: now, confirmed_at: now })
    .execute()
}

type NewRefreshToken = {
  id: string
  userId: string
  sessionId: string
  hash: Buffer
  keep: Keep
  createdAt: string
  expiresAt: string
}

export async function addRefreshToken(db: Db, token: NewRefreshToken): Promise<void> {
  await db
    .insertInto('refresh_token')
    .values({
      id: token.id,
      user_id: token.userId,
      session_id: token.sessionId,
      hash: token.hash,
      keep: token.keep,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute()
}

/**
 * Locked, so that two calls with the same token take turns, and together with its session: one that is ended meanwhile
 * must not get another token.
 */
export function lockRefreshToken(db: Db, hash: Buffer) {
  return db
    .selectFrom('sign_in as s')
    .innerJoin('refresh_token as t', 't.session_id', 's.id')
    .select(['t.id', 't.user_id as userId', 't.session_id as sessionId', 't.keep', 's.ended_at as endedAt'])
    .select(['t.expires_at as expiresAt', 't.used_at as usedAt', 't.revoked_at as revokedAt'])
    .where('t.hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

export async function markUsed(db: Db, token: { id: string; sessionId: string }, now: string): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ used_at: now })
    .where('id', '=', token.id)
    .where('used_at', 'is', null)
    .execute()
  await db.updateTable('sign_in').set({ last_seen_at: now }).where('id', '=', token.sessionId).execute()
}

/** Ends sessions of a user: one, or all but one. Answers which. */
export async function end(
  db: Db,
  userId: string,
  which: { only: string } | { but: string | undefined },
  now: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update sign_in set ended_at = ${now}::timestamptz
    where user_id = ${userId} and ended_at is null
      and ${'only' in which ? sql`id = ${which.only}` : sql`id is distinct from ${which.but ?? null}::uuid`}
    returning id`.execute(db)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await db
      .updateTable('refresh_token')
      .set({ revoked_at: now })
      .where('session_id', 'in', ids)
      .where('revoked_at', 'is', null)
      .execute()
  return ids
}

/** Those that can still be used. */
export function list(db: Db, user: User, now: string) {
  return db
    .selectFrom('sign_in as s')
    .select(['s.id', 's.user_agent as userAgent', 's.created_at as createdAt', 's.last_seen_at as lastSeenAt'])
    .where('s.user_id', '=', user.id)
    .where('s.ended_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('refresh_token as t')
          .select('t.id')
          .whereRef('t.session_id', '=', 's.id')
          .where('t.revoked_at', 'is', null)
          .where('t.expires_at', '>', now),
      ),
    )
    .orderBy('s.last_seen_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
}

export async function confirmedAt(db: Db, user: User): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_in')
    .select('confirmed_at as confirmedAt')
    .where('id', '=', user.sessionId)
    .where('user_id', '=', user.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.confirmedAt
}

export async function confirm(db: Db, user: User, now: string): Promise<void> {
  await db
    .updateTable('sign_in')
    .set({ confirmed_at: now })
    .where('id', '=', user.sessionId)
    .where('user_id', '=', user.id)
    .execute()
}

export async function forgetOld(db: Db, before: string): Promise<void> {
  await sql`delete from refresh_token where expires_at < ${before}::timestamptz`.execute(db)
  await sql`
    delete from sign_in s where last_seen_at < ${before}::timestamptz
      and not exists (select from refresh_token t where t.session_id = s.id)`.execute(db)
}
