import type {
  Best,
  CountedSet,
  E1rmFormula,
  PersonalRecord,
  RecordKind,
  SessionTotals,
  SetKind,
  TrackingKind,
} from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

const performedOrder = sql`s.session_started_at, s.workout_id, s.performed_at, e.position, s.position, s.id`

type Placed = CountedSet & { exerciseId: string; localDate: string; startedAt: string }

/** Every set done in these exercises, in the order they were performed. */
export async function performedSets(db: Db, user: User, exerciseIds: readonly string[]): Promise<Placed[]> {
  const { rows } = await sql<Row>`
    select s.id, s.workout_id, s.exercise_id, s.kind, s.weight_kg, s.reps, s.rpe, s.rir, s.duration_seconds,
      s.distance_metres, x.tracking, w.local_date, w.started_at
    from workout_set s
    join workout_entry e on e.id = s.entry_id
    join workout w on w.id = s.workout_id and w.status <> 'cancelled'
    join exercise x on x.id = s.exercise_id
    where s.user_id = ${user.id} and s.exercise_id = any(${exerciseIds}::uuid[]) and s.performed_at is not null
    order by s.exercise_id, ${performedOrder}`.execute(db)
  return rows.map(toPerformed)
}

type Row = {
  id: string
  workout_id: string
  exercise_id: string
  kind: SetKind
  weight_kg: number | null
  reps: number | null
  rpe: number | null
  rir: number | null
  duration_seconds: number | null
  distance_metres: number | null
  tracking: TrackingKind
  local_date: string
  started_at: string
}

function toPerformed(row: Row): Placed {
  return {
    id: row.id,
    workoutId: row.workout_id,
    exerciseId: row.exercise_id,
    kind: row.kind,
    weightKg: row.weight_kg ?? undefined,
    reps: row.reps ?? undefined,
    rpe: row.rpe ?? undefined,
    rir: row.rir ?? undefined,
    durationSeconds: row.duration_seconds ?? undefined,
    distanceMetres: row.distance_metres ?? undefined,
    isAssisted: row.tracking === 'assisted_bodyweight_reps',
    localDate: row.local_date,
    startedAt: row.started_at,
  }
}

export async function formulaOf(db: Db, user: User): Promise<E1rmFormula> {
  const row = await db.selectFrom('account').select('e1rm_formula').where('id', '=', user.id).executeTakeFirst()
  return (row?.e1rm_formula ?? 'brzycki') as E1rmFormula
}

export type SetPlace = { id: string; workoutId: string; exerciseId: string; startedAt: string; performedAt: string }

/** What a new set is judged by: the bests before it, its session so far, and whether anything came later. */
export async function standingBefore(db: Db, user: User, set: SetPlace) {
  const { rows } = await sql<{ bests: BestRow[]; session: SessionRowBefore; has_later: boolean }>`
    select
      (select coalesce(json_agg(json_build_array(kind, at_weight_kg, best, is_earlier)), '[]') from (
        select kind, at_weight_kg,
          case kind when 'least_assistance' then min(value) else max(value) end as best,
          bool_or(workout_id <> ${set.workoutId}) as is_earlier
        from personal_record
        where user_id = ${user.id} and exercise_id = ${set.exerciseId}
          and (kind <> 'best_session_volume' or workout_id <> ${set.workoutId})
        group by kind, at_weight_kg) best) as bests,
      (select json_build_array(w.local_date, a.e1rm_formula, e.working_sets, e.hard_sets, e.reps, e.volume_kg,
          e.best_e1rm_kg, e.top_weight_kg, e.seconds, e.metres, e.effort_sets, e.rpe_sum)
        from workout w
        join account a on a.id = w.user_id
        left join exercise_session e on e.workout_id = w.id and e.exercise_id = ${set.exerciseId}
        where w.id = ${set.workoutId} and w.user_id = ${user.id}) as session,
      exists (select from workout_set
        where user_id = ${user.id} and exercise_id = ${set.exerciseId} and performed_at is not null
          and (session_started_at, workout_id) > (${set.startedAt}::timestamptz, ${set.workoutId}::uuid))
      or exists (select from workout_set
        where workout_id = ${set.workoutId} and exercise_id = ${set.exerciseId} and id <> ${set.id}
          and performed_at >= ${set.performedAt}::timestamptz) as has_later`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A select without a from clause always answers one row')
  const [localDate, formula] = row.session
  return { bests: row.bests.map(toBest), session: toTotals(row.session), localDate, formula, hasLater: row.has_later }
}

type SessionRowBefore = [
  localDate: string,
  formula: E1rmFormula,
  workingSets: number | null,
  hardSets: number | null,
  reps: number | null,
  volumeKg: number | null,
  bestE1rmKg: number | null,
  topWeightKg: number | null,
  seconds: number | null,
  metres: number | null,
  effortSets: number | null,
  rpeSum: number | null,
]

