import type { ExerciseFacts, Ratings, TrackingKind } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** An exercise of the caller's own: facts, what they wrote of it, and what became of it. */
export type OwnExercise = Omit<ExerciseFacts, 'slug'> & {
  id: string
  description: string
  steps: readonly string[]
  version: number
  isArchived: boolean
}

const isOwn = (db: Db, user: User) => db.selectFrom('exercise').where('user_id', '=', user.id)

/** The caller's own exercises: those in use, the archived ones, or some by their ids. */
export async function own(
  db: Db,
  user: User,
  which: { isArchived: boolean } | { ids: readonly string[] },
): Promise<OwnExercise[]> {
  const rows = await isOwn(db, user)
    .selectAll()
    .where((where) =>
      'ids' in which
        ? sql<boolean>`id = any(${which.ids}::uuid[])`
        : where('archived_at', which.isArchived ? 'is not' : 'is', null),
    )
    .execute()
  return rows.map(toOwn)
}

/** Every name that leads to an exercise of one's own, archived ones too: an import may bring more of it. */
export async function ownByName(db: Db, user: User): Promise<{ id: string; name: string; aliases: string[] }[]> {
  return isOwn(db, user).select(['id', 'name', 'aliases']).orderBy(sql`archived_at is null`).execute()
}

export async function countOwn(db: Db, user: User): Promise<{ own: number; archived: number }> {
  const row = await isOwn(db, user)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('archived_at', 'is', null).as('own'),
      fn.countAll<number>().filterWhere('archived_at', 'is not', null).as('archived'),
    ])
    .executeTakeFirst()
  return row ?? { own: 0, archived: 0 }
}

/** Of all these keys (ids or slugs), the visible exercises; what is not there is missing in the answer. */
export async function findAll(db: Db, user: User, keys: readonly string[]) {
  if (keys.length === 0) return []
  return db
    .selectFrom('exercise')
    .select(['id', 'slug', 'name', 'tracking'])
    .where((where) => where.or([where('user_id', 'is', null), where('user_id', '=', user.id)]))
    .where(sql<boolean>`(id::text = any(${keys}) or slug = any(${keys}))`)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, tracking: row.tracking as TrackingKind })))
}

