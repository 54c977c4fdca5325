import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type LastSet = {
  slug: string
  workoutId: string
  localDate: string
  weightKg: number
  reps: number
  rpe: number | null
  rir: number | null
}

/** The loaded working sets of the last three sessions of every library exercise trained since a day. Help is no load. */
export async function lastSessions(db: Db, user: User, since: string): Promise<LastSet[]> {
  const { rows } = await sql<LastSet>`
    with session as (
      select exercise_id, workout_id,
        row_number() over (partition by exercise_id order by session_started_at desc, workout_id desc) as back
      from workout_set
      where user_id = ${user.id} and performed_at is not null and kind <> 'warmup' and weight_kg > 0 and reps > 0
        and session_started_at >= ${since}::timestamptz
      group by exercise_id, workout_id, session_started_at),
    last as (select exercise_id, workout_id from session where back <= 3)
    select x.slug, w.id as "workoutId", w.local_date as "localDate", s.weight_kg as "weightKg", s.reps, s.rpe, s.rir
    from last
    join exercise x on x.id = last.exercise_id and x.slug is not null and x.tracking <> 'assisted_bodyweight_reps'
    join workout w on w.id = last.workout_id and w.status <> 'cancelled'
    join workout_set s on s.workout_id = w.id and s.exercise_id = last.exercise_id and s.performed_at is not null
      and s.kind <> 'warmup' and s.weight_kg > 0 and s.reps > 0
    order by x.slug, w.started_at, w.id, s.position, s.id`.execute(db)
  return rows
}
