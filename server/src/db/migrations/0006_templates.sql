-- The plan is a document: days with their exercises by id, and the targets of their sets.
create table template (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  description text,
  kind text not null check (kind in ('workout', 'week')),
  days jsonb not null,
  tags text[] not null,
  level text check (level in ('beginner', 'intermediate', 'expert')),
  minutes integer,
  visibility text not null check (visibility in ('private', 'friends', 'public')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index template_own on template (user_id);
create index template_public on template (visibility) where visibility = 'public';

-- The built-in templates are in no table, so template_id points at either. Opinions of a deleted template go with it.
create table template_rating (
  user_id uuid not null references account on delete cascade,
  template_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  rated_at timestamptz not null,
  primary key (user_id, template_id)
);
create index template_rating_template on template_rating (template_id, stars);

create table template_favorite (
  user_id uuid not null references account on delete cascade,
  template_id uuid not null,
  primary key (user_id, template_id)
);

-- Which template a workout was made from. No reference to the workout: a deleted one can come back.
create table template_use (
  workout_id uuid primary key,
  user_id uuid not null references account on delete cascade,
  template_id uuid not null,
  used_at timestamptz not null
);
create index template_use_template on template_use (template_id);
create index template_use_user on template_use (user_id);

-- Only the hash of a link's token: whoever reads this table cannot open the link.
create table template_share (
  hash bytea primary key,
  template_id uuid not null references template on delete cascade,
  user_id uuid not null references account on delete cascade,
  created_at timestamptz not null
);
create index template_share_template on template_share (template_id, created_at);
