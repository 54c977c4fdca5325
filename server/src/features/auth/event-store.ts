import type { SecurityEventKind } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Event = {
  id: string
  userId: string
  kind: SecurityEventKind
  sessionId: string | null
  address: string | null
  userAgent: string | null
  at: string
}

export async function add(db: Db, { id, userId, kind, sessionId, address, userAgent, at }: Event): Promise<void> {
  await db
    .insertInto('security_event')
    .values({ id, user_id: userId, kind, session_id: sessionId, address, user_agent: userAgent, at })
    .execute()
}

export async function list(db: Db, user: User, limit: number, before: readonly [string, string] | undefined) {
  const { rows } = await sql<Pick<Event, 'id' | 'kind' | 'address' | 'userAgent' | 'at'>>`
    select id, kind, address, user_agent as "userAgent", at from security_event
    where user_id = ${user.id}
      ${before ? sql`and (at, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
    order by at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export async function forgetOld(db: Db, before: string): Promise<void> {
  await db.deleteFrom('security_event').where('at', '<', before).execute()
}
