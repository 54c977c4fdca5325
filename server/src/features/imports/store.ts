import type { ImportPreview } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { rowsOf } from './rows.ts'

/** What a preview says beyond the columns of its own row. */
export type Preview = Omit<ImportPreview, 'id' | 'status' | 'app' | 'fileName' | 'createdAt' | 'unit' | 'result'>

type NewImport = {
  id: string
  app: string
  fileName: string | null
  unit: WeightUnit
  isUnitStated: boolean
  content: Uint8Array
  preview: Preview
  createdAt: string
}

export async function add(db: Db, user: User, file: NewImport): Promise<void> {
  await db
    .insertInto('import_file')
    .values({
      id: file.id,
      user_id: user.id,
      status: 'preview',
      app: file.app,
      file_name: file.fileName,
      unit: file.unit,
      is_unit_stated: file.isUnitStated,
      content: Buffer.from(file.content),
      preview: JSON.stringify(file.preview),
      created_at: file.createdAt,
    })
    .execute()
}

/** What an import of the time before body logs does not say of itself. */
const beforeBodyLogs = { kind: 'workouts', body: null } as const

export async function find(db: Db, user: User, id: string): Promise<ImportPreview | undefined> {
  const row = await db
    .selectFrom('import_file')
    .select(['id', 'status', 'app', 'file_name', 'created_at', 'unit', 'is_unit_stated', 'preview', 'result'])
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...beforeBodyLogs,
    ...(row.preview as Preview),
    id: row.id,
    status: row.status,
    app: row.app as ImportPreview['app'],
    fileName: row.file_name,
    createdAt: row.created_at,
    unit: { used: row.unit, isStated: row.is_unit_stated },
    result: row.result as ImportPreview['result'],
  }
}

export function findFile(db: Db, user: User, id: string) {
  return db
    .selectFrom('import_file')
    .select(['id', 'status', 'unit', 'content'])
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
}

export async function forgetPreviews(db: Db, user: User, before: string): Promise<void> {
  await db
    .deleteFrom('import_file')
    .where('user_id', '=', user.id)
    .where('status', '=', 'preview')
    .where('created_at', '<', before)
    .execute()
}

/** Which of these workouts there are already. */
export async function existing(db: Db, user: User, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('workout')
    .select('id')
    .where('user_id', '=', user.id)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return rows.map((row) => row.id)
}

/** Which of these ids belong to a workout of anybody, or to one that this user deleted. */
export async function takenIds(db: Db, user: User, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from workout where id = any(${ids}::uuid[])
    union
    select id from tombstone where user_id = ${user.id} and entity = 'workout' and id = any(${ids}::uuid[])`.execute(db)
  return rows.map((row) => row.id)
}

/** Writes whole workouts by a few large statements: thousands of sets take well under a second. */
export async function addWorkouts(
  db: Db,
  user: User,
  importId: string,
  rows: readonly ReturnType<typeof rowsOf>[],
  createdAt: string,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const part = rows.slice(from, from + 500)
    await sql`
      insert into workout (id, user_id, name, status, note, timezone, started_at, ended_at, local_date, import_id, created_at)
      select id, ${user.id}, name, 'completed', note, timezone, started_at, ended_at, local_date, ${importId}, ${createdAt}
      from jsonb_populate_recordset(null::workout, ${JSON.stringify(part.map(({ workout }) => workout))}::jsonb)`.execute(
      db,
    )
    await sql`
      insert into workout_entry (id, user_id, workout_id, exercise_id, position, superset_group, note)
      select id, ${user.id}, workout_id, exercise_id, position, superset_group, note
      from jsonb_populate_recordset(null::workout_entry,
        ${JSON.stringify(part.flatMap(({ entries }) => entries))}::jsonb)`.execute(db)
    await sql`
      insert into workout_set (id, user_id, workout_id, entry_id, exercise_id, position, kind, performed_at,
        session_started_at, weight, weight_unit, weight_kg, reps, reps_left, reps_right, rpe, rir, duration_seconds,
        distance_metres, rest_seconds, note)
      select id, ${user.id}, workout_id, entry_id, exercise_id, position, kind, performed_at,
        session_started_at, weight, weight_unit, weight_kg, reps, reps_left, reps_right, rpe, rir, duration_seconds,
        distance_metres, rest_seconds, note
      from jsonb_populate_recordset(null::workout_set,
        ${JSON.stringify(part.flatMap(({ sets }) => sets))}::jsonb)`.execute(db)
  }
}

type Applied = { unit: WeightUnit; preview: Preview; result: ImportPreview['result']; appliedAt: string }

/** The file itself is not needed any more. */
export async function markApplied(
  db: Db,
  user: User,
  id: string,
  { unit, preview, result, appliedAt }: Applied,
): Promise<void> {
  await db
    .updateTable('import_file')
    .set({
      ...{ status: 'applied', content: null, unit, applied_at: appliedAt },
      preview: JSON.stringify(preview),
      result: JSON.stringify(result),
    })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function workoutsOf(db: Db, user: User, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('workout')
    .select('id')
    .where('user_id', '=', user.id)
    .where('import_id', '=', importId)
    .execute()
  return rows.map((row) => row.id)
}

export async function markUndone(db: Db, user: User, id: string): Promise<void> {
  await db
    .updateTable('import_file')
    .set({ status: 'undone', content: null })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}
