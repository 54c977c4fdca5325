import type { Picture } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export async function add(db: Db, { id, userId, folder, width, height }: Picture, writtenAt: string): Promise<void> {
  await db.insertInto('picture').values({ id, user_id: userId, folder, width, height, written_at: writtenAt }).execute()
}

/** What nothing shows: no account, no photo that is there. One row each, a photo that can be restored counts as there. */
const isShown = sql`(
  exists (select from account a where a.avatar_id = picture.id)
  or exists (select from progress_photo p where p.picture_id = picture.id))`

const columns = sql`id, user_id as "userId", folder, width, height`

/** Oldest first. */
export async function unused(db: Db, writtenBefore: string, limit: number): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select ${columns} from picture
    where written_at < ${writtenBefore}::timestamptz and not ${isShown}
    order by written_at limit ${limit}`.execute(db)
  return rows
}

/** These of them that nothing shows. */
export async function unusedOf(db: Db, user: User, ids: readonly string[]): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select ${columns} from picture
    where user_id = ${user.id} and id = any(${ids}::uuid[]) and not ${isShown}`.execute(db)
  return rows
}

export async function forget(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from picture where id = any(${ids}::uuid[])`.execute(db)
}

export async function ofUser(db: Db, user: User, id: string): Promise<Picture | undefined> {
  const { rows } = await sql<Picture>`
    select ${columns} from picture where id = ${id} and user_id = ${user.id}`.execute(db)
  return rows[0]
}

/** Whether it is shown anywhere now: what was deleted a moment ago is not, whoever still has a link. */
export async function isVisible(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from picture where id = ${id} and (
      exists (select from account a where a.avatar_id = picture.id)
      or exists (select from progress_photo p where p.picture_id = picture.id and p.deleted_at is null))`.execute(db)
  return rows.length > 0
}
