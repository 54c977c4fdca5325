import type { GoalInFull } from '@fitai/contract'
import { dayNumber, type GoalDirection, type GoalKind, type GoalMeasure, type VolumePeriod } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** A goal as it was set. */
export type Stored = {
  id: string
  name: string
  kind: GoalKind
  measure: GoalMeasure
  exerciseId: string | null
  reps: number | null
  distance: number | null
  direction: GoalDirection | null
  per: VolumePeriod | null
  target: number
  start: number | null
  unit: string
  startDate: string
  deadline: string | null
  note: string | null
  aim: number
  aimedOn: string
  version: number
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  deletedAt: string | null
}

const columns = sql`id, name, kind, measure, exercise_id as "exerciseId", reps, distance, direction, per, target, start,
  unit, start_date as "startDate", deadline, note, aim, aimed_on as "aimedOn", version, created_at as "createdAt",
  updated_at as "updatedAt", archived_at as "archivedAt", deleted_at as "deletedAt"`

/** Deleted ones too. */
export async function find(db: Db, user: User, id: string): Promise<Stored | undefined> {
  const { rows } = await sql<Stored>`
    select ${columns} from goal where id = ${id} and user_id = ${user.id}`.execute(db)
  return rows[0]
}

export type Show = 'open' | 'archived' | 'all'
export type Place = readonly [createdAt: string, id: string]

