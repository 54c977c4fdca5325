import { type Kysely, sql } from 'kysely'
import type { Db } from '../../db/db.ts'
import { instanceFact, saveInstanceFact } from '../../db/instance-facts.ts'
import type { DB } from '../../db/tables.gen.ts'

const countedKey = 'exercise_use_counted_at'

export function countedAt(db: Db): Promise<string | undefined> {
  return instanceFact(db, countedKey)
}

/** Counts what was trained since a day. Two processes at once: one counts, the other takes what there is. */
export async function countAnew(db: Kysely<DB>, since: string, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext(${countedKey})) as "isMine"`.execute(tx)
    if (!rows[0]?.isMine) return
    await sql`delete from exercise_use`.execute(tx)
    await sql`
      insert into exercise_use (exercise_id, users, sessions)
      select e.exercise_id, count(distinct w.user_id), count(distinct w.id)
      from workout w join workout_entry e on e.workout_id = w.id
      where w.started_at >= ${since}::timestamptz and w.status <> 'cancelled'
        and exists (select from workout_set s where s.entry_id = e.id and s.performed_at is not null)
      group by e.exercise_id`.execute(tx)
    await saveInstanceFact(tx, countedKey, at)
  })
}

export async function uses(db: Db) {
  return db.selectFrom('exercise_use').select(['exercise_id as exerciseId', 'users', 'sessions']).execute()
}
