import type { Person } from '@fitai/contract'
import type { GoalStatus, Notice, NotificationChanges, QuietHours } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked, maySee } from '../../db/relations.ts'

/** What a notice says, as it was when it was made. */
export type Content = {
  date: string
  /** Of a goal. */
  goal?: { name: string; status: GoalStatus; daysLeft: number | null }
  /** Whether it was said to news of one’s own. */
  isToOwn?: boolean
}

export type NewNotice = {
  kind: Notice
  subjectId: string
  /** Of a subject and kind there is one notice for each occurrence. */
  occurrence: string
  personId?: string
  content: Content
}

type Added = NewNotice & { id: string; isListed: boolean; createdAt: string }

/** Answers whether it was new. Several processes may try at once: one of them gives it. */
export async function add(db: Db, userId: string, notice: Added): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notification')
    .values({
      ...{ id: notice.id, user_id: userId, kind: notice.kind, subject_id: notice.subjectId },
      ...{ occurrence: notice.occurrence, person_id: notice.personId ?? null, is_listed: notice.isListed },
      ...{ content: JSON.stringify(notice.content), created_at: notice.createdAt },
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'subject_id', 'occurrence']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type Reader = { notifications: NotificationChanges; quietHours: QuietHours | null; timezone: string }

/** How somebody wants to be told. */
export async function readerOf(db: Db, userId: string): Promise<Reader | undefined> {
  const { rows } = await sql<Reader>`
    select notifications, quiet_hours as "quietHours", timezone from account
    where id = ${userId} and deleted_at is null`.execute(db)
  return rows[0]
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

/** What is told of people is told as long as it is so: a like that was taken back, or a request that was answered, is not. */
export const isStillSo = (userId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  (n.person_id is null or (p.id is not null and not ${isBlocked(userId, sql`n.person_id`)}))
  and case n.kind
    when 'friend_request' then exists (
      select from friend_request r
      where r.user_id = n.person_id and r.to_id = n.user_id and r.withdrawn_at is null and r.declined_at is null)
    when 'friend_accepted' then exists (
      select from friendship f where f.user_id = n.user_id and f.friend_id = n.person_id)
    when 'activity_liked' then exists (
      select from activity_like l join activity a on a.id = l.activity_id and a.is_standing
      where l.activity_id = n.subject_id and l.user_id = n.person_id)
    when 'activity_commented' then exists (
      select from activity_comment c join activity a on a.id = c.activity_id and a.is_standing
      where c.id = n.occurrence::uuid and c.hidden_at is null
        and (${maySee(userId, sql`a.user_id`, sql`a.visibility`)}
          or ${maySee(userId, sql`a.user_id`, sql`a.records_visibility`)}))
    when 'coach_commented' then exists (select from coach_comment c where c.id = n.occurrence::uuid)
    when 'client_commented' then exists (select from coach_comment c where c.id = n.occurrence::uuid)
    else true end)`

export type Stored = {
  id: string
  kind: Notice
  subjectId: string
  content: Content
  person: Person | null
  createdAt: string
  readAt: string | null
}

export type Place = readonly [createdAt: string, id: string]

type Wanted = { id?: string; unread: boolean; after?: Place | undefined; limit: number; listedOnly?: boolean }

/** Newest first. */
export async function list(
  db: Db,
  user: Pick<User, 'id'>,
  { id, unread, after, limit, listedOnly = true }: Wanted,
): Promise<Stored[]> {
  const listed = listedOnly ? sql`and n.is_listed` : sql``
  const one = id === undefined ? sql`` : sql`and n.id = ${id}`
  const only = unread ? sql`and n.read_at is null` : sql``
  const below = after ? sql`and (n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Stored>`
    select n.id, n.kind, n.subject_id as "subjectId", n.content, n.created_at as "createdAt", n.read_at as "readAt",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'username', p.username) end as person
    from notification n left join person p on p.id = n.person_id
    where n.user_id = ${user.id} ${listed} ${one} ${only} ${below} and ${isStillSo(sql`n.user_id`)}
    order by n.created_at desc, n.id desc limit ${limit}`.execute(db)
  return rows
}

export async function countUnread(db: Db, user: User): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from notification n left join person p on p.id = n.person_id
    where n.user_id = ${user.id} and n.read_at is null and n.is_listed and ${isStillSo(sql`n.user_id`)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Of these, or of all. */
export async function markRead(db: Db, user: User, ids: readonly string[] | undefined, at: string): Promise<void> {
  const only = ids === undefined ? sql`` : sql`and id = any(${ids}::uuid[])`
  await sql`
    update notification set read_at = ${at} where user_id = ${user.id} and read_at is null ${only}`.execute(db)
}
