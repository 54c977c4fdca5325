import type { PlannedEntry, SetEntry, Workout, WorkoutSummary } from '@fitai/contract'
import type { SetKind, TrackingKind, WeightUnit } from '@fitai/domain'
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

export async function deleteWorkouts(db: Db, user: User, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('workout').where('user_id', '=', user.id).where('id', 'in', ids).execute()
}

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

export type SummaryFilter = {
  ids?: readonly string[]
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  exerciseId?: string | undefined
  after?: [startedAt: string, id: string] | undefined
  limit: number
}

/** Workouts that have begun, newest first, each with what it amounts to. */
export async function summaries(db: Db, user: User, filter: SummaryFilter): Promise<WorkoutSummary[]> {
  const { ids, from, to, q, exerciseId, after, limit } = filter
  const where = [
    sql`user_id = ${user.id} and started_at is not null and status <> 'cancelled'`,
    ...(ids ? [sql`id = any(${ids}::uuid[])`] : []),
    ...(from === undefined ? [] : [sql`local_date >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`local_date <= ${to}::date`]),
    ...(q === undefined || q === '' ? [] : [sql`name ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`]),
    ...(exerciseId === undefined
      ? []
      : [sql`exists (select from workout_entry e where e.workout_id = workout.id and e.exercise_id = ${exerciseId})`]),
    ...(after ? [sql`(started_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await sql<WorkoutSummary>`
    select w.id, w.name, w.status, w.started_at as "startedAt", w.ended_at as "endedAt", w.timezone,
      w.local_date as "localDate", extract(epoch from w.ended_at - w.started_at)::int as "durationSeconds",
      coalesce(done.sets, 0) as "workingSets", coalesce(done.reps, 0) as reps, coalesce(done.volume, 0) as "volumeKg",
      (select count(*) from personal_record r where r.workout_id = w.id and not r.is_baseline) as records,
      coalesce(done.exercises, '[]') as exercises
    from (select * from workout where ${sql.join(where, sql` and `)} order by started_at desc, id desc limit ${limit}) w
    cross join lateral (
      select sum(sets) as sets, sum(reps) as reps, sum(volume) as volume,
        json_agg(json_build_object('name', name, 'workingSets', sets) order by position) filter (where sets > 0) as exercises
      from (
        select e.position, x.name, count(s.id) as sets, sum(s.reps) as reps,
          sum(s.weight_kg * s.reps) filter (where x.tracking <> 'assisted_bodyweight_reps') as volume
        from workout_entry e
        join exercise x on x.id = e.exercise_id
        left join workout_set s on s.entry_id = e.id and s.performed_at is not null and s.kind <> 'warmup'
        where e.workout_id = w.id
        group by e.id, x.name) entry) done
    order by w.started_at desc, w.id desc`.execute(db)
  return rows
}

export type PreviousRow = {
  exerciseId: string
  workoutId: string
  localDate: string
  kind: SetKind
  weight: number | null
  weightUnit: WeightUnit | null
  reps: number | null
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
}

/** Of each exercise in a workout, the working sets of the last session before it. */
export async function previousSets(db: Db, user: User, workoutId: string): Promise<PreviousRow[]> {
  const { rows } = await sql<PreviousRow>`
    with here as (select started_at from workout where id = ${workoutId} and user_id = ${user.id})
    select x.exercise_id as "exerciseId", w.id as "workoutId", w.local_date as "localDate", s.kind, s.weight,
      s.weight_unit as "weightUnit", s.reps, s.rpe, s.rir, s.duration_seconds as "durationSeconds"
    from (select distinct exercise_id from workout_entry where workout_id = ${workoutId} and user_id = ${user.id}) x
    cross join lateral (
      select p.workout_id from workout_set p
      where p.user_id = ${user.id} and p.exercise_id = x.exercise_id and p.performed_at is not null
        and p.kind <> 'warmup' and p.workout_id <> ${workoutId}
        and p.session_started_at <= coalesce((select started_at from here), 'infinity')
      order by p.session_started_at desc, p.workout_id desc limit 1) last
    join workout w on w.id = last.workout_id
    join workout_set s on s.workout_id = w.id and s.exercise_id = x.exercise_id and s.performed_at is not null
      and s.kind <> 'warmup'
    join workout_entry e on e.id = s.entry_id
    order by x.exercise_id, e.position, s.position, s.id`.execute(db)
  return rows
}
