import type { Ratings } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** What people think of a template and did with it, and what the caller thinks and did. */
export type Opinion = Ratings & {
  yours: number | null
  isFavorite: boolean
  timesUsed: number
  lastUsedAt: string | null
}

/** Only templates that anybody has an opinion of are in the answer. A cancelled or deleted workout is no use. */
export async function opinions(db: Db, user: User, ids: readonly string[]): Promise<Map<string, Opinion>> {
  const { rows } = await sql<Opinion & { id: string }>`
    select template_id as id, count(stars)::int as count, coalesce(sum(stars), 0)::int as sum,
      max(stars) filter (where is_yours) as yours, bool_or(is_favorite) as "isFavorite",
      count(used_at)::int as "timesUsed", max(used_at) filter (where is_yours) as "lastUsedAt"
    from (
      select template_id, stars, user_id = ${user.id} as is_yours, false as is_favorite, null::timestamptz as used_at
      from template_rating where template_id = any(${ids}::uuid[])
      union all
      select template_id, null, true, true, null from template_favorite
      where user_id = ${user.id} and template_id = any(${ids}::uuid[])
      union all
      select u.template_id, null, u.user_id = ${user.id}, false, u.used_at from template_use u
      join workout w on w.id = u.workout_id and w.user_id = u.user_id
      where u.template_id = any(${ids}::uuid[]) and w.status <> 'cancelled'
    ) opinion
    group by template_id`.execute(db)
  return new Map(rows.map(({ id, ...opinion }) => [id, opinion]))
}

export async function saveStars(
  db: Db,
  user: User,
  templateId: string,
  stars: number | null,
  ratedAt: string,
): Promise<void> {
  if (stars === null)
    await db
      .deleteFrom('template_rating')
      .where('user_id', '=', user.id)
      .where('template_id', '=', templateId)
      .execute()
  else
    await db
      .insertInto('template_rating')
      .values({ user_id: user.id, template_id: templateId, stars, rated_at: ratedAt })
      .onConflict((conflict) => conflict.columns(['user_id', 'template_id']).doUpdateSet({ stars, rated_at: ratedAt }))
      .execute()
}

export async function saveFavorite(db: Db, user: User, templateId: string, isFavorite: boolean): Promise<void> {
  if (isFavorite)
    await db
      .insertInto('template_favorite')
      .values({ user_id: user.id, template_id: templateId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await db
      .deleteFrom('template_favorite')
      .where('user_id', '=', user.id)
      .where('template_id', '=', templateId)
      .execute()
}

export async function addUse(db: Db, user: User, templateId: string, workoutId: string, usedAt: string): Promise<void> {
  await db
    .insertInto('template_use')
    .values({ workout_id: workoutId, user_id: user.id, template_id: templateId, used_at: usedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everybody's opinions of templates that are gone for good. */
export async function forget(db: Db, templateIds: readonly string[]): Promise<void> {
  if (templateIds.length === 0) return
  await db.deleteFrom('template_rating').where('template_id', 'in', templateIds).execute()
  await db.deleteFrom('template_favorite').where('template_id', 'in', templateIds).execute()
  await db.deleteFrom('template_use').where('template_id', 'in', templateIds).execute()
}
