import type { ActivityComment, Person } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked } from '../../db/relations.ts'

export type Said = {
  id: string
  author: Person
  isOwn: boolean
  text: string
  createdAt: string
  parentId: string | null
}

/** Comments that were not hidden, of people who are there for the viewer. */
const isHeard = (viewer: string | null) => sql`c.hidden_at is null and not ${isBlocked(viewer, sql`c.user_id`)}`

const columns = (viewer: string | null) => sql`c.id, c.parent_id as "parentId", c.text, c.created_at as "createdAt",
  json_build_object('id', p.id, 'name', p.name, 'username', p.username) as author,
  c.user_id is not distinct from ${viewer}::uuid as "isOwn"`

export type Place = readonly [createdAt: string, id: string]
const mostAnswers = 100

export async function comments(
  db: Db,
  viewer: User | undefined,
  activityId: string,
  after: Place | undefined,
  limit: number,
): Promise<ActivityComment[]> {
  const id = viewer?.id ?? null
  const above = after ? sql`and (c.created_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows: first } = await sql<Said>`
    select ${columns(id)} from activity_comment c join person p on p.id = c.user_id
    where c.activity_id = ${activityId} and c.parent_id is null and ${isHeard(id)} ${above}
    order by c.created_at, c.id limit ${limit}`.execute(db)
  const { rows: answers } = await sql<Said>`
    select ${columns(id)} from unnest(${first.map((said) => said.id)}::uuid[]) as parent (id)
    cross join lateral (
      select * from activity_comment c where c.parent_id = parent.id and ${isHeard(id)}
      order by c.created_at, c.id limit ${mostAnswers}) c
    join person p on p.id = c.user_id order by c.created_at, c.id`.execute(db)
  const byParent = Map.groupBy(answers, ({ parentId }) => parentId)
  return first.map((said) => ({ ...toShown(said), answers: (byParent.get(said.id) ?? []).map(toShown) }))
}

export const toShown = ({ parentId: _, ...said }: Said) => said

/** One that the viewer can read, with what it belongs to. */
export async function find(
  db: Db,
  viewer: User,
  id: string,
): Promise<(Said & { activityId: string; authorOfActivity: string }) | undefined> {
  const { rows } = await sql<Said & { activityId: string; authorOfActivity: string }>`
    select ${columns(viewer.id)}, c.activity_id as "activityId", a.user_id as "authorOfActivity"
    from activity_comment c join person p on p.id = c.user_id join activity a on a.id = c.activity_id
    where c.id = ${id} and ${isHeard(viewer.id)}`.execute(db)
  return rows[0]
}

type New = { id: string; activityId: string; parentId: string | null; text: string; at: string }

/** Answers whether it was new. */
export async function add(db: Db, user: User, comment: New): Promise<boolean> {
  const { rows } = await sql`
    insert into activity_comment (id, activity_id, user_id, parent_id, text, created_at)
    values (${comment.id}, ${comment.activityId}, ${user.id}, ${comment.parentId}, ${comment.text}, ${comment.at})
    on conflict (id) do nothing returning id`.execute(db)
  return rows.length === 1
}

/** By whoever said it, or whose news it is about. */
export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from activity_comment c using activity a
    where c.id = ${id} and a.id = c.activity_id and ${user.id}::uuid in (c.user_id, a.user_id) returning c.id`.execute(
    db,
  )
  return rows.length === 1
}
