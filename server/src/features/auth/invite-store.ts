import type { Invite } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type NewInvite = { id: string; hash: Buffer; email: string | null; createdAt: string; expiresAt: string }

export async function add(db: Db, user: User, { id, hash, email, createdAt, expiresAt }: NewInvite): Promise<void> {
  await db
    .insertInto('invite')
    .values({ id, user_id: user.id, hash, address: email, created_at: createdAt, expires_at: expiresAt })
    .execute()
}

/** Uses it up for this address; whether it was good for it. */
export async function use(db: Db, hash: Buffer, email: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update invite set used_at = ${now}::timestamptz
    where hash = ${hash} and used_at is null and expires_at > ${now}::timestamptz
      and (address is null or lower(address) = lower(${email}))
    returning id`.execute(db)
  return rows.length === 1
}

/** Of all admins: the server has one list. */
export function list(db: Db): Promise<Invite[]> {
  return db
    .selectFrom('invite')
    .select(['id', 'address as email', 'created_at as createdAt', 'expires_at as expiresAt', 'used_at as usedAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

export async function remove(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('invite').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}
