/**
 * Logging a set as one statement: own running workout, upsert by the client's id, its records judged by the standing
 * bests. The rules are those of domain/records; half a gram is no record, a gram no other weight.
 * $1 user, $2 workout, $3 set, $4 entry, $5 weight, $6 unit, $7 reps, $8 rpe, $9 now.
 */
export const logSet = `
  with here as (
    select w.id as workout_id, w.started_at, w.local_date, e.id as entry_id, e.exercise_id
    from workout w join workout_entry e on e.workout_id = w.id
    where w.id = $2 and w.user_id = $1 and w.status = 'active' and e.id = $4),
  saved as (
    insert into workout_set as s (id, user_id, workout_id, entry_id, exercise_id, session_started_at, position, kind,
      performed_at, weight, weight_unit, weight_kg, reps, rpe)
    select $3, $1, workout_id, entry_id, exercise_id, started_at,
      (select coalesce(max(position) + 1, 0) from workout_set where entry_id = $4), 'normal', $9::timestamptz,
      $5::float8, $6, case $6 when 'kg' then $5::float8 else round(($5::float8 * 0.45359237)::numeric, 7) end, $7::int, $8::float8
    from here
    on conflict (id) do update set weight = excluded.weight, weight_unit = excluded.weight_unit,
      weight_kg = excluded.weight_kg, reps = excluded.reps, rpe = excluded.rpe
    where s.user_id = $1 and (s.weight, s.weight_unit, s.reps, s.rpe)
      is distinct from (excluded.weight, excluded.weight_unit, excluded.reps, excluded.rpe)
    returning s.*),
  session as (
    insert into exercise_session as t (user_id, exercise_id, workout_id, local_date, started_at, working_sets, hard_sets,
      reps, volume_kg, best_e1rm_kg, top_weight_kg, seconds, metres, effort_sets, rpe_sum)
    select $1, s.exercise_id, $2, here.local_date, here.started_at, 1, (coalesce(s.rpe, 6) >= 6)::int, s.reps,
      s.weight_kg * s.reps, case when s.reps between 1 and 12 then s.weight_kg * 36 / (37 - s.reps) end, s.weight_kg,
      0, 0, (s.rpe is not null)::int, coalesce(s.rpe, 0)
    from saved s, here
    on conflict (workout_id, exercise_id) do update set
      working_sets = t.working_sets + 1, hard_sets = t.hard_sets + excluded.hard_sets, reps = t.reps + excluded.reps,
      volume_kg = t.volume_kg + excluded.volume_kg, best_e1rm_kg = greatest(t.best_e1rm_kg, excluded.best_e1rm_kg),
      top_weight_kg = greatest(t.top_weight_kg, excluded.top_weight_kg),
      effort_sets = t.effort_sets + excluded.effort_sets, rpe_sum = t.rpe_sum + excluded.rpe_sum),
  best as (
    select kind, at_weight_kg, max(value) as value, bool_or(workout_id <> $2) as is_earlier
    from personal_record
    where user_id = $1 and exercise_id = (select exercise_id from saved)
      and (kind <> 'best_session_volume' or workout_id <> $2)
    group by kind, at_weight_kg),
  claim as (
    select claimed.* from saved, lateral (values
      ('heaviest_weight', weight_kg, null::float8),
      ('most_reps', reps, weight_kg),
      ('best_e1rm', case when reps between 1 and 12 then weight_kg * 36 / (37 - reps) end, null),
      ('best_set_volume', weight_kg * reps, null)) claimed (kind, value, at_weight_kg)
    where claimed.value > 0),
  made as (
    select claim.kind, claim.value, claim.at_weight_kg, case when same.there then heavier.value end as previous,
      not coalesce(same.is_earlier, false) as is_baseline
    from claim
    cross join lateral (
      select count(*) > 0 as there, bool_or(is_earlier) as is_earlier from best
      where best.kind = claim.kind
        and (claim.at_weight_kg is null or abs(best.at_weight_kg - claim.at_weight_kg) < 0.001)) same
    cross join lateral (
      select max(value) as value from best
      where best.kind = claim.kind
        and (claim.at_weight_kg is null or best.at_weight_kg > claim.at_weight_kg - 0.001)) heavier
    where not same.there or claim.value > heavier.value + 0.0005),
  volume as (
    select before, before + weight_kg * reps as after,
      (select value from best where kind = 'best_session_volume') as bar
    from saved, lateral (
      select coalesce(sum(weight_kg * reps), 0) as before from workout_set other
      where other.workout_id = $2 and other.exercise_id = saved.exercise_id and other.performed_at is not null
        and other.kind <> 'warmup' and other.id <> $3) earlier),
  grown as (
    update personal_record r set value = volume.after
    from volume, saved
    where r.user_id = $1 and r.exercise_id = saved.exercise_id and r.workout_id = $2 and r.kind = 'best_session_volume'
      and volume.before > coalesce(volume.bar, 0) + 0.0005),
  fresh as (
    select kind, value, previous, at_weight_kg, is_baseline from made
    union all
    select 'best_session_volume', after, bar, null, bar is null from volume
    where after > coalesce(bar, 0) + 0.0005 and before <= coalesce(bar, 0) + 0.0005),
  superseded as (
    update personal_record r set is_standing = false
    from fresh, saved
    where r.user_id = $1 and r.exercise_id = saved.exercise_id and r.kind = fresh.kind and r.is_standing
      and (fresh.at_weight_kg is null or r.at_weight_kg = fresh.at_weight_kg
        or (r.at_weight_kg < fresh.at_weight_kg and r.value <= fresh.value))),
  added as (
    insert into personal_record (user_id, exercise_id, kind, set_id, workout_id, value, previous, at_weight_kg,
      is_baseline, achieved_at, local_date, is_standing)
    select $1, saved.exercise_id, record.kind, $3, $2, record.value, record.previous, record.at_weight_kg,
      record.is_baseline, $9::timestamptz, here.local_date, true
    from saved, here, fresh record
    returning kind, value, previous, is_baseline),
  broken as (
    select kind, value, previous from added where not is_baseline and previous is not null
    union all
    select kind, value, previous from personal_record
    where user_id = $1 and set_id = $3 and not is_baseline and not exists (select from saved)),
  told as (
    select * from saved
    union all
    select * from workout_set where id = $3 and user_id = $1 and not exists (select from saved))
  select json_build_object(
    'set', json_build_object('id', s.id, 'position', s.position, 'kind', s.kind,
      'target', json_build_object('repsMin', s.target_reps_min, 'repsMax', s.target_reps_max,
        'weight', s.target_weight, 'weightUnit', s.target_weight_unit, 'rpe', s.target_rpe, 'rir', s.target_rir,
        'durationSeconds', s.target_duration_seconds, 'distanceMetres', s.target_distance_metres,
        'restSeconds', s.target_rest_seconds),
      'performedAt', s.performed_at, 'weight', s.weight, 'weightUnit', s.weight_unit, 'reps', s.reps,
      'repsLeft', s.reps_left, 'repsRight', s.reps_right, 'rpe', s.rpe, 'rir', s.rir,
      'durationSeconds', s.duration_seconds, 'distanceMetres', s.distance_metres, 'restSeconds', s.rest_seconds,
      'note', s.note),
    'entryId', s.entry_id,
    'records', coalesce((select json_agg(broken) from broken), '[]'))::text as body
  from told s`
