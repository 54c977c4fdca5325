import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** Movements of the library that are never to come again. */
export async function refusedSlugs(db: Db, user: User): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select x.slug from refused_exercise r join exercise x on x.id = r.exercise_id
    where r.user_id = ${user.id} and x.slug is not null`.execute(db)
  return rows.map(({ slug }) => slug)
}

export async function list(db: Db, user: User) {
  const { rows } = await sql<{ id: string; slug: string | null; name: string }>`
    select x.id, x.slug, x.name from refused_exercise r join exercise x on x.id = r.exercise_id
    where r.user_id = ${user.id} order by r.refused_at desc, x.name`.execute(db)
  return rows
}

export async function refuse(db: Db, user: User, exerciseIds: readonly string[], at: string): Promise<void> {
  await sql`
    insert into refused_exercise (user_id, exercise_id, refused_at)
    select ${user.id}, id, ${at}::timestamptz from unnest(${exerciseIds}::uuid[]) as id
    on conflict do nothing`.execute(db)
}

export async function allow(db: Db, user: User, exerciseId: string): Promise<void> {
  await db.deleteFrom('refused_exercise').where('user_id', '=', user.id).where('exercise_id', '=', exerciseId).execute()
}
