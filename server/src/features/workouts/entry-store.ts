import type { PlannedEntry } from '@fitai/contract'
import type { Clocks } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** Adds planned entries with their sets. Answers false when one of their ids is taken. */
export async function addEntries(
  db: Db,
  user: User,
  workoutId: string,
  entries: readonly PlannedEntry[],
  { clocks, from = 0 }: { clocks: Clocks; from?: number },
): Promise<boolean> {
  if (entries.length === 0) return true
  const added = await db
    .insertInto('workout_entry')
    .values(
      entries.map((entry, position) => ({
        ...{ id: entry.id, user_id: user.id, workout_id: workoutId, exercise_id: entry.exerciseId },
        position: from + position,
        superset_group: entry.supersetGroup ?? null,
        rest_seconds: entry.restSeconds ?? null,
        note: entry.note ?? null,
        clocks: JSON.stringify(clocks),
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  const sets = entries.flatMap((entry) =>
    entry.sets.map((set, position) => ({
      ...{
        id: set.id,
        user_id: user.id,
        workout_id: workoutId,
        entry_id: entry.id,
        exercise_id: entry.exerciseId,
        position,
      },
      kind: set.kind,
      target_reps_min: set.target.repsMin ?? null,
      target_reps_max: set.target.repsMax ?? null,
      target_weight: set.target.weight ?? null,
      target_weight_unit: set.target.weightUnit ?? null,
      target_rpe: set.target.rpe ?? null,
      target_rir: set.target.rir ?? null,
      target_duration_seconds: set.target.durationSeconds ?? null,
      target_distance_metres: set.target.distanceMetres ?? null,
      target_rest_seconds: set.target.restSeconds ?? null,
      clocks: JSON.stringify(clocks),
    })),
  )
  if (added.numInsertedOrUpdatedRows !== BigInt(entries.length)) return false
  if (sets.length === 0) return true
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('workout_set')
    .values(sets)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === BigInt(sets.length)
}

/** Adds one entry at the end. Answers false when its id is taken. */
export async function addEntry(
  db: Db,
  user: User,
  workoutId: string,
  entry: { id: string; exerciseId: string; clocks: Clocks },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into workout_entry (id, user_id, workout_id, exercise_id, position, clocks)
    values (${entry.id}, ${user.id}, ${workoutId}, ${entry.exerciseId},
      (select coalesce(max(position) + 1, 0) from workout_entry where workout_id = ${workoutId}),
      ${JSON.stringify(entry.clocks)})
    on conflict (id) do nothing`.execute(db)
  return numAffectedRows === 1n
}

export type EntryValues = {
  exerciseId: string
  position: number
  supersetGroup: number | null
  restSeconds: number | null
  note: string | null
}
export type DatedEntry = { values: EntryValues; clocks: Clocks; workoutId: string }

export async function findEntry(db: Db, user: User, id: string): Promise<DatedEntry | undefined> {
  const row = await db
    .selectFrom('workout_entry')
    .select(['workout_id as workoutId', 'exercise_id as exerciseId', 'position', 'note', 'clocks'])
    .select(['superset_group as supersetGroup', 'rest_seconds as restSeconds'])
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  if (!row) return undefined
  const { clocks, workoutId, ...values } = row
  return { values, clocks: clocks as Clocks, workoutId }
}

/** Writes an entry that is new or was there. Answers false when its id is taken elsewhere. */
export async function saveEntry(db: Db, user: User, id: string, entry: DatedEntry): Promise<boolean> {
  const { values, clocks, workoutId } = entry
  const row = {
    exercise_id: values.exerciseId,
    position: values.position,
    superset_group: values.supersetGroup,
    rest_seconds: values.restSeconds,
    note: values.note,
    clocks: JSON.stringify(clocks),
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('workout_entry')
    .values({ id, user_id: user.id, workout_id: workoutId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(row)
        .where('workout_entry.user_id', '=', user.id)
        .where('workout_entry.workout_id', '=', workoutId),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Answers the exercise of the entry, or nothing when it is not there. */
export async function deleteEntry(db: Db, user: User, workoutId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('workout_entry')
    .where('id', '=', id)
    .where('workout_id', '=', workoutId)
    .where('user_id', '=', user.id)
    .returning('exercise_id')
    .executeTakeFirst()
  return row?.exercise_id
}

/** The sets of an entry that are still open go to another one, without what they should have weighed. */
export async function moveOpenSets(
  db: Db,
  user: User,
  from: string,
  to: { id: string; exerciseId: string },
): Promise<void> {
  await db
    .updateTable('workout_set')
    .set({ entry_id: to.id, exercise_id: to.exerciseId, target_weight: null, target_weight_unit: null })
    .where('entry_id', '=', from)
    .where('user_id', '=', user.id)
    .where('performed_at', 'is', null)
    .execute()
}

export async function countSets(db: Db, user: User, entryId: string): Promise<number> {
  const row = await db
    .selectFrom('workout_set')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('entry_id', '=', entryId)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function moveEntries(
  db: Db,
  user: User,
  { from, to, only }: { from: readonly string[]; to: string; only?: readonly string[] },
): Promise<string[]> {
  const some = only === undefined ? sql`` : sql`and id = any(${only}::uuid[])`
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update workout_entry set exercise_id = ${to}
      where user_id = ${user.id} and exercise_id = any(${from}::uuid[]) ${some}
      returning id, workout_id),
    sets as (
      update workout_set set exercise_id = ${to} from moved where entry_id = moved.id),
    changed as (
      update workout set version = version + 1 where id in (select workout_id from moved))
    select id from moved`.execute(db)
  return rows.map((row) => row.id)
}
