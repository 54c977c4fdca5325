import type { Friend, Person } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked } from '../../db/relations.ts'

/** What two people do to each other comes one after the other. */
export async function takePair(db: Db, user: User, otherId: string): Promise<void> {
  const pair = [user.id, otherId].sort().join()
  await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 17))`.execute(db)
}

type Place = readonly [name: string, id: string]
type Listed = Friend & { sortName: string }

export async function friends(
  db: Db,
  user: User,
  { id, after, limit }: { id?: string; after?: Place | undefined; limit: number },
): Promise<Listed[]> {
  const only = id === undefined ? sql`` : sql`and p.id = ${id}::uuid`
  const below = after ? sql`and (lower(p.name), p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Listed>`
    select p.id, p.name, p.username, f.since, f.is_muted as "isMuted", f.shares_live as "sharesLive",
      f.shares_live and back.shares_live as "isTogether", lower(p.name) as "sortName"
    from friendship f
    join friendship back on back.user_id = f.friend_id and back.friend_id = f.user_id
    join person p on p.id = f.friend_id
    where f.user_id = ${user.id} ${only} ${below}
    order by lower(p.name), p.id limit ${limit}`.execute(db)
  return rows
}

/** How many friends somebody has, and how many requests of theirs wait. */
export async function count(db: Db, userId: string): Promise<{ friends: number; requests: number }> {
  const { rows } = await sql<{ friends: number; requests: number }>`
    select (select count(*) from friendship where user_id = ${userId})::int as friends,
      (select count(*) from friend_request where user_id = ${userId} and withdrawn_at is null)::int as requests`.execute(
    db,
  )
  return rows[0] ?? { friends: 0, requests: 0 }
}

export async function befriend(db: Db, user: User, otherId: string, at: string): Promise<void> {
  await sql`
    insert into friendship (user_id, friend_id, since)
    values (${user.id}, ${otherId}, ${at}), (${otherId}, ${user.id}, ${at}) on conflict do nothing`.execute(db)
  await sql`
    delete from friend_request
    where (user_id, to_id) in ((${user.id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${user.id}::uuid))`.execute(db)
}

export async function part(db: Db, user: User, otherId: string, at: string): Promise<void> {
  await sql`
    delete from friendship
    where (user_id, friend_id) in ((${user.id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${user.id}::uuid))`.execute(
    db,
  )
  await sql`
    update friend_request set withdrawn_at = ${at}
    where user_id = ${user.id} and to_id = ${otherId} and withdrawn_at is null`.execute(db)
}

/** Answers whether it is news to the other one: asking again is not, nor is asking after a no. */
export async function request(db: Db, user: User, otherId: string, at: string): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into friend_request as r (user_id, to_id, created_at) values (${user.id}, ${otherId}, ${at})
    on conflict (user_id, to_id) do update set withdrawn_at = null, created_at = excluded.created_at
      where r.withdrawn_at is not null
    returning declined_at is null as "isNew"`.execute(db)
  return rows[0]?.isNew ?? false
}

export async function decline(db: Db, user: User, otherId: string, at: string): Promise<void> {
  await db
    .updateTable('friend_request')
    .set({ declined_at: at })
    .where('user_id', '=', otherId)
    .where('to_id', '=', user.id)
    .where('declined_at', 'is', null)
    .execute()
}

type Wishes = { isMuted?: boolean | undefined; sharesLive?: boolean | undefined }

export async function change(db: Db, user: User, friendId: string, { isMuted, sharesLive }: Wishes): Promise<void> {
  await sql`
    update friendship set is_muted = coalesce(${isMuted ?? null}::boolean, is_muted),
      shares_live = coalesce(${sharesLive ?? null}::boolean, shares_live)
    where user_id = ${user.id} and friend_id = ${friendId}`.execute(db)
}

type Asked = { person: Person; at: string }

export const received = (db: Db, user: User) =>
  requests(db, sql`r.to_id = ${user.id} and r.declined_at is null`, sql`r.user_id`, user)

export const sent = (db: Db, user: User) => requests(db, sql`r.user_id = ${user.id}`, sql`r.to_id`, user)

async function requests(
  db: Db,
  which: ReturnType<typeof sql>,
  other: ReturnType<typeof sql>,
  user: User,
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select json_build_object('id', p.id, 'name', p.name, 'username', p.username) as person, r.created_at as at
    from friend_request r join person p on p.id = ${other}
    where ${which} and r.withdrawn_at is null and not ${isBlocked(user.id, sql`p.id`)}
    order by r.created_at desc, p.id limit 100`.execute(db)
  return rows
}

export async function saveCode(db: Db, user: User, hash: Buffer, at: string): Promise<void> {
  await sql`
    insert into friend_code (user_id, hash, created_at) values (${user.id}, ${hash}, ${at})
    on conflict (user_id) do update set hash = excluded.hash, created_at = excluded.created_at`.execute(db)
}

export async function endCode(db: Db, user: User): Promise<void> {
  await db.deleteFrom('friend_code').where('user_id', '=', user.id).execute()
}

/** Whose code it is, unless one of the two has blocked the other. */
export async function ownerOfCode(db: Db, user: User, hash: Buffer): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.username from friend_code c join person p on p.id = c.user_id
    where c.hash = ${hash} and not ${isBlocked(user.id, sql`p.id`)}`.execute(db)
  return rows[0]
}
