alter table account add column username text;
create unique index account_username on account (lower(username)) where username is not null;
-- Words of those who let themselves be found. A set moves on the revision of its account only, so it costs nothing here.
create index account_search on account using gin (to_tsvector('simple', name || ' ' || coalesce(username, '')))
  where privacy->>'profile' = 'public';

-- Somebody as others see them: some give an e-mail address as their name, and that is for nobody.
create view person as
  select id, coalesce(nullif(trim(split_part(name, '@', 1)), ''), 'Lifter') as name, username, privacy, timezone,
    to_tsvector('simple', name || ' ' || coalesce(username, '')) as words, created_at
  from account
  -- Whoever has deleted their account is gone for others at once.
  where deleted_at is null;

-- user_id asks to_id. One that was declined stays, so that asking again tells nobody anything.
create table friend_request (
  user_id uuid not null references account on delete cascade,
  to_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  primary key (user_id, to_id),
  check (user_id <> to_id)
);
create index friend_request_to on friend_request (to_id, created_at desc);

-- Two rows a friendship: each holds what its user_id wants of the other.
create table friendship (
  user_id uuid not null references account on delete cascade,
  friend_id uuid not null references account on delete cascade,
  since timestamptz not null,
  is_muted boolean not null default false,
  -- user_id lets friend_id see the workout that runs.
  shares_live boolean not null default false,
  primary key (user_id, friend_id),
  check (user_id <> friend_id)
);
create index friendship_friend on friendship (friend_id, user_id);

create table block (
  user_id uuid not null references account on delete cascade,
  blocked_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  primary key (user_id, blocked_id),
  check (user_id <> blocked_id)
);
create index block_blocked on block (blocked_id, user_id);

-- By it somebody can be asked who cannot be found. Only its hash is kept.
create table friend_code (
  user_id uuid primary key references account on delete cascade,
  hash bytea not null unique,
  created_at timestamptz not null
);

-- user_id is the client. Without a coach it is a code that waits.
create table coach_link (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  coach_id uuid references account on delete cascade,
  code_hash bytea unique,
  code_expires_at timestamptz,
  scopes text[] not null,
  ends_at timestamptz,
  created_at timestamptz not null,
  accepted_at timestamptz,
  check (user_id <> coach_id),
  check ((coach_id is null) = (code_hash is not null))
);
create index coach_link_user on coach_link (user_id, created_at desc);
create index coach_link_coach on coach_link (coach_id, created_at desc);

-- What client and coach say about a workout. No reference to it: a deleted one can come back.
create table coach_comment (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  author_id uuid not null references account on delete cascade,
  workout_id uuid not null,
  text text not null,
  created_at timestamptz not null
);
create index coach_comment_workout on coach_comment (workout_id, created_at, id);

-- What is told: a fact that happened, by its id, or something written. What it says of a fact is read from the fact.
create table activity (
  -- By chance: an id that grows with time would tell strangers when somebody trains.
  id uuid primary key,
  -- The order of telling.
  place bigint generated always as identity unique,
  user_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('workout', 'goal', 'achievement', 'program', 'post')),
  subject_id uuid,
  visibility text not null check (visibility in ('private', 'friends', 'public')),
  -- Of a workout: who may see the records that fell in it.
  records_visibility text not null default 'private' check (records_visibility in ('private', 'friends', 'public')),
  -- False while the fact is not there: its workout was deleted, cancelled or opened again.
  is_standing boolean not null default true,
  content jsonb not null default '{}',
  local_date date not null,
  happened_at timestamptz not null,
  -- Taken out of sight by an admin.
  hidden_at timestamptz,
  check ((kind = 'post') = (subject_id is null))
);
create unique index activity_subject on activity (user_id, kind, subject_id) where subject_id is not null;
create index activity_user on activity (user_id, place desc);
create index activity_told on activity (user_id, place desc) include (kind, subject_id, visibility, records_visibility)
  where is_standing and hidden_at is null and (visibility <> 'private' or records_visibility <> 'private');

