import type { PlannedEntry, Workout } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type NewWorkout = { id: string; name: string; note?: string | null | undefined; timezone: string; createdAt: string }

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function addWorkout(db: Db, user: User, workout: NewWorkout): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('workout')
    .values({
      id: workout.id,
      user_id: user.id,
      name: workout.name,
      status: 'planned',
      note: workout.note ?? null,
      timezone: workout.timezone,
      created_at: workout.createdAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Adds planned entries with their sets. Answers false when one of their ids is taken. */
export async function addEntries(
  db: Db,
  user: User,
  workoutId: string,
  entries: readonly PlannedEntry[],
): Promise<boolean> {
  if (entries.length === 0) return true
  const added = await db
    .insertInto('workout_entry')
    .values(
      entries.map((entry, position) => ({
        ...{ id: entry.id, user_id: user.id, workout_id: workoutId, exercise_id: entry.exerciseId, position },
        superset_group: entry.supersetGroup ?? null,
        rest_seconds: entry.restSeconds ?? null,
        note: entry.note ?? null,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  const sets = entries.flatMap((entry) =>
    entry.sets.map((set, position) => ({
      ...{
        id: set.id,
        user_id: user.id,
        workout_id: workoutId,
        entry_id: entry.id,
        exercise_id: entry.exerciseId,
        position,
      },
      kind: set.kind,
      target_reps_min: set.target.repsMin ?? null,
      target_reps_max: set.target.repsMax ?? null,
      target_weight: set.target.weight ?? null,
      target_weight_unit: set.target.weightUnit ?? null,
      target_rir: set.target.rir ?? null,
      target_duration_seconds: set.target.durationSeconds ?? null,
    })),
  )
  if (added.numInsertedOrUpdatedRows !== BigInt(entries.length)) return false
  if (sets.length === 0) return true
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('workout_set')
    .values(sets)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === BigInt(sets.length)
}

/** Adds one entry at the end. Answers false when its id is taken. */
export async function addEntry(
  db: Db,
  user: User,
  workoutId: string,
  entry: { id: string; exerciseId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into workout_entry (id, user_id, workout_id, exercise_id, position)
    values (${entry.id}, ${user.id}, ${workoutId}, ${entry.exerciseId},
      (select coalesce(max(position) + 1, 0) from workout_entry where workout_id = ${workoutId}))
    on conflict (id) do nothing`.execute(db)
  return numAffectedRows === 1n
}

export function findStatus(db: Db, user: User, id: string) {
  return db
    .selectFrom('workout')
    .select(['id', 'status', 'timezone', 'started_at as startedAt'])
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
}

export async function markStarted(
  db: Db,
  user: User,
  id: string,
  start: { at: string; timezone: string; localDate: string },
): Promise<void> {
  await db
    .updateTable('workout')
    .set({ status: 'active', started_at: start.at, timezone: start.timezone, local_date: start.localDate })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function markCompleted(db: Db, user: User, id: string, endedAt: string): Promise<void> {
  await db
    .updateTable('workout')
    .set({ status: 'completed', ended_at: endedAt })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function activeId(db: Db, user: User): Promise<string | undefined> {
  const row = await db
    .selectFrom('workout')
    .select('id')
    .where('user_id', '=', user.id)
    .where('status', '=', 'active')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function exercisesOf(db: Db, user: User, workoutIds: readonly string[]): Promise<string[]> {
  if (workoutIds.length === 0) return []
  const rows = await db
    .selectFrom('workout_set')
    .select('exercise_id')
    .distinct()
    .where('user_id', '=', user.id)
    .where('workout_id', 'in', workoutIds)
    .execute()
  return rows.map((row) => row.exercise_id)
}

export async function moveEntries(
  db: Db,
  user: User,
  { from, to, only }: { from: readonly string[]; to: string; only?: readonly string[] },
): Promise<string[]> {
  const some = only === undefined ? sql`` : sql`and id = any(${only}::uuid[])`
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update workout_entry set exercise_id = ${to}
      where user_id = ${user.id} and exercise_id = any(${from}::uuid[]) ${some}
      returning id, workout_id),
    sets as (
      update workout_set set exercise_id = ${to} from moved where entry_id = moved.id),
    changed as (
      update workout set version = version + 1 where id in (select workout_id from moved))
    select id from moved`.execute(db)
  return rows.map((row) => row.id)
}

export async function deleteWorkouts(db: Db, user: User, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('workout').where('user_id', '=', user.id).where('id', 'in', ids).execute()
}

const setJson = sql`json_build_object('id', s.id, 'position', s.position, 'kind', s.kind,
  'target', json_build_object('repsMin', s.target_reps_min, 'repsMax', s.target_reps_max, 'weight', s.target_weight,
    'weightUnit', s.target_weight_unit, 'rir', s.target_rir, 'durationSeconds', s.target_duration_seconds),
  'performedAt', s.performed_at, 'weight', s.weight, 'weightUnit', s.weight_unit, 'reps', s.reps, 'rpe', s.rpe,
  'rir', s.rir, 'durationSeconds', s.duration_seconds, 'distanceMetres', s.distance_metres, 'note', s.note)`

export async function findWorkout(db: Db, user: User, id: string): Promise<Workout | undefined> {
  const { rows } = await sql<Workout>`
    select w.id, w.name, w.status, w.started_at as "startedAt", w.ended_at as "endedAt", w.timezone,
      w.local_date as "localDate", w.note, w.version,
      coalesce((
        select json_agg(json_build_object('id', e.id, 'position', e.position, 'exerciseId', e.exercise_id,
          'exerciseSlug', x.slug, 'exerciseName', x.name, 'tracking', x.tracking, 'supersetGroup', e.superset_group,
          'restSeconds', e.rest_seconds, 'note', e.note, 'sets', coalesce((
            select json_agg(${setJson} order by s.position, s.id) from workout_set s where s.entry_id = e.id), '[]'))
          order by e.position, e.id)
        from workout_entry e join exercise x on x.id = e.exercise_id where e.workout_id = w.id), '[]') as entries
    from workout w where w.id = ${id} and w.user_id = ${user.id}`.execute(db)
  const [workout] = rows
  for (const set of workout?.entries.flatMap((entry) => entry.sets) ?? [])
    if (set.performedAt !== null) set.performedAt = new Date(set.performedAt).toISOString()
  return workout
}
