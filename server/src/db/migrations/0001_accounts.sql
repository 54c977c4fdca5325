create table account (
  id uuid primary key,
  email text not null,
  password_hash text not null,
  name text not null,
  weight_unit text not null check (weight_unit in ('kg', 'lb')),
  timezone text not null,
  -- Moves on with every change of the user's training: whoever writes it has the turn.
  revision integer not null default 0,
  created_at timestamptz not null
);
create unique index account_email on account (lower(email));

-- One row a refresh token; a session is the family that rotation makes of them.
create table refresh_token (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  session_id uuid not null,
  hash bytea not null unique,
  keep text not null check (keep in ('cookie', 'body')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index refresh_token_session on refresh_token (session_id);
create index refresh_token_user on refresh_token (user_id);

-- What this instance knows of itself, such as the version of the library it has loaded.
create table instance_fact (
  key text primary key,
  value text not null
);
