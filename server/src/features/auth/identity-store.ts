import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export async function useIdentity(db: Db, provider: string, subject: string, now: string): Promise<string | undefined> {
  const row = await db
    .updateTable('identity')
    .set({ last_used_at: now })
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .returning('user_id as userId')
    .executeTakeFirst()
  return row?.userId
}

type NewIdentity = { id: string; userId: string; provider: string; subject: string; now: string }

/** Answers whether it was added: somebody at a provider has one account here. */
export async function add(db: Db, { id, userId, provider, subject, now }: NewIdentity): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('identity')
    .values({ id, user_id: userId, provider, subject, created_at: now, last_used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export function list(db: Db, user: User) {
  return db
    .selectFrom('identity')
    .select(['id', 'provider', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('user_id', '=', user.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('identity')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** A password, a passkey, or another provider. */
export async function hasWayIn(db: Db, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from account a where a.id = ${userId} and (
      a.password_hash is not null
      or exists (select from passkey where user_id = a.id)
      or exists (select from identity where user_id = a.id))`.execute(db)
  return rows.length > 0
}