create table activity_like (
  activity_id uuid not null references activity on delete cascade,
  user_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  primary key (activity_id, user_id)
);
create index activity_like_user on activity_like (user_id);

create table activity_comment (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  user_id uuid not null references account on delete cascade,
  -- The comment it answers, which answers none itself.
  parent_id uuid references activity_comment on delete cascade,
  text text not null,
  created_at timestamptz not null,
  hidden_at timestamptz
);
create index activity_comment_activity on activity_comment (activity_id, created_at, id);
create index activity_comment_parent on activity_comment (parent_id) where parent_id is not null;
create index activity_comment_user on activity_comment (user_id);

-- What it said is kept with it: it may be changed or deleted before anybody looks.
create table report (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  about_id uuid not null references account on delete cascade,
  activity_id uuid references activity on delete set null,
  comment_id uuid references activity_comment on delete set null,
  reason text not null check (reason in ('spam', 'abuse', 'danger', 'other')),
  note text,
  said text,
  created_at timestamptz not null,
  decision text check (decision in ('dismissed', 'removed')),
  decided_by uuid references account on delete set null,
  decided_at timestamptz
);
create index report_open on report (created_at, id) where decision is null;
create index report_user on report (user_id);
create index report_about on report (about_id);
create index report_activity on report (activity_id);
create index report_comment on report (comment_id);
create index report_decider on report (decided_by);

-- What a member amounts to is read from their log. exercise_id is one of the library.
create table challenge (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text not null,
  kind text not null check (kind in ('sessions', 'volume', 'streak', 'distance', 'relative_strength')),
  exercise_id uuid references exercise,
  times_a_week integer,
  -- Calendar days, each where the member is.
  starts_on date not null,
  ends_on date not null,
  open_to text not null check (open_to in ('friends', 'link')),
  code_hash bytea unique,
  created_at timestamptz not null,
  check ((kind = 'relative_strength') = (exercise_id is not null)),
  check ((kind = 'streak') = (times_a_week is not null)),
  check (starts_on <= ends_on)
);
create index challenge_user on challenge (user_id);

create table challenge_member (
  challenge_id uuid not null references challenge on delete cascade,
  user_id uuid not null references account on delete cascade,
  joined_at timestamptz not null,
  primary key (challenge_id, user_id)
);
create index challenge_member_user on challenge_member (user_id);

-- Whom it is about, where somebody is told of somebody: it goes with their account.
alter table notification
  add column person_id uuid references account on delete cascade,
  -- Whoever wants no such thing in the app is told once all the same, elsewhere or not at all.
  add column is_listed boolean not null default true;
create index notification_person on notification (person_id) where person_id is not null;
-- {"from": "22:00", "to": "07:00"}, on the clocks of its owner. Null: no quiet hours.
alter table account add column quiet_hours jsonb default '{"from": "22:00", "to": "07:00"}';

-- Where web push reaches somebody. It ends with the sign-in it was made in.
create table push_device (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  session_id uuid not null,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null
);
create index push_device_user on push_device (user_id, created_at);
create index push_device_session on push_device (session_id);
create function end_push() returns trigger language plpgsql as $$
begin
  delete from push_device where session_id = old.id;
  return null;
end $$;
create trigger sign_in_ended_push after update of ended_at on sign_in for each row
  when (new.ended_at is not null) execute function end_push();
create trigger sign_in_gone_push after delete on sign_in for each row execute function end_push();

-- What is still to be sent of a notification: taken before it is sent, so that nothing is sent twice.
create table notification_delivery (
  notification_id uuid not null references notification on delete cascade,
  user_id uuid not null references account on delete cascade,
  channel text not null check (channel in ('push', 'email')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  primary key (notification_id, channel)
);
create index notification_delivery_due on notification_delivery (channel, due_at);
create index notification_delivery_user on notification_delivery (user_id, channel);

-- That something changed, for an hour, for those who look on. In the order of (xid, id), as far as no transaction below is
-- still open, nobody misses one that commits late: a number alone is given before its transaction commits.
create table live_event (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  user_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('workout', 'activity', 'notice')),
  subject_id uuid not null,
  detail text,
  created_at timestamptz not null default now()
);
create index live_event_order on live_event (xid, id) include (user_id, kind, subject_id);
create index live_event_user on live_event (user_id);

