import type { Change } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** Which of these operations were answered before. */
export async function appliedOf(db: Db, user: User, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('applied_operation')
    .select('id')
    .where('user_id', '=', user.id)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return rows.map((row) => row.id)
}

export async function addApplied(db: Db, user: User, ids: readonly string[], appliedAt: string): Promise<void> {
  if (ids.length === 0) return
  await db
    .insertInto('applied_operation')
    .values(ids.map((id) => ({ id, user_id: user.id, applied_at: appliedAt })))
    .execute()
}

export async function inSavepoint(db: Db, act: () => Promise<void>): Promise<void> {
  await sql`savepoint operation`.execute(db)
  try {
    await act()
    await sql`release savepoint operation`.execute(db)
  } catch (error) {
    await sql`rollback to savepoint operation`.execute(db)
    throw error
  }
}

/** A place in the feed: revision, kind and id put everything in one order. */
export type FeedPlace = [revision: number, kind: number, id: string]

const instant = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** What was written or deleted after a revision, up to another, in one stable order. */
export async function changes(
  db: Db,
  user: User,
  { after, upTo, limit }: { after: FeedPlace; upTo: number; limit: number },
): Promise<(Change & { kind: number })[]> {
  const [revision, kind, id] = after
  const window = sql`user_id = ${user.id} and rev >= ${revision} and rev <= ${upTo}`
  const { rows } = await sql<Change & { kind: number }>`
    select * from (
      select rev as revision, 1 as kind, 'workout' as entity, id, false as "isDeleted", clocks,
        json_build_object('name', name, 'note', note, 'timezone', timezone, 'status', status,
          'startedAt', ${instant('started_at')}, 'endedAt', ${instant('ended_at')}, 'localDate', local_date,
          'closedBy', closed_by, 'bodyweight', bodyweight, 'bodyweightUnit', bodyweight_unit, 'version', version,
          'program', case when program_run_id is null then null else json_build_object('runId', program_run_id,
            'leg', program_leg, 'turn', program_turn, 'week', program_week, 'day', program_day) end) as fields
      from workout where ${window}
      union all
      select rev, 2, 'entry', id, false, clocks,
        json_build_object('workoutId', workout_id, 'exerciseId', exercise_id, 'position', position,
          'supersetGroup', superset_group, 'restSeconds', rest_seconds, 'note', note)
      from workout_entry where ${window}
      union all
      select rev, 3, 'set', id, false, clocks,
        json_build_object('workoutId', workout_id, 'entryId', entry_id, 'kind', kind, 'position', position,
          'performedAt', ${instant('performed_at')}, 'weight', weight, 'weightUnit', weight_unit, 'reps', reps,
          'repsLeft', reps_left, 'repsRight', reps_right, 'rpe', rpe, 'rir', rir,
          'durationSeconds', duration_seconds, 'distanceMetres', distance_metres, 'restSeconds', rest_seconds,
          'note', note, 'target', json_build_object('repsMin', target_reps_min, 'repsMax', target_reps_max,
            'weight', target_weight, 'weightUnit', target_weight_unit, 'rpe', target_rpe, 'rir', target_rir,
            'durationSeconds', target_duration_seconds, 'distanceMetres', target_distance_metres,
            'restSeconds', target_rest_seconds))
      from workout_set where ${window}
      union all
      select rev, 4, 'exercise', id, false, '{}'::jsonb,
        json_build_object('name', name, 'aliases', aliases, 'category', category, 'level', level, 'mechanic', mechanic,
          'force', force, 'pattern', pattern, 'equipment', equipment, 'primaryMuscles', primary_muscles,
          'secondaryMuscles', secondary_muscles, 'laterality', laterality, 'tracking', tracking,
          'isArchived', archived_at is not null, 'version', version)
      from exercise where ${window}
      union all
      select rev, 5, entity, id, true, '{}'::jsonb, null from tombstone where ${window}
    ) change
    where (revision, kind, id) > (${revision}::int, ${kind}::int, ${id}::uuid)
    order by revision, kind, id
    limit ${limit}`.execute(db)
  return rows
}
