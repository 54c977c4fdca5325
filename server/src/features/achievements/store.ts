import type { AchievementLog } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type Day = AchievementLog['days'][number]
type Count = AchievementLog['records'][number]

/** Every day with training. As arrays: ten years of them are read in a few milliseconds. */
export async function days(db: Db, user: User): Promise<Day[]> {
  const { rows } = await sql<{ days: number[][] | null }>`
    select json_agg(json_build_array(local_date - date '1970-01-01', workouts, working_sets, reps, volume_kg, seconds)
      order by local_date) as days
    from training_day where user_id = ${user.id}`.execute(db)
  return (rows[0]?.days ?? []).map(([day = 0, workouts = 0, sets = 0, reps = 0, volumeKg = 0, seconds = 0]) => ({
    ...{ day, workouts, sets, reps, volumeKg, seconds },
  }))
}

/** The rows of a source, such as records, counted or added up by their day. */
async function counted(db: Db, source: RawBuilder<unknown>): Promise<Count[]> {
  const { rows } = await sql<{ days: [day: number, count: number][] | null }>`
    select json_agg(json_build_array(day - date '1970-01-01', amount) order by day) as days
    from (select day, sum(amount) as amount from (${source}) each (day, amount) group by day) counted`.execute(db)
  return (rows[0]?.days ?? []).map(([day, count]) => ({ day, count }))
}

/** Workouts that began in these hours, on the clocks where they were. */
export function startedAt(db: Db, user: User, hours: readonly number[]): Promise<Count[]> {
  return counted(
    db,
    sql`select local_date, 1 from workout
      where user_id = ${user.id} and status <> 'cancelled' and local_date is not null
        and extract(hour from started_at at time zone timezone)::int = any(${hours}::int[])`,
  )
}

/** Each exercise on the day on which it was first done. */
export function firstDays(db: Db, user: User): Promise<Count[]> {
  return counted(
    db,
    sql`select first.local_date, 1
      from (select distinct exercise_id from exercise_month where user_id = ${user.id}) x
      cross join lateral (
        select local_date from exercise_session s
        where s.user_id = ${user.id} and s.exercise_id = x.exercise_id order by local_date limit 1) first`,
  )
}

/** Records that broke another. */
export function records(db: Db, user: User): Promise<Count[]> {
  return counted(db, sql`select local_date, 1 from personal_record where user_id = ${user.id} and not is_baseline`)
}

export function metres(db: Db, user: User): Promise<Count[]> {
  return counted(db, sql`select local_date, metres from exercise_session where user_id = ${user.id} and metres > 0`)
}

export function bodyEntries(db: Db, user: User): Promise<Count[]> {
  return counted(db, sql`select local_date, 1 from body_entry where user_id = ${user.id}`)
}

export type Heaviest = { exerciseId: string; day: number; kg: number }

/** How the heaviest weight of these exercises grew, in the order of days. */
export async function heaviest(db: Db, user: User, exerciseIds: readonly string[]): Promise<Heaviest[]> {
  const { rows } = await sql<Heaviest>`
    select exercise_id as "exerciseId", local_date - date '1970-01-01' as day, max(value) as kg from personal_record
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and kind = 'heaviest_weight'
    group by exercise_id, local_date order by local_date, exercise_id`.execute(db)
  return rows
}
