import type { E1rmFormula, FirstWeekday, Sex } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** Whose figures these are, as far as figures depend on it. */
export type Lifter = {
  timezone: string
  firstWeekday: FirstWeekday
  formula: E1rmFormula
  sex: Sex | null
  birthDate: string | null
}

export function findLifter(db: Db, user: User): Promise<Lifter | undefined> {
  return db
    .selectFrom('account')
    .select(['timezone', 'first_weekday as firstWeekday', 'e1rm_formula as formula', 'sex', 'birth_date as birthDate'])
    .where('id', '=', user.id)
    .executeTakeFirst() as Promise<Lifter | undefined>
}

/** Calendar days, both included. Everything there is: from far before to far after. */
export type Dates = { from: string; to: string }
export const everything: Dates = { from: '0001-01-01', to: '9999-12-31' }

export type TotalsRow = {
  workouts: number
  days: number
  timedWorkouts: number
  seconds: number
  workingSets: number
  hardSets: number
  reps: number
  volumeKg: number
  effortSets: number
  rpeSum: number
}

const totals = sql`
  coalesce(sum(workouts), 0)::int as workouts, count(*)::int as days,
  coalesce(sum(timed_workouts), 0)::int as "timedWorkouts",
  coalesce(sum(seconds order by local_date), 0) as seconds, coalesce(sum(working_sets), 0)::int as "workingSets",
  coalesce(sum(hard_sets), 0)::int as "hardSets", coalesce(sum(reps), 0)::int as reps,
  coalesce(sum(volume_kg order by local_date), 0) as "volumeKg", coalesce(sum(effort_sets), 0)::int as "effortSets",
  coalesce(sum(rpe_sum order by local_date), 0) as "rpeSum"`

export async function totalsOf(db: Db, user: User, { from, to }: Dates): Promise<TotalsRow> {
  const { rows } = await sql<TotalsRow>`
    select ${totals} from training_day
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A sum answers one row')
  return row
}

export async function firstAndLast(db: Db, user: User) {
  const { rows } = await sql<{ firstDate: string | null; lastDate: string | null }>`
    select min(local_date) as "firstDate", max(local_date) as "lastDate"
    from training_day where user_id = ${user.id}`.execute(db)
  return rows[0] ?? { firstDate: null, lastDate: null }
}

export type Bucket = 'week' | 'month'

/** The first day of the week a date lies in; weeks are counted from 1970-01-01, a Thursday. */
const weekOf = (firstWeekday: FirstWeekday) => {
  const offset = { monday: 3, sunday: 4, saturday: 5 }[firstWeekday]
  return sql`local_date - ((local_date - date '1970-01-01') + ${sql.lit(offset)}) % 7`
}

const bucketOf = (bucket: Bucket, firstWeekday: FirstWeekday) =>
  bucket === 'month' ? sql`date_trunc('month', local_date)::date` : weekOf(firstWeekday)

/** Days with training added up by week or month, oldest first. */
export async function bucketsOf(
  db: Db,
  user: User,
  { from, to }: Dates,
  bucket: Bucket,
  firstWeekday: FirstWeekday,
): Promise<({ start: string } & TotalsRow)[]> {
  const { rows } = await sql<{ start: string } & TotalsRow>`
    select ${bucketOf(bucket, firstWeekday)} as start, ${totals} from training_day
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
    group by 1 order by 1`.execute(db)
  return rows
}

/** All days with a workout as day numbers, ascending. */
export async function trainedDays(db: Db, user: User): Promise<number[]> {
  const { rows } = await sql<{ days: number[] | null }>`
    select json_agg(local_date - date '1970-01-01' order by local_date) as days
    from training_day where user_id = ${user.id}`.execute(db)
  return rows[0]?.days ?? []
}

export type DayRow = { date: string; workouts: number; workingSets: number; hardSets: number; volumeKg: number }

export async function daysOf(db: Db, user: User, { from, to }: Dates): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select local_date as date, workouts, working_sets as "workingSets", hard_sets as "hardSets",
      volume_kg as "volumeKg"
    from training_day
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date order by local_date`.execute(db)
  return rows
}