-- By triggers, so that no write can forget it: the news stands and falls with the workout, in the same transaction.
-- What is more than a week old when it comes, or was imported, is no news; its owner may still share it.
create function tell_of_workout() returns trigger language plpgsql as $$
begin
  if new.status <> 'completed' then
    update activity set is_standing = false
    where user_id = new.user_id and kind = 'workout' and subject_id = new.id and is_standing;
    return null;
  end if;
  update activity set is_standing = true, local_date = new.local_date, happened_at = new.ended_at
  where user_id = new.user_id and kind = 'workout' and subject_id = new.id;
  if found or new.import_id is not null or new.ended_at < now() - interval '7 days' then
    return null;
  end if;
  insert into activity (id, user_id, kind, subject_id, visibility, records_visibility, local_date, happened_at)
  select gen_random_uuid(), id, 'workout', new.id, coalesce(privacy->>'workouts', 'private'),
    coalesce(privacy->>'records', 'private'), new.local_date, new.ended_at
  from account
  where id = new.user_id and (privacy->>'workouts' in ('friends', 'public') or privacy->>'records' in ('friends', 'public'));
  return null;
end $$;
create trigger workout_told after insert on workout for each row
  when (new.status = 'completed') execute function tell_of_workout();
create trigger workout_told_again after update on workout for each row
  when ((old.status, old.ended_at, old.local_date) is distinct from (new.status, new.ended_at, new.local_date)
    and (old.status = 'completed' or new.status = 'completed'))
  execute function tell_of_workout();

create function take_back_workout() returns trigger language plpgsql as $$
begin
  update activity set is_standing = false where user_id = old.user_id and kind = 'workout' and subject_id = old.id;
  return null;
end $$;
create trigger workout_taken_back after delete on workout for each row
  when (old.status = 'completed') execute function take_back_workout();

create function tell_live() returns trigger language plpgsql as $$
begin
  -- With its account everything goes, and nobody is left to be told.
  if tg_op = 'DELETE' then
    insert into live_event (user_id, kind, subject_id) select id, tg_argv[0], old.id from account where id = old.user_id;
  else
    insert into live_event (user_id, kind, subject_id) select id, tg_argv[0], new.id from account where id = new.user_id;
  end if;
  return null;
end $$;
-- Every set moves the version of its workout on.
create trigger workout_live after update on workout for each row
  when (new.status = 'active' or old.status is distinct from new.status) execute function tell_live('workout');
create trigger workout_live_begun after insert on workout for each row
  when (new.status = 'active') execute function tell_live('workout');
create trigger workout_live_gone after delete on workout for each row
  when (old.status = 'active') execute function tell_live('workout');

create function is_told(told activity) returns boolean language sql immutable as $$
  select coalesce(told.is_standing and told.hidden_at is null
    and (told.visibility <> 'private' or told.records_visibility <> 'private'), false)
$$;
create function tell_live_activity() returns trigger language plpgsql as $$
begin
  -- What nobody could see is nobody's news: not that it was written, and not that it is gone.
  if is_told(old) or is_told(new) then
    insert into live_event (user_id, kind, subject_id)
    select id, 'activity', coalesce(new.id, old.id) from account where id = coalesce(new.user_id, old.user_id);
  end if;
  return null;
end $$;
create trigger activity_live after insert or update or delete on activity
  for each row execute function tell_live_activity();
-- Likes and comments count on every screen that shows the news.
create function tell_live_of_answer() returns trigger language plpgsql as $$
begin
  insert into live_event (user_id, kind, subject_id)
  select a.user_id, 'activity', a.id from activity a
  where a.id = coalesce(new.activity_id, old.activity_id) and is_told(a);
  return null;
end $$;
create trigger like_live after insert or delete on activity_like for each row execute function tell_live_of_answer();
create trigger comment_live after insert or update or delete on activity_comment
  for each row execute function tell_live_of_answer();
