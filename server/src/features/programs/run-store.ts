import type { Adjustment, Loading, Mark, Pause, Program, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from './store.ts'

/** What a run began with and what was decided about it. */
export type StoredRun = {
  id: string
  programId: string
  mode: 'completion' | 'calendar'
  weightUnit: WeightUnit
  timezone: string
  status: 'active' | 'paused' | 'ended'
  startedOn: string
  endedOn: string | null
  pauses: readonly Pause[]
  loading: Loading
  startLoads: Readonly<Record<string, number>>
  createdAt: string
}

export type StoredLeg = {
  leg: number
  programVersion: number
  programName: string
  plan: Program
  from: number
  startsOn: string
}

const columns = sql`id, program_id as "programId", mode, weight_unit as "weightUnit", timezone, status,
  started_on::text as "startedOn", ended_on::text as "endedOn", pauses, loading, start_loads as "startLoads",
  created_at as "createdAt"`

export async function find(db: Db, user: User, id: string): Promise<StoredRun | undefined> {
  const { rows } = await sql<StoredRun>`
    select ${columns} from program_run where id = ${id} and user_id = ${user.id}`.execute(db)
  return rows[0]
}

export async function active(db: Db, user: User): Promise<StoredRun | undefined> {
  const { rows } = await sql<StoredRun>`
    select ${columns} from program_run where user_id = ${user.id} and status = 'active'`.execute(db)
  return rows[0]
}

/** Newest first. */
export async function list(
  db: Db,
  user: User,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<StoredRun[]> {
  const [at, id] = after ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const { rows } = await sql<StoredRun>`
    select ${columns} from program_run
    where user_id = ${user.id} and (created_at, id) < (${at}::timestamptz, ${id}::uuid)
    order by created_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, run: StoredRun): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('program_run')
    .values({
      ...{ id: run.id, user_id: user.id, program_id: run.programId, mode: run.mode, timezone: run.timezone },
      ...{ weight_unit: run.weightUnit, status: run.status, started_on: run.startedOn, ended_on: run.endedOn },
      ...{ loading: toJson(run.loading), start_loads: toJson(run.startLoads), created_at: run.createdAt },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Standing = Pick<StoredRun, 'status' | 'pauses' | 'endedOn'>

export async function setStanding(
  db: Db,
  user: User,
  id: string,
  { status, pauses, endedOn }: Standing,
): Promise<void> {
  await db
    .updateTable('program_run')
    .set({ status, pauses: toJson(pauses), ended_on: endedOn })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function legs(db: Db, user: User, runIds: readonly string[]): Promise<(StoredLeg & { runId: string })[]> {
  const { rows } = await sql<StoredLeg & { runId: string }>`
    select run_id as "runId", leg, program_version as "programVersion", program_name as "programName", plan,
      from_turn as "from", starts_on::text as "startsOn"
    from program_leg where run_id = any(${runIds}::uuid[]) and user_id = ${user.id} order by run_id, leg`.execute(db)
  return rows
}

export async function addLeg(db: Db, user: User, runId: string, leg: StoredLeg): Promise<void> {
  await db
    .insertInto('program_leg')
    .values({
      ...{ run_id: runId, user_id: user.id, leg: leg.leg, from_turn: leg.from, starts_on: leg.startsOn },
      ...{ program_version: leg.programVersion, program_name: leg.programName, plan: toJson(leg.plan) },
    })
    .execute()
}

export async function marks(db: Db, user: User, runId: string): Promise<Mark[]> {
  return db
    .selectFrom('program_mark')
    .select(['leg', 'turn', 'kind'])
    .where('run_id', '=', runId)
    .where('user_id', '=', user.id)
    .execute()
}

export async function addMark(db: Db, user: User, runId: string, mark: Mark, at: string): Promise<void> {
  await db
    .insertInto('program_mark')
    .values({ ...mark, run_id: runId, user_id: user.id, marked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** In the order they were made. */
export async function adjustments(db: Db, user: User, runId: string): Promise<(Adjustment & { id: string })[]> {
  const { rows } = await sql<Adjustment & { id: string }>`
    select id, leg, turn, loads, loading from program_adjustment
    where run_id = ${runId} and user_id = ${user.id} order by made_at, id`.execute(db)
  return rows.map(({ loading, ...row }) => ({ ...row, ...(loading && { loading }) }))
}

/** Answers whether it was added: an id that is taken is left alone. */
export async function addAdjustment(
  db: Db,
  user: User,
  runId: string,
  { id, leg, turn, loads, loading }: Adjustment & { id: string },
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('program_adjustment')
    .values({
      ...{ id, run_id: runId, user_id: user.id, leg, turn, loads: toJson(loads), made_at: at },
      loading: loading ? toJson(loading) : null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