function toTotals([, , workingSets, hardSets, reps, volumeKg, bestE1rmKg, topWeightKg, ...rest]: SessionRowBefore) {
  const [seconds, metres, effortSets, rpeSum] = rest
  return {
    ...{ workingSets: workingSets ?? 0, hardSets: hardSets ?? 0, reps: reps ?? 0, volumeKg: volumeKg ?? 0 },
    ...{ bestE1rmKg: bestE1rmKg ?? undefined, topWeightKg: topWeightKg ?? undefined },
    ...{ seconds: seconds ?? 0, metres: metres ?? 0, effortSets: effortSets ?? 0, rpeSum: rpeSum ?? 0 },
  } satisfies SessionTotals
}

type BestRow = [kind: RecordKind, atWeightKg: number | null, value: number, isEarlier: boolean]

function toBest([kind, atWeightKg, value, isFromEarlierWorkout]: BestRow): Best {
  return { kind, atWeightKg: atWeightKg ?? undefined, value, isFromEarlierWorkout }
}

type Kept = PersonalRecord & { exerciseId: string }

const columnsOf = (records: readonly Kept[]) => {
  const column = <T>(pick: (record: Kept) => T) => records.map(pick)
  return sql`
    ${column((r) => r.exerciseId)}::uuid[], ${column((r) => r.kind)}::text[], ${column((r) => r.setId)}::uuid[],
    ${column((r) => r.workoutId)}::uuid[], ${column((r) => r.value)}::float8[],
    ${column((r) => r.previous ?? null)}::float8[], ${column((r) => r.atWeightKg ?? null)}::float8[],
    ${column((r) => r.isBaseline)}::boolean[]`
}

/**
 * Records that have just fallen. What they took the place of stands no longer, nor do reps at a lighter weight that they
 * have matched; a first value of a new weight does not stand where a heavier one has more reps already.
 */
export async function add(db: Db, user: User, records: readonly Kept[]): Promise<void> {
  if (records.length === 0) return
  await sql`
    with fresh as (
      select * from unnest(${columnsOf(records)})
        as fresh (exercise_id, kind, set_id, workout_id, value, previous, at_weight_kg, is_baseline)),
    superseded as (
      update personal_record r set is_standing = false from fresh f
      where r.user_id = ${user.id} and r.exercise_id = f.exercise_id and r.kind = f.kind and r.is_standing
        and (f.at_weight_kg is null or r.at_weight_kg = f.at_weight_kg
          or (r.at_weight_kg < f.at_weight_kg and r.value <= f.value)))
    insert into personal_record (user_id, exercise_id, kind, set_id, workout_id, value, previous, at_weight_kg,
      is_baseline, achieved_at, local_date, is_standing)
    select ${user.id}, f.*, s.performed_at, w.local_date,
      f.at_weight_kg is null or not exists (
        select from personal_record r
        where r.user_id = ${user.id} and r.exercise_id = f.exercise_id and r.kind = f.kind and r.is_standing
          and r.at_weight_kg > f.at_weight_kg and r.value >= f.value)
    from fresh f join workout_set s on s.id = f.set_id join workout w on w.id = f.workout_id`.execute(db)
}

/** All records of some exercises, in the place of what was stored; those that stand are named. */
export async function replace(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  records: readonly (Kept & { isStanding: boolean })[],
): Promise<void> {
  await clear(db, user, exerciseIds)
  if (records.length === 0) return
  await sql`
    insert into personal_record (user_id, exercise_id, kind, set_id, workout_id, value, previous, at_weight_kg,
      is_baseline, achieved_at, local_date, is_standing)
    select ${user.id}, f.exercise_id, f.kind, f.set_id, f.workout_id, f.value, f.previous, f.at_weight_kg,
      f.is_baseline, s.performed_at, w.local_date, f.is_standing
    from unnest(${columnsOf(records)}, ${records.map((record) => record.isStanding)}::boolean[])
      as f (exercise_id, kind, set_id, workout_id, value, previous, at_weight_kg, is_baseline, is_standing)
    join workout_set s on s.id = f.set_id join workout w on w.id = f.workout_id`.execute(db)
}

