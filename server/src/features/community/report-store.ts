import type { Report } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type NewReport = {
  id: string
  aboutId: string
  activityId: string | null
  commentId: string | null
  reason: Report['reason']
  note: string | null
  said: string | null
  at: string
}

/** Once for each reporter and thing, until it is decided. */
export async function add(db: Db, user: User, report: NewReport): Promise<void> {
  await sql`
    insert into report (id, user_id, about_id, activity_id, comment_id, reason, note, said, created_at)
    select ${report.id}, ${user.id}, ${report.aboutId}, ${report.activityId}, ${report.commentId}, ${report.reason},
      ${report.note}, ${report.said}, ${report.at}::timestamptz
    where not exists (select from report r where r.user_id = ${user.id} and r.decision is null
      and r.activity_id is not distinct from ${report.activityId}::uuid
      and r.comment_id is not distinct from ${report.commentId}::uuid)`.execute(db)
}

export type Place = readonly [createdAt: string, id: string]

export async function open(db: Db, after: Place | undefined, limit: number): Promise<Report[]> {
  const above = after ? sql`and (r.created_at, r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Report>`
    select r.id, json_build_object('id', b.id, 'name', b.name, 'username', b.username) as by,
      json_build_object('id', a.id, 'name', a.name, 'username', a.username) as about, r.reason, r.note, r.said,
      r.activity_id as "activityId", r.comment_id as "commentId", r.created_at as "createdAt"
    from report r join person b on b.id = r.user_id join person a on a.id = r.about_id
    where r.decision is null ${above} order by r.created_at, r.id limit ${limit}`.execute(db)
  return rows
}

type Decision = 'dismissed' | 'removed'

/** Decides a report and those of the same thing; answers whether it was open. */
export async function decide(db: Db, admin: User, id: string, decision: Decision, at: string): Promise<boolean> {
  const { rows } = await sql<{ activityId: string | null; commentId: string | null }>`
    update report r set decision = ${decision}, decided_by = ${admin.id}, decided_at = ${at}
    from report this
    where this.id = ${id} and this.decision is null and r.decision is null and (r.id = this.id
      or (r.activity_id = this.activity_id and this.comment_id is null and r.comment_id is null)
      or r.comment_id = this.comment_id)
    returning r.activity_id as "activityId", r.comment_id as "commentId"`.execute(db)
  const [first] = rows
  if (decision === 'removed' && first)
    await sql`
      with activities as (
        update activity set hidden_at = ${at} where id = ${first.activityId} and ${first.commentId}::uuid is null)
      update activity_comment set hidden_at = ${at} where id = ${first.commentId}`.execute(db)
  return rows.length > 0
}
