import type { WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** A working set of a finished workout of a run. Effort is in reps in reserve, whatever it was written in. */
export type LoggedSet = {
  workoutId: string
  leg: number
  turn: number
  startedAt: string
  entryId: string | null
  exerciseId: string | null
  weight: number | null
  weightUnit: WeightUnit | null
  weightKg: number | null
  reps: number | null
  seconds: number | null
  rir: number | null
}

/** The working sets of a run's finished workouts, in order. A workout without a set is one row without an entry. */
export async function setsOfRun(db: Db, user: User, runId: string): Promise<LoggedSet[]> {
  const { rows } = await sql<LoggedSet>`
    select w.id as "workoutId", w.program_leg as leg, w.program_turn as turn, w.started_at as "startedAt",
      s.entry_id as "entryId", s.exercise_id as "exerciseId", s.weight, s.weight_unit as "weightUnit",
      s.weight_kg as "weightKg", s.reps, s.duration_seconds as seconds, coalesce(s.rir, 10 - s.rpe) as rir
    from workout w
    left join workout_set s on s.workout_id = w.id and s.performed_at is not null and s.kind <> 'warmup'
    left join workout_entry e on e.id = s.entry_id
    where w.program_run_id = ${runId} and w.user_id = ${user.id} and w.status = 'completed'
    order by w.started_at, w.id, e.position, e.id, s.position, s.id`.execute(db)
  return rows
}

/** The workout that was begun or planned for a turn and is not over, the first of them. */
export async function openWorkout(
  db: Db,
  user: User,
  at: { runId: string; leg: number; turn: number },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('workout')
    .select('id')
    .where('user_id', '=', user.id)
    .where('program_run_id', '=', at.runId)
    .where('program_leg', '=', at.leg)
    .where('program_turn', '=', at.turn)
    .where('status', 'in', ['planned', 'active'])
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export async function hasWorkout(db: Db, user: User, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('workout')
    .select('id')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return row !== undefined
}

/** The best estimated one-rep maximum of exercises since then, in kg (Brzycki 1993, up to 12 reps). */
export async function bestEstimates(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  since: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; kg: number }>`
    select s.exercise_id as id, max(s.weight_kg * 36 / (37 - s.reps)) as kg
    from workout_set s join workout w on w.id = s.workout_id
    where s.user_id = ${user.id} and s.exercise_id = any(${exerciseIds}::uuid[]) and s.performed_at is not null
      and s.session_started_at >= ${since}::timestamptz and s.kind <> 'warmup' and s.reps between 1 and 12
      and s.weight_kg > 0 and w.status <> 'cancelled'
    group by s.exercise_id`.execute(db)
  return new Map(rows.map(({ id, kg }) => [id, kg]))
}