/** Those that are not deleted, newest first. */
export async function list(
  db: Db,
  user: User,
  { show, after, limit }: { show: Show; after?: Place | undefined; limit?: number },
): Promise<Stored[]> {
  const which: Record<Show, RawBuilder<unknown>> = {
    open: sql`and archived_at is null`,
    archived: sql`and archived_at is not null`,
    all: sql``,
  }
  const below = after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Stored>`
    select ${columns} from goal where user_id = ${user.id} and deleted_at is null ${which[show]} ${below}
    order by created_at desc, id desc ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db)
  return rows
}

export async function count(db: Db, user: User): Promise<number> {
  const row = await db
    .selectFrom('goal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.count ?? 0
}

export type Written = Omit<Stored, 'version' | 'createdAt' | 'updatedAt' | 'archivedAt' | 'deletedAt'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, goal: Written, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('goal')
    .values({ ...toRow(goal), id: goal.id, user_id: user.id, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function change(db: Db, user: User, goal: Written, at: string): Promise<void> {
  await db
    .updateTable('goal')
    .set({ ...toRow(goal), updated_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', goal.id)
    .where('user_id', '=', user.id)
    .execute()
}

export type Turned = { archivedAt: string | null } | { deletedAt: string | null }

export async function turn(db: Db, user: User, id: string, to: Turned, at: string): Promise<void> {
  await db
    .updateTable('goal')
    .set({ ...('archivedAt' in to ? { archived_at: to.archivedAt } : { deleted_at: to.deletedAt }), updated_at: at })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

function toRow(goal: Written) {
  const { name, kind, measure, reps, distance, direction, per, target, start, unit, deadline, note, aim } = goal
  return {
    ...{ name, kind, measure, reps, distance, direction, per, target, start, unit, deadline, note, aim },
    ...{ exercise_id: goal.exerciseId, start_date: goal.startDate, aimed_on: goal.aimedOn },
  }
}

/** Goals that were deleted so long ago go for good. */
export async function forget(db: Db, before: string): Promise<void> {
  await db.deleteFrom('goal').where('deleted_at', '<', before).execute()
}

export type Done = GoalInFull['history'][number]

export async function note(db: Db, user: User, goalId: string, { at, what, before }: Done): Promise<void> {
  const json = JSON.stringify(before, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))
  await db.insertInto('goal_change').values({ user_id: user.id, goal_id: goalId, at, what, before: json }).execute()
}

export async function historyOf(db: Db, user: User, goalId: string): Promise<Done[]> {
  const { rows } = await sql<Done>`
    select at, what, before from goal_change where goal_id = ${goalId} and user_id = ${user.id} order by position`.execute(
    db,
  )
  return rows
}

export type Point = { goalId: string; day: number; value: number }

/** A goal whose values stand in the sets of an exercise; its days from one on. */
export type SetGoal = {
  id: string
  measure: GoalMeasure
  exerciseId: string
  reps: number
  metres: number
  fromDate: string
}

/**
 * What each session since a day amounts to for these goals, in the order of time: working sets only. A hold is as long as
 * its longest set, a run as all of them together.
 */
export async function sessionValues(db: Db, user: User, goals: readonly SetGoal[]): Promise<Point[]> {
  if (goals.length === 0) return []
  const column = <T>(pick: (goal: SetGoal) => T) => goals.map(pick)
  const { rows } = await sql<{ goalId: string; points: [day: number, value: number][] }>`
    with session as (
      select g.id as goal_id, s.workout_id, case g.measure
        when 'weight' then max(s.weight_kg) filter (where s.reps >= g.reps and s.weight_kg > 0)
        when 'reps' then max(s.reps) filter (where s.reps > 0)
        when 'duration' then case when x.tracking = 'distance_duration'
          then sum(s.duration_seconds) else max(s.duration_seconds) end
        when 'distance' then sum(s.distance_metres)
        when 'pace' then case when sum(s.distance_metres) filter (where s.duration_seconds > 0) >= g.metres - 0.5
          then sum(s.duration_seconds) filter (where s.distance_metres > 0) * 1000
            / sum(s.distance_metres) filter (where s.duration_seconds > 0) end
        end as value
      from unnest(${column((g) => g.id)}::uuid[], ${column((g) => g.measure)}::text[],
        ${column((g) => g.exerciseId)}::uuid[], ${column((g) => g.reps)}::int[], ${column((g) => g.metres)}::float8[],
        ${column((g) => g.fromDate)}::date[]) as g (id, measure, exercise_id, reps, metres, from_date)
      join exercise x on x.id = g.exercise_id
      join workout_set s on s.user_id = ${user.id} and s.exercise_id = g.exercise_id and s.performed_at is not null
        and s.kind <> 'warmup' and s.session_started_at >= g.from_date - interval '1 day'
      group by g.id, g.measure, g.metres, x.tracking, s.workout_id)
    select session.goal_id as "goalId",
      json_agg(json_build_array(w.local_date - date '1970-01-01', session.value) order by w.started_at, w.id) as points
    from session
    join workout w on w.id = session.workout_id and w.status <> 'cancelled'
    where session.value > 0 group by session.goal_id`.execute(db)
  return rows.flatMap(({ goalId, points }) => points.map(([day, value]) => ({ goalId, day, value })))
}

/** Every day with training since a date, in order. */
export async function trainedDays(db: Db, user: User, from: string) {
  const { rows } = await sql<{ days: [day: number, workouts: number, volumeKg: number][] | null }>`
    select json_agg(json_build_array(local_date - date '1970-01-01', workouts, volume_kg) order by local_date) as days
    from training_day where user_id = ${user.id} and local_date >= ${from}::date`.execute(db)
  return (rows[0]?.days ?? []).map(([day, workouts, volumeKg]) => ({ day, workouts, volumeKg }))
}

export type Entry = { goalId: string; id: string; localDate: string; value: number; note: string | null }

/** Entries of custom goals, in the order of time. */
export async function entriesOf(db: Db, user: User, goalIds: readonly string[]): Promise<Entry[]> {
  if (goalIds.length === 0) return []
  const { rows } = await sql<Entry>`
    select goal_id as "goalId", id, local_date as "localDate", value, note from goal_entry
    where user_id = ${user.id} and goal_id = any(${goalIds}::uuid[])
    order by local_date, created_at, id`.execute(db)
  return rows
}

export const toPoint = ({ goalId, localDate, value }: Entry): Point => ({ goalId, day: dayNumber(localDate), value })

type NewEntry = Entry & { createdAt: string }

/** Answers whether it is there now as an entry of this goal: an id that is taken elsewhere is left alone. */
export async function addEntry(db: Db, user: User, { id, goalId, createdAt, ...entry }: NewEntry): Promise<boolean> {
  await db
    .insertInto('goal_entry')
    .values({
      ...{ id, user_id: user.id, goal_id: goalId, local_date: entry.localDate, value: entry.value },
      ...{ note: entry.note, created_at: createdAt },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return (await entriesOf(db, user, [goalId])).some((each) => each.id === id)
}

/** Answers whether it was there. */
export async function removeEntry(db: Db, user: User, goalId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('goal_entry')
    .where('id', '=', id)
    .where('goal_id', '=', goalId)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export type Milestone = { goalId: string; id: string; name: string; value: number }

/** Milestones of somebody’s own, in the order they were made. */
export async function milestonesOf(db: Db, user: User, goalIds: readonly string[]): Promise<Milestone[]> {
  if (goalIds.length === 0) return []
  const { rows } = await sql<Milestone>`
    select goal_id as "goalId", id, name, value from goal_milestone
    where user_id = ${user.id} and goal_id = any(${goalIds}::uuid[]) order by id`.execute(db)
  return rows
}

/** Answers whether it is there now as a milestone of this goal. */
export async function addMilestone(db: Db, user: User, { id, goalId, name, value }: Milestone): Promise<boolean> {
  await db
    .insertInto('goal_milestone')
    .values({ id, user_id: user.id, goal_id: goalId, name, value })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return (await milestonesOf(db, user, [goalId])).some((each) => each.id === id)
}

/** Answers whether it was there. */
export async function removeMilestone(db: Db, user: User, goalId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('goal_milestone')
    .where('id', '=', id)
    .where('goal_id', '=', goalId)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
