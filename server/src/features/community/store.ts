import type { Activity, ActivityKind, Person } from '@fitai/contract'
import type { Visibility } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'
import { isBlocked, isFriend, maySee } from '../../db/relations.ts'

export type Viewer = User | undefined
export type Told = {
  id: string
  place: number
  userId: string
  kind: ActivityKind
  subjectId: string | null
  visibility: Visibility
  recordsVisibility: Visibility
  localDate: string
  at: string
  text: string | null
  isHidden: boolean
  author: Person
  isFriend: boolean
  seesWhole: boolean
  seesRecords: boolean
  likes: number
  isLiked: boolean
  comments: number
}

/** Looked up for each row: PostgreSQL would make a table of everybody's records of an EXISTS. */
const hasRecords = sql`(
  select true from personal_record r where r.workout_id = a.subject_id and not r.is_baseline limit 1) is true`
const seesWhole = (viewer: string | null) => maySee(viewer, sql`a.user_id`, sql`a.visibility`)
const seesRecords = (viewer: string | null) => maySee(viewer, sql`a.user_id`, sql`a.records_visibility`)

/** What somebody may see of all that was told: the owner all that stands, others what is for them and was not hidden. */
export const isVisible = (viewer: string | null) => sql<boolean>`(
  a.is_standing and (a.hidden_at is null or a.user_id is not distinct from ${viewer}::uuid)
  and (${seesWhole(viewer)} or (${seesRecords(viewer)} and ${hasRecords})))`

/** Rows of `a` with their author and what a viewer makes of them. */
function columns(viewer: string | null) {
  return sql`a.id, a.place, a.user_id as "userId", a.kind, a.subject_id as "subjectId", a.visibility,
    a.records_visibility as "recordsVisibility", a.local_date as "localDate", a.happened_at as at,
    a.content->>'text' as text, a.hidden_at is not null as "isHidden",
    json_build_object('id', p.id, 'name', p.name, 'username', p.username) as author,
    ${isFriend(viewer, sql`a.user_id`)} as "isFriend",
    ${seesWhole(viewer)} as "seesWhole", ${seesRecords(viewer)} as "seesRecords",
    (select count(*) from activity_like l
      where l.activity_id = a.id and not ${isBlocked(viewer, sql`l.user_id`)})::int as likes,
    exists (select from activity_like l where l.activity_id = a.id and l.user_id = ${viewer}::uuid) as "isLiked",
    (select count(*) from activity_comment c left join activity_comment parent on parent.id = c.parent_id
      where c.activity_id = a.id and c.hidden_at is null and not ${isBlocked(viewer, sql`c.user_id`)}
        and (parent.id is null
          or (parent.hidden_at is null and not ${isBlocked(viewer, sql`parent.user_id`)})))::int as comments`
}

/** What friends see of somebody: the words of the index `activity_told`, and records where only they are shown. */
const isTold = sql`a.is_standing and a.hidden_at is null
  and (a.visibility <> 'private' or a.records_visibility <> 'private')
  and (a.visibility <> 'private' or ${hasRecords})`

/**
 * The newest of the caller and their friends. Whoever is among the last n has their own newest among the n newest of all
 * friends: so one look at each friend, and only n of them are looked at more closely.
 */
export async function feed(db: Db, user: User, before: number | undefined, limit: number): Promise<Told[]> {
  const below = before === undefined ? sql`` : sql`and a.place < ${before}`
  const newestOf = (source: string, most: number) => sql`
    select a.place from activity a where a.user_id = ${sql.ref(source)} and ${isTold} ${below}
    order by a.place desc limit ${sql.lit(most)}`
  const { rows } = await sql<Told>`
    with teller as materialized (
      select friend_id as user_id from friendship where user_id = ${user.id} and not is_muted
      union all select ${user.id}::uuid),
    latest as materialized (
      select teller.user_id from teller cross join lateral (${newestOf('teller.user_id', 1)}) first
      order by first.place desc limit ${limit}),
    page as materialized (
      select told.place from latest cross join lateral (${newestOf('latest.user_id', limit)}) told
      order by told.place desc limit ${limit})
    select ${columns(user.id)} from page join activity a on a.place = page.place join person p on p.id = a.user_id
    order by a.place desc`.execute(db)
  return rows
}

export async function ofPerson(
  db: Db,
  viewer: Viewer,
  ownerId: string,
  before: number | undefined,
  limit: number,
): Promise<Told[]> {
  const below = before === undefined ? sql`` : sql`and a.place < ${before}`
  return select(db, viewer, sql`a.user_id = ${ownerId}::uuid ${below}`, limit)
}

export async function find(db: Db, viewer: Viewer, id: string): Promise<Told | undefined> {
  const [found] = await select(db, viewer, sql`a.id = ${id}::uuid`, 1)
  return found
}

async function select(db: Db, viewer: Viewer, which: RawBuilder<unknown>, limit: number): Promise<Told[]> {
  const id = viewer?.id ?? null
  const { rows } = await sql<Told>`
    select ${columns(id)} from activity a join person p on p.id = a.user_id
    where ${which} and ${isVisible(id)} order by a.place desc limit ${limit}`.execute(db)
  return rows
}

export type Shown = { id: string; workout: NonNullable<Activity['workout']>; records: Activity['records'] }

