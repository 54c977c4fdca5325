import type pg from 'pg'

const exercisesAWorkout = 5
/** Every 56 hours 20 sets, unless said otherwise. */
const usual = { setsAnExercise: 4, hoursApart: 56 }
/** Push, pull, legs, twice: an exercise comes back every sixth workout. */
const days = 6

/**
 * Years of training of each user, written straight into the product's tables, and one workout that is running. The
 * weights climb slowly, so that records fell on the way; every fifth user lifts in pounds.
 */
export async function seed(
  client: pg.Client,
  userIds: readonly string[],
  workouts: number,
  { setsAnExercise, hoursApart } = usual,
): Promise<void> {
  await client.query('begin')
  await client.query(chosenUsers, [userIds])
  await client.query(chosenExercises)
  await client.query(plannedWorkouts, [workouts, hoursApart])
  await client.query(insertedWorkouts)
  await client.query(insertedEntries, [exercisesAWorkout])
  await client.query(insertedSets, [setsAnExercise])
  await client.query('commit')
}

/** Each of these users gets so many exercises of their own. */
export async function seedOwnExercises(client: pg.Client, userIds: readonly string[], count: number): Promise<void> {
  await client.query(
    `insert into exercise (id, user_id, name, category, pattern, force, mechanic, level, equipment, primary_muscles,
      laterality, position, tracking, met)
    select uuidv7(), user_id, 'Own lift ' || n || ' ' || (array['press', 'row', 'curl', 'squat'])[n % 4 + 1], 'strength',
      'other', 'push', 'compound', 'beginner', '{barbell}', '{chest}', 'bilateral', 'standing', 'weight_reps', 3.5
    from unnest($1::uuid[]) as user_id cross join generate_series(1, $2::int) as n`,
    [userIds, count],
  )
}

/** The running workouts as they were: without the sets that were logged since. */
export async function forgetLoggedSets(client: pg.Client): Promise<void> {
  await client.query(`
    delete from workout_set s using workout w where w.id = s.workout_id and w.status = 'active'`)
  await client.query(`
    delete from exercise_session s using workout w where w.id = s.workout_id and w.status = 'active'`)
}

export async function analyze(client: pg.Client): Promise<void> {
  const tables = [
    'account',
    'goal',
    'exercise',
    'workout',
    'workout_entry',
    'workout_set',
    'personal_record',
    'body_entry',
  ]
  for (const table of [...tables, 'exercise_session', 'exercise_month', 'training_day', 'training_month'])
    await client.query(`vacuum analyze ${table}`)
}

const chosenUsers = `
  create temporary table bench_user on commit drop as
  select id, n::int - 1 as n, case when n % 5 = 0 then 'lb' else 'kg' end as unit
  from unnest($1::uuid[]) with ordinality as u (id, n)`

const chosenExercises = `
  create temporary table bench_pool on commit drop as
  select id, (row_number() over (order by popularity desc, id))::int - 1 as n
  from exercise where user_id is null and tracking = 'weight_reps'
  order by popularity desc, id limit 120`

const plannedWorkouts = `
  create temporary table bench_workout on commit drop as
  select uuidv7(started_at - now()) as id, u.id as user_id, u.n as user_n, u.unit, w.n, started_at
  from bench_user u
  cross join generate_series(0, $1::int - 1) as w (n)
  cross join lateral (
    select date_trunc('hour', now()) - ($1::int - w.n) * $2::float8 * interval '1 hour' + u.n * interval '1 minute') as t (started_at)`

const insertedWorkouts = `
  with done as (
    insert into workout (id, user_id, name, status, timezone, started_at, ended_at, local_date, version, created_at)
    select id, user_id, 'Day ' || n % ${days} + 1, 'completed', 'UTC', started_at, started_at + interval '70 minutes',
      (started_at at time zone 'UTC')::date, 3, started_at
    from bench_workout order by started_at returning id),
  running as (
    insert into workout (id, user_id, name, status, timezone, started_at, local_date, version, created_at)
    select uuidv7(), id, 'Day 1', 'active', 'UTC', now() - interval '10 minutes', (now() at time zone 'UTC')::date, 2, now()
    from bench_user returning id, user_id, started_at)
  insert into bench_workout
  select running.id, user_id, u.n, u.unit, 0, started_at from running join bench_user u on u.id = running.user_id`

const insertedEntries = `
  with placed as (
    select uuidv7(w.started_at - now()) as id, w.user_id, w.id as workout_id, x.id as exercise_id, k as position, w.started_at
    from bench_workout w
    cross join generate_series(0, $1::int - 1) as k
    join bench_pool x
      on x.n = (w.user_n * 7 + (w.n % ${days}) * $1::int + k) % (select count(*)::int from bench_pool))
  insert into workout_entry (id, user_id, workout_id, exercise_id, position, rest_seconds)
  select id, user_id, workout_id, exercise_id, position, 120 from placed order by started_at, workout_id, position`

const insertedSets = `
  with done as (
    select w.id as workout_id, w.user_id, w.unit, w.started_at, w.n, e.id as entry_id, e.exercise_id, e.position as k, s,
      20 + ((e.position * 7 + w.user_n) % 24 + w.n / 12 + s) * 2.5 as weight
    from bench_workout w
    join workout on workout.id = w.id and workout.status = 'completed'
    join workout_entry e on e.workout_id = w.id
    cross join generate_series(0, $1::int - 1) as s)
  insert into workout_set (id, user_id, workout_id, entry_id, exercise_id, position, kind, performed_at,
    session_started_at, weight, weight_unit, weight_kg, reps, rpe)
  select uuidv7(started_at - now()), user_id, workout_id, entry_id, exercise_id, s,
    case when k = 0 and s = 0 then 'warmup' else 'normal' end,
    started_at + (k * 4 + s) * interval '3 minutes', started_at, weight, unit,
    case unit when 'kg' then weight else round((weight * 0.45359237)::numeric, 7) end,
    5 + (n + k * 3 + s * 5) % 8, case when s = 3 then 8.5 end
  from done order by started_at, workout_id, k, s`
