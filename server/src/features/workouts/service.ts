import type { createWorkout, Workout, WorkoutResult } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import { summaries } from './history-store.ts'
import { localDateOf } from './local-time.ts'
import * as store from './store.ts'

type NewWorkout = z.output<(typeof createWorkout)['body']>

/** Creating the same id again answers the workout as it is: a retry changes nothing. */
export async function create(app: App, user: User, body: NewWorkout): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    const timezone = body.timezone ?? (await users.accountOf(tx, user)).timezone
    const entries = await withExercises(tx, user, body.entries)

    const isNew = await store.addWorkout(tx, user, { ...body, timezone, createdAt: app.now().toISOString() })
    if (!isNew) return (await store.findWorkout(tx, user, body.id)) ?? fail('id_taken')
    if (!(await store.addEntries(tx, user, body.id, entries))) fail('id_taken')

    return ofKey(tx, user, body.id)
  })
}

async function withExercises(db: Db, user: User, entries: NewWorkout['entries']) {
  const keys = [...new Set(entries.map((entry) => entry.exerciseId.toLowerCase()))]
  const known = await exercises.findAll(db, user, keys)
  const idOf = new Map(known.flatMap(({ id, slug }) => [[id, id] as const, [slug ?? id, id] as const]))
  return entries.map((entry) => ({
    ...entry,
    exerciseId:
      idOf.get(entry.exerciseId.toLowerCase()) ??
      fail('exercise_not_found', `There is no exercise ${entry.exerciseId}`),
  }))
}

export const read = (app: App, user: User, id: string): Promise<Workout> => ofKey(app.db, user, id)

export async function readActive(app: App, user: User): Promise<{ workout: Workout | null }> {
  const id = await store.activeId(app.db, user)
  return { workout: id === undefined ? null : await ofKey(app.db, user, id) }
}

export async function start(
  app: App,
  user: User,
  id: string,
  { startedAt, timezone }: { startedAt?: string | undefined; timezone?: string | undefined },
): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const workout = (await store.findStatus(tx, user, id)) ?? fail('workout_not_found')
    if (workout.status === 'cancelled') fail('workout_cancelled')
    if (workout.status === 'planned') {
      const zone = timezone ?? workout.timezone
      const at = startedAt ?? app.now().toISOString()
      await store.markStarted(tx, user, id, { at, timezone: zone, localDate: localDateOf(at, zone) })
    }
    return ofKey(tx, user, id)
  })
}

export async function complete(app: App, user: User, id: string, endedAt: string | undefined): Promise<WorkoutResult> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const workout = (await store.findStatus(tx, user, id)) ?? fail('workout_not_found')
    if (workout.status === 'cancelled') fail('workout_cancelled')
    if (workout.status === 'planned') fail('workout_not_started')
    if (workout.status === 'active') {
      const at = endedAt ?? app.now().toISOString()
      await store.markCompleted(tx, user, id, latest(at, workout.startedAt ?? at))
    }
    return resultOf(tx, user, id)
  })
}

/** A workout cannot end before it began, whatever the clock of the phone says. */
function latest(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b
}

async function resultOf(db: Db, user: User, id: string): Promise<WorkoutResult> {
  const [workout] = await summaries(db, user, { ids: [id], limit: 1 })
  const broken = await records.brokenIn(db, user, id)
  return {
    workout: workout ?? fail('workout_not_found'),
    records: broken.map((record) => ({ ...record, previous: record.previous ?? 0 })),
  }
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (!(await store.findStatus(tx, user, id))) fail('workout_not_found')
    await removeAll(tx, user, [id])
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
export const moveEntries = (db: Db, user: User, move: Move): Promise<string[]> => store.moveEntries(db, user, move)

async function ofKey(db: Db, user: User, id: string): Promise<Workout> {
  return (await store.findWorkout(db, user, id)) ?? fail('workout_not_found')
}
