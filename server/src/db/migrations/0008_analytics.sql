alter table account
  add column first_weekday text not null default 'monday' check (first_weekday in ('monday', 'sunday', 'saturday')),
  add column e1rm_formula text not null default 'brzycki'
    check (e1rm_formula in ('brzycki', 'epley', 'lombardi', 'mayhew', 'oconner', 'wathan', 'lander')),
  add column sex text check (sex in ('male', 'female')),
  add column birth_date date,
  add column height_cm double precision check (height_cm between 50 and 280);

-- With all that the length of a workout and its day are made of, so that years of them are read from the index alone.
create index workout_day on workout (user_id, local_date) include (id, status, started_at, ended_at, paused_seconds)
  where local_date is not null;
create index workout_set_sided on workout_set (user_id, exercise_id)
  where performed_at is not null and (reps_left is not null or reps_right is not null);

-- When and on which day a record fell, and whether it still stands: what stands is one of thousands after some years.
alter table personal_record
  add column achieved_at timestamptz,
  add column local_date date,
  add column is_standing boolean not null default false;
create index personal_record_standing on personal_record (user_id, exercise_id) where is_standing;
create index personal_record_lift on personal_record (user_id, exercise_id, kind, achieved_at, set_id);
create index personal_record_news on personal_record (user_id, achieved_at, set_id, kind) where not is_baseline;

-- What one exercise amounts to in one workout, working sets only: domain/analytics/session-totals adds it up, and
-- features/records writes it in the transaction of the sets.
create table exercise_session (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  workout_id uuid not null references workout on delete cascade,
  local_date date not null,
  started_at timestamptz not null,
  working_sets integer not null,
  hard_sets integer not null,
  reps integer not null,
  volume_kg double precision not null,
  best_e1rm_kg double precision,
  top_weight_kg double precision,
  seconds double precision not null,
  metres double precision not null,
  -- Sets whose effort was written down, and the sum of it as RPE.
  effort_sets integer not null,
  rpe_sum double precision not null,
  primary key (workout_id, exercise_id)
);
create index exercise_session_lift on exercise_session (user_id, exercise_id, local_date, started_at, workout_id);
create index exercise_session_day on exercise_session (user_id, local_date, exercise_id);

-- The same by calendar month, so that ten years are as quick to add up as one.
create table exercise_month (
  user_id uuid not null references account on delete cascade,
  month date not null,
  exercise_id uuid not null references exercise on delete cascade,
  sessions integer not null,
  working_sets integer not null,
  hard_sets integer not null,
  reps integer not null,
  volume_kg double precision not null,
  best_e1rm_kg double precision,
  primary key (user_id, exercise_id, month)
);

-- A day with training, whatever was done. Workouts without a set count as workouts.
create table training_day (
  user_id uuid not null references account on delete cascade,
  local_date date not null,
  workouts integer not null,
  -- Workouts whose length is known and believable, and their seconds without pauses.
  timed_workouts integer not null,
  seconds double precision not null,
  working_sets integer not null,
  hard_sets integer not null,
  reps integer not null,
  volume_kg double precision not null,
  effort_sets integer not null,
  rpe_sum double precision not null,
  primary key (user_id, local_date)
);

create table training_month (
  user_id uuid not null references account on delete cascade,
  month date not null,
  days integer not null,
  workouts integer not null,
  timed_workouts integer not null,
  seconds double precision not null,
  working_sets integer not null,
  hard_sets integer not null,
  reps integer not null,
  volume_kg double precision not null,
  effort_sets integer not null,
  rpe_sum double precision not null,
  primary key (user_id, month)
);

