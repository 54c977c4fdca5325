-- What the coach proposed: what it is, what it would change, what it changed, and what its user thinks of it.
create table recommendation (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('workout', 'plan', 'template_change', 'advice')),
  -- What it is about, so that the same advice is not given twice: plateau:<exercise>, muscle_below:chest.
  subject text,
  title text not null,
  content jsonb not null,
  engine jsonb not null,
  status text not null default 'open' check (status in ('open', 'applied', 'undone', 'dismissed')),
  -- What undoing needs: ids that were made, what a template was before and its version afterwards.
  done jsonb,
  thumb text check (thumb in ('up', 'down')),
  reason text,
  created_at timestamptz not null,
  applied_at timestamptz
);
create index recommendation_user on recommendation (user_id, created_at desc);
create unique index recommendation_subject on recommendation (user_id, subject) where subject is not null;

-- Exercises somebody never wants to see in a plan again.
create table refused_exercise (
  user_id uuid not null references account on delete cascade,
  exercise_id uuid not null references exercise on delete cascade,
  refused_at timestamptz not null,
  primary key (user_id, exercise_id)
);
