/** The statements of the lean reference: one for each operation, and the answer's JSON made by PostgreSQL itself. */

const visible = '(user_id is null or user_id = $1)'

const exerciseJson = `json_build_object('id', id, 'slug', slug, 'name', name, 'localName', null, 'category', category,
  'level', level, 'mechanic', mechanic, 'force', force, 'pattern', pattern, 'equipment', equipment,
  'primaryMuscles', primary_muscles, 'secondaryMuscles', secondary_muscles, 'laterality', laterality,
  'tracking', tracking, 'aliases', aliases, 'contraindications', contraindications, 'isOwn', user_id is not null, 'isArchived', archived_at is not null,
  'isFavorite', exists (select from exercise_favorite f where f.user_id = $1 and f.exercise_id = found.id),
  'rating', (select json_build_object('average', avg(stars), 'count', count(*),
    'yours', max(stars) filter (where r.user_id = $1)) from exercise_rating r where r.exercise_id = found.id))`

const cursor = (first: string, second: string) => `
  translate(encode(convert_to('[' || to_json(${first}) || ',' || to_json(${second}) || ']', 'UTF8'), 'base64'), E'+/=\\n', '-_')`

/** $1 user, $2 limit. One more row than asked for says whether there is a next page. */
export const listExercises = `
  with found as materialized (
    select *, row_number() over (order by lower(name), id) as n
    from (select * from exercise where ${visible} and archived_at is null order by lower(name), id limit $2::int + 1) page)
  select json_build_object(
    'items', coalesce((select json_agg(${exerciseJson} order by n) from found where n <= $2), '[]'),
    'nextCursor', case when (select count(*) from found) > $2
      then (select ${cursor('lower(name)', 'id::text')} from found where n = $2) end)::text as body`

const setJson = `json_build_object('id', s.id, 'position', s.position, 'kind', s.kind,
  'target', json_build_object('repsMin', s.target_reps_min, 'repsMax', s.target_reps_max, 'weight', s.target_weight,
    'weightUnit', s.target_weight_unit, 'rpe', s.target_rpe, 'rir', s.target_rir,
    'durationSeconds', s.target_duration_seconds, 'distanceMetres', s.target_distance_metres,
    'restSeconds', s.target_rest_seconds),
  'performedAt', s.performed_at, 'weight', s.weight, 'weightUnit', s.weight_unit, 'reps', s.reps,
  'repsLeft', s.reps_left, 'repsRight', s.reps_right, 'rpe', s.rpe, 'rir', s.rir,
  'durationSeconds', s.duration_seconds, 'distanceMetres', s.distance_metres, 'restSeconds', s.rest_seconds,
  'note', s.note)`

/** $1 user, $2 workout. */
export const readWorkout = `
  select json_build_object('id', w.id, 'name', w.name, 'status', w.status, 'startedAt', w.started_at,
    'endedAt', w.ended_at, 'timezone', w.timezone, 'localDate', w.local_date, 'closedBy', w.closed_by,
    'note', w.note, 'pausedAt', w.paused_at, 'pausedSeconds', w.paused_seconds, 'bodyweight', w.bodyweight,
    'bodyweightUnit', w.bodyweight_unit, 'version', w.version,
    'entries', coalesce((
      select json_agg(json_build_object('id', e.id, 'position', e.position, 'exerciseId', e.exercise_id,
        'exerciseSlug', x.slug, 'exerciseName', x.name, 'tracking', x.tracking, 'supersetGroup', e.superset_group,
        'restSeconds', e.rest_seconds, 'note', e.note,
        'exerciseNote', (select note from exercise_setting o where o.user_id = $1 and o.exercise_id = x.id),
        'sets', coalesce((select json_agg(${setJson} order by s.position, s.id) from workout_set s where s.entry_id = e.id), '[]')
      ) order by e.position, e.id)
      from workout_entry e join exercise x on x.id = e.exercise_id where e.workout_id = w.id), '[]'))::text as body
  from workout w where w.id = $2 and w.user_id = $1`

