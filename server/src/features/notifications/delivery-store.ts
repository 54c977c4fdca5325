import type { Notice, QuietHours } from '@fitai/domain'
import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'
import { isStillSo } from './store.ts'

type New = { id: string; userId: string; channel: 'push' | 'email'; dueAt: string; attempts?: number }

export async function add(db: Db, { id, userId, channel, dueAt, attempts = 0 }: New): Promise<void> {
  await sql`
    insert into notification_delivery (notification_id, user_id, channel, due_at, attempts)
    select id, ${userId}, ${channel}, ${dueAt}, ${attempts} from notification where id = ${id}`.execute(db)
}

export type Due = {
  id: string
  userId: string
  attempts: number
  timezone: string
  quietHours: QuietHours | null
}

/** What is due by push, held until the transaction ends; other processes pass it by. */
export async function duePush(db: Db, now: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select d.notification_id as id, d.user_id as "userId", d.attempts, a.timezone, a.quiet_hours as "quietHours"
    from notification_delivery d join account a on a.id = d.user_id
    where d.channel = 'push' and d.due_at <= ${now}::timestamptz
    order by d.due_at limit 50 for update of d skip locked`.execute(db)
  return rows
}

export async function putOff(db: Db, id: string, dueAt: string): Promise<void> {
  await db
    .updateTable('notification_delivery')
    .set({ due_at: dueAt })
    .where('notification_id', '=', id)
    .where('channel', '=', 'push')
    .execute()
}

export async function taken(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    delete from notification_delivery where channel = 'push' and notification_id = any(${ids}::uuid[])`.execute(db)
}

/** Somebody whose digest is due, and whom no other process is at until the transaction ends. */
export async function dueDigest(db: Db, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from (
      select distinct user_id from notification_delivery where channel = 'email' and due_at <= ${now}::timestamptz
    ) due where pg_try_advisory_xact_lock(hashtextextended(user_id::text, 18)) limit 1`.execute(db)
  return rows[0]?.userId
}

export type Counted = { kind: Notice; count: number }

/** Takes all that waits for somebody’s digest. Answers how many there are of each kind that are so and not read yet. */
export async function takeDigest(db: Db, userId: string): Promise<{ email: string; counted: Counted[] }> {
  const { rows: taken } = await sql<{ id: string }>`
    delete from notification_delivery where user_id = ${userId} and channel = 'email'
    returning notification_id as id`.execute(db)
  const { rows: counted } = await sql<Counted>`
    select n.kind, count(*)::int as count from notification n left join person p on p.id = n.person_id
    where n.id = any(${taken.map(({ id }) => id)}::uuid[]) and n.read_at is null and ${isStillSo(sql`n.user_id`)}
    group by n.kind order by n.kind`.execute(db)
  const { email } = await db.selectFrom('account').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
  return { email, counted }
}