/** Lets the session record of a workout grow with it. Answers whether there was one. */
export async function growSessionVolume(db: Db, user: User, place: SetPlace, valueKg: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('personal_record')
    .set({ value: valueKg })
    .where('user_id', '=', user.id)
    .where('exercise_id', '=', place.exerciseId)
    .where('workout_id', '=', place.workoutId)
    .where('kind', '=', 'best_session_volume')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function clear(db: Db, user: User, exerciseIds: readonly string[]): Promise<void> {
  if (exerciseIds.length === 0) return
  await db
    .deleteFrom('personal_record')
    .where('user_id', '=', user.id)
    .where('exercise_id', 'in', exerciseIds)
    .execute()
}

/** The records one set made, baselines left out. */
export async function brokenBy(db: Db, user: User, setId: string) {
  const rows = await db
    .selectFrom('personal_record')
    .select(['kind', 'value', 'previous', 'is_baseline as isBaseline'])
    .where('user_id', '=', user.id)
    .where('set_id', '=', setId)
    .where('is_baseline', '=', false)
    .execute()
  return rows as ((typeof rows)[number] & { kind: RecordKind })[]
}

/** The records that fell in a workout, baselines left out. */
export async function brokenIn(db: Db, user: User, workoutId: string) {
  const rows = await db
    .selectFrom('personal_record as r')
    .innerJoin('exercise as x', 'x.id', 'r.exercise_id')
    .innerJoin('workout_set as s', 's.id', 'r.set_id')
    .select([
      'r.kind',
      'r.exercise_id as exerciseId',
      'x.name as exerciseName',
      'r.value',
      'r.previous',
      'r.at_weight_kg as atWeightKg',
    ])
    .where('r.user_id', '=', user.id)
    .where('r.workout_id', '=', workoutId)
    .where('r.is_baseline', '=', false)
    .orderBy('s.performed_at')
    .orderBy('r.kind')
    .execute()
  return rows as ((typeof rows)[number] & { kind: RecordKind })[]
}

/** Records of one exercise with the set behind each, oldest first. */
export const timeline = (db: Db, user: User, exerciseId: string) =>
  shown(db, user, sql`and r.exercise_id = ${exerciseId}`)

/** Those that stand, of every exercise. */
export const standing = (db: Db, user: User) => shown(db, user, sql`and r.is_standing`)

async function shown(db: Db, user: User, which: RawBuilder<unknown>) {
  const { rows } = await sql<TimelineRow>`
    select r.kind, r.value, r.previous, r.is_baseline as "isBaseline", r.at_weight_kg as "atWeightKg",
      r.workout_id as "workoutId", r.set_id as "setId", r.exercise_id as "exerciseId",
      s.performed_at as "achievedAt", w.local_date as "localDate", s.weight, s.weight_unit as "weightUnit", s.reps
    from personal_record r
    join workout_set s on s.id = r.set_id
    join workout_entry e on e.id = s.entry_id
    join workout w on w.id = r.workout_id
    where r.user_id = ${user.id} ${which}
    order by ${performedOrder}, r.kind`.execute(db)
  return rows
}

type TimelineRow = {
  kind: RecordKind
  value: number
  previous: number | null
  isBaseline: boolean
  atWeightKg: number | null
  workoutId: string
  setId: string
  exerciseId: string
  achievedAt: string
  localDate: string
  weight: number | null
  weightUnit: 'kg' | 'lb' | null
  reps: number | null
}

/** The working sets of the last sessions of an exercise, newest session first. */
export async function sessionSets(db: Db, user: User, exerciseId: string, limit: number) {
  const { rows } = await sql<SessionRow>`
    with session as (
      select workout_id, session_started_at from workout_set s
      where user_id = ${user.id} and exercise_id = ${exerciseId} and performed_at is not null and kind <> 'warmup'
        and not exists (select from workout w where w.id = s.workout_id and w.status = 'cancelled')
      group by session_started_at, workout_id
      order by session_started_at desc, workout_id desc limit ${limit})
    select w.id as "workoutId", w.name as "workoutName", w.started_at as "startedAt", w.local_date as "localDate",
      s.id, s.kind, s.weight, s.weight_unit as "weightUnit", s.weight_kg as "weightKg", s.reps,
      s.reps_left as "repsLeft", s.reps_right as "repsRight", s.rpe, s.rir
    from session
    join workout w on w.id = session.workout_id
    join workout_set s on s.workout_id = w.id and s.exercise_id = ${exerciseId} and s.performed_at is not null
      and s.kind <> 'warmup'
    join workout_entry e on e.id = s.entry_id
    order by session.session_started_at desc, w.id desc, s.performed_at, e.position, s.position, s.id`.execute(db)
  return rows
}

export type SessionRow = {
  workoutId: string
  workoutName: string
  startedAt: string
  localDate: string
  id: string
  kind: SetKind
  weight: number | null
  weightUnit: 'kg' | 'lb' | null
  weightKg: number | null
  reps: number | null
  repsLeft: number | null
  repsRight: number | null
  rpe: number | null
  rir: number | null
}

/** Every exercise with a set or with something that was derived from one. */
export async function trainedExercises(db: Db, user: User): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select exercise_id as id from workout_set where user_id = ${user.id} and performed_at is not null
    union select exercise_id from exercise_session where user_id = ${user.id}
    union select exercise_id from personal_record where user_id = ${user.id}`.execute(db)
  return rows.map((row) => row.id)
}

/** Everybody who has trained, in the order of their ids. */
export async function lifters(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from account where exists (select from workout where workout.user_id = account.id) order by id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
