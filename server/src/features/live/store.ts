import type { NoticeKind } from '@fitai/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'

/**
 * A place in the order of events. Numbers of transactions are given when they begin to write, so the order holds only
 * below the oldest one that is still open: nothing is read from there on.
 */
export type Position = { xid: bigint; id: number }

export type Happened = {
  position: Position
  viewerId: string
  ownerId: string
  kind: 'workout' | 'activity' | 'notice'
  subjectId: string
  detail: NoticeKind | null
}

type Row = Omit<Happened, 'position'> & { xid: string; id: number }
type Read = { happened: Happened[]; upTo: Position; hasMore: boolean }

/** What happened after a place, once for each of the viewers who is to hear of it: owners, and friends who did not mute. */
export async function since(db: Db, viewers: readonly string[], after: Position, limit = 1000): Promise<Read> {
  const { rows } = await sql<{ rows: Row[]; count: number; lastXid: string; lastId: number; openXid: string }>`
    with happened as materialized (
      select xid, id, user_id, kind, subject_id, detail from live_event
      where (xid, id) > (${String(after.xid)}::xid8, ${after.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ${limit}),
    heard as (
      select h.*, h.user_id as viewer_id from happened h where h.user_id = any(${viewers}::uuid[])
      union all
      select h.*, f.user_id from happened h join friendship f on f.friend_id = h.user_id
      where h.kind <> 'notice' and not f.is_muted and f.user_id = any(${viewers}::uuid[]))
    select count(*)::int as count, (max(xid))::text as "lastXid",
      (select id from happened order by xid desc, id desc limit 1) as "lastId",
      pg_snapshot_xmin(pg_current_snapshot())::text as "openXid",
      coalesce((select json_agg(json_build_object('xid', xid::text, 'id', id, 'viewerId', viewer_id, 'ownerId', user_id,
        'kind', kind, 'subjectId', subject_id, 'detail', detail) order by xid, id) from heard), '[]') as rows
    from happened`.execute(db)
  const [row] = rows
  if (!row) return { happened: [], upTo: after, hasMore: false }
  const hasMore = row.count === limit
  return {
    happened: row.rows.map(({ xid, id, ...rest }) => ({ position: { xid: BigInt(xid), id }, ...rest })),
    upTo: hasMore ? { xid: BigInt(row.lastXid), id: row.lastId } : { xid: BigInt(row.openXid), id: 0 },
    hasMore,
  }
}

/** Where the order of events is now, and up to where it has been forgotten. */
export async function ends(db: Db): Promise<{ now: Position; newest: bigint; forgotten: bigint }> {
  const { rows } = await sql<{ now: string; newest: string; forgotten: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as now, pg_snapshot_xmax(pg_current_snapshot())::text as newest,
      coalesce((select value from instance_fact where key = 'live_forgotten'), '0') as forgotten`.execute(db)
  const [row] = rows
  const at = (text: string | undefined) => BigInt(text ?? 0)
  return { now: { xid: at(row?.now), id: 0 }, newest: at(row?.newest), forgotten: at(row?.forgotten) }
}

/** Events before a time go; up to where is remembered, so that whoever comes back too late is told. */
export async function forget(db: Db, before: string): Promise<void> {
  await sql`
    with gone as (delete from live_event where created_at < ${before}::timestamptz returning xid)
    insert into instance_fact (key, value) select 'live_forgotten', max(xid)::text from gone having count(*) > 0
    on conflict (key) do update set value = greatest(excluded.value::numeric, instance_fact.value::numeric)::text`.execute(
    db,
  )
}

/** How one of the viewer’s own workouts stands. */
export async function workoutState(
  db: Db,
  userId: string,
  id: string,
): Promise<{ status: 'planned' | 'active' | 'completed' | 'cancelled'; version: number } | undefined> {
  return db
    .selectFrom('workout')
    .select(['status', 'version'])
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

const mostTogether = 50

/** Running workouts of friends, where each lets the other see theirs. What nobody has touched for a day is forgotten, not running. */
export async function together(
  db: Db,
  viewerId: string,
  friendId: string | undefined,
  since: string,
): Promise<{ ownerId: string; workoutId: string }[]> {
  const only = friendId === undefined ? sql`` : sql`and f.friend_id = ${friendId}::uuid`
  const { rows } = await sql<{ ownerId: string; workoutId: string }>`
    select f.friend_id as "ownerId", w.id as "workoutId"
    from friendship f
    join friendship back on back.user_id = f.friend_id and back.friend_id = f.user_id and back.shares_live
    join lateral (
      select id, started_at from workout w
      where w.user_id = f.friend_id and w.status = 'active' and w.started_at > ${since}::timestamptz
      order by started_at desc, id desc limit 1) w on true
    where f.user_id = ${viewerId} and f.shares_live ${only}
    order by w.started_at desc limit ${mostTogether}`.execute(db)
  return rows
}

/** Whether two let each other see what they do. */
export async function areTogether(db: Db, viewerId: string, friendId: string): Promise<boolean> {
  const { rows } = await sql`
    select from friendship f
    join friendship back on back.user_id = f.friend_id and back.friend_id = f.user_id and back.shares_live
    where f.user_id = ${viewerId} and f.friend_id = ${friendId} and f.shares_live`.execute(db)
  return rows.length === 1
}
