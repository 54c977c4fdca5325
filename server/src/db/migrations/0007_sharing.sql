-- One row a shared workout. What others see is read from the workout itself, so it follows and ends with it.
create table workout_share (
  workout_id uuid primary key references workout on delete cascade,
  user_id uuid not null references account on delete cascade,
  -- What strangers know it by. The id of a workout would tell when it was made.
  key uuid not null unique,
  -- The order of sharing; a time would tell when somebody trains.
  place bigint generated always as identity unique,
  shared_with text not null check (shared_with in ('friends', 'public', 'link')),
  token_hash bytea unique,
  shared_at timestamptz not null,
  check ((shared_with = 'link') = (token_hash is not null))
);
create index workout_share_public on workout_share (place) where shared_with = 'public';
create index workout_share_user on workout_share (user_id, place);
