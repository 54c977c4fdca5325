alter table account
  -- Null: whoever comes by a provider or a passkey may have none.
  alter column password_hash drop not null,
  add column role text not null default 'user' check (role in ('user', 'admin')),
  add column email_verified_at timestamptz,
  -- From then on nobody is signed in, and after the grace everything is deleted.
  add column deleted_at timestamptz;
create index account_deleted on account (deleted_at) where deleted_at is not null;
-- Whoever came first runs the place.
update account set role = 'admin' where id = (select id from account order by created_at, id limit 1);

-- Where somebody is signed in: the family of refresh tokens that began with one sign-in.
create table sign_in (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  user_agent text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- When they last proved who they are. What opens an account to others asks for a recent proof.
  confirmed_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_user on sign_in (user_id);
create index sign_in_ended on sign_in (ended_at) where ended_at is not null;
insert into sign_in (id, user_id, created_at, last_seen_at, confirmed_at, ended_at)
select session_id, (array_agg(user_id))[1], min(created_at), max(created_at), min(created_at), max(revoked_at)
from refresh_token group by session_id;

-- Mails to be sent. They are written when they leave, so that no link that opens anything lies here.
create table mail (
  id uuid primary key,
  -- Null: nobody knew yet whether the address has an account.
  user_id uuid references account on delete cascade,
  kind text not null,
  address text not null,
  -- What the mail says beside its kind.
  details jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dropped', 'given_up')),
  attempts integer not null default 0,
  problem text,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  done_at timestamptz
);
create index mail_due on mail (next_attempt_at) where state in ('waiting', 'sending');
create index mail_address on mail (lower(address), kind, done_at);
create index mail_user on mail (user_id);

-- What is good for one use and a short time: links in mails, challenges of a sign-in, ways to a provider and back.
create table one_time_token (
  id uuid primary key,
  hash bytea not null unique,
  user_id uuid references account on delete cascade,
  purpose text not null,
  details jsonb not null default '{}',
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_token_user on one_time_token (user_id, purpose);
create index one_time_token_expiry on one_time_token (expires_at);

create table invite (
  id uuid primary key,
  -- Who invited. Not user_id: an invite outlives its use, and leaves with the account of its maker.
  user_id uuid not null references account on delete cascade,
  hash bytea not null unique,
  -- For this address only, if there is one.
  address text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invite_user on invite (user_id);

create table api_token (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  hash bytea not null unique,
  prefix text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index api_token_user on api_token (user_id);

-- A second factor by RFC 6238. The secret is sealed, see seal.ts.
create table totp (
  user_id uuid primary key references account on delete cascade,
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The step of the last code that was taken: no code works twice.
  last_step integer not null default 0
);

create table recovery_code (
  user_id uuid not null references account on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (user_id, hash)
);

create table passkey (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  credential_id text not null unique,
  public_key bytea not null,
  -- Counts its uses, where it counts. One that falls behind was copied.
  uses numeric(10) not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_user on passkey (user_id);

-- Who somebody is at another provider.
create table identity (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  provider text not null,
  subject text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  unique (provider, subject)
);
create index identity_user on identity (user_id);

-- What happened to the doors of an account.
create table security_event (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  kind text not null,
  session_id uuid,
  address text,
  user_agent text,
  at timestamptz not null
);
create index security_event_user on security_event (user_id, at desc, id desc);
create index security_event_at on security_event (at);
