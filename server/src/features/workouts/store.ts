import type { Workout } from '@fitai/contract'
import type { Clocks, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { ProgramPlace } from './program-store.ts'

type NewWorkout = {
  id: string
  name: string
  note?: string | null | undefined
  timezone: string
  createdAt: string
  clocks: Clocks
  program: ProgramPlace | null
}

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
      clocks: JSON.stringify(workout.clocks),
      ...programColumns(workout.program),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

function programColumns(place: ProgramPlace | null) {
  return {
    program_run_id: place?.runId ?? null,
    program_leg: place?.leg ?? null,
    program_turn: place?.turn ?? null,
    program_week: place?.week ?? null,
    program_day: place?.day ?? null,
  }
}

const programJson = (table: string) => {
  const column = (name: string) => sql.ref(`${table}.program_${name}`)
  return sql<ProgramPlace | null>`case when ${column('run_id')} is null then null else json_build_object(
    'runId', ${column('run_id')}, 'leg', ${column('leg')}, 'turn', ${column('turn')},
    'week', coalesce(${column('week')}, 0), 'day', coalesce(${column('day')}, 0)) end`
}

export function findStatus(db: Db, user: User, id: string) {
  return db
    .selectFrom('workout')
    .select(['id', 'status', 'timezone', 'version'])
    .select(['started_at as startedAt', 'ended_at as endedAt', 'paused_at as pausedAt'])
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
}

export type WorkoutStatus = 'planned' | 'active' | 'completed' | 'cancelled'

/** The fields of a workout that its user writes. */
export type WorkoutValues = {
  name: string
  note: string | null
  timezone: string
  status: WorkoutStatus
  startedAt: string | null
  endedAt: string | null
  bodyweight: number | null
  bodyweightUnit: WeightUnit | null
  program: ProgramPlace | null
}
export type DatedWorkout = { values: WorkoutValues; clocks: Clocks }

export async function findDated(db: Db, user: User, id: string): Promise<DatedWorkout | undefined> {
  const row = await db
    .selectFrom('workout')
    .select(['name', 'note', 'timezone', 'status', 'bodyweight', 'clocks'])
    .select(['started_at as startedAt', 'ended_at as endedAt', 'bodyweight_unit as bodyweightUnit'])
    .select(programJson('workout').as('program'))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (!row) return undefined
  const { clocks, ...values } = row
  return { values, clocks: clocks as Clocks }
}

/** What follows from the fields of a workout, or belongs to its course. */
export type WorkoutCourse = {
  localDate: string | null
  closedBy: 'user' | 'left_open' | null
  pausedAt?: string | null
  pausedSeconds?: number
}

/** Writes a workout that is new or was there. Answers false when its id is somebody else's. */
export async function saveWorkout(
  db: Db,
  user: User,
  id: string,
  { values, clocks }: DatedWorkout,
  { localDate, closedBy, pausedAt, pausedSeconds }: WorkoutCourse,
  createdAt: string,
): Promise<boolean> {
  const row = {
    name: values.name,
    note: values.note,
    timezone: values.timezone,
    status: values.status,
    started_at: values.startedAt,
    ended_at: values.endedAt,
    local_date: localDate,
    bodyweight: values.bodyweight,
    bodyweight_unit: values.bodyweightUnit,
    ...programColumns(values.program),
    closed_by: closedBy,
    ...(pausedAt !== undefined && { paused_at: pausedAt }),
    ...(pausedSeconds !== undefined && { paused_seconds: pausedSeconds }),
    clocks: JSON.stringify(clocks),
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('workout')
    .values({ id, user_id: user.id, created_at: createdAt, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...row, version: sql`workout.version + 1` })
        .where('workout.user_id', '=', user.id),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function beginPause(db: Db, user: User, id: string, at: string): Promise<void> {
  await db
    .updateTable('workout')
    .set({ paused_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

/** A pause that goes on becomes one that has ended. */
export async function endPause(db: Db, user: User, id: string, at: string): Promise<void> {
  await sql`
    update workout set paused_at = null, version = version + 1,
      paused_seconds = paused_seconds + greatest(0, extract(epoch from ${at}::timestamptz - paused_at))
    where id = ${id} and user_id = ${user.id} and paused_at is not null`.execute(db)
}

/** Another start: the sets of the workout go with it, so that sessions stay in their order. */
export async function moveSession(db: Db, user: User, workoutId: string, startedAt: string | null): Promise<void> {
  await db
    .updateTable('workout_set')
    .set({ session_started_at: startedAt })
    .where('workout_id', '=', workoutId)
    .where('user_id', '=', user.id)
    .execute()
}

export async function touch(db: Db, user: User, workoutId: string): Promise<void> {
  await db
    .updateTable('workout')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', workoutId)
    .where('user_id', '=', user.id)
    .execute()
}

/** Running workouts that nobody has touched since then, with the time of their last set. */
export async function leftOpen(db: Db, user: User, since: string): Promise<{ id: string; lastAt: string | null }[]> {
  const { rows } = await sql<{ id: string; lastAt: string | null }>`
    select w.id, max(s.performed_at) as "lastAt"
    from workout w left join workout_set s on s.workout_id = w.id and s.performed_at is not null
    where w.user_id = ${user.id} and w.status = 'active'
    group by w.id
    having greatest(max(s.performed_at), w.started_at, w.paused_at) < ${since}::timestamptz`.execute(db)
  return rows
}

export async function latestLeftOpen(db: Db, user: User): Promise<string | undefined> {
  const row = await newest(db, user).where('closed_by', '=', 'left_open').executeTakeFirst()
  return row?.id
}

export async function activeId(db: Db, user: User): Promise<string | undefined> {
  const row = await newest(db, user).where('status', '=', 'active').executeTakeFirst()
  return row?.id
}

function newest(db: Db, user: User) {
  return db.selectFrom('workout').select('id').where('user_id', '=', user.id).orderBy('started_at', 'desc').limit(1)
}

/** Those that were finished on these days, oldest first. */
export async function finishedIds(
  db: Db,
  user: User,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<string[]> {
  const rows = await db
    .selectFrom('workout')
    .select('id')
    .where('user_id', '=', user.id)
    .where('status', '=', 'completed')
    .$if(from !== undefined, (query) => query.where('local_date', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('local_date', '<=', to ?? ''))
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
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

const setJson = sql`json_build_object('id', s.id, 'position', s.position, 'kind', s.kind,
  'target', json_build_object('repsMin', s.target_reps_min, 'repsMax', s.target_reps_max, 'weight', s.target_weight,
    'weightUnit', s.target_weight_unit, 'rpe', s.target_rpe, 'rir', s.target_rir,
    'durationSeconds', s.target_duration_seconds, 'distanceMetres', s.target_distance_metres,
    'restSeconds', s.target_rest_seconds),
  'performedAt', s.performed_at, 'weight', s.weight, 'weightUnit', s.weight_unit, 'reps', s.reps,
  'repsLeft', s.reps_left, 'repsRight', s.reps_right, 'rpe', s.rpe, 'rir', s.rir,
  'durationSeconds', s.duration_seconds, 'distanceMetres', s.distance_metres, 'restSeconds', s.rest_seconds,
  'note', s.note)`

export async function findWorkout(db: Db, user: User, id: string): Promise<Workout | undefined> {
  const [workout] = await findWorkouts(db, user, [id])
  return workout
}

/** Oldest first. */
export async function findWorkouts(db: Db, user: User, ids: readonly string[]): Promise<Workout[]> {
  const { rows } = await sql<Workout>`
    select w.id, w.name, w.status, w.started_at as "startedAt", w.ended_at as "endedAt", w.timezone,
      w.local_date as "localDate", w.note, w.version, w.closed_by as "closedBy", w.paused_at as "pausedAt",
      w.paused_seconds as "pausedSeconds", w.bodyweight, w.bodyweight_unit as "bodyweightUnit",
      ${programJson('w')} as program,
      coalesce((
        select json_agg(json_build_object('id', e.id, 'position', e.position, 'exerciseId', e.exercise_id,
          'exerciseSlug', x.slug, 'exerciseName', x.name, 'tracking', x.tracking, 'supersetGroup', e.superset_group,
          'restSeconds', e.rest_seconds, 'note', e.note, 'exerciseNote', o.note, 'sets', coalesce((
            select json_agg(${setJson} order by s.position, s.id) from workout_set s where s.entry_id = e.id), '[]'))
          order by e.position, e.id)
        from workout_entry e
        join exercise x on x.id = e.exercise_id
        left join exercise_setting o on o.user_id = w.user_id and o.exercise_id = x.id
        where e.workout_id = w.id), '[]') as entries
    from workout w where w.id = any(${ids}::uuid[]) and w.user_id = ${user.id}
    order by w.started_at, w.id`.execute(db)
  for (const set of rows.flatMap(({ entries }) => entries).flatMap(({ sets }) => sets))
    if (set.performedAt !== null) set.performedAt = new Date(set.performedAt).toISOString()
  return rows
}