export type ExerciseTotals = {
  exerciseId: string
  sessions: number
  workingSets: number
  hardSets: number
  reps: number
  volumeKg: number
}

/** Exercises of a stretch, most sessions first. */
export async function exerciseTotals(db: Db, user: User, { from, to }: Dates): Promise<ExerciseTotals[]> {
  const { rows } = await sql<ExerciseTotals>`
    select exercise_id as "exerciseId", count(*)::int as sessions, sum(working_sets)::int as "workingSets",
      sum(hard_sets)::int as "hardSets", sum(reps)::int as reps,
      sum(volume_kg order by started_at, workout_id) as "volumeKg"
    from exercise_session
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
    group by exercise_id order by 2 desc, 3 desc, 1`.execute(db)
  return rows
}

/** The same of everything, from the months: ten years are no more to add up than one. */
export async function exerciseTotalsOfAll(db: Db, user: User): Promise<ExerciseTotals[]> {
  const { rows } = await sql<ExerciseTotals>`
    select exercise_id as "exerciseId", sum(sessions)::int as sessions, sum(working_sets)::int as "workingSets",
      sum(hard_sets)::int as "hardSets", sum(reps)::int as reps, sum(volume_kg order by month) as "volumeKg"
    from exercise_month where user_id = ${user.id}
    group by exercise_id order by 2 desc, 3 desc, 1`.execute(db)
  return rows
}

/** Sessions added up by week or month, of some exercises; only those there are. */
export async function exerciseBuckets(
  db: Db,
  user: User,
  { from, to }: Dates,
  bucket: Bucket,
  firstWeekday: FirstWeekday,
  exerciseIds: readonly string[],
) {
  const { rows } = await sql<ExerciseTotals & { start: string }>`
    select ${bucketOf(bucket, firstWeekday)} as start, exercise_id as "exerciseId", count(*)::int as sessions,
      sum(working_sets)::int as "workingSets", sum(hard_sets)::int as "hardSets", sum(reps)::int as reps,
      sum(volume_kg order by started_at, workout_id) as "volumeKg"
    from exercise_session
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
      and exercise_id = any(${exerciseIds}::uuid[])
    group by 1, 2 order by 1`.execute(db)
  return rows
}

/** In how many workouts and on how many days any of these exercises was trained, by week or month. */
export async function visitsOf(
  db: Db,
  user: User,
  { from, to }: Dates,
  bucket: Bucket,
  firstWeekday: FirstWeekday,
  exerciseIds: readonly string[],
) {
  const { rows } = await sql<{ start: string; workouts: number; days: number }>`
    select ${bucketOf(bucket, firstWeekday)} as start, count(distinct workout_id)::int as workouts,
      count(distinct local_date)::int as days
    from exercise_session
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
      and exercise_id = any(${exerciseIds}::uuid[])
    group by 1 order by 1`.execute(db)
  return rows
}

/** What was trained on each day of a stretch: day number, exercise, hard sets. */
export async function hardSetsByDay(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{ sets: [day: number, exerciseId: string, hardSets: number][] | null }>`
    select json_agg(json_build_array(local_date - date '1970-01-01', exercise_id, hard_sets) order by local_date)
      as sets
    from exercise_session
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date`.execute(db)
  return (rows[0]?.sets ?? []).map(([day, exerciseId, hardSets]) => ({ day, exerciseId, hardSets }))
}

/** The last day of each exercise with a session up to then, as day numbers. */
export async function lastDays(db: Db, user: User, exerciseIds: readonly string[], to: string) {
  const { rows } = await sql<{ exerciseId: string; day: number; hardSets: number }>`
    select x.id as "exerciseId", last.local_date - date '1970-01-01' as day, last.hard_sets as "hardSets"
    from unnest(${exerciseIds}::uuid[]) as x (id)
    cross join lateral (
      select local_date, sum(hard_sets)::int as hard_sets from exercise_session
      where user_id = ${user.id} and exercise_id = x.id and local_date <= ${to}::date
      group by local_date order by local_date desc limit 1) last`.execute(db)
  return rows
}

