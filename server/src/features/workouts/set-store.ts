import type { SetEntry } from '@fitai/contract'
import type { SetKind, TrackingKind, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Entry = { id: string; exerciseId: string; tracking: TrackingKind }

/** The fields of a set that its user writes; `position` null means at the end. */
export type SetValues = {
  kind: SetKind
  position: number | null
  performedAt: string | null
  weight: number | null
  weightUnit: WeightUnit | null
  weightKg: number | null
  reps: number | null
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
  distanceMetres: number | null
  note: string | null
}

export type SavedSet = { id: string; entryId: string; values: SetValues; target: SetTarget }
type SetTarget = {
  repsMin: number | null
  repsMax: number | null
  weight: number | null
  weightUnit: WeightUnit | null
  rir: number | null
  durationSeconds: number | null
}

export type SetPlace = {
  status: string
  startedAt: string | null
  /** Of the user's training, when this was read. */
  revision: number
  entry: Entry | undefined
  set: (SavedSet & { workoutId: string }) | undefined
}

const setColumns = sql`
  s.position, s.kind, s.performed_at as "performedAt", s.weight, s.weight_unit as "weightUnit", s.weight_kg as "weightKg",
  s.reps, s.rpe, s.rir, s.duration_seconds as "durationSeconds", s.distance_metres as "distanceMetres", s.note,
  s.target_reps_min as "targetRepsMin", s.target_reps_max as "targetRepsMax", s.target_weight as "targetWeight",
  s.target_weight_unit as "targetWeightUnit", s.target_rir as "targetRir",
  s.target_duration_seconds as "targetDurationSeconds"`

type SetRow = SetValues & {
  targetRepsMin: number | null
  targetRepsMax: number | null
  targetWeight: number | null
  targetWeightUnit: WeightUnit | null
  targetRir: number | null
  targetDurationSeconds: number | null
}

function valuesOf(row: SetRow): SetValues {
  const {
    kind,
    position,
    performedAt,
    weight,
    weightUnit,
    weightKg,
    reps,
    rpe,
    rir,
    durationSeconds,
    distanceMetres,
    note,
  } = row
  return {
    kind,
    position,
    performedAt,
    weight,
    weightUnit,
    weightKg,
    reps,
    rpe,
    rir,
    durationSeconds,
    distanceMetres,
    note,
  }
}

function targetOf(row: SetRow): SetTarget {
  return {
    repsMin: row.targetRepsMin,
    repsMax: row.targetRepsMax,
    weight: row.targetWeight,
    weightUnit: row.targetWeightUnit,
    rir: row.targetRir,
    durationSeconds: row.targetDurationSeconds,
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
}

/** The caller's workout with the set and the entry that are meant, as far as they are there already. */
export async function placeOf(db: Db, user: User, workoutId: string, sent: SetEntry): Promise<SetPlace | undefined> {
  const { rows } = await sql<PlaceRow>`
    select w.status, w.started_at as "startedAt", a.revision, s.id as "setId", s.workout_id as "setWorkoutId",
      ${setColumns}, e.id as "entryId", e.exercise_id as "exerciseId", x.tracking
    from workout w
    join account a on a.id = w.user_id
    left join workout_set s on s.id = ${sent.id}
    left join workout_entry e on e.id = coalesce(s.entry_id, ${sent.entryId ?? null}::uuid) and e.workout_id = w.id
    left join exercise x on x.id = e.exercise_id
    where w.id = ${workoutId} and w.user_id = ${user.id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { status, startedAt, revision, entryId, exerciseId, tracking, setId, setWorkoutId } = row
  return {
    ...{ status, startedAt, revision },
    entry: entryId === null ? undefined : { id: entryId, exerciseId, tracking },
    set:
      setId === null
        ? undefined
        : { id: setId, workoutId: setWorkoutId, entryId: entryId ?? '', values: valuesOf(row), target: targetOf(row) },
  }
}

export type SetToSave = { id: string; workoutId: string; startedAt: string; entry: Entry; values: SetValues }

/**
 * Writes a set that is new or was there, and takes the turn for it. With `seenRevision` nothing is written, and nothing
 * answered, when somebody else has changed the training since; with null the turn must be taken already.
 */
export async function saveSet(
  db: Db,
  user: User,
  { id, workoutId, startedAt, entry, values: v }: SetToSave,
  seenRevision: number | null,
): Promise<SavedSet | undefined> {
  const { rows } = await sql<SetRow>`
    with turn as (
      update account set revision = revision + 1
      where id = ${user.id} and revision = coalesce(${seenRevision}::int, revision) returning id),
    touched as (
      update workout set version = version + 1
      where id = ${workoutId} and user_id = (select id from turn))
    insert into workout_set as s (id, user_id, workout_id, entry_id, exercise_id, session_started_at, position, kind,
      performed_at, weight, weight_unit, weight_kg, reps, rpe, rir, duration_seconds, distance_metres, note)
    select ${id}::uuid, id, ${workoutId}::uuid, ${entry.id}::uuid, ${entry.exerciseId}::uuid, ${startedAt}::timestamptz,
      coalesce(${v.position}::int, (select coalesce(max(position) + 1, 0) from workout_set where entry_id = ${entry.id})),
      ${v.kind}, ${v.performedAt}::timestamptz, ${v.weight}::float8, ${v.weightUnit}, ${v.weightKg}::float8,
      ${v.reps}::int, ${v.rpe}::float8, ${v.rir}::float8, ${v.durationSeconds}::float8, ${v.distanceMetres}::float8,
      ${v.note}
    from turn
    on conflict (id) do update set
      session_started_at = excluded.session_started_at, position = excluded.position, kind = excluded.kind,
      performed_at = excluded.performed_at, weight = excluded.weight, weight_unit = excluded.weight_unit,
      weight_kg = excluded.weight_kg, reps = excluded.reps, rpe = excluded.rpe, rir = excluded.rir,
      duration_seconds = excluded.duration_seconds, distance_metres = excluded.distance_metres, note = excluded.note
    where s.user_id = ${user.id} and s.entry_id = ${entry.id}
    returning ${setColumns}`.execute(db)
  const [row] = rows
  return row && { id, entryId: entry.id, values: valuesOf(row), target: targetOf(row) }
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
