import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'

const hasGoals = sql`exists (
  select from goal g where g.user_id = a.id and g.deleted_at is null and g.archived_at is null)`

/** Where people with goals live. */
export async function zones(db: Db): Promise<string[]> {
  const { rows } = await sql<{ timezone: string }>`
    select distinct timezone from account a where ${hasGoals}`.execute(db)
  return rows.map(({ timezone }) => timezone)
}

export type Due = { id: string; revision: number; date: string }

/** Those with goals in these zones that nobody has looked at on this day, or since they last changed something. */
export async function due(db: Db, zonesDue: readonly { timezone: string; date: string }[]): Promise<Due[]> {
  if (zonesDue.length === 0) return []
  const { rows } = await sql<Due>`
    select a.id, a.revision, z.date
    from account a
    join unnest(${zonesDue.map(({ timezone }) => timezone)}::text[], ${zonesDue.map(({ date }) => date)}::date[])
      as z (timezone, date) on z.timezone = a.timezone
    left join goal_watch w on w.user_id = a.id
    where ${hasGoals} and (w.user_id is null or w.local_date < z.date or w.revision <> a.revision)
    order by a.id`.execute(db)
  return rows
}

export async function looked(db: Db, { id, revision, date }: Due): Promise<void> {
  await sql`
    insert into goal_watch (user_id, local_date, revision) values (${id}, ${date}, ${revision})
    on conflict (user_id) do update set local_date = excluded.local_date, revision = excluded.revision`.execute(db)
}
