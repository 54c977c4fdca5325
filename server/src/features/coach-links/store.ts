import type { CoachComment, CoachLink, CoachScope, Person } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked } from '../../db/relations.ts'

const asPerson = (alias: string) =>
  sql`json_build_object('id', ${sql.ref(alias)}.id, 'name', ${sql.ref(alias)}.name, 'username', ${sql.ref(alias)}.username)`

/** Those that hold now, or wait for a coach. */
const standing = (now: string) => sql`(l.ends_at is null or l.ends_at > ${now}::timestamptz)`

export async function links(db: Db, user: User, now: string, id?: string): Promise<CoachLink[]> {
  const only = id === undefined ? sql`` : sql`and l.id = ${id}::uuid`
  const { rows } = await sql<CoachLink>`
    select l.id, case when l.user_id = ${user.id} then 'client' else 'coach' end as role,
      case when p.id is not null then ${asPerson('p')} end as other, l.scopes, l.ends_at as "endsAt",
      l.created_at as "createdAt", l.accepted_at as "acceptedAt"
    from coach_link l
    left join person p on p.id = case when l.user_id = ${user.id} then l.coach_id else l.user_id end
    where ${user.id}::uuid in (l.user_id, l.coach_id) and ${standing(now)} ${only}
    order by l.created_at desc, l.id`.execute(db)
  return rows
}

/** Whose training a link opens to this coach, and how far. */
export async function clientOf(
  db: Db,
  coach: User,
  id: string,
  now: string,
): Promise<{ clientId: string; scopes: CoachScope[] } | undefined> {
  const { rows } = await sql<{ clientId: string; scopes: CoachScope[] }>`
    select l.user_id as "clientId", l.scopes from coach_link l
    where l.id = ${id} and l.coach_id = ${coach.id} and ${standing(now)}
      and not ${isBlocked(coach.id, sql`l.user_id`)}`.execute(db)
  return rows[0]
}

export async function count(db: Db, user: User): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from coach_link where ${user.id}::uuid in (user_id, coach_id)`.execute(db)
  return rows[0]?.count ?? 0
}

type NewLink = {
  id: string
  scopes: readonly CoachScope[]
  endsAt: string | null
  hash: Buffer
  until: string
  at: string
}

/** A new one, or a new code for one that nobody has accepted. Answers whether the code counts. */
export async function save(db: Db, user: User, link: NewLink): Promise<boolean> {
  const { rows } = await sql`
    insert into coach_link as l (id, user_id, code_hash, code_expires_at, scopes, ends_at, created_at)
    values (${link.id}, ${user.id}, ${link.hash}, ${link.until}, ${link.scopes}::text[], ${link.endsAt}, ${link.at})
    on conflict (id) do update set code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at,
      scopes = excluded.scopes, ends_at = excluded.ends_at
    where l.user_id = ${user.id} and l.coach_id is null
    returning id`.execute(db)
  return rows.length === 1
}

/** Answers the link and its client. A code works once, and never for its own client. */
export async function accept(
  db: Db,
  coach: User,
  hash: Buffer,
  now: string,
): Promise<{ id: string; clientId: string } | undefined> {
  const { rows } = await sql<{ id: string; clientId: string }>`
    update coach_link l set coach_id = ${coach.id}, accepted_at = ${now}, code_hash = null, code_expires_at = null
    where l.code_hash = ${hash} and l.code_expires_at > ${now}::timestamptz and ${standing(now)}
      and l.user_id <> ${coach.id} and not ${isBlocked(coach.id, sql`l.user_id`)}
    returning l.id, l.user_id as "clientId"`.execute(db)
  return rows[0]
}

type Change = { scopes?: readonly CoachScope[] | undefined; endsAt?: string | null | undefined }

export async function change(db: Db, user: User, id: string, { scopes, endsAt }: Change): Promise<boolean> {
  const { rows } = await sql`
    update coach_link set scopes = coalesce(${scopes ?? null}::text[], scopes),
      ends_at = case when ${endsAt === undefined} then ends_at else ${endsAt ?? null}::timestamptz end
    where id = ${id} and user_id = ${user.id} returning id`.execute(db)
  return rows.length === 1
}

export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from coach_link where id = ${id} and ${user.id}::uuid in (user_id, coach_id) returning id`.execute(db)
  return rows.length === 1
}

export async function removeBetween(db: Db, user: User, otherId: string): Promise<void> {
  await sql`
    delete from coach_link
    where (user_id, coach_id) in ((${user.id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${user.id}::uuid))`.execute(
    db,
  )
}

/** Those with a coach who may talk about workouts. */
export async function coachIds(db: Db, client: User, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct l.coach_id as id from coach_link l
    where l.user_id = ${client.id} and l.coach_id is not null and 'comment' = any(l.scopes) and ${standing(now)}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/**
 * What was said about a workout of this client, as one of them reads it. A coach reads their own words and the client's,
 * not those of another coach.
 */
export async function comments(
  db: Db,
  clientId: string,
  reader: User,
  workoutId: string,
  id?: string,
): Promise<CoachComment[]> {
  const only = id === undefined ? sql`` : sql`and c.id = ${id}::uuid`
  const { rows } = await sql<CoachComment & { author: Person }>`
    select c.id, ${asPerson('p')} as author, c.author_id = ${reader.id} as "isOwn", c.text, c.created_at as "createdAt"
    from coach_comment c join person p on p.id = c.author_id
    where c.user_id = ${clientId} and c.workout_id = ${workoutId} ${only}
      and (${clientId}::uuid = ${reader.id}::uuid or c.author_id in (${reader.id}::uuid, ${clientId}::uuid))
      and not ${isBlocked(reader.id, sql`c.author_id`)}
    order by c.created_at, c.id limit 500`.execute(db)
  return rows
}

type NewComment = { id: string; workoutId: string; text: string; at: string }

/** Answers whether it was new. */
export async function addComment(db: Db, clientId: string, author: User, comment: NewComment): Promise<boolean> {
  const { rows } = await sql`
    insert into coach_comment (id, user_id, author_id, workout_id, text, created_at)
    values (${comment.id}, ${clientId}, ${author.id}, ${comment.workoutId}, ${comment.text}, ${comment.at})
    on conflict do nothing returning id`.execute(db)
  return rows.length === 1
}

export async function removeComment(db: Db, user: User, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from coach_comment where id = ${id} and ${user.id}::uuid in (user_id, author_id) returning id`.execute(db)
  return rows.length === 1
}
