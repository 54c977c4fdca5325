alter table account add column language text not null default 'en'
  check (language in ('en', 'de', 'es', 'fr', 'pt', 'tr', 'ru'));

-- For the library these are a copy of its facts; for a user's own exercise they are the facts.
alter table exercise
  add column load_multiplier double precision not null default 1 check (load_multiplier in (1, 2)),
  add column bodyweight_fraction double precision not null default 0 check (bodyweight_fraction between 0 and 1),
  add column rest_seconds integer not null default 120,
  add column description text not null default '',
  add column steps text[] not null default '{}',
  add column archived_at timestamptz,
  add column version integer not null default 1;

drop index exercise_own;
create index exercise_own on exercise (user_id) where user_id is not null;
create unique index exercise_own_name on exercise (user_id, lower(name)) where user_id is not null and archived_at is null;

create table exercise_rating (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  stars integer not null check (stars between 1 and 5),
  rated_at timestamptz not null,
  primary key (user_id, exercise_id)
);
create index exercise_rating_exercise on exercise_rating (exercise_id, stars);

create table exercise_favorite (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  primary key (user_id, exercise_id)
);

-- What was moved from one exercise to another, so that it can move back.
create table exercise_merge (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  from_id uuid not null references exercise on delete cascade,
  into_id uuid not null references exercise on delete cascade,
  merged_at timestamptz not null,
  undone_at timestamptz
);
create unique index exercise_merge_standing on exercise_merge (user_id, from_id) where undone_at is null;

create table exercise_merge_entry (
  merge_id uuid not null references exercise_merge on delete cascade,
  entry_id uuid not null references workout_entry on delete cascade,
  primary key (merge_id, entry_id)
);
create index exercise_merge_entry_entry on exercise_merge_entry (entry_id);

-- How many people trained an exercise in the last 90 days, and in how many workouts. Counted anew now and then.
create table exercise_use (
  exercise_id uuid primary key references exercise on delete cascade,
  users integer not null,
  sessions integer not null
);
create index workout_started on workout (started_at) where started_at is not null;