/** What workouts that were told amount to, as they are now. */
export async function workoutsOf(db: Db, ids: readonly string[]): Promise<Shown[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Shown>`
    select w.id,
      json_build_object('name', w.name, 'durationSeconds',
        greatest(0, extract(epoch from w.ended_at - w.started_at) - w.paused_seconds)::int,
        'workingSets', coalesce(done.sets, 0), 'volumeKg', coalesce(done.volume, 0),
        'exercises', coalesce(done.exercises, '[]')) as workout,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'exerciseName', x.name, 'value', r.value,
          'previous', r.previous, 'atWeightKg', r.at_weight_kg) order by r.achieved_at, r.set_id, r.kind)
        from personal_record r join exercise x on x.id = r.exercise_id
        where r.workout_id = w.id and not r.is_baseline), '[]') as records
    from workout w
    cross join lateral (
      select sum(s.working_sets)::int as sets, sum(s.volume_kg) as volume,
        json_agg(json_build_object('name', x.name, 'workingSets', s.working_sets) order by
          (select min(e.position) from workout_entry e where e.workout_id = w.id and e.exercise_id = x.id), x.name) as exercises
      from exercise_session s join exercise x on x.id = s.exercise_id where s.workout_id = w.id) done
    where w.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

type Post = { id: string; text: string; visibility: Visibility; localDate: string; at: string }

/** Answers whether it was new. */
export async function addPost(db: Db, user: User, post: Post): Promise<boolean> {
  const { rows } = await sql`
    insert into activity (id, user_id, kind, visibility, content, local_date, happened_at)
    values (${post.id}, ${user.id}, 'post', ${post.visibility}, ${toJson({ text: post.text })}::jsonb,
      ${post.localDate}, ${post.at})
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length === 1
}

export type Fact = {
  kind: Exclude<ActivityKind, 'post' | 'workout'>
  subjectId: string
  text: string
  localDate: string
  at: string
}

/** A fact that was told already stands again and says what it says now; who sees it stays. */
export async function addFact(db: Db, user: User, fact: Fact, id: string, visibility: Visibility): Promise<void> {
  await sql`
    insert into activity (id, user_id, kind, subject_id, visibility, content, local_date, happened_at)
    values (${id}, ${user.id}, ${fact.kind}, ${fact.subjectId}, ${visibility}, ${toJson({ text: fact.text })}::jsonb,
      ${fact.localDate}, ${fact.at})
    on conflict (user_id, kind, subject_id) where subject_id is not null do update set is_standing = true,
      content = excluded.content, local_date = excluded.local_date, happened_at = excluded.happened_at`.execute(db)
}

export async function takeBackFact(
  db: Db,
  user: User,
  { kind, subjectId }: Pick<Fact, 'kind' | 'subjectId'>,
): Promise<void> {
  await db
    .updateTable('activity')
    .set({ is_standing: false })
    .where('user_id', '=', user.id)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
}

/** Tells a finished workout to somebody else than before; told to nobody it stays untold. */
export async function tellWorkout(db: Db, user: User, workoutId: string, id: string, to: Visibility): Promise<void> {
  await sql`
    update activity set visibility = ${to}, records_visibility = ${to}
    where user_id = ${user.id} and kind = 'workout' and subject_id = ${workoutId}`.execute(db)
  if (to === 'private') return
  await sql`
    insert into activity (id, user_id, kind, subject_id, visibility, records_visibility, local_date, happened_at)
    select ${id}, user_id, 'workout', id, ${to}, ${to}, local_date, ended_at from workout
    where id = ${workoutId} and user_id = ${user.id} and status = 'completed'
    on conflict (user_id, kind, subject_id) where subject_id is not null do nothing`.execute(db)
}

type Change = {
  text?: string | undefined
  visibility?: Visibility | undefined
  recordsVisibility?: Visibility | undefined
}

export async function change(
  db: Db,
  user: User,
  id: string,
  { text, visibility, recordsVisibility }: Change,
): Promise<void> {
  await sql`
    update activity set visibility = coalesce(${visibility ?? null}, visibility),
      records_visibility = case when kind = 'workout'
        then coalesce(${recordsVisibility ?? null}, records_visibility) else 'private' end,
      content = case when kind = 'post' and ${text !== undefined}
        then ${toJson({ text })}::jsonb else content end
    where id = ${id} and user_id = ${user.id}`.execute(db)
}

/** A post goes; a fact is told to nobody any more, or the next change of it would tell it anew. */
export async function remove(db: Db, user: User, id: string): Promise<void> {
  await sql`delete from activity where id = ${id} and user_id = ${user.id} and kind = 'post'`.execute(db)
  await sql`
    with untold as (
      update activity set visibility = 'private', records_visibility = 'private'
      where id = ${id} and user_id = ${user.id} returning id),
    likes as (delete from activity_like using untold where activity_id = untold.id)
    delete from activity_comment using untold where activity_id = untold.id`.execute(db)
}

/** Answers whether it is new. */
export async function like(db: Db, user: User, id: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into activity_like (activity_id, user_id, created_at) values (${id}, ${user.id}, ${at})
    on conflict do nothing returning activity_id`.execute(db)
  return rows.length === 1
}

export async function unlike(db: Db, user: User, id: string): Promise<void> {
  await db.deleteFrom('activity_like').where('activity_id', '=', id).where('user_id', '=', user.id).execute()
}
