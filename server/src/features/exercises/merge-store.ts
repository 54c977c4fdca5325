import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** A merge as it was made. */
export type Merge = {
  id: string
  fromId: string
  intoId: string
  mergedAt: string
  undoneAt: string | null
  movedEntries: number
}

export async function add(
  db: Db,
  user: User,
  { entryIds, ...merge }: Omit<Merge, 'undoneAt' | 'movedEntries'> & { entryIds: readonly string[] },
): Promise<void> {
  await db
    .insertInto('exercise_merge')
    .values({
      id: merge.id,
      user_id: user.id,
      from_id: merge.fromId,
      into_id: merge.intoId,
      merged_at: merge.mergedAt,
    })
    .execute()
  await sql`
    insert into exercise_merge_entry (merge_id, entry_id)
    select ${merge.id}, unnest(${entryIds}::uuid[])`.execute(db)
}

/** The merge of an exercise that stands, if it was merged. */
export async function standingOf(db: Db, user: User, fromId: string): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`
    select m.id, m.from_id as "fromId", m.into_id as "intoId", m.merged_at as "mergedAt", m.undone_at as "undoneAt",
      (select count(*) from exercise_merge_entry e where e.merge_id = m.id) as "movedEntries"
    from exercise_merge m
    where m.user_id = ${user.id} and m.from_id = ${fromId} and m.undone_at is null`.execute(db)
  return rows[0]
}

/** Where exercises of the caller went, one step each. */
export async function standing(db: Db, user: User): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('exercise_merge')
    .select(['from_id', 'into_id'])
    .where('user_id', '=', user.id)
    .where('undone_at', 'is', null)
    .execute()
  return new Map(rows.map(({ from_id, into_id }) => [from_id, into_id]))
}

export async function entriesOf(db: Db, user: User, mergeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('exercise_merge_entry as moved')
    .innerJoin('exercise_merge as merge', 'merge.id', 'moved.merge_id')
    .select('moved.entry_id')
    .where('merge.id', '=', mergeId)
    .where('merge.user_id', '=', user.id)
    .execute()
  return rows.map((row) => row.entry_id)
}

export async function markUndone(db: Db, user: User, id: string, at: string): Promise<void> {
  await db
    .updateTable('exercise_merge')
    .set({ undone_at: at })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}
