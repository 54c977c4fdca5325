import type { Person, Profile, Relation } from '@fitai/contract'
import type { Privacy } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked, maySee } from '../../db/relations.ts'

const personColumns = sql`p.id, p.name, p.username`
const profileVisibility = sql`coalesce(p.privacy->>'profile', 'private')`

/** What somebody is to the caller. */
const relationOf = (user: User | undefined) => sql<Relation>`case
  when p.id = ${user?.id ?? null}::uuid then 'self'
  when exists (select from friendship f where f.user_id = ${user?.id ?? null}::uuid and f.friend_id = p.id) then 'friend'
  when exists (select from friend_request r where r.user_id = ${user?.id ?? null}::uuid and r.to_id = p.id
    and r.withdrawn_at is null) then 'requested'
  when exists (select from friend_request r where r.user_id = p.id and r.to_id = ${user?.id ?? null}::uuid
    and r.withdrawn_at is null and r.declined_at is null) then 'asks'
  else 'none' end`

export async function saveUsername(db: Db, user: User, username: string | null): Promise<boolean> {
  const { rows } = await sql`
    update account set username = ${username}
    where id = ${user.id} and not exists (
      select from account other where lower(other.username) = ${username} and other.id <> ${user.id})
    returning id`.execute(db)
  return rows.length === 1
}

export async function usernameOf(db: Db, user: User): Promise<string | null> {
  const row = await db.selectFrom('account').select('username').where('id', '=', user.id).executeTakeFirst()
  return row?.username ?? null
}

export type Place = readonly [name: string, id: string]

/** People with public profiles whose names have words that begin so, by name. */
export async function search(
  db: Db,
  user: User,
  words: readonly string[],
  after: Place | undefined,
  limit: number,
): Promise<(Person & { relation: Relation; sortName: string })[]> {
  const asked = words.map((word) => `'${word}':*`).join(' & ')
  const below = after ? sql`and (lower(p.name), p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Person & { relation: Relation; sortName: string }>`
    select ${personColumns}, ${relationOf(user)} as relation, lower(p.name) as "sortName"
    from person p
    where p.privacy->>'profile' = 'public' and p.words @@ to_tsquery('simple', ${asked})
      and p.id <> ${user.id} and not ${isBlocked(user.id, sql`p.id`)} ${below}
    order by lower(p.name), p.id limit ${limit}`.execute(db)
  return rows
}

export type Seen = Person &
  Pick<Profile, 'relation' | 'profile' | 'since' | 'friendSince'> & { privacy: Partial<Privacy> }

/** Somebody the caller may see: by a profile that is theirs to see, as a friend, or because they asked. */
export async function find(
  db: Db,
  user: User | undefined,
  by: { id: string } | { username: string },
): Promise<Seen | undefined> {
  const which = 'id' in by ? sql`p.id = ${by.id}::uuid` : sql`lower(p.username) = ${by.username.toLowerCase()}`
  const viewer = user?.id ?? null
  const { rows } = await sql<Seen>`
    select ${personColumns}, ${relationOf(user)} as relation, ${profileVisibility} as profile, p.privacy,
      date_trunc('month', p.created_at)::date as since,
      (select f.since from friendship f where f.user_id = ${viewer}::uuid and f.friend_id = p.id) as "friendSince"
    from person p
    where ${which} and (${maySee(viewer, sql`p.id`, profileVisibility)}
      or (${relationOf(user)} in ('friend', 'asks') and not ${isBlocked(viewer, sql`p.id`)}))`.execute(db)
  return rows[0]
}

export async function blocks(db: Db, user: User): Promise<(Person & { at: string })[]> {
  const { rows } = await sql<Person & { at: string }>`
    select ${personColumns}, b.created_at as at
    from block b join person p on p.id = b.blocked_id
    where b.user_id = ${user.id}
      and not exists (select from block other where other.user_id = p.id and other.blocked_id = b.user_id)
    order by b.created_at desc, p.id`.execute(db)
  return rows
}

/** Whatever was between the two ends. An id that is nobody's changes nothing. */
export async function addBlock(db: Db, user: User, otherId: string, at: string): Promise<void> {
  await sql`
    insert into block (user_id, blocked_id, created_at)
    select ${user.id}, id, ${at}::timestamptz from account where id = ${otherId}
    on conflict do nothing`.execute(db)
  await sql`
    delete from friendship
    where (user_id, friend_id) in ((${user.id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${user.id}::uuid))`.execute(
    db,
  )
  await sql`
    delete from friend_request
    where (user_id, to_id) in ((${user.id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${user.id}::uuid))`.execute(db)
}

export async function removeBlock(db: Db, user: User, otherId: string): Promise<void> {
  await db.deleteFrom('block').where('user_id', '=', user.id).where('blocked_id', '=', otherId).execute()
}

/** The rows of the figures a profile shows, for those whom their owner shows them. */
export async function figuresOf(
  db: Db,
  ownerId: string,
): Promise<{ workouts: number; lifts: { exerciseName: string; bestE1rmKg: number }[] }> {
  const { rows } = await sql<{ workouts: number; lifts: { exerciseName: string; bestE1rmKg: number }[] }>`
    select (select count(*) from workout where user_id = ${ownerId} and status = 'completed')::int as workouts,
      coalesce((select json_agg(json_build_object('exerciseName', name, 'bestE1rmKg', value) order by value desc, name)
        from (select x.name, max(r.value) as value from personal_record r join exercise x on x.id = r.exercise_id
          where r.user_id = ${ownerId} and r.is_standing and r.kind = 'best_e1rm'
          group by x.id order by max(r.value) desc, x.name limit 10) best), '[]') as lifts`.execute(db)
  return rows[0] ?? { workouts: 0, lifts: [] }
}