export type NewExercise = Omit<OwnExercise, 'version' | 'isArchived'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, exercises: readonly NewExercise[]): Promise<boolean> {
  if (exercises.length === 0) return true
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('exercise')
    .values(
      exercises.map((exercise) => ({
        ...toRow(exercise),
        user_id: user.id,
        description: exercise.description,
        steps: [...exercise.steps],
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === BigInt(exercises.length)
}

/** Answers the version it has now, or nothing if it is not at the one that was expected. */
export async function change(
  db: Db,
  user: User,
  exercise: NewExercise,
  expectedVersion: number,
): Promise<number | undefined> {
  const { id, ...row } = toRow(exercise)
  const changed = await db
    .updateTable('exercise')
    .set({ ...row, description: exercise.description, steps: [...exercise.steps], version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .where('version', '=', expectedVersion)
    .returning('version')
    .executeTakeFirst()
  return changed?.version
}

export async function archive(db: Db, user: User, id: string, at: string | null): Promise<void> {
  await db
    .updateTable('exercise')
    .set({ archived_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .where('archived_at', at === null ? 'is not' : 'is', null)
    .execute()
}

/** Whether another exercise of the caller's that is in use has this name. */
export async function isNameTaken(db: Db, user: User, name: string, exceptId: string): Promise<boolean> {
  const row = await isOwn(db, user)
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('archived_at', 'is', null)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return row !== undefined
}

/** What people think of these exercises, and what the caller thinks; of all of them without ids. */
export async function opinions(db: Db, user: User, ids?: readonly string[]): Promise<Map<string, Opinion>> {
  const some = ids === undefined ? sql`` : sql`where exercise_id = any(${ids}::uuid[])`
  const { rows } = await sql<Opinion & { id: string }>`
    select exercise_id as id, count(stars)::int as count, coalesce(sum(stars), 0)::int as sum,
      max(stars) filter (where is_yours) as yours, bool_or(is_favorite) as "isFavorite"
    from (
      select exercise_id, stars, user_id = ${user.id} as is_yours, false as is_favorite from exercise_rating ${some}
      union all
      select exercise_id, null, false, true from exercise_favorite
      where user_id = ${user.id} ${ids === undefined ? sql`` : sql`and exercise_id = any(${ids}::uuid[])`}
    ) opinion
    group by exercise_id`.execute(db)
  return new Map(rows.map(({ id, ...opinion }) => [id, opinion]))
}

export type Opinion = Ratings & { yours: number | null; isFavorite: boolean }

export async function favorites(db: Db, user: User): Promise<string[]> {
  const rows = await db.selectFrom('exercise_favorite').select('exercise_id').where('user_id', '=', user.id).execute()
  return rows.map((row) => row.exercise_id)
}

export async function saveFavorite(db: Db, user: User, exerciseId: string, isFavorite: boolean): Promise<void> {
  if (isFavorite)
    await db
      .insertInto('exercise_favorite')
      .values({ user_id: user.id, exercise_id: exerciseId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await db
      .deleteFrom('exercise_favorite')
      .where('user_id', '=', user.id)
      .where('exercise_id', '=', exerciseId)
      .execute()
}

export async function saveStars(
  db: Db,
  user: User,
  exerciseId: string,
  stars: number | null,
  ratedAt: string,
): Promise<void> {
  if (stars === null)
    await db
      .deleteFrom('exercise_rating')
      .where('user_id', '=', user.id)
      .where('exercise_id', '=', exerciseId)
      .execute()
  else
    await db
      .insertInto('exercise_rating')
      .values({ user_id: user.id, exercise_id: exerciseId, stars, rated_at: ratedAt })
      .onConflict((conflict) => conflict.columns(['user_id', 'exercise_id']).doUpdateSet({ stars, rated_at: ratedAt }))
      .execute()
}

export async function countRatings(db: Db): Promise<number> {
  const row = await db
    .selectFrom('exercise_rating')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

type LibraryRow = ExerciseFacts & { id: string; popularity: number }

/** Brings the library's rows to this version. What users have logged points at the ids, which never change. */
export async function saveLibrary(db: Db, exercises: readonly LibraryRow[]): Promise<void> {
  const rows = exercises.map((exercise) => ({
    ...toRow(exercise),
    slug: exercise.slug,
    popularity: exercise.popularity,
  }))
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('exercise')
      .values(rows.slice(from, from + 500))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]))),
      )
      .execute()
  }
}

function toRow(exercise: Omit<ExerciseFacts, 'slug'> & { id: string }) {
  return {
    id: exercise.id,
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
    load_multiplier: exercise.loadMultiplier,
    bodyweight_fraction: exercise.bodyweightFraction,
    rest_seconds: exercise.restSeconds,
    met: exercise.met,
    contraindications: JSON.stringify(exercise.contraindications),
  }
}

type Row = {
  [Field in 'category' | 'pattern' | 'force' | 'mechanic' | 'level' | 'laterality' | 'position' | 'tracking']: string
} & { id: string; name: string; aliases: string[]; equipment: string[]; description: string; steps: string[] } & {
  [Field in 'met' | 'version' | 'load_multiplier' | 'bodyweight_fraction' | 'rest_seconds']: number
} & { primary_muscles: string[]; secondary_muscles: string[]; contraindications: unknown; archived_at: string | null }

/** Words such as a level are checked when they are written, so they are taken at their word here. */
function toOwn(row: Row): OwnExercise {
  const { id, name, aliases, category, pattern, force, mechanic, level, equipment, laterality, position } = row
  const { tracking, met, contraindications, description, steps, version } = row
  return {
    ...{ id, name, aliases, category, pattern, force, mechanic, level, equipment, laterality, position },
    ...{ tracking, met, contraindications, description, steps, version },
    primaryMuscles: row.primary_muscles,
    secondaryMuscles: row.secondary_muscles,
    loadMultiplier: row.load_multiplier,
    bodyweightFraction: row.bodyweight_fraction,
    restSeconds: row.rest_seconds,
    isArchived: row.archived_at !== null,
  } as OwnExercise
}
