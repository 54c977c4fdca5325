import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/db.ts'

/** Whose days count up to which: nobody’s tomorrow. */
export type Window = { startsOn: string; members: readonly { id: string; to: string }[] }
export type Total = { userId: string; score: number }

/** Finished workouts of the members on days that count. */
const trained = ({ startsOn, members }: Window) => sql`
  unnest(${members.map(({ id }) => id)}::uuid[], ${members.map(({ to }) => to)}::date[]) as m (user_id, last_day)
  join workout w on w.user_id = m.user_id and w.status = 'completed' and w.local_date between ${startsOn}::date and m.last_day`

async function totals(db: Db, window: Window, score: RawBuilder<unknown>): Promise<Total[]> {
  const { rows } = await sql<Total>`
    select m.user_id as "userId", ${score} as score
    from ${trained(window)} join exercise_session s on s.workout_id = w.id
    group by m.user_id`.execute(db)
  return rows
}

/** With at least one working set. */
export const sessions = (db: Db, window: Window) => totals(db, window, sql`count(distinct w.id)::int`)
export const volumes = (db: Db, window: Window) => totals(db, window, sql`sum(s.volume_kg)`)
export const distances = (db: Db, window: Window) => totals(db, window, sql`sum(s.metres)`)

export async function trainingDays(db: Db, window: Window): Promise<{ userId: string; day: string }[]> {
  const { rows } = await sql<{ userId: string; day: string }>`
    select distinct m.user_id as "userId", w.local_date as day
    from ${trained(window)} join exercise_session s on s.workout_id = w.id`.execute(db)
  return rows
}

export type Lift = { userId: string; weightKg: number; reps: number; bodyweightKg: number | null }

/**
 * Working sets of one exercise with what their lifter weighed: as noted with the workout, else by the last weigh-in of the
 * 60 days before.
 */
export async function lifts(db: Db, window: Window, exerciseId: string): Promise<Lift[]> {
  const { rows } = await sql<Lift>`
    select m.user_id as "userId", s.weight_kg as "weightKg", s.reps,
      coalesce(w.bodyweight * case w.bodyweight_unit when 'lb' then 0.45359237 else 1 end, scale.weight_kg) as "bodyweightKg"
    from ${trained(window)}
    join workout_set s on s.workout_id = w.id and s.exercise_id = ${exerciseId} and s.performed_at is not null
      and s.kind <> 'warmup' and s.weight_kg > 0 and s.reps > 0
    left join lateral (
      select b.weight_kg from body_entry b
      where b.user_id = m.user_id and b.weight_kg is not null and b.local_date between w.local_date - 60 and w.local_date
      order by b.local_date desc, b.measured_at desc limit 1) scale on true`.execute(db)
  return rows
}
