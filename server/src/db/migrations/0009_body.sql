-- What somebody measured at a time, as entered; weight_kg is the same in kilograms, for maths only.
create table body_entry (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  local_date date not null,
  measured_at timestamptz not null,
  weight double precision,
  weight_unit text check (weight_unit in ('kg', 'lb')),
  weight_kg double precision,
  body_fat_percent double precision,
  -- [{ kind, value, unit }]: the usual places of the tape and kinds of the user's own.
  measurements jsonb not null default '[]',
  note text,
  version integer not null default 1,
  check ((weight is null) = (weight_kg is null)),
  check (weight is null or weight_unit is not null)
);
create index body_entry_day on body_entry (user_id, local_date, measured_at);
