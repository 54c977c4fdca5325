import type { SetEntry } from '@fitai/contract'
import type { Clocks, TrackingKind, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { type Session, savedSession } from '../records/session-store.ts'
import type { DatedSet, SetTarget, SetValues } from './set-values.ts'

export type Entry = { id: string; exerciseId: string; tracking: TrackingKind }

export type SavedSet = DatedSet & { id: string; entryId: string }

export type SetPlace = {
  status: string
  startedAt: string | null
  /** Of the user's training, when this was read. */
  revision: number
  entry: Entry | undefined
  set: (SavedSet & { workoutId: string }) | undefined
  /** A set of this id was deleted. */
  isDeleted: boolean
}

const setColumns = sql`
  s.position, s.kind, s.performed_at as "performedAt", s.weight, s.weight_unit as "weightUnit", s.weight_kg as "weightKg",
  s.reps, s.reps_left as "repsLeft", s.reps_right as "repsRight", s.rpe, s.rir,
  s.duration_seconds as "durationSeconds", s.distance_metres as "distanceMetres", s.rest_seconds as "restSeconds",
  s.note, s.clocks, s.target_reps_min as "targetRepsMin", s.target_reps_max as "targetRepsMax",
  s.target_weight as "targetWeight", s.target_weight_unit as "targetWeightUnit", s.target_rpe as "targetRpe",
  s.target_rir as "targetRir", s.target_duration_seconds as "targetDurationSeconds",
  s.target_distance_metres as "targetDistanceMetres", s.target_rest_seconds as "targetRestSeconds"`

type SetRow = Omit<SetValues, 'target'> & {
  clocks: Clocks
  targetRepsMin: number | null
  targetRepsMax: number | null
  targetWeight: number | null
  targetWeightUnit: WeightUnit | null
  targetRpe: number | null
  targetRir: number | null
  targetDurationSeconds: number | null
  targetDistanceMetres: number | null
  targetRestSeconds: number | null
}

function datedOf(row: SetRow): DatedSet {
  const { kind, position, performedAt, weight, weightUnit, weightKg, reps, repsLeft, repsRight, rpe, rir } = row
  const { durationSeconds, distanceMetres, restSeconds, note, clocks } = row
  return {
    clocks,
    values: {
      ...{ kind, position, performedAt, weight, weightUnit, weightKg, reps, repsLeft, repsRight, rpe, rir },
      ...{ durationSeconds, distanceMetres, restSeconds, note },
      target: targetOf(row),
    },
  }
}

function targetOf(row: SetRow): SetTarget {
  return {
    repsMin: row.targetRepsMin,
    repsMax: row.targetRepsMax,
    weight: row.targetWeight,
    weightUnit: row.targetWeightUnit,
    rpe: row.targetRpe,
    rir: row.targetRir,
    durationSeconds: row.targetDurationSeconds,
    distanceMetres: row.targetDistanceMetres,
    restSeconds: row.targetRestSeconds,
  }
}

type PlaceRow = SetRow & {
  status: string
  startedAt: string | null
  revision: number
  setId: string | null
  setWorkoutId: string
  entryId: string | null
  exerciseId: string
  tracking: TrackingKind
  isDeleted: boolean
}

/** The caller's own workout with the set and the entry that are meant, as far as they are there already. */
export async function placeOf(
  db: Db,
  user: User,
  workoutId: string,
  sent: Pick<SetEntry, 'id' | 'entryId'>,
): Promise<SetPlace | undefined> {
  const { rows } = await sql<PlaceRow>`
    select w.status, w.started_at as "startedAt", a.revision, s.id as "setId", s.workout_id as "setWorkoutId",
      ${setColumns}, e.id as "entryId", e.exercise_id as "exerciseId", x.tracking,
      s.id is null and exists (
        select from tombstone t where t.user_id = ${user.id} and t.entity = 'set' and t.id = ${sent.id}) as "isDeleted"
    from workout w
    join account a on a.id = w.user_id
    left join workout_set s on s.id = ${sent.id}
    left join workout_entry e on e.id = coalesce(s.entry_id, ${sent.entryId ?? null}::uuid) and e.workout_id = w.id
    left join exercise x on x.id = e.exercise_id
    where w.id = ${workoutId} and w.user_id = ${user.id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { status, startedAt, revision, entryId, exerciseId, tracking, setId, setWorkoutId, isDeleted } = row
  return {
    ...{ status, startedAt, revision, isDeleted },
    entry: entryId === null ? undefined : { id: entryId, exerciseId, tracking },
    set: setId === null ? undefined : { id: setId, workoutId: setWorkoutId, entryId: entryId ?? '', ...datedOf(row) },
  }
}

export type SetToSave = DatedSet & { id: string; workoutId: string; startedAt: string | null; entry: Entry }

/**
 * Writes a set that is new or was there, and takes the turn for it. With `seenRevision` nothing is written, and nothing
 * answered, when somebody else has changed the training since; with null the turn must be taken already. What its
 * session then amounts to can be written along.
 */
export async function saveSet(
  db: Db,
  user: User,
  { id, workoutId, startedAt, entry, values: v, clocks }: SetToSave,
  seenRevision: number | null,
  session?: Session | undefined,
): Promise<SavedSet | undefined> {
  const t = v.target
  const { rows } = await sql<SetRow>`
    with turn as (
      update account set revision = revision + ${seenRevision === null ? 0 : 1}::int
      where id = ${user.id} and revision = coalesce(${seenRevision}::int, revision) returning id, revision),
    touched as (
      update workout w set version = version + 1, rev = turn.revision from turn
      where w.id = ${workoutId} and w.user_id = turn.id)
    ${session ? sql`, session as (${savedSession(session)})` : sql``}
    insert into workout_set as s (id, user_id, workout_id, entry_id, exercise_id, session_started_at, position, kind,
      performed_at, weight, weight_unit, weight_kg, reps, reps_left, reps_right, rpe, rir, duration_seconds,
      distance_metres, rest_seconds, note, target_reps_min, target_reps_max, target_weight, target_weight_unit,
      target_rpe, target_rir, target_duration_seconds, target_distance_metres, target_rest_seconds, clocks, rev)
    select ${id}::uuid, id, ${workoutId}::uuid, ${entry.id}::uuid, ${entry.exerciseId}::uuid, ${startedAt}::timestamptz,
      coalesce(${v.position}::int, (select coalesce(max(position) + 1, 0) from workout_set where entry_id = ${entry.id})),
      ${v.kind}, ${v.performedAt}::timestamptz, ${v.weight}::float8, ${v.weightUnit}, ${v.weightKg}::float8,
      ${v.reps}::int, ${v.repsLeft}::int, ${v.repsRight}::int, ${v.rpe}::float8, ${v.rir}::float8,
      ${v.durationSeconds}::float8, ${v.distanceMetres}::float8, ${v.restSeconds}::int, ${v.note},
      ${t.repsMin}::int, ${t.repsMax}::int, ${t.weight}::float8, ${t.weightUnit}, ${t.rpe}::float8, ${t.rir}::float8,
      ${t.durationSeconds}::float8, ${t.distanceMetres}::float8, ${t.restSeconds}::int, ${JSON.stringify(clocks)}::jsonb, turn.revision
    from turn
    on conflict (id) do update set
      session_started_at = excluded.session_started_at, position = excluded.position, kind = excluded.kind,
      performed_at = excluded.performed_at, weight = excluded.weight, weight_unit = excluded.weight_unit,
      weight_kg = excluded.weight_kg, reps = excluded.reps, reps_left = excluded.reps_left,
      reps_right = excluded.reps_right, rpe = excluded.rpe, rir = excluded.rir,
      duration_seconds = excluded.duration_seconds, distance_metres = excluded.distance_metres,
      rest_seconds = excluded.rest_seconds, note = excluded.note, target_reps_min = excluded.target_reps_min,
      target_reps_max = excluded.target_reps_max, target_weight = excluded.target_weight,
      target_weight_unit = excluded.target_weight_unit, target_rpe = excluded.target_rpe,
      target_rir = excluded.target_rir, target_duration_seconds = excluded.target_duration_seconds,
      target_distance_metres = excluded.target_distance_metres, target_rest_seconds = excluded.target_rest_seconds,
      clocks = excluded.clocks, rev = excluded.rev
    where s.user_id = ${user.id} and s.entry_id = ${entry.id}
    returning ${setColumns}`.execute(db)
  const [row] = rows
  return row && { id, entryId: entry.id, ...datedOf(row) }
}

export async function workoutOf(db: Db, user: User, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('workout_set')
    .select('workout_id')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return row?.workout_id
}

/** Answers the exercise of the set, or nothing when it is not there. */
export async function deleteSet(db: Db, user: User, workoutId: string, setId: string): Promise<string | undefined> {
  const row = await db
    .with('touched', (query) =>
      query
        .updateTable('workout')
        .set((workout) => ({ version: workout('version', '+', 1) }))
        .where('id', '=', workoutId)
        .where('user_id', '=', user.id),
    )
    .deleteFrom('workout_set')
    .where('id', '=', setId)
    .where('workout_id', '=', workoutId)
    .where('user_id', '=', user.id)
    .returning('exercise_id')
    .executeTakeFirst()
  return row?.exercise_id
}
