import type { GoalNotice, GoalStatus } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** What a notice says, as it was when it was made. */
export type Content = { name: string; status: GoalStatus; date: string; daysLeft: number | null }

export type NewNotice = {
  id: string
  kind: GoalNotice
  subjectId: string
  /** Of a subject and kind there is one notice for each occurrence. */
  occurrence: string
  content: Content
  createdAt: string
}

/** Answers whether it was new. Several processes may try at once: one of them gives it. */
export async function give(db: Db, user: User, notice: NewNotice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notification')
    .values({
      ...{ id: notice.id, user_id: user.id, kind: notice.kind, subject_id: notice.subjectId },
      ...{ occurrence: notice.occurrence, content: JSON.stringify(notice.content), created_at: notice.createdAt },
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'subject_id', 'occurrence']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a notice back that is not true any more. */
export async function withdraw(db: Db, user: User, notice: Pick<NewNotice, 'kind' | 'subjectId' | 'occurrence'>) {
  await db
    .deleteFrom('notification')
    .where('user_id', '=', user.id)
    .where('kind', '=', notice.kind)
    .where('subject_id', '=', notice.subjectId)
    .where('occurrence', '=', notice.occurrence)
    .execute()
}

export type Stored = {
  id: string
  kind: GoalNotice
  subjectId: string
  content: Content
  createdAt: string
  readAt: string | null
}

export type Place = readonly [createdAt: string, id: string]

/** Newest first. */
export async function list(
  db: Db,
  user: User,
  { unread, after, limit }: { unread: boolean; after: Place | undefined; limit: number },
): Promise<Stored[]> {
  const only = unread ? sql`and read_at is null` : sql``
  const below = after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Stored>`
    select id, kind, subject_id as "subjectId", content, created_at as "createdAt", read_at as "readAt"
    from notification where user_id = ${user.id} ${only} ${below}
    order by created_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export async function countUnread(db: Db, user: User): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Of these, or of all. */
export async function markRead(db: Db, user: User, ids: readonly string[] | undefined, at: string): Promise<void> {
  const only = ids === undefined ? sql`` : sql`and id = any(${ids}::uuid[])`
  await sql`
    update notification set read_at = ${at} where user_id = ${user.id} and read_at is null ${only}`.execute(db)
}
