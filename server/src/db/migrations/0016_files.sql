-- A picture among the files, in two sizes, written anew by us. Its row comes before its files and goes after them, and
-- has no account to go with: whatever nothing shows any more is found and its files are deleted.
create table picture (
  id uuid primary key,
  user_id uuid not null,
  folder text not null check (folder in ('profile-pictures', 'progress-photos')),
  width integer not null,
  height integer not null,
  written_at timestamptz not null
);
create index picture_written on picture (written_at);

create table progress_photo (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  picture_id uuid not null references picture,
  -- Of the file that was sent, so that a retry is told from another photo under the same id.
  fingerprint bytea not null,
  pose text not null check (pose in ('front', 'side', 'back', 'other')),
  local_date date not null,
  note text,
  version integer not null default 1,
  added_at timestamptz not null,
  -- Gone from sight; the row and its files follow.
  deleted_at timestamptz
);
create index progress_photo_day on progress_photo (user_id, local_date, added_at);
create index progress_photo_picture on progress_photo (picture_id);
create index progress_photo_deleted on progress_photo (deleted_at) where deleted_at is not null;

-- A place to train and what is there: what plans and plates go by. Weights in weight_unit.
create table gym (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  weight_unit text not null check (weight_unit in ('kg', 'lb')),
  equipment text[] not null,
  -- [{ kind, weight }], [{ weight, count }] and [weight].
  bars jsonb not null,
  plates jsonb not null,
  dumbbells jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null
);
create index gym_user on gym (user_id);

alter table account
  add column gender text check (gender in ('female', 'male', 'nonbinary', 'other')),
  add column level text check (level in ('beginner', 'intermediate', 'advanced')),
  add column bio text,
  add column limitations text[] not null default '{}',
  -- Null: as weights are, cm beside kg and in beside lb.
  add column length_unit text check (length_unit in ('cm', 'in')),
  add column theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  -- What somebody changed; the rest is as usual. { kind: { channel: boolean } } and { kind: visibility }.
  add column notifications jsonb not null default '{}',
  add column privacy jsonb not null default '{}',
  add column avatar_id uuid references picture,
  add column gym_id uuid references gym on delete set null,
  add column plan text not null default 'free' check (plan in ('free', 'premium', 'pro')),
  add column plan_status text not null default 'active' check (plan_status in ('active', 'cancelled', 'expired'));
create index account_avatar on account (avatar_id) where avatar_id is not null;
create index account_gym on account (gym_id) where gym_id is not null;