-- Months and days follow from sessions and workouts by triggers, so that no write can forget them. Sums are made in a
-- stated order: the same rows give the same last digit, whichever way they came.
create function sum_exercise_months(who uuid[], what uuid[], on_days date[]) returns void language plpgsql as $$
begin
  with touched as (
    select distinct t.user_id, t.exercise_id, date_trunc('month', t.day)::date as month
    from unnest(who, what, on_days) as t (user_id, exercise_id, day) join account on account.id = t.user_id),
  summed as (
    select t.user_id, t.month, t.exercise_id, count(*) as sessions, sum(s.working_sets) as working_sets,
      sum(s.hard_sets) as hard_sets, sum(s.reps) as reps, sum(s.volume_kg order by s.started_at, s.workout_id) as volume_kg,
      max(s.best_e1rm_kg) as best_e1rm_kg
    from touched t join exercise_session s on s.user_id = t.user_id and s.exercise_id = t.exercise_id
      and s.local_date >= t.month and s.local_date < (t.month + interval '1 month')::date
    group by t.user_id, t.month, t.exercise_id),
  emptied as (
    delete from exercise_month m using touched t
    where m.user_id = t.user_id and m.month = t.month and m.exercise_id = t.exercise_id
      and not exists (select from summed s
        where s.user_id = t.user_id and s.month = t.month and s.exercise_id = t.exercise_id))
  insert into exercise_month
  select user_id, month, exercise_id, sessions, working_sets, hard_sets, reps, volume_kg, best_e1rm_kg from summed
  on conflict (user_id, exercise_id, month) do update set
    sessions = excluded.sessions, working_sets = excluded.working_sets, hard_sets = excluded.hard_sets,
    reps = excluded.reps, volume_kg = excluded.volume_kg, best_e1rm_kg = excluded.best_e1rm_kg;
end $$;

create function sum_days(who uuid[], on_days date[]) returns void language plpgsql as $$
begin
  with touched as (
    select distinct t.user_id, t.day
    from unnest(who, on_days) as t (user_id, day) join account on account.id = t.user_id
    where t.day is not null),
  trained as (
    select t.user_id, t.day, w.id, w.started_at,
      -- Beyond six hours somebody forgot to press finish.
      case when extract(epoch from w.ended_at - w.started_at) - w.paused_seconds between 0 and 21600
        then (extract(epoch from w.ended_at - w.started_at) - w.paused_seconds)::float8 end as seconds
    from touched t join workout w on w.user_id = t.user_id and w.local_date = t.day and w.status <> 'cancelled'),
  summed as (
    select t.user_id, t.day, count(*) as workouts, count(t.seconds) as timed_workouts,
      coalesce(sum(t.seconds order by t.started_at, t.id), 0) as seconds,
      coalesce(sum(s.working_sets), 0) as working_sets, coalesce(sum(s.hard_sets), 0) as hard_sets,
      coalesce(sum(s.reps), 0) as reps, coalesce(sum(s.volume_kg order by t.started_at, t.id), 0) as volume_kg,
      coalesce(sum(s.effort_sets), 0) as effort_sets, coalesce(sum(s.rpe_sum order by t.started_at, t.id), 0) as rpe_sum
    from trained t
    left join lateral (
      select sum(working_sets) as working_sets, sum(hard_sets) as hard_sets, sum(reps) as reps,
        sum(volume_kg order by exercise_id) as volume_kg, sum(effort_sets) as effort_sets,
        sum(rpe_sum order by exercise_id) as rpe_sum
      from exercise_session where workout_id = t.id) s on true
    group by t.user_id, t.day),
  emptied as (
    delete from training_day d using touched t
    where d.user_id = t.user_id and d.local_date = t.day
      and not exists (select from summed s where s.user_id = t.user_id and s.day = t.day))
  insert into training_day
  select user_id, day, workouts, timed_workouts, seconds, working_sets, hard_sets, reps, volume_kg, effort_sets, rpe_sum
  from summed
  on conflict (user_id, local_date) do update set
    workouts = excluded.workouts, timed_workouts = excluded.timed_workouts, seconds = excluded.seconds,
    working_sets = excluded.working_sets, hard_sets = excluded.hard_sets, reps = excluded.reps,
    volume_kg = excluded.volume_kg, effort_sets = excluded.effort_sets, rpe_sum = excluded.rpe_sum;
end $$;

