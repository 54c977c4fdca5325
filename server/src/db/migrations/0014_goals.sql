-- What somebody is after, as entered. Progress, milestones and the day it was reached follow from the log: domain/goals.
create table goal (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  kind text not null check (kind in ('body_weight', 'strength', 'volume', 'frequency', 'endurance', 'custom')),
  measure text not null,
  exercise_id uuid references exercise,
  -- Of a weight: for so many reps. Of a pace: over so many kilometres or miles, whichever its unit names.
  reps integer,
  distance double precision,
  direction text check (direction in ('lose', 'gain', 'reach')),
  per text check (per in ('week', 'month')),
  target double precision not null,
  -- null: what the log says of the days before.
  start double precision,
  unit text not null,
  start_date date not null,
  deadline date,
  note text,
  -- Moves on when target, start or deadline change, and when: what was told of the old aim is told anew of the new one.
  aim integer not null default 1,
  aimed_on date not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  -- Deleted goals can come back for 30 days.
  deleted_at timestamptz
);
create index goal_user on goal (user_id, created_at desc, id desc);
create index goal_deleted on goal (deleted_at) where deleted_at is not null;

create table goal_milestone (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  goal_id uuid not null references goal on delete cascade,
  name text not null,
  value double precision not null
);
create index goal_milestone_goal on goal_milestone (goal_id);

-- Values of custom goals.
create table goal_entry (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  goal_id uuid not null references goal on delete cascade,
  local_date date not null,
  value double precision not null,
  note text,
  created_at timestamptz not null
);
create index goal_entry_goal on goal_entry (goal_id, local_date, created_at, id);

-- What was done to a goal, with what its fields were before.
create table goal_change (
  user_id uuid not null references account on delete cascade,
  goal_id uuid not null references goal on delete cascade,
  position integer generated always as identity,
  at timestamptz not null,
  what text not null check (what in ('created', 'changed', 'archived', 'unarchived', 'deleted', 'restored')),
  before jsonb not null default '{}',
  primary key (goal_id, position)
);

-- What somebody is told, once: a subject has one notice of a kind for each occurrence.
create table notification (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  kind text not null,
  subject_id uuid not null,
  occurrence text not null,
  content jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (user_id, kind, subject_id, occurrence)
);
create index notification_user on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id) where read_at is null;

-- On which day, where the user is, and at which revision of their training goals were last looked at for notices.
create table goal_watch (
  user_id uuid primary key references account on delete cascade,
  local_date date not null,
  revision integer not null
);

-- The few sessions with a distance, so that all of it is added up without the others.
create index exercise_session_distance on exercise_session (user_id, local_date) include (metres) where metres > 0;
