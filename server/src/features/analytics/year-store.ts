import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { Dates } from './store.ts'

export async function biggestWorkout(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{ workoutId: string; name: string; date: string; volumeKg: number }>`
    select w.id as "workoutId", w.name, w.local_date as date, sum(s.volume_kg order by s.exercise_id) as "volumeKg"
    from exercise_session s join workout w on w.id = s.workout_id
    where s.user_id = ${user.id} and s.local_date between ${from}::date and ${to}::date
    group by w.id having sum(s.volume_kg) > 0
    order by 4 desc, w.local_date limit 1`.execute(db)
  return rows[0]
}

export async function longestWorkout(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{ workoutId: string; name: string; date: string; seconds: number }>`
    select * from (
      select id as "workoutId", name, local_date as date,
        (extract(epoch from ended_at - started_at) - paused_seconds)::float8 as seconds
      from workout
      where user_id = ${user.id} and local_date between ${from}::date and ${to}::date and status <> 'cancelled'
        and ended_at is not null) timed
    where seconds between 1 and 21600 order by seconds desc, date limit 1`.execute(db)
  return rows[0]
}

/** Records that fell on the days of a stretch; their instants, by which they are in order, lie within a day of it. */
const fellIn = (user: User, { from, to }: Dates) => sql`
  r.user_id = ${user.id} and not r.is_baseline and r.local_date between ${from}::date and ${to}::date
  and r.achieved_at >= ${from}::date - interval '2 days' and r.achieved_at < ${to}::date + interval '3 days'`

/** Records broken in a stretch, first values left out. */
export async function recordsOf(db: Db, user: User, dates: Dates): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from personal_record r where ${fellIn(user, dates)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The best estimate of a stretch and of all the time before it, where there are both. */
export async function gainsOf(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const { rows } = await sql<{ exerciseId: string; fromKg: number; toKg: number }>`
    select exercise_id as "exerciseId", max(best_e1rm_kg) filter (where month < ${from}::date) as "fromKg",
      max(best_e1rm_kg) filter (where month >= ${from}::date) as "toKg"
    from exercise_month
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and month <= ${to}::date
      and best_e1rm_kg is not null
    group by exercise_id
    having count(*) filter (where month < ${from}::date) > 0 and count(*) filter (where month >= ${from}::date) > 0`.execute(
    db,
  )
  return rows
}

export async function heaviestRecord(db: Db, user: User, dates: Dates) {
  const { rows } = await sql<{
    exerciseId: string
    value: number
    previous: number | null
    date: string
    workoutId: string
  }>`
    select r.exercise_id as "exerciseId", r.value, r.previous, r.local_date as date, r.workout_id as "workoutId"
    from personal_record r
    where r.kind = 'heaviest_weight' and ${fellIn(user, dates)}
    order by r.value desc, r.local_date limit 1`.execute(db)
  return rows[0]
}