export type Estimate = { workoutId: string; date: string; day: number; e1rmKg: number }
type EstimateRow = [workoutId: string, date: string, day: number, e1rmKg: number, hardSets: number]

/** The last sessions with an estimate of each exercise up to a day, oldest first. */
export async function lastEstimates(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { to, limit }: { to: string; limit: number },
): Promise<Map<string, (Estimate & { hardSets: number })[]>> {
  const { rows } = await sql<{ exerciseId: string; sessions: EstimateRow[] | null }>`
    select x.id as "exerciseId", (
      select json_agg(json_build_array(workout_id, local_date, local_date - date '1970-01-01', best_e1rm_kg, hard_sets)
        order by started_at, workout_id)
      from (
        select * from exercise_session
        where user_id = ${user.id} and exercise_id = x.id and best_e1rm_kg is not null and local_date <= ${to}::date
        order by started_at desc, workout_id desc limit ${limit}) last) as sessions
    from unnest(${exerciseIds}::uuid[]) as x (id)`.execute(db)
  return new Map(rows.map(({ exerciseId, sessions }) => [exerciseId, (sessions ?? []).map(toEstimate)]))
}

function toEstimate([workoutId, date, day, e1rmKg, hardSets]: EstimateRow) {
  return { workoutId, date, day, e1rmKg, hardSets }
}

/** Every session with an estimate of these exercises within a stretch, oldest first. */
export async function estimates(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { from, to }: Dates,
): Promise<Map<string, (Estimate & { hardSets: number })[]>> {
  const { rows } = await sql<{ exerciseId: string; sessions: EstimateRow[] }>`
    select exercise_id as "exerciseId",
      json_agg(json_build_array(workout_id, local_date, local_date - date '1970-01-01', best_e1rm_kg, hard_sets)
        order by started_at, workout_id) as sessions
    from exercise_session
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and best_e1rm_kg is not null
      and local_date between ${from}::date and ${to}::date
    group by exercise_id`.execute(db)
  return new Map(rows.map(({ exerciseId, sessions }) => [exerciseId, sessions.map(toEstimate)]))
}

/** The best estimate of each month of these exercises, oldest first; the date is the first of the month. */
export async function monthlyEstimates(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const { rows } = await sql<{ exerciseId: string; months: [date: string, day: number, e1rmKg: number][] }>`
    select exercise_id as "exerciseId",
      json_agg(json_build_array(month, month - date '1970-01-01', best_e1rm_kg) order by month) as months
    from exercise_month
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and best_e1rm_kg is not null
      and month between date_trunc('month', ${from}::date) and ${to}::date
    group by exercise_id`.execute(db)
  return new Map(
    rows.map(({ exerciseId, months }) => [exerciseId, months.map(([date, day, e1rmKg]) => ({ date, day, e1rmKg }))]),
  )
}

/** The best session of each of these exercises within a stretch, the first of equals. */
export async function bestEstimates(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const { rows } = await sql<{ exerciseId: string } & Estimate>`
    select distinct on (exercise_id) exercise_id as "exerciseId", workout_id as "workoutId", local_date as date,
      local_date - date '1970-01-01' as day, best_e1rm_kg as "e1rmKg"
    from exercise_session
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and best_e1rm_kg is not null
      and local_date between ${from}::date and ${to}::date
    order by exercise_id, best_e1rm_kg desc, started_at, workout_id`.execute(db)
  return new Map(rows.map(({ exerciseId, ...estimate }) => [exerciseId, estimate]))
}

/** The same of everything: the last record of its kind is the best there is. */
export async function allTimeEstimates(db: Db, user: User, exerciseIds: readonly string[]) {
  const { rows } = await sql<{ exerciseId: string } & Estimate>`
    select distinct on (r.exercise_id) r.exercise_id as "exerciseId", r.workout_id as "workoutId",
      w.local_date as date, w.local_date - date '1970-01-01' as day, r.value as "e1rmKg"
    from personal_record r join workout w on w.id = r.workout_id
    where r.user_id = ${user.id} and r.exercise_id = any(${exerciseIds}::uuid[]) and r.kind = 'best_e1rm'
    order by r.exercise_id, r.value desc`.execute(db)
  return new Map(rows.map(({ exerciseId, ...estimate }) => [exerciseId, estimate]))
}

