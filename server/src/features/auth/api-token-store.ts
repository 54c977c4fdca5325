import type { ApiToken, Scope } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type NewApiToken = Omit<ApiToken, 'lastUsedAt'> & { hash: Buffer }

/** Answers whether there was room for it. */
export async function add(db: Db, user: User, token: NewApiToken, most: number): Promise<boolean> {
  const { id, name, hash, prefix, scopes, createdAt, expiresAt } = token
  const { rows } = await sql`
    insert into api_token (id, user_id, name, hash, prefix, scopes, created_at, expires_at)
    select ${id}, ${user.id}, ${name}, ${hash}, ${prefix}, ${scopes}::text[], ${createdAt}::timestamptz,
      ${expiresAt}::timestamptz
    where (select count(*) from api_token where user_id = ${user.id}) < ${most}
    returning id`.execute(db)
  return rows.length === 1
}

export async function list(db: Db, user: User): Promise<ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    select id, name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt",
      date_trunc('minute', last_used_at) as "lastUsedAt"
    from api_token where user_id = ${user.id} order by created_at desc, id desc`.execute(db)
  return rows
}

export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('api_token')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export type Found = { id: string; userId: string; scopes: Scope[] }

/** Whose it is and what it may do, noting once a minute that it was used. */
export async function find(db: Db, hash: Buffer, now: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    with found as (
      select t.id, t.user_id as "userId", t.scopes, t.last_used_at from api_token t join account a on a.id = t.user_id
      where t.hash = ${hash} and a.deleted_at is null and (t.expires_at is null or t.expires_at > ${now}::timestamptz)),
    used as (
      update api_token set last_used_at = ${now}::timestamptz from found
      where api_token.id = found.id
        and (found.last_used_at is null or found.last_used_at < ${now}::timestamptz - interval '1 minute'))
    select id, "userId", scopes from found`.execute(db)
  return rows[0]
}
