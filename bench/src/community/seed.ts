import type pg from 'pg'

export type Size = { users: number; friends: number; activities: number }

/** What is switched off while rows are written that nobody did: derived sums and news of every single one. */
const tables = ['workout', 'exercise_session', 'activity'] as const

/**
 * A place full of people. `hub` has so many friends; everybody else tells as much as the others: half of it workouts with
 * one exercise, half of it written. Every tenth workout is shown for its records only, and has none.
 */
export async function seed(client: pg.Client, hub: string, { users, friends, activities }: Size): Promise<void> {
  await client.query('begin')
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(people, [users])
  await client.query(friendships, [hub, friends])
  await client.query(workouts, [activities])
  await client.query(sessions)
  await client.query(told, [activities])
  await client.query(said)
  await client.query(challenge, [hub])
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  await client.query('commit')
  for (const table of [...tables, 'account', 'friendship', 'activity_like', 'activity_comment', 'challenge_member'])
    await client.query(`vacuum analyze ${table}`)
}

const people = `
  create temporary table bench_person on commit drop as
  with made as (
    insert into account (id, email, password_hash, name, weight_unit, timezone, created_at, username, privacy)
    select gen_random_uuid(), 'person' || n || '@bench.example', '',
      (array['Ana','Ben','Carla','Dirk','Esra','Finn','Gül','Hans','Ivan','João'])[n % 10 + 1] || ' ' ||
      chr(65 + n % 26) || substr(md5(n::text), 1, 6), 'kg', 'UTC', now(), 'person' || n,
      '{"profile": "public", "workouts": "friends", "records": "friends"}'
    from generate_series(1, $1::int) as n returning id)
  select id, row_number() over ()::int as n from made`

const friendships = `
  insert into friendship (user_id, friend_id, since)
  select pair.* from bench_person p cross join lateral (values ($1::uuid, p.id, now()), (p.id, $1::uuid, now())) pair
  where p.n <= $2::int`

const workouts = `
  with counted as (select count(*)::int as people from bench_person)
  insert into workout (id, user_id, name, status, timezone, started_at, ended_at, local_date, created_at)
  select gen_random_uuid(), p.id, 'Push A', 'completed', 'UTC', at, at + interval '1 hour', at::date, at
  from generate_series(1, $1::int / 2) as i cross join counted
  cross join lateral (select now() - i * interval '30 seconds' as at) as moment
  join bench_person p on p.n = i % counted.people + 1`

const sessions = `
  insert into exercise_session (user_id, exercise_id, workout_id, local_date, started_at, working_sets, hard_sets, reps,
    volume_kg, seconds, metres, effort_sets, rpe_sum)
  select w.user_id, (select id from exercise where slug = 'barbell-bench-press'), w.id, w.local_date, w.started_at, 3, 3,
    15, 1500, 0, 0, 0, 0
  from workout w`

const told = `
  with counted as (select count(*)::int as people from bench_person),
  written as (
    select row_number() over (order by started_at)::int as n, user_id, id as subject_id, 'workout' as kind,
      ended_at as at from workout
    union all
    select i, p.id, null, 'post', now() - i * interval '30 seconds'
    from generate_series(1, $1::int / 2) as i cross join counted join bench_person p on p.n = (i * 7) % counted.people + 1)
  insert into activity (id, user_id, kind, subject_id, visibility, records_visibility, content, local_date, happened_at)
  select gen_random_uuid(), user_id, kind, subject_id, case when kind = 'workout' and n % 10 = 0 then 'private' else 'friends' end,
    case when kind = 'workout' then 'friends' else 'private' end, '{"text": "A good day"}', written.at::date, written.at
  from written order by written.at`

const said = `
  with lately as (select id, row_number() over ()::int as n from activity order by place desc limit 2000),
  likes as (
    insert into activity_like (activity_id, user_id, created_at)
    select lately.id, p.id, now() from lately join bench_person p on p.n <= lately.n % 20)
  insert into activity_comment (id, activity_id, user_id, text, created_at)
  select gen_random_uuid(), lately.id, p.id, 'Strong', now() from lately join bench_person p on p.n <= lately.n % 10`

const challenge = `
  with made as (
    insert into challenge (id, user_id, name, kind, starts_on, ends_on, open_to, created_at)
    values (gen_random_uuid(), $1, 'This month', 'volume', current_date - 30, current_date, 'link', now()) returning id)
  insert into challenge_member (challenge_id, user_id, joined_at)
  select made.id, member.id, now() from made cross join lateral (
    select id from bench_person where n < 200 union all select $1::uuid) member`