/** Workouts of these exercises in which the estimate was a record that broke another. */
export async function recordWorkouts(db: Db, user: User, exerciseIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct exercise_id || ' ' || workout_id as key from personal_record
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and kind = 'best_e1rm'
      and not is_baseline`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** The same by month: exercise and first day of the month. */
export async function recordMonths(db: Db, user: User, exerciseIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct r.exercise_id || ' ' || date_trunc('month', w.local_date)::date as key
    from personal_record r join workout w on w.id = r.workout_id
    where r.user_id = ${user.id} and r.exercise_id = any(${exerciseIds}::uuid[]) and r.kind = 'best_e1rm'
      and not r.is_baseline`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** How long workouts were, in the middle: null without one whose length is known. */
export async function medianSeconds(db: Db, user: User, { from, to }: Dates): Promise<number | null> {
  const { rows } = await sql<{ seconds: number | null }>`
    select percentile_cont(0.5) within group (order by seconds) as seconds
    from (
      select (extract(epoch from ended_at - started_at) - paused_seconds)::float8 as seconds from workout
      where user_id = ${user.id} and local_date between ${from}::date and ${to}::date and status <> 'cancelled'
        and ended_at is not null) timed
    where seconds between 0 and 21600`.execute(db)
  return rows[0]?.seconds ?? null
}

/** Workouts by weekday (1 Monday) and by the hour of their start, on the clocks where they were. */
export async function startTimes(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{ weekday: number; hour: number; workouts: number }>`
    select extract(isodow from local_date)::int as weekday,
      extract(hour from started_at at time zone timezone)::int as hour, count(*)::int as workouts
    from workout
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date and status <> 'cancelled'
    group by 1, 2`.execute(db)
  return rows
}

/** Sessions with an estimate and the hour at which their workout began. */
export async function estimatesByHour(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{
    sessions: [lift: string, workoutId: string, day: number, e1rmKg: number, hour: number][] | null
  }>`
    select json_agg(json_build_array(s.exercise_id, s.workout_id, s.local_date - date '1970-01-01', s.best_e1rm_kg,
      extract(hour from s.started_at at time zone w.timezone)::int) order by s.started_at) as sessions
    from exercise_session s join workout w on w.id = s.workout_id
    where s.user_id = ${user.id} and s.local_date between ${from}::date and ${to}::date
      and s.best_e1rm_kg is not null`.execute(db)
  return (rows[0]?.sessions ?? []).map(([lift, workoutId, day, e1rmKg, hour]) => ({
    lift,
    workoutId,
    day,
    e1rmKg,
    hour,
  }))
}

/** Reps of both sides, over one-sided sets that have both. */
export async function sidedReps(db: Db, user: User, { from, to }: Dates) {
  const { rows } = await sql<{ sets: number; left: number; right: number }>`
    select count(*)::int as sets, coalesce(sum(s.reps_left), 0)::int as left, coalesce(sum(s.reps_right), 0)::int as right
    from workout_set s join workout w on w.id = s.workout_id
    where s.user_id = ${user.id} and s.performed_at is not null and s.kind <> 'warmup'
      and (s.reps_left is not null or s.reps_right is not null)
      and s.reps_left is not null and s.reps_right is not null and w.status <> 'cancelled'
      and w.local_date between ${from}::date and ${to}::date`.execute(db)
  return rows[0] ?? { sets: 0, left: 0, right: 0 }
}

/** Mean RPE of each of these exercises in a stretch, where efforts were written down. */
export async function averageEfforts(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const { rows } = await sql<{ exerciseId: string; rpe: number }>`
    select exercise_id as "exerciseId", sum(rpe_sum) / sum(effort_sets) as rpe from exercise_session
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[])
      and local_date between ${from}::date and ${to}::date
    group by exercise_id having sum(effort_sets) > 0`.execute(db)
  return new Map(rows.map(({ exerciseId, rpe }) => [exerciseId, rpe]))
}
