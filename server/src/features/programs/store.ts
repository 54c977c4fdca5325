import type { Program as ShownProgram } from '@fitai/contract'
import type { Program } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** A program as it was made; its lifts name exercises by id. Nobody is the author of a built-in one. */
export type Stored = {
  id: string
  userId: string | null
  name: string
  description: string | null
  level: ShownProgram['level']
  goal: ShownProgram['goal']
  minutes: number | null
  tags: readonly string[]
  source: string | null
  visibility: ShownProgram['visibility']
  plan: Program
  version: number
  createdAt: string | null
  updatedAt: string | null
  isShared: boolean
}

const maySee = (user: User) => sql<boolean>`(p.user_id = ${user.id} or p.visibility = 'public')`

const columns = sql`p.id, p.user_id as "userId", p.name, p.description, p.level, p.goal, p.minutes, p.tags,
  null as source, p.visibility, p.plan, p.version, p.created_at as "createdAt", p.updated_at as "updatedAt",
  exists (select from program_share s where s.program_id = p.id) as "isShared"`

/** Of these, the ones the caller may see. */
export async function find(db: Db, user: User, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Stored>`
    select ${columns} from program p where p.id = any(${ids}::uuid[]) and ${maySee(user)}`.execute(db)
  return rows
}

export type Scope = 'own' | 'public' | 'favorites' | 'kept'

/** What lists are filtered and sorted by, with what their lines show. */
export async function all(db: Db, user: User, scope: Scope): Promise<Stored[]> {
  const isFavorite = sql`exists (select from program_favorite f where f.program_id = p.id and f.user_id = ${user.id})`
  const where = {
    own: sql`p.user_id = ${user.id}`,
    public: sql`p.visibility = 'public'`,
    favorites: isFavorite,
    kept: sql`(p.user_id = ${user.id} or ${isFavorite})`,
  }
  const { rows } = await sql<Stored>`
    select ${columns} from program p where ${where[scope]} and ${maySee(user)}`.execute(db)
  return rows
}

export async function countOwn(db: Db, user: User): Promise<number> {
  const row = await db
    .selectFrom('program')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return row?.count ?? 0
}

export type Written = Omit<Stored, 'userId' | 'source' | 'version' | 'createdAt' | 'updatedAt' | 'isShared'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, program: Written, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('program')
    .values({ ...toRow(program), id: program.id, user_id: user.id, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function change(db: Db, user: User, program: Written, at: string): Promise<void> {
  await db
    .updateTable('program')
    .set({ ...toRow(program), updated_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', program.id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function remove(db: Db, user: User, id: string): Promise<void> {
  await db.deleteFrom('program').where('id', '=', id).where('user_id', '=', user.id).execute()
}

function toRow({ name, description, level, goal, minutes, tags, visibility, plan }: Written) {
  return { name, description, level, goal, minutes, tags: [...tags], visibility, plan: toJson(plan) }
}

/** JSON in PostgreSQL refuses half of a surrogate pair, which text takes as a replacement character. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'string' ? each.toWellFormed() : each))
}
