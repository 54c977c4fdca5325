alter table workout
  add column paused_at timestamptz,
  add column paused_seconds double precision not null default 0,
  -- As entered, on that day: what a pull-up weighed then does not change with today's scale.
  add column bodyweight double precision,
  add column bodyweight_unit text check (bodyweight_unit in ('kg', 'lb')),
  -- left_open: nobody finished it, so it was closed at its last set.
  add column closed_by text check (closed_by in ('user', 'left_open')),
  -- When each field was last written (domain/sync), and the revision of its owner then.
  add column clocks jsonb not null default '{}',
  add column rev integer not null default 0,
  add check (bodyweight is null or bodyweight_unit is not null);
create index workout_rev on workout (user_id, rev);

alter table workout_entry
  add column clocks jsonb not null default '{}',
  add column rev integer not null default 0;
create index workout_entry_rev on workout_entry (user_id, rev);

alter table workout_set
  add column target_rpe double precision,
  add column target_distance_metres double precision,
  add column target_rest_seconds integer,
  -- One-sided: what each side did. reps is then the lesser, which both sides did.
  add column reps_left integer,
  add column reps_right integer,
  -- The rest that was taken after it.
  add column rest_seconds integer,
  add column clocks jsonb not null default '{}',
  add column rev integer not null default 0;
create index workout_set_rev on workout_set (user_id, rev);

alter table exercise add column rev integer not null default 0;
create index exercise_rev on exercise (user_id, rev) where user_id is not null;

-- What is deleted leaves this behind, so that other devices hear of it and it can come back for 30 days.
create table tombstone (
  user_id uuid not null references account on delete cascade,
  entity text not null,
  id uuid not null,
  rev integer not null,
  deleted_at timestamptz not null,
  content jsonb,
  primary key (user_id, entity, id)
);
create index tombstone_rev on tombstone (user_id, rev);
create index tombstone_content on tombstone (deleted_at) where content is not null;

-- Operations of devices that were answered, so that a repeated one is known.
create table applied_operation (
  user_id uuid not null references account on delete cascade,
  id uuid not null,
  applied_at timestamptz not null,
  primary key (user_id, id)
);

-- By triggers, so that no write can forget it: whoever reads all rows above a revision has missed nothing.
create function stamp_revision() returns trigger language plpgsql as $$
begin
  select revision into new.rev from account where id = new.user_id;
  new.rev := coalesce(new.rev, 0);
  return new;
end $$;
-- A statement that knows its revision may say it; the others need not think of it.
create trigger workout_revision before insert on workout for each row when (new.rev = 0) execute function stamp_revision();
create trigger workout_revision_again before update on workout
  for each row when (new.rev = old.rev) execute function stamp_revision();
create trigger workout_entry_revision before insert on workout_entry
  for each row when (new.rev = 0) execute function stamp_revision();
create trigger workout_entry_revision_again before update on workout_entry
  for each row when (new.rev = old.rev) execute function stamp_revision();
create trigger workout_set_revision before insert on workout_set
  for each row when (new.rev = 0) execute function stamp_revision();
create trigger workout_set_revision_again before update on workout_set
  for each row when (new.rev = old.rev) execute function stamp_revision();
create trigger exercise_revision before insert on exercise
  for each row when (new.user_id is not null) execute function stamp_revision();
create trigger exercise_revision_again before update on exercise
  for each row when (new.user_id is not null) execute function stamp_revision();

create function leave_tombstone() returns trigger language plpgsql as $$
begin
  -- With its account everything goes, and nothing is left behind.
  insert into tombstone (user_id, entity, id, rev, deleted_at, content)
  select old.user_id, tg_argv[0], old.id, revision, now(), to_jsonb(old) from account where id = old.user_id
  on conflict (user_id, entity, id) do update
    set rev = excluded.rev, deleted_at = excluded.deleted_at, content = excluded.content;
  return null;
end $$;
create trigger workout_tombstone after delete on workout for each row execute function leave_tombstone('workout');
create trigger workout_entry_tombstone after delete on workout_entry
  for each row execute function leave_tombstone('entry');
create trigger workout_set_tombstone after delete on workout_set
  for each row execute function leave_tombstone('set');

-- What somebody wants of an exercise, whoever made it: their own note on it, and what counts for them.
create table exercise_setting (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  note text,
  rest_seconds integer,
  weight_unit text check (weight_unit in ('kg', 'lb')),
  load_multiplier double precision check (load_multiplier in (1, 2)),
  bodyweight_fraction double precision check (bodyweight_fraction between 0 and 1),
  primary key (user_id, exercise_id)
);
