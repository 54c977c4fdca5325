import type { ExerciseMerge } from '@fitai/contract'
import type { TrackingKind } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import * as mergeStore from './merge-store.ts'
import { refuseIfUnfit } from './own.ts'
import { linkOf } from './shown.ts'
import * as store from './store.ts'
import { isOfLibrary, ofKey, type Visible } from './visible.ts'

/** Moves everything the caller did in one exercise to another, records included. */
export async function merge(app: App, user: User, key: string, intoKey: string): Promise<ExerciseMerge> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const [from, into] = [await ofKey(app, tx, user, key), await ofKey(app, tx, user, intoKey)]
    const standing = await mergeStore.standing(tx, user)
    refuseIfUnlike(from, into, standing)

    const entryIds = await workouts.moveEntries(tx, user, { from: [from.id], to: into.id })
    const id = app.newId()
    const at = app.now().toISOString()
    await mergeStore.add(tx, user, { id, fromId: from.id, intoId: into.id, mergedAt: at, entryIds })
    if (!isOfLibrary(from)) await store.archive(tx, user, from.id, at)
    await records.rebuild(tx, user, [from.id, into.id])

    return told({ id, mergedAt: at, undoneAt: null, movedEntries: entryIds.length }, from, into)
  })
}

/** Moves back what had moved and is still where it went. What was logged since then stays. */
export async function undo(app: App, user: User, key: string): Promise<ExerciseMerge> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const from = await ofKey(app, tx, user, key)
    const merged = (await mergeStore.standingOf(tx, user, from.id)) ?? fail('exercise_not_merged')
    if (!isOfLibrary(from)) await refuseIfUnfit(tx, user, from)
    const went = wentTo(merged.intoId, await mergeStore.standing(tx, user))

    const at = app.now().toISOString()
    const only = await mergeStore.entriesOf(tx, user, merged.id)
    await workouts.moveEntries(tx, user, { from: went, to: from.id, only })
    await mergeStore.markUndone(tx, user, merged.id, at)
    if (!isOfLibrary(from)) await store.archive(tx, user, from.id, null)
    await records.rebuild(tx, user, [from.id, ...went])

    return told({ ...merged, undoneAt: at }, from, await ofKey(app, tx, user, merged.intoId))
  })
}

/** Where each exercise that was merged has its history now. */
export async function mergedInto(db: Db, user: User): Promise<(id: string) => string> {
  const standing = await mergeStore.standing(db, user)
  return (id) => (standing.has(id) ? (wentTo(id, standing).at(-1) ?? id) : id)
}

/** An exercise and all it was merged into, step by step. */
function wentTo(id: string, standing: ReadonlyMap<string, string>): string[] {
  const next = standing.get(id)
  return next === undefined ? [id] : [id, ...wentTo(next, standing)]
}

const told = (
  merge: Pick<mergeStore.Merge, 'id' | 'mergedAt' | 'undoneAt' | 'movedEntries'>,
  from: Visible,
  into: Visible,
): ExerciseMerge => ({
  ...{ id: merge.id, mergedAt: merge.mergedAt, undoneAt: merge.undoneAt, movedEntries: merge.movedEntries },
  from: linkOf(from),
  into: linkOf(into),
})

function refuseIfUnlike(from: Visible, into: Visible, standing: ReadonlyMap<string, string>): void {
  if (from.id === into.id) fail('exercises_not_alike', 'An exercise cannot be merged into itself')
  if (standing.has(from.id)) fail('exercise_already_merged')
  if (standing.has(into.id) || (!isOfLibrary(into) && into.isArchived))
    fail('exercises_not_alike', `${into.name} is archived: choose one that is in use`)
  if (measured(from.tracking) !== measured(into.tracking))
    fail('exercises_not_alike', `${from.name} and ${into.name} are not measured the same way`)
}

/** Reps, seconds or metres; and help is the opposite of load. */
function measured(tracking: TrackingKind): 'reps' | 'help' | 'time' | 'distance' {
  if (tracking === 'assisted_bodyweight_reps') return 'help'
  if (tracking.includes('distance')) return 'distance'
  return tracking.includes('duration') ? 'time' : 'reps'
}
