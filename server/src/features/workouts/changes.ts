import type { changeEntries, changeWorkout, repeatWorkout, Workout } from '@fitai/contract'
import { v5 } from 'uuid'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as entryStore from './entry-store.ts'
import * as put from './put.ts'
import { clockFor, create, ofKey } from './service.ts'
import { clockOfNow, toTarget } from './set-values.ts'
import * as store from './store.ts'

type Change = z.output<(typeof changeWorkout)['body']>

/** A field that is left out stays. Another start takes the sets and the records along. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const { values } = (await store.findDated(tx, user, id)) ?? fail('workout_not_found')
    await refuseIfStale(tx, user, id, expectedVersion)
    const [startedAt, endedAt] = [body.startedAt ?? values.startedAt, body.endedAt ?? values.endedAt]
    if ((body.startedAt || body.endedAt) && values.startedAt === null) fail('workout_not_started')
    if (startedAt && endedAt && Date.parse(endedAt) < Date.parse(startedAt)) fail('workout_ends_before_it_starts')

    const affected = await put.putWorkout(app, tx, user, id, body, await clockFor(app, tx, user, id))
    await records.rebuild(tx, user, affected)
    return ofKey(tx, user, id)
  })
}

async function refuseIfStale(db: Db, user: User, id: string, expectedVersion: number | undefined): Promise<void> {
  if (expectedVersion === undefined) return
  const there = await store.findStatus(db, user, id)
  if (there?.version !== expectedVersion) fail('stale_version')
}

type Entries = z.output<(typeof changeEntries)['body']>['entries']

/** The exercises in their new order; those that are not named keep theirs behind them. */
export async function changeExercises(
  app: App,
  user: User,
  id: string,
  entries: Entries,
  expectedVersion: number | undefined,
): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const workout = await ofKey(tx, user, id)
    if (workout.status === 'cancelled') fail('workout_cancelled')
    await refuseIfStale(tx, user, id, expectedVersion)

    const order = orderOf(workout, entries)
    for (const [position, entryId] of order.entries()) {
      const sent = entries.find((entry) => entry.id === entryId)
      await place(app, tx, user, workout, { id: entryId, ...sent }, position)
    }
    for (const { insteadOf } of entries) if (insteadOf) await leave(tx, user, id, insteadOf)
    for (const [position, entry] of (await ofKey(tx, user, id)).entries.entries())
      if (entry.position !== position) await moveTo(app, tx, user, id, entry.id, position)
    return ofKey(tx, user, id)
  })
}

/** The ids in their order: as they were sent, a swapped one directly before what takes its place, then the rest. */
function orderOf(workout: Workout, entries: Entries): string[] {
  const known = new Set(workout.entries.map((entry) => entry.id))
  const named = new Set(entries.flatMap(({ id, insteadOf }) => [id, insteadOf ?? id]))
  for (const { id, insteadOf } of entries)
    if (insteadOf && !known.has(insteadOf) && !known.has(id)) fail('entry_not_found')
  const sent = entries.flatMap(({ id, insteadOf }) => (insteadOf && !known.has(id) ? [insteadOf, id] : [id]))
  return [...new Set([...sent, ...workout.entries.map((entry) => entry.id).filter((id) => !named.has(id))])]
}

async function place(
  app: App,
  db: Db,
  user: User,
  workout: Workout,
  entry: Entries[number],
  position: number,
): Promise<void> {
  const there = workout.entries.find(({ id }) => id === entry.id)
  const clocks = (await entryStore.findEntry(db, user, entry.id))?.clocks
  const clock = clockOfNow(clocks, app.now())
  if (!there) {
    if (entry.exerciseId === undefined) fail('entry_not_found')
    const old = workout.entries.find(({ id }) => id === entry.insteadOf)
    const kept = old && { supersetGroup: old.supersetGroup, restSeconds: old.restSeconds }
    const { exerciseId, supersetGroup, restSeconds, note } = entry
    const fields = given({ exerciseId, supersetGroup, restSeconds, note })
    await put.putEntry(db, user, { workoutId: workout.id, id: entry.id }, { ...kept, ...fields, position }, clock)
    await fill(app, db, user, workout.id, entry)
    return
  }
  const { supersetGroup, restSeconds, note } = entry
  const fields = { ...given({ supersetGroup, restSeconds, note }), ...(there.position !== position && { position }) }
  if (Object.keys(fields).length > 0)
    await put.putEntry(db, user, { workoutId: workout.id, id: entry.id }, fields, clock)
}

async function moveTo(app: App, db: Db, user: User, workoutId: string, id: string, position: number): Promise<void> {
  const clock = clockOfNow((await entryStore.findEntry(db, user, id))?.clocks, app.now())
  await put.putEntry(db, user, { workoutId, id }, { position }, clock)
}

/** The sets of a new exercise: those that were sent, and the open ones of what it replaces. */
async function fill(app: App, db: Db, user: User, workoutId: string, { id, insteadOf, sets = [] }: Entries[number]) {
  const entry = (await entryStore.findEntry(db, user, id)) ?? fail('entry_not_found')
  if (insteadOf) await entryStore.moveOpenSets(db, user, insteadOf, { id, exerciseId: entry.values.exerciseId })
  const clock = clockOfNow(undefined, app.now())
  for (const set of sets)
    await put.putSet(
      db,
      user,
      { workoutId, entryId: id, id: set.id },
      { kind: set.kind, target: toTarget(set.target) },
      clock,
    )
}

/** What was replaced stays while it has sets that were done. */
async function leave(db: Db, user: User, workoutId: string, entryId: string): Promise<void> {
  if ((await entryStore.countSets(db, user, entryId)) === 0) await entryStore.deleteEntry(db, user, workoutId, entryId)
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

export async function removeEntry(app: App, user: User, id: string, entryId: string): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (!(await store.findStatus(tx, user, id))) fail('workout_not_found')
    const exerciseId = (await entryStore.deleteEntry(tx, user, id, entryId)) ?? fail('entry_not_found')
    await store.touch(tx, user, id)
    await records.rebuild(tx, user, [exerciseId])
    return ofKey(tx, user, id)
  })
}

/** A name space of our own: repeating the same workout under the same id makes the same parts. */
const repeatNamespace = '5b1c6f7e-2d43-5e5a-8c77-3f0f6f3e9a21'

/** A plan like a workout: what was done becomes the target, what was not done keeps its own. */
export async function repeat(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof repeatWorkout)['body']>,
): Promise<Workout> {
  const workout = await ofKey(app.db, user, id)
  const partId = (part: string) => v5(`${body.id}/${part}`, repeatNamespace)
  const entries = workout.entries.map((entry) => ({
    id: partId(entry.id),
    exerciseId: entry.exerciseId,
    supersetGroup: entry.supersetGroup,
    restSeconds: entry.restSeconds,
    note: entry.note,
    sets: entry.sets.map((set) => ({ id: partId(set.id), kind: set.kind, target: targetOf(set) })),
  }))
  return create(app, user, { id: body.id, name: body.name ?? workout.name, entries })
}

function targetOf(set: Workout['entries'][number]['sets'][number]) {
  if (set.performedAt === null) return set.target
  const { weight, weightUnit, reps, rpe, rir, durationSeconds, distanceMetres } = set
  const { repsMin, repsMax, restSeconds } = set.target
  return {
    ...{ weight, weightUnit, rpe, rir, durationSeconds, distanceMetres, restSeconds },
    repsMin: repsMin ?? reps,
    repsMax: repsMax ?? reps,
  }
}
