import type { NewDays, Template } from '@fitai/contract'
import type { ExerciseLevel, TrackingKind } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'
import { maySee } from '../../db/relations.ts'

/** A template as it was made. Nobody is the author of a built-in one. */
export type Stored = {
  id: string
  userId: string | null
  name: string
  description: string | null
  kind: Template['kind']
  days: NewDays
  tags: readonly string[]
  level: ExerciseLevel | null
  minutes: number | null
  visibility: Template['visibility']
  version: number
  createdAt: string | null
  updatedAt: string | null
  isShared: boolean
}

/** Who may see a template that is there: its author, friends if it is for them, everybody whom nobody blocked if it is public. */
const isSeenBy = (user: User) =>
  sql<boolean>`(t.deleted_at is null and ${maySee(user.id, sql`t.user_id`, sql`t.visibility`)})`

const columns = sql`t.id, t.user_id as "userId", t.name, t.description, t.kind, t.days, t.tags, t.level, t.minutes,
  t.visibility, t.version, t.created_at as "createdAt", t.updated_at as "updatedAt",
  exists (select from template_share s where s.template_id = t.id) as "isShared"`

/** Of these, the ones the caller may see. */
export async function find(db: Db, user: User, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Stored>`
    select ${columns} from template t where t.id = any(${ids}::uuid[]) and ${isSeenBy(user)}`.execute(db)
  return rows
}

/** Which templates a list is about: one's own, everybody's public ones, or one's own and the favourites of others. */
export type Scope = 'own' | 'public' | 'kept'

export type Head = Pick<Stored, 'id' | 'name' | 'kind' | 'tags' | 'visibility' | 'updatedAt'>

/** What lists are filtered and sorted by; with an exercise, only templates that have it. */
export async function heads(db: Db, user: User, scope: Scope, exerciseId: string | undefined): Promise<Head[]> {
  const where = {
    own: sql`t.user_id = ${user.id}`,
    public: sql`t.visibility = 'public'`,
    kept: sql`(t.user_id = ${user.id} or exists (
      select from template_favorite f where f.template_id = t.id and f.user_id = ${user.id}))`,
  }
  const hasIt = exerciseId === undefined ? sql`true` : sql`t.days @> ${planWith(exerciseId)}::jsonb`
  const { rows } = await sql<Head>`
    select t.id, t.name, t.kind, t.tags, t.visibility, t.updated_at as "updatedAt" from template t
    where ${where[scope]} and ${isSeenBy(user)} and ${hasIt}`.execute(db)
  return rows
}

const planWith = (exerciseId: string) => JSON.stringify([{ entries: [{ exerciseId }] }])

export async function countOwn(db: Db, user: User): Promise<number> {
  const row = await db
    .selectFrom('template')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.count ?? 0
}

export type Written = Omit<Stored, 'userId' | 'version' | 'createdAt' | 'updatedAt' | 'isShared'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, template: Written, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('template')
    .values({ ...toRow(template), id: template.id, user_id: user.id, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function change(db: Db, user: User, template: Written, at: string): Promise<void> {
  await db
    .updateTable('template')
    .set({ ...toRow(template), updated_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', template.id)
    .where('user_id', '=', user.id)
    .execute()
}

function toRow({ name, description, kind, days, tags, level, minutes, visibility }: Written) {
  return { name, description, kind, days: toJson(days), tags: [...tags], level, minutes, visibility }
}

/** An exercise as far as a template speaks of it. `ownerId` is null for the library. */
export type Movement = {
  id: string
  ownerId: string | null
  slug: string | null
  name: string
  tracking: TrackingKind
  equipment: readonly string[]
}

/** Exercises of these people's own. */
export async function movementsOf(
  db: Db,
  ownerIds: readonly string[],
  exerciseIds: readonly string[],
): Promise<Movement[]> {
  if (ownerIds.length === 0 || exerciseIds.length === 0) return []
  const rows = await db
    .selectFrom('exercise')
    .select(['id', 'user_id as ownerId', 'slug', 'name', 'tracking', 'equipment'])
    .where(sql<boolean>`id = any(${exerciseIds}::uuid[]) and user_id = any(${ownerIds}::uuid[])`)
    .execute()
  return rows.map((row) => ({ ...row, tracking: row.tracking as TrackingKind }))
}

export async function hasWorkout(db: Db, user: User, workoutId: string): Promise<boolean> {
  const row = await db
    .selectFrom('workout')
    .select('id')
    .where('id', '=', workoutId)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return row !== undefined
}
