import type { changeExercise, Exercise, NewExercise } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as service from './service.ts'
import * as store from './store.ts'
import { ownOfKey } from './visible.ts'

export const mostOwn = 1000
const mostAliases = 20

/** What an exercise is until somebody says more of it. */
const usual = {
  aliases: [],
  category: 'strength',
  pattern: 'other',
  force: 'push',
  mechanic: 'compound',
  level: 'beginner',
  equipment: [],
  primaryMuscles: [],
  secondaryMuscles: [],
  laterality: 'bilateral',
  position: 'standing',
  tracking: 'weight_reps',
  loadMultiplier: 1,
  restSeconds: 120,
  met: 3.5,
  contraindications: {},
  description: '',
  steps: [],
} as const

/** Where the body is the load and nobody says how much of it, all of it counts. */
function fractionFor(tracking: NewExercise['tracking']): number {
  return tracking?.includes('bodyweight') ? 1 : 0
}

/** Creating the same id again answers the exercise as it is: a retry changes nothing. */
export async function create(app: App, user: User, body: NewExercise): Promise<Exercise> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const [known] = await store.own(tx, user, { ids: [body.id] })
    if (known) return service.shown(app, tx, user, known)
    await refuseIfUnfit(tx, user, body)

    const isNew = await store.add(tx, user, [{ ...usual, bodyweightFraction: fractionFor(body.tracking), ...body }])
    if (!isNew) fail('id_taken')

    return service.shown(app, tx, user, await ownOfKey(app, tx, user, body.id))
  })
}

/** Whether the caller may have one more exercise in use, by this name. */
export async function refuseIfUnfit(db: Db, user: User, { id, name }: { id: string; name: string }): Promise<void> {
  if (await store.isNameTaken(db, user, name, id)) fail('exercise_name_taken')
  if ((await store.countOwn(db, user)).own >= mostOwn) fail('too_many_exercises')
}

type Change = z.output<(typeof changeExercise)['body']>

/** A field that is left out stays. The old name becomes an alias, so that imports and habits go on finding it. */
export async function change(
  app: App,
  user: User,
  key: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Exercise> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const before = await ownOfKey(app, tx, user, key)
    if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
    const after = { ...before, ...body }
    const isRenamed = after.name.toLowerCase() !== before.name.toLowerCase()
    if (isRenamed && !before.isArchived && (await store.isNameTaken(tx, user, after.name, before.id)))
      fail('exercise_name_taken')

    const aliases = isRenamed ? [...new Set([before.name, ...after.aliases])].slice(0, mostAliases) : after.aliases
    await store.change(tx, user, { ...after, aliases }, before.version)
    if (after.tracking !== before.tracking) await records.rebuild(tx, user, [before.id])

    return service.shown(app, tx, user, await ownOfKey(app, tx, user, key))
  })
}

/** It is offered no more; what was trained with it stays as it is. */
export async function archive(app: App, user: User, key: string): Promise<Exercise> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const { id } = await ownOfKey(app, tx, user, key)
    await store.archive(tx, user, id, app.now().toISOString())
    return service.shown(app, tx, user, await ownOfKey(app, tx, user, id))
  })
}

export async function restore(app: App, user: User, key: string): Promise<Exercise> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const exercise = await ownOfKey(app, tx, user, key)
    if (exercise.isArchived) {
      await refuseIfUnfit(tx, user, exercise)
      await store.archive(tx, user, exercise.id, null)
    }
    return service.shown(app, tx, user, await ownOfKey(app, tx, user, key))
  })
}

/**
 * Makes an exercise of the caller's own like one of somebody else: its facts, without what they wrote of it. Answers
 * its id.
 */
export async function addLike(app: App, db: Db, user: User, theirs: { id: string; ownerId: string }): Promise<string> {
  const owner = { id: theirs.ownerId, sessionId: theirs.ownerId }
  const [exercise] = await store.own(db, owner, { ids: [theirs.id] })
  if (!exercise) return fail('exercise_not_found')
  const id = app.newId()
  await refuseIfUnfit(db, user, { id, name: exercise.name })
  await store.add(db, user, [{ ...exercise, id, aliases: [], description: '', steps: [] }])
  return id
}

type Named = { id: string; name: string; tracking: NonNullable<NewExercise['tracking']> }

/** Makes exercises of which no more is known than what another app calls them. */
export async function addNamed(db: Db, user: User, named: readonly Named[]): Promise<void> {
  await store.add(
    db,
    user,
    named.map((each) => ({ ...usual, ...each, bodyweightFraction: fractionFor(each.tracking) })),
  )
}
