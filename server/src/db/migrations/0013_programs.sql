-- The plan is a document: lifts with their rules, weeks of days with their sets. Every change is a version.
create table program (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  description text,
  level text check (level in ('beginner', 'intermediate', 'expert')),
  goal text,
  minutes integer,
  tags text[] not null,
  visibility text not null check (visibility in ('private', 'friends', 'public')),
  plan jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index program_own on program (user_id);
create index program_public on program (visibility) where visibility = 'public';

-- The built-in programs are in no table, so program_id points at either. Opinions of a deleted program go with it.
create table program_rating (
  user_id uuid not null references account on delete cascade,
  program_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  rated_at timestamptz not null,
  primary key (user_id, program_id)
);
create index program_rating_program on program_rating (program_id, stars);

create table program_favorite (
  user_id uuid not null references account on delete cascade,
  program_id uuid not null,
  primary key (user_id, program_id)
);

-- Only the hash of a link's token: whoever reads this table cannot open the link.
create table program_share (
  hash bytea primary key,
  program_id uuid not null references program on delete cascade,
  user_id uuid not null references account on delete cascade,
  created_at timestamptz not null
);
create index program_share_program on program_share (program_id, created_at);

-- Facts of a run: what it began with, when it was paused. Where it stands is concluded from them and the log.
create table program_run (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  program_id uuid not null,
  mode text not null check (mode in ('completion', 'calendar')),
  weight_unit text not null check (weight_unit in ('kg', 'lb')),
  timezone text not null,
  status text not null check (status in ('active', 'paused', 'ended')),
  started_on date not null,
  ended_on date,
  pauses jsonb not null default '[]',
  loading jsonb not null,
  start_loads jsonb not null,
  created_at timestamptz not null
);
create index program_run_user on program_run (user_id, created_at desc, id desc);
create unique index program_run_active on program_run (user_id) where status = 'active';

-- A stretch of a run in one version of its program, kept whole: nothing that happens to the program reaches it.
create table program_leg (
  run_id uuid not null references program_run on delete cascade,
  leg integer not null,
  user_id uuid not null references account on delete cascade,
  program_version integer not null,
  program_name text not null,
  plan jsonb not null,
  from_turn integer not null,
  starts_on date not null,
  primary key (run_id, leg)
);

-- A day that was skipped, or done without a log.
create table program_mark (
  run_id uuid not null references program_run on delete cascade,
  leg integer not null,
  turn integer not null,
  user_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('skip', 'done')),
  marked_at timestamptz not null,
  primary key (run_id, leg, turn)
);

-- Loads that somebody set themselves, from a turn on.
create table program_adjustment (
  id uuid primary key,
  run_id uuid not null references program_run on delete cascade,
  user_id uuid not null references account on delete cascade,
  leg integer not null,
  turn integer not null,
  loads jsonb not null,
  loading jsonb,
  made_at timestamptz not null
);
create index program_adjustment_run on program_adjustment (run_id, made_at, id);

alter table workout
  add column program_run_id uuid references program_run on delete set null,
  add column program_leg integer,
  add column program_turn integer,
  add column program_week integer,
  add column program_day integer,
  add check ((program_run_id is null) or (program_leg is not null and program_turn is not null));
create index workout_program_run on workout (program_run_id, program_leg, program_turn) where program_run_id is not null;
