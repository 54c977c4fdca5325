import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** Sets when a template was deleted, or that it is there again. */
export async function setDeleted(db: Db, user: User, id: string, deletedAt: string | null): Promise<void> {
  await db
    .updateTable('template')
    .set({ deleted_at: deletedAt })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

/** Whether the caller deleted a template after that. */
export async function isDeletedSince(db: Db, user: User, id: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('template')
    .select('id')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .where('deleted_at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

/** What was deleted before that goes for good. Answers what it was. */
export async function forgetBefore(db: Db, before: string): Promise<string[]> {
  const rows = await db.deleteFrom('template').where('deleted_at', '<', before).returning('id').execute()
  return rows.map(({ id }) => id)
}

/** Makes room for a template of the same id. Answers the deleted one that was in its place. */
export async function forgetOwn(db: Db, user: User, id: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('template')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .where('deleted_at', 'is not', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