/** $1 user, $2 limit. */
export const listWorkouts = `
  with page as materialized (
    select *, row_number() over (order by started_at desc, id desc) as n from (
      select * from workout where user_id = $1 and started_at is not null and status <> 'cancelled'
      order by started_at desc, id desc limit $2::int + 1) newest)
  select json_build_object(
    'items', coalesce((
      select json_agg(json_build_object('id', w.id, 'name', w.name, 'status', w.status, 'startedAt', w.started_at,
        'endedAt', w.ended_at, 'timezone', w.timezone, 'localDate', w.local_date,
        'closedBy', w.closed_by,
        'durationSeconds', (extract(epoch from w.ended_at - w.started_at) - w.paused_seconds)::int, 'workingSets', coalesce(done.sets, 0),
        'reps', coalesce(done.reps, 0), 'volumeKg', coalesce(done.volume, 0),
        'records', (select count(*) from personal_record r where r.workout_id = w.id and not r.is_baseline),
        'exercises', coalesce(done.exercises, '[]')) order by w.n)
      from page w
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
      where w.n <= $2), '[]'),
    'nextCursor', case when (select count(*) from page) > $2
      then (select ${cursor(`to_char(started_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, 'id::text')} from page where n = $2) end
  )::text as body`

const working = `performed_at is not null and kind <> 'warmup'`

/** $1 user, $2 exercise, $3 limit. */
export const exerciseHistory = `
  with session as (
    select workout_id, session_started_at from workout_set
    where user_id = $1 and exercise_id = $2 and ${working}
    group by session_started_at, workout_id
    order by session_started_at desc, workout_id desc limit $3)
  select json_build_object('items', coalesce(json_agg(json_build_object(
    'workoutId', w.id, 'workoutName', w.name, 'startedAt', w.started_at, 'localDate', w.local_date,
    'bestE1rmKg', case when x.is_assisted then null else done.e1rm end,
    'topWeightKg', case when x.is_assisted then null else done.top end,
    'volumeKg', case when x.is_assisted then 0 else done.volume end,
    'effectiveVolumeKg', done.volume * x.multiplier * x.sides, 'sets', done.sets)
    order by session.session_started_at desc, w.id desc), '[]'))::text as body
  from (select tracking = 'assisted_bodyweight_reps' as is_assisted, load_multiplier as multiplier,
      case laterality when 'unilateral' then 2 else 1 end as sides
    from exercise where id = $2 and ${visible}) x
  cross join session
  join workout w on w.id = session.workout_id
  cross join lateral (
    select max(s.weight_kg) as top, coalesce(sum(s.weight_kg * s.reps), 0) as volume,
      max(s.weight_kg * 36 / (37 - s.reps)) filter (where s.reps between 1 and 12 and s.weight_kg > 0) as e1rm,
      json_agg(json_build_object('id', s.id, 'kind', s.kind, 'weight', s.weight, 'weightUnit', s.weight_unit,
        'reps', s.reps, 'rpe', s.rpe, 'rir', s.rir, 'effectiveLoadKg', s.weight_kg * x.multiplier) order by s.performed_at, e.position, s.position, s.id) as sets
    from workout_set s join workout_entry e on e.id = s.entry_id
    where s.workout_id = w.id and s.exercise_id = $2 and ${working}) done`

/** $1 user, $2 exercise. The standing ones: the last of each kind and weight that no heavier weight has matched. */
export const exerciseRecords = `
  with timeline as materialized (
    select r.kind, r.value, r.at_weight_kg, row_number() over (order by s.session_started_at, s.workout_id,
        s.performed_at, e.position, s.position, s.id) as n,
      json_build_object('kind', r.kind, 'value', r.value, 'previous', r.previous, 'isBaseline', r.is_baseline,
        'workoutId', r.workout_id, 'setId', r.set_id, 'achievedAt', s.performed_at, 'localDate', w.local_date,
        'weight', s.weight, 'weightUnit', s.weight_unit, 'reps', s.reps) as body
    from personal_record r
    join workout_set s on s.id = r.set_id
    join workout_entry e on e.id = s.entry_id
    join workout w on w.id = r.workout_id
    where r.user_id = $1 and r.exercise_id = (select id from exercise where id = $2 and ${visible})),
  last as (select distinct on (kind, at_weight_kg) * from timeline order by kind, at_weight_kg, n desc),
  ranked as (
    select *, max(value) over (partition by kind order by at_weight_kg desc
      rows between unbounded preceding and 1 preceding) as heavier from last)
  select json_build_object(
    'current', coalesce((select json_agg(body) from ranked
      where kind <> 'most_reps' or heavier is null or heavier < value), '[]'),
    'timeline', coalesce((select json_agg(body order by n) from timeline), '[]'))::text as body`

/** $1 user. A streak is a run of weeks, so weeks minus their number in order is the same all along it. */
export const overview = `
  with week as materialized (
    select date_trunc('week', local_date)::date as monday, sum(workouts) as workouts, sum(working_sets) as sets,
      sum(reps) as reps, sum(volume_kg) as volume
    from training_day where user_id = $1 and local_date > current_date - 371 group by 1),
  trained as (
    select distinct date_trunc('week', local_date)::date as monday from training_day where user_id = $1),
  streak as (
    select max(monday) as last, count(*) as weeks
    from (select monday, monday - 7 * row_number() over (order by monday)::int as run from trained) runs group by run),
  weighed as (
    (select local_date, measured_at as at, weight_kg as kg from body_entry
      where user_id = $1 and weight is not null order by local_date desc, measured_at desc limit 1)
    union all
    (select local_date, started_at, bodyweight * case bodyweight_unit when 'lb' then 0.45359237 else 1 end from workout
      where user_id = $1 and bodyweight is not null and status <> 'cancelled'
      order by local_date desc, started_at desc limit 1)
    order by local_date desc, at desc limit 1)
  select json_build_object('workouts', coalesce(sum(workouts), 0), 'workingSets', coalesce(sum(working_sets), 0),
    'reps', coalesce(sum(reps), 0), 'volumeKg', coalesce(sum(volume_kg), 0),
    'firstDate', (select min(local_date) from training_day where user_id = $1),
    'lastDate', (select max(local_date) from training_day where user_id = $1),
    'weeklyStreak', coalesce((select weeks from streak order by last desc limit 1), 0),
    'longestWeeklyStreak', coalesce((select max(weeks) from streak), 0),
    'weeks', (select coalesce(json_agg(json_build_object('weekStart', monday, 'workouts', workouts, 'workingSets', sets,
      'reps', reps, 'volumeKg', volume) order by monday), '[]') from week),
    'bodyweight', json_build_object('kg', (select kg from weighed), 'date', (select local_date from weighed)),
    'goals', json_build_object('reached', 0, 'ended', 0, 'rate', null, 'missing', 'no_goals'),
    'explanations', null)::text as body
  from training_month where user_id = $1`
