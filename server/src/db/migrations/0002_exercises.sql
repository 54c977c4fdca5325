-- user_id is null for the library; slug is null for a user's own exercise.
create table exercise (
  id uuid primary key,
  user_id uuid references account on delete cascade,
  slug text unique,
  name text not null,
  aliases text[] not null default '{}',
  category text not null,
  pattern text not null,
  force text not null,
  mechanic text not null,
  level text not null,
  equipment text[] not null,
  primary_muscles text[] not null,
  secondary_muscles text[] not null default '{}',
  laterality text not null,
  position text not null,
  tracking text not null,
  met double precision not null,
  contraindications jsonb not null default '{}',
  popularity double precision not null default 0,
  check ((user_id is null) = (slug is not null))
);
create index exercise_by_name on exercise (lower(name), id);
create index exercise_own on exercise (user_id, lower(name)) where user_id is not null;
