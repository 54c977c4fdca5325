import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'

export type Entity = 'workout' | 'entry' | 'set'
const tables = { workout: 'workout', entry: 'workout_entry', set: 'workout_set' } as const

export async function isDeleted(db: Db, user: User, entity: Entity, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('tombstone')
    .select('id')
    .where('user_id', '=', user.id)
    .where('entity', '=', entity)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these were deleted. */
export async function deletedOf(db: Db, user: User, entity: Entity, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('tombstone')
    .select('id')
    .where('user_id', '=', user.id)
    .where('entity', '=', entity)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => row.id)
}

/** What a tombstone remembers, if it was made since then: the revision of its deletion and, of a set, its place. */
export async function find(db: Db, user: User, entity: Entity, id: string, since: string) {
  const { rows } = await sql<{ rev: number; workoutId: string; entryId: string; exerciseId: string }>`
    select rev, content->>'workout_id' as "workoutId", content->>'entry_id' as "entryId",
      content->>'exercise_id' as "exerciseId"
    from tombstone
    where user_id = ${user.id} and entity = ${entity} and id = ${id} and content is not null
      and deleted_at >= ${since}::timestamptz`.execute(db)
  return rows[0]
}

type Deleted = { id: string } | { workoutId: string; rev: number }

/**
 * Brings back what was deleted in one go: the thing itself, or what belonged to a workout. Answers its exercises. Ids are
 * made by devices, so meanwhile somebody may have taken one.
 */
export async function bringBack(db: Db, user: User, entity: Entity, which: Deleted): Promise<string[]> {
  const some =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`rev = ${which.rev} and (content->>'workout_id')::uuid = ${which.workoutId}`
  const { rows } = await sql<{ content: { exercise_id?: string } }>`
    delete from tombstone where user_id = ${user.id} and entity = ${entity} and ${some} and content is not null
    returning content`.execute(db)
  const [first] = rows
  if (!first) return []
  // Only the columns there were then: those that have come since take their defaults, and the revision is a new one.
  const names = Object.keys(first.content).filter((column) => column !== 'rev')
  const columns = sql.join(names.map((column) => sql.ref(column)))
  const table = sql.table(tables[entity])
  const contents = JSON.stringify(rows.map(({ content }) => content))
  const back = await sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${contents}::jsonb)
    on conflict (id) do nothing`.execute(db)
  if (back.numAffectedRows !== BigInt(rows.length)) fail('id_taken')
  return rows.flatMap(({ content }) => content.exercise_id ?? [])
}

/** The content of what was deleted long ago goes; that it was deleted stays known. */
export async function forget(db: Db, before: string): Promise<void> {
  await db
    .updateTable('tombstone')
    .set({ content: null })
    .where('content', 'is not', null)
    .where('deleted_at', '<', before)
    .execute()
}
