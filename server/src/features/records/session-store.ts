import type { SessionTotals } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** What one exercise amounts to in one workout, and where that is. */
export type Session = SessionTotals & { exerciseId: string; workoutId: string; localDate: string; startedAt: string }

const columns = sql`user_id, exercise_id, workout_id, local_date, started_at, working_sets, hard_sets, reps, volume_kg,
  best_e1rm_kg, top_weight_kg, seconds, metres, effort_sets, rpe_sum`

const replaced = sql`
  on conflict (workout_id, exercise_id) do update set
    local_date = excluded.local_date, started_at = excluded.started_at, working_sets = excluded.working_sets,
    hard_sets = excluded.hard_sets, reps = excluded.reps, volume_kg = excluded.volume_kg,
    best_e1rm_kg = excluded.best_e1rm_kg, top_weight_kg = excluded.top_weight_kg, seconds = excluded.seconds,
    metres = excluded.metres, effort_sets = excluded.effort_sets, rpe_sum = excluded.rpe_sum`

/** Of these exercises: what is the same stays untouched, so that only what changed is added up again. */
export async function replaceSessions(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  sessions: readonly Session[],
): Promise<void> {
  if (exerciseIds.length === 0) return
  const column = <T>(pick: (session: Session) => T) => sessions.map(pick)
  await sql`
    with fresh as (
      select ${user.id}::uuid as user_id, fresh.* from unnest(
        ${column((s) => s.exerciseId)}::uuid[], ${column((s) => s.workoutId)}::uuid[],
        ${column((s) => s.localDate)}::date[], ${column((s) => s.startedAt)}::timestamptz[],
        ${column((s) => s.workingSets)}::int[], ${column((s) => s.hardSets)}::int[], ${column((s) => s.reps)}::int[],
        ${column((s) => s.volumeKg)}::float8[], ${column((s) => s.bestE1rmKg ?? null)}::float8[],
        ${column((s) => s.topWeightKg ?? null)}::float8[], ${column((s) => s.seconds)}::float8[],
        ${column((s) => s.metres)}::float8[], ${column((s) => s.effortSets)}::int[],
        ${column((s) => s.rpeSum)}::float8[])
      as fresh (exercise_id, workout_id, local_date, started_at, working_sets, hard_sets, reps, volume_kg,
        best_e1rm_kg, top_weight_kg, seconds, metres, effort_sets, rpe_sum)),
    gone as (
      delete from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = any(${exerciseIds}::uuid[])
        and not exists (select from fresh f where f.workout_id = s.workout_id and f.exercise_id = s.exercise_id))
    insert into exercise_session (${columns}) select ${columns} from fresh
    where not exists (
      select from exercise_session s
      where s.workout_id = fresh.workout_id and s.exercise_id = fresh.exercise_id and s.local_date = fresh.local_date
        and s.started_at = fresh.started_at
        and (s.working_sets, s.hard_sets, s.reps, s.volume_kg, s.best_e1rm_kg, s.top_weight_kg, s.seconds, s.metres,
          s.effort_sets, s.rpe_sum) is not distinct from (fresh.working_sets, fresh.hard_sets, fresh.reps,
          fresh.volume_kg, fresh.best_e1rm_kg, fresh.top_weight_kg, fresh.seconds, fresh.metres, fresh.effort_sets,
          fresh.rpe_sum))
    ${replaced}`.execute(db)
}

/** Writes one session as a part of another statement, for the user of its only row `turn`. */
export function savedSession(session: Session): RawBuilder<unknown> {
  return sql`
    insert into exercise_session (${columns})
    select turn.id, ${session.exerciseId}::uuid, ${session.workoutId}::uuid,
      ${session.localDate}::date, ${session.startedAt}::timestamptz, ${session.workingSets}::int,
      ${session.hardSets}::int, ${session.reps}::int, ${session.volumeKg}::float8,
      ${session.bestE1rmKg ?? null}::float8, ${session.topWeightKg ?? null}::float8, ${session.seconds}::float8,
      ${session.metres}::float8, ${session.effortSets}::int, ${session.rpeSum}::float8
    from turn ${replaced}`
}

export async function saveSession(db: Db, user: User, session: Session): Promise<void> {
  await sql`with turn as (select ${user.id}::uuid as id) ${savedSession(session)}`.execute(db)
}

/** Adds up every day of a user anew, and forgets the days and months on which nothing was done. */
export async function sumAll(db: Db, user: User): Promise<void> {
  await sql`delete from exercise_month where user_id = ${user.id}`.execute(db)
  await sql`delete from training_day where user_id = ${user.id}`.execute(db)
  await sql`delete from training_month where user_id = ${user.id}`.execute(db)
  await sql`
    select sum_exercise_months(array_agg(user_id), array_agg(exercise_id), array_agg(local_date))
    from exercise_session where user_id = ${user.id}`.execute(db)
  await sql`
    select sum_training_days(array_agg(user_id), array_agg(local_date))
    from workout where user_id = ${user.id} and local_date is not null`.execute(db)
}
