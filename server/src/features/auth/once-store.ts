import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'

export type NewToken = {
  id: string
  hash: Buffer
  userId: string | null
  purpose: string
  details: object
  createdAt: string
  expiresAt: string
}

export async function add(db: Db, token: NewToken): Promise<void> {
  await db
    .insertInto('one_time_token')
    .values({
      ...{ id: token.id, hash: token.hash, user_id: token.userId, purpose: token.purpose },
      ...{ details: toJson(token.details), created_at: token.createdAt, expires_at: token.expiresAt },
    })
    .execute()
}

type Found = { userId: string | null; details: unknown }

/** Uses it up. Of two that come at once one gets it. */
export async function use(db: Db, hash: Buffer, purpose: string, now: string): Promise<Found | undefined> {
  return db
    .updateTable('one_time_token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['user_id as userId', 'details'])
    .executeTakeFirst()
}

/** Counts an attempt with it, which leaves it as good as before, until there were too many. */
export async function attempt(
  db: Db,
  hash: Buffer,
  purpose: string,
  most: number,
  now: string,
): Promise<Found | undefined> {
  return db
    .updateTable('one_time_token')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('attempts', '<', most)
    .returning(['user_id as userId', 'details'])
    .executeTakeFirst()
}

export async function forget(db: Db, userId: string, purposes: readonly string[]): Promise<void> {
  await db.deleteFrom('one_time_token').where('user_id', '=', userId).where('purpose', 'in', purposes).execute()
}

export async function forgetExpired(db: Db, before: string): Promise<void> {
  await sql`delete from one_time_token where expires_at < ${before}::timestamptz`.execute(db)
}
