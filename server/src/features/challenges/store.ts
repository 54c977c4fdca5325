import type { ChallengeSummary, Person } from '@fitai/contract'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked, isFriend } from '../../db/relations.ts'

export type Stored = Omit<ChallengeSummary, 'state'> & { ownerId: string; members: number }

/** A challenge is there for its members, and for friends of its owner if it is open to them. */
const isThere = (user: User) => sql`(
  exists (select from challenge_member m where m.challenge_id = c.id and m.user_id = ${user.id})
  or (c.open_to = 'friends' and ${isFriend(user.id, sql`c.user_id`)}))`

async function select(db: Db, user: User, which: RawBuilder<unknown>): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select c.id, c.name, c.kind, c.times_a_week as "timesAWeek", c.starts_on as "startsOn", c.ends_on as "endsOn",
      c.open_to as "openTo", c.user_id as "ownerId", c.user_id = ${user.id} as "isOwn",
      case when x.id is not null then json_build_object('id', x.id, 'slug', x.slug, 'name', x.name) end as exercise,
      case when not ${isBlocked(user.id, sql`c.user_id`)}
        then json_build_object('id', p.id, 'name', p.name, 'username', p.username) end as owner,
      exists (select from challenge_member m where m.challenge_id = c.id and m.user_id = ${user.id}) as "isMember",
      (select count(*) from challenge_member m
        where m.challenge_id = c.id and not ${isBlocked(user.id, sql`m.user_id`)})::int as members
    from challenge c join person p on p.id = c.user_id left join exercise x on x.id = c.exercise_id
    where ${which} order by c.ends_on desc, c.id limit 200`.execute(db)
  return rows
}

export const list = (db: Db, user: User) => select(db, user, isThere(user))

export async function find(db: Db, user: User, id: string): Promise<Stored | undefined> {
  const [found] = await select(db, user, sql`c.id = ${id}::uuid and ${isThere(user)}`)
  return found
}

/** The challenge of a code, unless its owner is not there for the caller. */
export async function idOfCode(db: Db, user: User, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from challenge c where code_hash = ${hash} and not ${isBlocked(user.id, sql`c.user_id`)}`.execute(db)
  return rows[0]?.id
}

/** Lets one after the other join and leave. */
export async function hold(
  db: Db,
  id: string,
): Promise<{ ownerId: string; endsOn: string; members: number } | undefined> {
  await sql`select from challenge where id = ${id} for update`.execute(db)
  const { rows } = await sql<{ ownerId: string; endsOn: string; members: number }>`
    select user_id as "ownerId", ends_on as "endsOn",
      (select count(*) from challenge_member where challenge_id = id)::int as members
    from challenge where id = ${id}`.execute(db)
  return rows[0]
}

export type NewChallenge = Pick<Stored, 'id' | 'name' | 'kind' | 'timesAWeek' | 'startsOn' | 'endsOn' | 'openTo'> & {
  exerciseId: string | null
  at: string
}

/** Answers whether it was new. */
export async function add(db: Db, user: User, challenge: NewChallenge): Promise<boolean> {
  const { id, name, kind, timesAWeek, startsOn, endsOn, openTo, exerciseId, at } = challenge
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('challenge')
    .values({
      ...{ id, user_id: user.id, name, kind, exercise_id: exerciseId, times_a_week: timesAWeek },
      ...{ starts_on: startsOn, ends_on: endsOn, open_to: openTo, created_at: at },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function rename(db: Db, user: User, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenge')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function saveCode(db: Db, user: User, id: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenge')
    .set({ code_hash: hash })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('challenge')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countOf(db: Db, user: User): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from challenge_member where user_id = ${user.id}`.execute(db)
  return rows[0]?.count ?? 0
}

export async function join(db: Db, user: User, id: string, at: string): Promise<void> {
  await sql`
    insert into challenge_member (challenge_id, user_id, joined_at) values (${id}, ${user.id}, ${at})
    on conflict do nothing`.execute(db)
}

/** Answers whether the caller was in it. What the owner leaves goes to whoever joined next, or is gone. */
export async function leave(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('challenge_member')
    .where('challenge_id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  await sql`
    update challenge set user_id = (select user_id from challenge_member where challenge_id = ${id}
      order by joined_at, user_id limit 1)
    where id = ${id} and user_id = ${user.id} and exists (select from challenge_member where challenge_id = ${id})`.execute(
    db,
  )
  await sql`
    delete from challenge where id = ${id} and not exists (select from challenge_member where challenge_id = ${id})`.execute(
    db,
  )
  return numDeletedRows === 1n
}

export type Member = Person & { timezone: string }

/** Those who are there for the caller, in the order of their names. */
export async function members(db: Db, user: User, id: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select p.id, p.name, p.username, p.timezone from challenge_member m join person p on p.id = m.user_id
    where m.challenge_id = ${id} and not ${isBlocked(user.id, sql`p.id`)}
    order by lower(p.name), p.id`.execute(db)
  return rows
}

/** Where the members of some challenges are. */
export async function timezones(db: Db, ids: readonly string[]): Promise<{ id: string; timezone: string }[]> {
  const { rows } = await sql<{ id: string; timezone: string }>`
    select distinct m.challenge_id as id, p.timezone from challenge_member m join person p on p.id = m.user_id
    where m.challenge_id = any(${ids}::uuid[])`.execute(db)
  return rows
}
