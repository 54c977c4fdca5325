import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Device = { id: string; endpoint: string; p256dh: string; auth: string; createdAt: string }

export async function list(db: Db, user: Pick<User, 'id'>): Promise<Device[]> {
  return db
    .selectFrom('push_device')
    .select(['id', 'endpoint', 'p256dh', 'auth', 'created_at as createdAt'])
    .where('user_id', '=', user.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** A browser is of whoever is signed in there now: its endpoint is there once. */
export async function save(db: Db, user: User, { id, endpoint, p256dh, auth, createdAt }: Device): Promise<void> {
  await sql`
    insert into push_device as d (id, user_id, session_id, endpoint, p256dh, auth, created_at)
    values (${id}, ${user.id}, ${user.sessionId}, ${endpoint}, ${p256dh}, ${auth}, ${createdAt})
    on conflict (endpoint) do update set user_id = excluded.user_id, session_id = excluded.session_id,
      p256dh = excluded.p256dh, auth = excluded.auth,
      id = case when d.user_id = excluded.user_id then d.id else excluded.id end`.execute(db)
}

/** Answers whether it was there. */
export async function remove(db: Db, user: Pick<User, 'id'>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('push_device')
    .where('user_id', '=', user.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
