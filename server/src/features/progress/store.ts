import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type TrainingDay = { localDate: string; workouts: number; workingSets: number; reps: number; volumeKg: number }

/** Days with a workout, oldest first, by the calendar of the place where it happened. */
export async function trainingDays(db: Db, user: User): Promise<TrainingDay[]> {
  const { rows } = await sql<TrainingDay>`
    select w.local_date as "localDate", count(distinct w.id) as workouts, count(s.id) as "workingSets",
      coalesce(sum(s.reps), 0) as reps,
      coalesce(sum(s.weight_kg * s.reps) filter (where x.tracking <> 'assisted_bodyweight_reps'), 0) as "volumeKg"
    from workout w
    left join workout_set s on s.workout_id = w.id and s.user_id = w.user_id and s.performed_at is not null
      and s.kind <> 'warmup'
    left join exercise x on x.id = s.exercise_id
    where w.user_id = ${user.id} and w.local_date is not null and w.status <> 'cancelled'
    group by w.local_date
    order by w.local_date`.execute(db)
  return rows
}

/** Every exercise with a working set, most trained first. */
export async function trainedExercises(db: Db, user: User) {
  const { rows } = await sql<{
    exerciseId: string
    exerciseSlug: string | null
    exerciseName: string
    sessions: number
    workingSets: number
    lastDate: string
  }>`
    select x.id as "exerciseId", x.slug as "exerciseSlug", x.name as "exerciseName",
      count(distinct s.workout_id) as sessions, count(*) as "workingSets", max(w.local_date)::text as "lastDate"
    from workout_set s
    join workout w on w.id = s.workout_id
    join exercise x on x.id = s.exercise_id
    where s.user_id = ${user.id} and s.performed_at is not null and s.kind <> 'warmup' and w.status <> 'cancelled'
    group by x.id
    order by count(*) desc, x.name`.execute(db)
  return rows
}