create function sum_months(who uuid[], on_days date[]) returns void language plpgsql as $$
begin
  with touched as (
    select distinct t.user_id, date_trunc('month', t.day)::date as month
    from unnest(who, on_days) as t (user_id, day) join account on account.id = t.user_id
    where t.day is not null),
  summed as (
    select t.user_id, t.month, count(*) as days, sum(d.workouts) as workouts, sum(d.timed_workouts) as timed_workouts,
      sum(d.seconds order by d.local_date) as seconds, sum(d.working_sets) as working_sets,
      sum(d.hard_sets) as hard_sets, sum(d.reps) as reps, sum(d.volume_kg order by d.local_date) as volume_kg,
      sum(d.effort_sets) as effort_sets, sum(d.rpe_sum order by d.local_date) as rpe_sum
    from touched t join training_day d on d.user_id = t.user_id
      and d.local_date >= t.month and d.local_date < (t.month + interval '1 month')::date
    group by t.user_id, t.month),
  emptied as (
    delete from training_month m using touched t
    where m.user_id = t.user_id and m.month = t.month
      and not exists (select from summed s where s.user_id = t.user_id and s.month = t.month))
  insert into training_month
  select user_id, month, days, workouts, timed_workouts, seconds, working_sets, hard_sets, reps, volume_kg, effort_sets,
    rpe_sum
  from summed
  on conflict (user_id, month) do update set
    days = excluded.days, workouts = excluded.workouts, timed_workouts = excluded.timed_workouts,
    seconds = excluded.seconds, working_sets = excluded.working_sets, hard_sets = excluded.hard_sets,
    reps = excluded.reps, volume_kg = excluded.volume_kg, effort_sets = excluded.effort_sets,
    rpe_sum = excluded.rpe_sum;
end $$;

-- One after the other: the months are made of the days.
create function sum_training_days(who uuid[], on_days date[]) returns void language plpgsql as $$
begin
  perform sum_days(who, on_days);
  perform sum_months(who, on_days);
end $$;

create function exercise_sessions_changed() returns trigger language plpgsql as $$
declare who uuid[]; what uuid[]; on_days date[];
begin
  select array_agg(user_id), array_agg(exercise_id), array_agg(local_date) into who, what, on_days from changed;
  if who is not null then
    perform sum_exercise_months(who, what, on_days);
    perform sum_training_days(who, on_days);
  end if;
  return null;
end $$;
create trigger exercise_session_added after insert on exercise_session
  referencing new table as changed for each statement execute function exercise_sessions_changed();
create trigger exercise_session_gone after delete on exercise_session
  referencing old table as changed for each statement execute function exercise_sessions_changed();

create function exercise_sessions_updated() returns trigger language plpgsql as $$
declare who uuid[]; what uuid[]; on_days date[];
begin
  select array_agg(user_id), array_agg(exercise_id), array_agg(local_date) into who, what, on_days
  from (select user_id, exercise_id, local_date from before
    union select user_id, exercise_id, local_date from after) changed;
  if who is not null then
    perform sum_exercise_months(who, what, on_days);
    perform sum_training_days(who, on_days);
  end if;
  return null;
end $$;
create trigger exercise_session_changed after update on exercise_session
  referencing old table as before new table as after for each statement execute function exercise_sessions_updated();

create function workouts_changed() returns trigger language plpgsql as $$
declare who uuid[]; on_days date[];
begin
  select array_agg(user_id), array_agg(local_date) into who, on_days from changed where local_date is not null;
  if who is not null then
    perform sum_training_days(who, on_days);
  end if;
  return null;
end $$;
create trigger workout_day_added after insert on workout
  referencing new table as changed for each statement execute function workouts_changed();
create trigger workout_day_gone after delete on workout
  referencing old table as changed for each statement execute function workouts_changed();

create function workout_course_changed() returns trigger language plpgsql as $$
begin
  perform sum_training_days(array[old.user_id, new.user_id], array[old.local_date, new.local_date]);
  return null;
end $$;
-- Every set moves the version of its workout on: only what a day is made of counts here.
create trigger workout_day_changed after update on workout for each row
  when ((old.local_date, old.status, old.started_at, old.ended_at, old.paused_seconds)
    is distinct from (new.local_date, new.status, new.started_at, new.ended_at, new.paused_seconds))
  execute function workout_course_changed();
