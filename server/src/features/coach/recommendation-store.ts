import type { Engine, NewDays, Recommendation } from '@fitai/contract'
import type { CoachRequest, Plan, PlateauTip, TemplateChange, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'

/** A plan with all it was made from, so that it can be changed, applied and explained later. */
export type PlanContent = {
  plan: Plan
  request: CoachRequest
  weightUnit: WeightUnit
  quality: number
  understood: readonly { words: string; field: string; value: string }[]
}
export type TemplateContent = {
  templateId: string
  version: number
  weightUnit: WeightUnit
  changes: readonly TemplateChange[]
}
export type AdviceContent = {
  text: string
  tips: readonly { tip: PlateauTip; sentence: string }[]
  exerciseId: string | null
}

type Of<Kind extends Recommendation['kind'], Content> = { kind: Kind; content: Content }
export type Proposal =
  | Of<'workout' | 'plan', PlanContent>
  | Of<'template_change', TemplateContent>
  | Of<'advice', AdviceContent>

/** What applying did, as undoing needs it. */
export type Done = {
  workoutId?: string
  templateId?: string
  version?: number
  before?: NewDays
  sentences: readonly string[]
}

export type Kept = Proposal & {
  id: string
  subject: string | null
  title: string
  engine: Engine
  status: Recommendation['status']
  done: Done | null
  thumb: 'up' | 'down' | null
  reason: string | null
  createdAt: string
  appliedAt: string | null
}

const columns = sql`id, kind, subject, title, content, engine, status, done, thumb, reason, created_at as "createdAt",
  applied_at as "appliedAt"`

export async function find(db: Db, user: User, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select ${columns} from recommendation where id = ${id} and user_id = ${user.id}`.execute(db)
  return rows[0]
}

/** For whoever changes it: nobody else does at the same time. */
export async function findForChange(db: Db, user: User, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select ${columns} from recommendation where id = ${id} and user_id = ${user.id} for update`.execute(db)
  return rows[0]
}

type New = Proposal & Pick<Kept, 'id' | 'subject' | 'title' | 'engine' | 'createdAt'>

/** The same subject is proposed once: what is there already keeps its state and takes the new words. */
export async function add(db: Db, user: User, one: New): Promise<void> {
  await sql`
    insert into recommendation (id, user_id, kind, subject, title, content, engine, created_at)
    values (${one.id}, ${user.id}, ${one.kind}, ${one.subject}, ${one.title}, ${toJson(one.content)}::jsonb,
      ${toJson(one.engine)}::jsonb, ${one.createdAt}::timestamptz)
    on conflict (user_id, subject) where subject is not null do update
      set title = excluded.title, content = excluded.content, engine = excluded.engine`.execute(db)
}

export async function list(db: Db, user: User, statuses: readonly string[], limit: number): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select ${columns} from recommendation
    where user_id = ${user.id} and status = any(${statuses}::text[])
    order by created_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export async function bySubjects(db: Db, user: User, subjects: readonly string[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select ${columns} from recommendation
    where user_id = ${user.id} and subject = any(${subjects}::text[])`.execute(db)
  return rows
}

export async function setStatus(
  db: Db,
  user: User,
  id: string,
  { status, done, appliedAt }: Pick<Kept, 'status' | 'done' | 'appliedAt'>,
): Promise<void> {
  await db
    .updateTable('recommendation')
    .set({ status, done: done === null ? null : toJson(done), applied_at: appliedAt })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function setFeedback(
  db: Db,
  user: User,
  id: string,
  { thumb, reason, status }: Pick<Kept, 'thumb' | 'reason' | 'status'>,
): Promise<void> {
  await db
    .updateTable('recommendation')
    .set({ thumb, reason, status })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

/** Plans that were looked at and neither used nor judged are forgotten after some days. */
export async function forget(db: Db, user: User, before: string): Promise<void> {
  await db
    .deleteFrom('recommendation')
    .where('user_id', '=', user.id)
    .where('status', '=', 'open')
    .where('thumb', 'is', null)
    .where('kind', 'in', ['workout', 'plan', 'template_change'])
    .where('created_at', '<', before)
    .execute()
}
