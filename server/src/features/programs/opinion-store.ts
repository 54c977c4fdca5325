import type { Ratings } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** What people think of a program, and what the caller thinks. */
export type Opinion = Ratings & { yours: number | null; isFavorite: boolean }

/** Only programs that anybody has an opinion of are in the answer. */
export async function opinions(db: Db, user: User, ids: readonly string[]): Promise<Map<string, Opinion>> {
  const { rows } = await sql<Opinion & { id: string }>`
    select program_id as id, count(stars)::int as count, coalesce(sum(stars), 0)::int as sum,
      max(stars) filter (where is_yours) as yours, bool_or(is_favorite) as "isFavorite"
    from (
      select program_id, stars, user_id = ${user.id} as is_yours, false as is_favorite
      from program_rating where program_id = any(${ids}::uuid[])
      union all
      select program_id, null, true, true from program_favorite
      where user_id = ${user.id} and program_id = any(${ids}::uuid[])
    ) opinion
    group by program_id`.execute(db)
  return new Map(rows.map(({ id, ...opinion }) => [id, opinion]))
}

export async function saveStars(
  db: Db,
  user: User,
  programId: string,
  stars: number | null,
  at: string,
): Promise<void> {
  if (stars === null)
    await sql`delete from program_rating where user_id = ${user.id} and program_id = ${programId}`.execute(db)
  else
    await sql`
      insert into program_rating (user_id, program_id, stars, rated_at) values (${user.id}, ${programId}, ${stars}, ${at})
      on conflict (user_id, program_id) do update set stars = excluded.stars, rated_at = excluded.rated_at`.execute(db)
}

export async function saveFavorite(db: Db, user: User, programId: string, isFavorite: boolean): Promise<void> {
  if (isFavorite)
    await sql`insert into program_favorite (user_id, program_id) values (${user.id}, ${programId})
      on conflict do nothing`.execute(db)
  else await sql`delete from program_favorite where user_id = ${user.id} and program_id = ${programId}`.execute(db)
}

/** Everybody's opinions of a program that is gone. */
export async function forget(db: Db, programId: string): Promise<void> {
  await db.deleteFrom('program_rating').where('program_id', '=', programId).execute()
  await db.deleteFrom('program_favorite').where('program_id', '=', programId).execute()
}
