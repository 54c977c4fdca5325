create table import_file (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  status text not null check (status in ('preview', 'applied', 'undone')),
  app text not null,
  file_name text,
  unit text not null check (unit in ('kg', 'lb')),
  is_unit_stated boolean not null,
  content bytea,
  preview jsonb not null,
  result jsonb,
  created_at timestamptz not null,
  applied_at timestamptz
);
create index import_file_user on import_file (user_id, created_at desc);

create table workout (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  status text not null check (status in ('planned', 'active', 'completed', 'cancelled')),
  note text,
  timezone text not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- The calendar day where it happened, by its own zone: days and weeks are grouped by this, never by UTC.
  local_date date,
  version integer not null default 1,
  import_id uuid references import_file on delete set null,
  created_at timestamptz not null,
  check ((started_at is null) = (local_date is null))
);
create index workout_history on workout (user_id, started_at desc, id desc);
create index workout_active on workout (user_id) where status = 'active';
create index workout_import on workout (import_id) where import_id is not null;

-- One exercise of a workout, in its place.
create table workout_entry (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  workout_id uuid not null references workout on delete cascade,
  exercise_id uuid not null references exercise,
  position integer not null,
  superset_group integer,
  rest_seconds integer,
  note text
);
create index workout_entry_workout on workout_entry (workout_id, position);
create index workout_entry_exercise on workout_entry (exercise_id);

-- The target stands beside what was done. performed_at is null until it is done.
create table workout_set (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  workout_id uuid not null references workout on delete cascade,
  entry_id uuid not null references workout_entry on delete cascade,
  exercise_id uuid not null references exercise,
  position integer not null,
  kind text not null,
  target_reps_min integer,
  target_reps_max integer,
  target_weight double precision,
  target_weight_unit text check (target_weight_unit in ('kg', 'lb')),
  target_rir double precision,
  target_duration_seconds double precision,
  performed_at timestamptz,
  -- The start of its workout, kept here so that the sessions of an exercise are in order by index alone.
  session_started_at timestamptz,
  -- As entered; weight_kg is the same in kilograms, for maths only.
  weight double precision,
  weight_unit text check (weight_unit in ('kg', 'lb')),
  weight_kg double precision,
  reps integer,
  rpe double precision,
  rir double precision,
  duration_seconds double precision,
  distance_metres double precision,
  note text,
  check ((weight is null) = (weight_kg is null)),
  check (weight is null or weight_unit is not null)
);
create index workout_set_entry on workout_set (entry_id, position);
create index workout_set_workout on workout_set (workout_id);
create index workout_set_exercise on workout_set (user_id, exercise_id, session_started_at, workout_id)
  where performed_at is not null;

-- A copy of what domain/records derives from the sets, written in the same transaction; see features/records.
create table personal_record (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  kind text not null,
  set_id uuid not null references workout_set on delete cascade,
  workout_id uuid not null references workout on delete cascade,
  value double precision not null,
  previous double precision,
  at_weight_kg double precision,
  is_baseline boolean not null,
  primary key (user_id, exercise_id, kind, set_id)
);
create index personal_record_workout on personal_record (workout_id);
create index personal_record_set on personal_record (set_id);
