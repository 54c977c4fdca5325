import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'
import type { MailKind } from './kinds.ts'

export type Waiting = {
  id: string
  /** Null: whether the address has an account is looked up when the mail is written. */
  userId: string | null
  kind: MailKind
  address: string
  details: Record<string, string>
}

export async function add(db: Db, mail: Waiting, now: string): Promise<void> {
  await db
    .insertInto('mail')
    .values({
      ...{ id: mail.id, user_id: mail.userId, kind: mail.kind, address: mail.address, details: toJson(mail.details) },
      ...{ created_at: now, next_attempt_at: now },
    })
    .execute()
}

/** Takes mails that are due for this process alone, until the lease ends. */
export async function takeDue(db: Db, now: string, leaseEnd: string): Promise<(Waiting & { attempts: number })[]> {
  const { rows } = await sql<Waiting & { attempts: number }>`
    update mail set state = 'sending', attempts = attempts + 1, next_attempt_at = ${leaseEnd}::timestamptz
    where id in (
      select id from mail where state = 'waiting' and next_attempt_at <= ${now}::timestamptz
      order by next_attempt_at limit 10 for update skip locked)
    returning id, user_id as "userId", kind, address, details, attempts`.execute(db)
  // Ids are made in the order of time, and so the mails are sent in it.
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Those whose process ended while it sent them. */
export async function giveUpAbandoned(db: Db, now: string, problem: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update mail set state = 'given_up', problem = ${problem}, done_at = ${now}::timestamptz
    where state = 'sending' and next_attempt_at <= ${now}::timestamptz returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function finish(
  db: Db,
  id: string,
  state: 'sent' | 'dropped' | 'given_up',
  now: string,
  problem: string | null = null,
): Promise<void> {
  await db.updateTable('mail').set({ state, problem, done_at: now }).where('id', '=', id).execute()
}

export async function putBack(db: Db, id: string, nextAttemptAt: string, problem: string): Promise<void> {
  const next = { state: 'waiting' as const, next_attempt_at: nextAttemptAt, problem }
  await db.updateTable('mail').set(next).where('id', '=', id).execute()
}

/** How many of a kind an address got since then. */
export async function countSent(db: Db, { kind, address }: Waiting, since: string): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .where('kind', '=', kind)
    .where('done_at', '>', since)
    .where('state', 'in', ['sent', 'given_up'])
    .executeTakeFirstOrThrow()
  return count
}

export async function forgetDone(db: Db, before: string): Promise<void> {
  await db.deleteFrom('mail').where('done_at', '<', before).execute()
}
