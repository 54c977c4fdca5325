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

const sums = sql`
  coalesce(sum(workouts), 0)::int as workouts, coalesce(sum(timed_workouts), 0)::int as "timedWorkouts",
  coalesce(sum(seconds), 0) as seconds, coalesce(sum(working_sets), 0)::int as "workingSets",
  coalesce(sum(hard_sets), 0)::int as "hardSets", coalesce(sum(reps), 0)::int as reps,
  coalesce(sum(volume_kg), 0) as "volumeKg", coalesce(sum(effort_sets), 0)::int as "effortSets",
  coalesce(sum(rpe_sum), 0) as "rpeSum"`

/** What was done on the days of a stretch; of everything by the months, so that ten years are no more to add up. */
export async function totalsOf(db: Db, user: User, dates: Dates): Promise<TotalsRow> {
  const { rows } = await (dates === everything
    ? sql<TotalsRow>`
        select ${sums}, coalesce(sum(days), 0)::int as days from training_month where user_id = ${user.id}`
    : sql<TotalsRow>`
        select ${sums}, count(*)::int as days from training_day
        where user_id = ${user.id} and local_date between ${dates.from}::date and ${dates.to}::date`
  ).execute(db)
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

/** The first day of the bucket of a date. */
const bucketOf = (bucket: Bucket, firstWeekday: FirstWeekday) =>
  bucket === 'month' ? sql`date_trunc('month', local_date)::date` : weekOf(firstWeekday)

type BucketRow = { start: string } & TotalsRow
type BucketJson = [start: string, ...numbers: number[]]

/**
 * Days with training added up by week or month, oldest first. Months that lie wholly in the stretch are there already.
 */
export async function bucketsOf(
  db: Db,
  user: User,
  dates: Dates,
  bucket: Bucket,
  firstWeekday: FirstWeekday,
): Promise<BucketRow[]> {
  const { rows } = await sql<{ buckets: BucketJson[] | null }>`
    with counted as (${bucket === 'week' ? weeksOf(user, dates, firstWeekday) : monthsOf(user, dates)})
    select json_agg(json_build_array(start, workouts, days, "timedWorkouts", seconds, "workingSets", "hardSets", reps,
      "volumeKg", "effortSets", "rpeSum") order by start) as buckets from counted`.execute(db)
  return (rows[0]?.buckets ?? []).map(toBucket)
}

function toBucket([start, ...numbers]: BucketJson): BucketRow {
  const [workouts = 0, days = 0, timedWorkouts = 0, seconds = 0, workingSets = 0, hardSets = 0, ...rest] = numbers
  const [reps = 0, volumeKg = 0, effortSets = 0, rpeSum = 0] = rest
  return {
    ...{ start, workouts, days, timedWorkouts, seconds, workingSets, hardSets },
    ...{ reps, volumeKg, effortSets, rpeSum },
  }
}

const weeksOf = (user: User, { from, to }: Dates, firstWeekday: FirstWeekday) => sql`
  select ${weekOf(firstWeekday)} as start, ${sums}, count(*)::int as days from training_day
  where user_id = ${user.id} and local_date between ${from}::date and ${to}::date group by 1`

/** Whole months from where they are added up, those that are cut by the ends of the stretch from their days. */
const monthsOf = (user: User, dates: Dates) =>
  dates === everything
    ? sql`select month as start, ${sums}, sum(days)::int as days from training_month where user_id = ${user.id} group by 1`
    : monthsWithin(user, dates)

const monthsWithin = (user: User, { from, to }: Dates) => sql`
  select start, ${sums}, sum(days)::int as days from (
    select month as start, days, workouts, timed_workouts, seconds, working_sets, hard_sets, reps, volume_kg,
      effort_sets, rpe_sum
    from training_month
    where user_id = ${user.id} and month >= ${from}::date and (month + interval '1 month')::date <= ${to}::date + 1
    union all
    select date_trunc('month', local_date)::date, 1, workouts, timed_workouts, seconds, working_sets, hard_sets, reps,
      volume_kg, effort_sets, rpe_sum
    from training_day
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
      and (date_trunc('month', local_date)::date < ${from}::date
        or (date_trunc('month', local_date) + interval '1 month')::date > ${to}::date + 1)
      and (local_date < (date_trunc('month', ${from}::date) + interval '1 month')::date
        or local_date >= date_trunc('month', ${to}::date)::date)) part
  group by start`

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
      sum(volume_kg) as "volumeKg"
    from exercise_session
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date
    group by exercise_id order by 2 desc, 3 desc, 1`.execute(db)
  return rows
}

/** The same of everything, from the months: ten years are no more to add up than one. */
export async function exerciseTotalsOfAll(db: Db, user: User): Promise<ExerciseTotals[]> {
  const { rows } = await sql<ExerciseTotals>`
    select exercise_id as "exerciseId", sum(sessions)::int as sessions, sum(working_sets)::int as "workingSets",
      sum(hard_sets)::int as "hardSets", sum(reps)::int as reps, sum(volume_kg) as "volumeKg"
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
      sum(volume_kg) as "volumeKg"
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

/** Exercises that were trained in the months since a day. */
export async function exercisesSince(db: Db, user: User, since: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select json_agg(distinct exercise_id) as ids from exercise_month
    where user_id = ${user.id} and month >= date_trunc('month', ${since}::date)`.execute(db)
  return rows[0]?.ids ?? []
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
type EstimateRow = [workoutId: string, date: string, day: number, e1rmKg: number, hardSets: number, ...effort: number[]]
export type Session = Estimate & { hardSets: number; effortSets: number; rpeSum: number }

/** The last sessions with an estimate of each exercise up to a day, oldest first. */
export async function lastEstimates(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { to, limit }: { to: string; limit: number },
): Promise<Map<string, Session[]>> {
  const { rows } = await sql<{ exerciseId: string; sessions: EstimateRow[] | null }>`
    select x.id as "exerciseId", (
      select json_agg(json_build_array(workout_id, local_date, local_date - date '1970-01-01', best_e1rm_kg, hard_sets,
        effort_sets, rpe_sum)
        order by local_date, started_at, workout_id)
      from (
        select * from exercise_session
        where user_id = ${user.id} and exercise_id = x.id and best_e1rm_kg is not null and local_date <= ${to}::date
        order by local_date desc, started_at desc, workout_id desc limit ${limit}) last) as sessions
    from unnest(${exerciseIds}::uuid[]) as x (id)`.execute(db)
  return new Map(rows.map(({ exerciseId, sessions }) => [exerciseId, (sessions ?? []).map(toEstimate)]))
}

function toEstimate([workoutId, date, day, e1rmKg, hardSets, effortSets = 0, rpeSum = 0]: EstimateRow): Session {
  return { workoutId, date, day, e1rmKg, hardSets, effortSets, rpeSum }
}

/** Every session with an estimate of these exercises within a stretch, oldest first. */
export async function estimates(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { from, to }: Dates,
): Promise<Map<string, Session[]>> {
  const { rows } = await sql<{ exerciseId: string; sessions: EstimateRow[] }>`
    select exercise_id as "exerciseId",
      json_agg(json_build_array(workout_id, local_date, local_date - date '1970-01-01', best_e1rm_kg, hard_sets,
        effort_sets, rpe_sum)
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
      r.local_date as date, r.local_date - date '1970-01-01' as day, r.value as "e1rmKg"
    from personal_record r
    where r.user_id = ${user.id} and r.exercise_id = any(${exerciseIds}::uuid[]) and r.kind = 'best_e1rm'
      and r.is_standing
    order by r.exercise_id`.execute(db)
  return new Map(rows.map(({ exerciseId, ...estimate }) => [exerciseId, estimate]))
}

/** Workouts of these exercises in which the estimate was a record that broke another. */
export async function recordWorkouts(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { from, to }: Dates,
): Promise<Set<string>> {
  const { rows } = await sql<{ exerciseId: string; workouts: string[] }>`
    select exercise_id as "exerciseId", json_agg(distinct workout_id) as workouts from personal_record
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and kind = 'best_e1rm'
      and not is_baseline and local_date between ${from}::date and ${to}::date
    group by exercise_id`.execute(db)
  return new Set(rows.flatMap(({ exerciseId, workouts }) => workouts.map((workout) => `${exerciseId} ${workout}`)))
}

/** The same by month: exercise and first day of the month. */
export async function recordMonths(
  db: Db,
  user: User,
  exerciseIds: readonly string[],
  { from, to }: Dates,
): Promise<Set<string>> {
  const { rows } = await sql<{ exerciseId: string; months: string[] }>`
    select exercise_id as "exerciseId", json_agg(distinct date_trunc('month', local_date)::date) as months
    from personal_record
    where user_id = ${user.id} and exercise_id = any(${exerciseIds}::uuid[]) and kind = 'best_e1rm'
      and not is_baseline and local_date between date_trunc('month', ${from}::date) and ${to}::date
    group by exercise_id`.execute(db)
  return new Set(rows.flatMap(({ exerciseId, months }) => months.map((month) => `${exerciseId} ${month}`)))
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

/** Workouts by weekday, 1 Monday to 7 Sunday. */
export async function weekdaysOf(db: Db, user: User, { from, to }: Dates): Promise<Map<number, number>> {
  const { rows } = await sql<{ weekday: number; workouts: number }>`
    select extract(isodow from local_date)::int as weekday, sum(workouts)::int as workouts from training_day
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date group by 1`.execute(db)
  return new Map(rows.map(({ weekday, workouts }) => [weekday, workouts]))
}

/** Workouts by the hour of their start, on the clocks where they were. */
export async function hoursOf(db: Db, user: User, { from, to }: Dates): Promise<Map<number, number>> {
  const { rows } = await sql<{ hour: number; workouts: number }>`
    select extract(hour from started_at at time zone timezone)::int as hour, count(*)::int as workouts from workout
    where user_id = ${user.id} and local_date between ${from}::date and ${to}::date and status <> 'cancelled'
    group by 1`.execute(db)
  return new Map(rows.map(({ hour, workouts }) => [hour, workouts]))
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
