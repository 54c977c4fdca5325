import type { createWorkout, Workout, WorkoutResult, WorkoutSummary } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as entryStore from './entry-store.ts'
import { summaries } from './history-store.ts'
import { closeLeftOpen } from './left-open.ts'
import { placeFor, putWorkout } from './put.ts'
import { clockOfNow } from './set-values.ts'
import * as store from './store.ts'
import * as trash from './trash-store.ts'

type NewWorkout = z.output<(typeof createWorkout)['body']>

/** Creating the same id again answers the workout as it is: a retry changes nothing. */
export const create = (app: App, user: User, body: NewWorkout): Promise<Workout> =>
  app.db.transaction().execute((tx) => createIn(app, tx, user, body))

/** The same as a part of a transaction. */
export async function createIn(app: App, tx: Db, user: User, body: NewWorkout): Promise<Workout> {
  await users.takeTurn(tx, user)
  const timezone = body.timezone ?? (await users.accountOf(tx, user)).timezone
  const entries = await withExercises(tx, user, body.entries)
  if (await trash.isDeleted(tx, user, 'workout', body.id)) fail('workout_deleted')

  const clocks = { '*': clockOfNow(undefined, app.now()) }
  const program = await placeFor(tx, user, body.program ?? null)
  const isNew = await store.addWorkout(tx, user, {
    ...{ ...body, timezone, clocks, program },
    createdAt: app.now().toISOString(),
  })
  if (!isNew) return (await store.findWorkout(tx, user, body.id)) ?? fail('id_taken')
  if (!(await entryStore.addEntries(tx, user, body.id, entries, { clocks }))) fail('id_taken')

  return ofKey(tx, user, body.id)
}

export async function withExercises(db: Db, user: User, entries: NewWorkout['entries']) {
  const keys = entries.map(({ exerciseId }) => exerciseId)
  const idFor = await exercises.idsBehind(db, user, keys)
  return entries.map((entry) => ({ ...entry, exerciseId: idFor(entry.exerciseId) }))
}

export const read = (app: App, user: User, id: string): Promise<Workout> => ofKey(app.db, user, id)

type Active = { workout: Workout | null; leftOpen: WorkoutSummary | null }

/** What runs; and what ran too long, until its user has looked at it. */
export async function readActive(app: App, user: User): Promise<Active> {
  await closeLeftOpen(app, user)
  const [id, leftOpenId] = [await store.activeId(app.db, user), await store.latestLeftOpen(app.db, user)]
  const [leftOpen] = leftOpenId === undefined ? [] : await summaries(app.db, user, { ids: [leftOpenId], limit: 1 })
  return { workout: id === undefined ? null : await ofKey(app.db, user, id), leftOpen: leftOpen ?? null }
}

export async function start(
  app: App,
  user: User,
  id: string,
  { startedAt, timezone }: { startedAt?: string | undefined; timezone?: string | undefined },
): Promise<Workout> {
  return app.db.transaction().execute((tx) => startIn(app, tx, user, id, { startedAt, timezone }))
}

/** The same as a part of a transaction. */
export async function startIn(
  app: App,
  tx: Db,
  user: User,
  id: string,
  { startedAt, timezone }: { startedAt?: string | undefined; timezone?: string | undefined },
): Promise<Workout> {
  await users.takeTurn(tx, user)
  const workout = (await store.findStatus(tx, user, id)) ?? fail('workout_not_found')
  if (workout.status === 'cancelled') fail('workout_cancelled')
  if (workout.status === 'planned') {
    const fields = { status: 'active' as const, startedAt: startedAt ?? app.now().toISOString(), timezone }
    await putWorkout(app, tx, user, id, fields, await clockFor(app, tx, user, id))
  }
  return ofKey(tx, user, id)
}

export async function complete(app: App, user: User, id: string, endedAt: string | undefined): Promise<WorkoutResult> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const workout = (await store.findStatus(tx, user, id)) ?? fail('workout_not_found')
    if (workout.status === 'cancelled') fail('workout_cancelled')
    if (workout.status === 'planned') fail('workout_not_started')
    if (workout.status === 'active') {
      const at = endedAt ?? app.now().toISOString()
      const fields = { status: 'completed' as const, endedAt: at }
      await putWorkout(app, tx, user, id, fields, await clockFor(app, tx, user, id))
      await store.endPause(tx, user, id, at)
    }
    return resultOf(tx, user, id)
  })
}

async function resultOf(db: Db, user: User, id: string): Promise<WorkoutResult> {
  const [workout] = await summaries(db, user, { ids: [id], limit: 1 })
  const broken = await records.brokenIn(db, user, id)
  return {
    workout: workout ?? fail('workout_not_found'),
    records: broken.map((record) => ({ ...record, previous: record.previous ?? 0 })),
  }
}

/** A request is the latest word on the fields it names. */
export async function clockFor(app: App, db: Db, user: User, id: string): Promise<string> {
  return clockOfNow((await store.findDated(db, user, id))?.clocks, app.now())
}

/** Deleting it again changes nothing. */
export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (await store.findStatus(tx, user, id)) await removeAll(tx, user, [id])
    else if (!(await trash.isDeleted(tx, user, 'workout', id))) fail('workout_not_found')
  })
  return { deleted: true }
}

/** Deletes workouts with their sets; the records of what was trained there follow. */
export async function removeAll(db: Db, user: User, ids: readonly string[]): Promise<void> {
  const trained = await store.exercisesOf(db, user, ids)
  await store.deleteWorkouts(db, user, ids)
  await records.rebuild(db, user, trained)
}

type Move = { from: readonly string[]; to: string; only?: readonly string[] }

/** Makes another exercise of entries, with their sets; of some, or of all. Answers which. Records are the caller's. */
export const moveEntries = (db: Db, user: User, move: Move): Promise<string[]> => entryStore.moveEntries(db, user, move)

export { findWorkouts as findAll, finishedIds } from './store.ts'

export async function ofKey(db: Db, user: User, id: string): Promise<Workout> {
  return (await store.findWorkout(db, user, id)) ?? fail('workout_not_found')
}
