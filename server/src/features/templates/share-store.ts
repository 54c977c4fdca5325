import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type Share = { hash: Buffer; templateId: string; createdAt: string }

/** Adds a link; of more than `most` the oldest end. */
export async function addShare(db: Db, user: User, share: Share, most: number): Promise<void> {
  const { hash, templateId, createdAt } = share
  await db
    .insertInto('template_share')
    .values({ hash, template_id: templateId, user_id: user.id, created_at: createdAt })
    .execute()
  await sql`
    delete from template_share where hash in (
      select hash from template_share where template_id = ${templateId} and user_id = ${user.id}
      order by created_at desc offset ${most})`.execute(db)
}

export async function removeShares(db: Db, user: User, templateId: string): Promise<void> {
  await db.deleteFrom('template_share').where('template_id', '=', templateId).where('user_id', '=', user.id).execute()
}

/** The template a link leads to, and whose it is. */
export async function sharedWith(db: Db, hash: Buffer): Promise<{ templateId: string; userId: string } | undefined> {
  return db
    .selectFrom('template_share')
    .select(['template_id as templateId', 'user_id as userId'])
    .where('hash', '=', hash)
    .executeTakeFirst()
}
