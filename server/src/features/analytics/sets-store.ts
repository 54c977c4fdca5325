import type { SetKind, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Place = readonly [startedAt: string, workoutId: string, performedAt: string, id: string]

export type SetFilter = {
  from?: string | undefined
  to?: string | undefined
  workoutId?: string | undefined
  exerciseIds?: readonly string[] | undefined
  after?: Place | undefined
  limit: number
}

export type SetRow = {
  id: string
  workoutId: string
  date: string
  exerciseId: string
  startedAt: string
  performedAt: string
  kind: SetKind
  weight: number | null
  weightUnit: WeightUnit | null
  weightKg: number | null
  reps: number | null
  rpe: number | null
  rir: number | null
  isAssisted: boolean
}

/** Workout by workout, so that the newest are found without looking at all of them. */
const place = sql`(w.started_at, w.id, s.performed_at, s.id)`

/** Working sets of workouts that count, newest workout first, and the last set of each first. */
export async function setsOf(db: Db, user: User, filter: SetFilter): Promise<SetRow[]> {
  const { after, limit } = filter
  const { rows } = await sql<SetRow>`
    select s.id, s.workout_id as "workoutId", w.local_date as date, s.exercise_id as "exerciseId",
      w.started_at as "startedAt", s.performed_at as "performedAt", s.kind, s.weight, s.weight_unit as "weightUnit", s.weight_kg as "weightKg",
      s.reps, s.rpe, s.rir, x.tracking = 'assisted_bodyweight_reps' as "isAssisted"
    from ${counted(user, filter)}
    ${after ? sql`and ${place} < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]}::timestamptz, ${after[3]}::uuid)` : sql``}
    ${after ? sql`and w.started_at <= ${after[0]}::timestamptz` : sql``}
    order by w.started_at desc, w.id desc, s.performed_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

export async function countOf(db: Db, user: User, filter: Omit<SetFilter, 'limit'>) {
  const { rows } = await sql<{ count: number; from: string | null; to: string | null }>`
    select count(*)::int as count, min(w.local_date) as "from", max(w.local_date) as "to"
    from ${counted(user, filter)}`.execute(db)
  return rows[0] ?? { count: 0, from: null, to: null }
}

function counted(user: User, { from, to, workoutId, exerciseIds }: Omit<SetFilter, 'limit'>) {
  const where = [
    sql`s.user_id = ${user.id} and s.performed_at is not null and s.kind <> 'warmup' and w.status <> 'cancelled'`,
    ...(from === undefined ? [] : [sql`w.local_date >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`w.local_date <= ${to}::date`]),
    ...(workoutId === undefined ? [] : [sql`s.workout_id = ${workoutId}::uuid`]),
    ...(exerciseIds === undefined ? [] : [sql`s.exercise_id = any(${exerciseIds}::uuid[])`]),
  ]
  return sql`workout w join workout_set s on s.workout_id = w.id join exercise x on x.id = s.exercise_id
    where w.user_id = ${user.id} and ${sql.join(where, sql` and `)}`
}

export async function trainedExercises(db: Db, user: User): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct exercise_id as id from exercise_month where user_id = ${user.id}`.execute(db)
  return rows.map(({ id }) => id)
}
