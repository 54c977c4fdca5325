import type { Exercise, ExerciseSummary, listExercises } from '@fitai/contract'
import type { ExerciseFacts } from '@fitai/domain'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type Query = z.output<(typeof listExercises)['query']>
type Place = [name: string, id: string]

/** The library and the caller's own exercises: nobody else's. */
const visible = (db: Db, user: User) =>
  db.selectFrom('exercise').where((where) => where.or([where('user_id', 'is', null), where('user_id', '=', user.id)]))

const summaryColumns = [
  'id',
  'slug',
  'name',
  'category',
  'level',
  'mechanic',
  'equipment',
  'primary_muscles',
  'secondary_muscles',
  'tracking',
  'user_id',
] as const

export async function page(db: Db, user: User, query: Query, after: Place | undefined): Promise<ExerciseSummary[]> {
  let rows = visible(db, user).select(summaryColumns)
  if (query.muscle !== undefined)
    rows = rows.where(sql<boolean>`${query.muscle} = any(primary_muscles || secondary_muscles)`)
  if (query.equipment !== undefined) rows = rows.where(sql<boolean>`${query.equipment} = any(equipment)`)
  if (query.category !== undefined) rows = rows.where('category', '=', query.category)
  if (query.level !== undefined) rows = rows.where('level', '=', query.level)
  if (query.mine !== undefined) rows = rows.where('user_id', query.mine ? '=' : 'is', query.mine ? user.id : null)
  if (after) rows = rows.where(sql<boolean>`(lower(name), id) > (${after[0]}, ${after[1]}::uuid)`)
  const found = await rows
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(query.limit + 1)
    .execute()
  return found.map(toSummary)
}

/** Every word of the query starts a word of the name or of an alias; whole names first, then the most used. */
export async function search(db: Db, user: User, words: string[], limit: number): Promise<ExerciseSummary[]> {
  const text = sql<string>`' ' || lower(name || ' ' || array_to_string(aliases, ' '))`
  let rows = visible(db, user).select(summaryColumns)
  for (const word of words) rows = rows.where(text, 'like', `% ${escapeLike(word)}%`)
  const whole = words.join(' ')
  const found = await rows
    .orderBy(sql`lower(name) = ${whole} or ${whole} = any(aliases)`, 'desc')
    .orderBy(sql`lower(name) like ${`${escapeLike(whole)}%`}`, 'desc')
    .orderBy('popularity', 'desc')
    .orderBy(sql`length(name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return found.map(toSummary)
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** By id or by slug. */
export async function find(db: Db, user: User, key: string): Promise<Exercise | undefined> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
  const row = await visible(db, user)
    .selectAll()
    .where(isId ? 'id' : 'slug', '=', isId ? key.toLowerCase() : key)
    .executeTakeFirst()
  if (!row) return undefined
  const { aliases, pattern, force, laterality, position, met, contraindications } = row
  return { ...toSummary(row), aliases, pattern, force, laterality, position, met, contraindications } as Exercise
}

/** Of all these keys (ids or slugs), the visible exercises; what is not there is missing in the answer. */
export async function findAll(db: Db, user: User, keys: readonly string[]) {
  if (keys.length === 0) return []
  return visible(db, user)
    .select(['id', 'slug', 'name', 'tracking'])
    .where(sql<boolean>`(id::text = any(${keys}) or slug = any(${keys}))`)
    .execute()
}

export async function ownByName(db: Db, user: User): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('exercise').select(['id', 'name']).where('user_id', '=', user.id).execute()
}

type NewExercise = Omit<ExerciseFacts, 'slug'> & { id: string; slug?: string; popularity?: number }

export async function add(db: Db, user: User, exercises: readonly NewExercise[]): Promise<void> {
  if (exercises.length === 0) return
  await db
    .insertInto('exercise')
    .values(exercises.map((exercise) => ({ ...toRow(exercise), user_id: user.id })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Brings the library's rows to this version. What users have logged points at the ids, which never change. */
export async function saveLibrary(db: Db, exercises: readonly NewExercise[]): Promise<void> {
  const columns = Object.keys(toRow(exercises[0] as NewExercise)).filter((column) => column !== 'id')
  for (let from = 0; from < exercises.length; from += 500) {
    await db
      .insertInto('exercise')
      .values(exercises.slice(from, from + 500).map(toRow))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]))),
      )
      .execute()
  }
}

export async function fact(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('instance_fact').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export async function saveFact(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('instance_fact')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

function toRow(exercise: NewExercise) {
  return {
    id: exercise.id,
    slug: exercise.slug ?? null,
    name: exercise.name,
    aliases: [...exercise.aliases],
    category: exercise.category,
    pattern: exercise.pattern,
    force: exercise.force,
    mechanic: exercise.mechanic,
    level: exercise.level,
    equipment: [...exercise.equipment],
    primary_muscles: [...exercise.primaryMuscles],
    secondary_muscles: [...exercise.secondaryMuscles],
    laterality: exercise.laterality,
    position: exercise.position,
    tracking: exercise.tracking,
    met: exercise.met,
    contraindications: JSON.stringify(exercise.contraindications),
    popularity: exercise.popularity ?? 0,
  }
}

type SummaryRow = {
  [Column in 'id' | 'name' | 'category' | 'level' | 'mechanic' | 'tracking']: string
} & {
  slug: string | null
  equipment: string[]
  primary_muscles: string[]
  secondary_muscles: string[]
  user_id: string | null
}

/** Words such as a level are checked when they are written, so they are taken at their word here. */
function toSummary(row: SummaryRow): ExerciseSummary {
  const { id, slug, name, category, level, mechanic, equipment, tracking } = row
  return {
    ...{ id, slug, name, category, level, mechanic, equipment, tracking },
    primaryMuscles: row.primary_muscles,
    secondaryMuscles: row.secondary_muscles,
    isOwn: row.user_id !== null,
  } as ExerciseSummary
}
