import type { Workout } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as entryStore from './entry-store.ts'
import { putWorkout } from './put.ts'
import { clockFor, ofKey } from './service.ts'
import * as store from './store.ts'
import * as trash from './trash-store.ts'

/** How a workout goes: paused, gone on with, cancelled, brought back. Each may be said twice. */

type Found = NonNullable<Awaited<ReturnType<typeof store.findStatus>>>

async function inTurn(app: App, user: User, id: string, act: (tx: Db, workout: Found) => Promise<void>) {
  return app.db.transaction().execute(async (tx): Promise<Workout> => {
    await users.takeTurn(tx, user)
    await act(tx, (await store.findStatus(tx, user, id)) ?? fail('workout_not_found'))
    return ofKey(tx, user, id)
  })
}

export function pause(app: App, user: User, id: string, at: string | undefined): Promise<Workout> {
  return inTurn(app, user, id, async (tx, { status, pausedAt }) => {
    if (status !== 'active') fail('workout_not_active')
    if (pausedAt === null) await store.beginPause(tx, user, id, at ?? app.now().toISOString())
  })
}

/** Goes on after a pause; a finished workout is opened again, and the time it was over counts as a pause. */
export function resume(app: App, user: User, id: string, at: string | undefined): Promise<Workout> {
  return inTurn(app, user, id, async (tx, { status, pausedAt, endedAt }) => {
    const now = at ?? app.now().toISOString()
    if (status === 'cancelled') fail('workout_cancelled')
    if (status === 'planned') fail('workout_not_started')
    if (status === 'completed') {
      if (endedAt !== null) await store.beginPause(tx, user, id, endedAt)
      await putWorkout(app, tx, user, id, { status: 'active', endedAt: null }, await clockFor(app, tx, user, id))
    }
    if (status === 'completed' || pausedAt !== null) await store.endPause(tx, user, id, now)
  })
}

/** It counts for nothing from now on, and is kept. */
export function cancel(app: App, user: User, id: string): Promise<Workout> {
  return inTurn(app, user, id, async (tx, { status }) => {
    if (status === 'cancelled') return
    const clock = await clockFor(app, tx, user, id)
    await records.rebuild(tx, user, await putWorkout(app, tx, user, id, { status: 'cancelled' }, clock))
  })
}

const keptMs = 30 * 86_400_000

/** Undoes a deletion of the last 30 days, or a cancellation: what was done counts again. */
export async function restore(app: App, user: User, id: string): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const there = await store.findStatus(tx, user, id)
    if (there?.status === 'cancelled') {
      const dated = await store.findDated(tx, user, id)
      const status = dated?.values.startedAt === null ? 'planned' : 'completed'
      const clock = await clockFor(app, tx, user, id)
      await records.rebuild(tx, user, await putWorkout(app, tx, user, id, { status }, clock))
    }
    if (!there) await bringBack(app, tx, user, id)
    return ofKey(tx, user, id)
  })
}

async function bringBack(app: App, db: Db, user: User, id: string): Promise<void> {
  const since = new Date(app.now().getTime() - keptMs).toISOString()
  const { rev } = (await trash.find(db, user, 'workout', id, since)) ?? fail('workout_not_found')
  await trash.bringBack(db, user, 'workout', { id })
  await trash.bringBack(db, user, 'entry', { workoutId: id, rev })
  const trained = await trash.bringBack(db, user, 'set', { workoutId: id, rev })
  await records.rebuild(db, user, [...new Set(trained)])
}

export async function restoreSet(app: App, user: User, id: string, setId: string): Promise<Workout> {
  return inTurn(app, user, id, async (tx) => {
    const since = new Date(app.now().getTime() - keptMs).toISOString()
    const place = await trash.find(tx, user, 'set', setId, since)
    const entry = place && (await entryStore.findEntry(tx, user, place.entryId))
    if (place?.workoutId !== id || !entry) {
      const isThere = (await ofKey(tx, user, id)).entries.some(({ sets }) => sets.some((set) => set.id === setId))
      return isThere ? undefined : fail('set_not_found')
    }
    await trash.bringBack(tx, user, 'set', { id: setId })
    await store.touch(tx, user, id)
    await records.rebuild(tx, user, [place.exerciseId])
  })
}
