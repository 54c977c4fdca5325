-- Whether somebody lets models be asked, and the one they brought along. Its key is sealed, see seal.ts.
create table model_setting (
  user_id uuid primary key references account on delete cascade,
  is_allowed boolean not null default true,
  base_url text,
  model text,
  sealed_key text,
  check ((base_url is null) = (model is null)),
  check (sealed_key is null or base_url is not null)
);

-- What models were asked, by the day it was where the user is.
create table model_usage (
  user_id uuid not null references account on delete cascade,
  local_date date not null,
  requests integer not null,
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  primary key (user_id, local_date)
);
