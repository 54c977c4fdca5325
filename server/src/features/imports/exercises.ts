import { type ReadExercise, type ReadLog, type ReadSet, type TrackingKind, trackingOf } from '@fitai/domain'
import { v5 } from 'uuid'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { mergedInto } from '../exercises/merge.ts'
import { addNamed } from '../exercises/own.ts'
import * as exercises from '../exercises/service.ts'
import { importNamespace } from './ids.ts'

/** An exercise of a file, and the one of ours that it is; no `known` means that it becomes one of the user's own. */
export type Resolved = {
  key: string
  name: string
  sets: number
  tracking: TrackingKind
  known: { id: string; name: string; confidence: number } | undefined
}

export type Correction = { name: string; exerciseId: string | null }

/** As the file calls it; FitNotes for iOS tells two lifts apart by their equipment only. */
function importName({ name, equipment }: { name: string; equipment: string | undefined }): string {
  return equipment === undefined ? name : `${name} (${equipment})`
}

/** What makes an exercise of a file another one: our own export may have a movement and somebody's own of one name. */
export function exerciseKey(exercise: Pick<ReadExercise, 'name' | 'equipment' | 'slug'>): string {
  return `${importName(exercise)}\n${exercise.slug ?? ''}`
}

/**
 * Finds the exercises of a log: what the user says, else what the file says, else one of their own by that name, else
 * the library's.
 */
export async function resolve(app: App, db: Db, user: User, log: ReadLog, corrections: readonly Correction[] = []) {
  const own = await ownByName(db, user)
  const standsFor = await mergedInto(db, user)
  const said = await corrected(db, user, corrections)
  const sets = Map.groupBy(
    log.workouts.flatMap((workout) => workout.exercises),
    exerciseKey,
  )
  return log.exercises.map((exercise): Resolved => {
    const name = importName(exercise)
    const key = exerciseKey(exercise)
    const tracking = trackingOf((sets.get(key) ?? []).flatMap((entry): ReadSet[] => entry.sets))
    const mine = own.get(name.toLowerCase())
    const stated = app.library.bySlug.get(exercise.slug ?? '')
    const certain = stated ?? mine
    const found = said.has(name)
      ? said.get(name)
      : certain
        ? { id: certain.id, name: certain.name, confidence: 1 }
        : matchOf(app, exercise, tracking)
    const known = found && followed(app, own, found, standsFor(found.id))
    return { key, name, sets: exercise.sets, tracking, known }
  })
}

/** The caller's own exercises by every name they have or had, in small letters. */
async function ownByName(db: Db, user: User): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const own = await exercises.ownByName(db, user)
  return new Map([
    ...own.flatMap(({ id, name, aliases }) => aliases.map((alias) => [alias.toLowerCase(), { id, name }] as const)),
    ...own.map(({ id, name }) => [name.toLowerCase(), { id, name }] as const),
  ])
}

type Known = NonNullable<Resolved['known']>

/** What was merged into another exercise goes there. */
function followed(app: App, own: Awaited<ReturnType<typeof ownByName>>, found: Known, id: string): Known {
  if (id === found.id) return found
  const name = app.library.byId.get(id)?.name ?? [...own.values()].find((mine) => mine.id === id)?.name
  return { ...found, id, name: name ?? found.name }
}

async function corrected(db: Db, user: User, corrections: readonly Correction[]) {
  const keys = corrections.flatMap(({ exerciseId }) => exerciseId?.toLowerCase() ?? [])
  const known = await exercises.findAll(db, user, keys)
  return new Map(
    corrections.map(({ name, exerciseId }) => {
      if (exerciseId === null) return [name, undefined]
      const key = exerciseId.toLowerCase()
      const found = known.find(({ id, slug }) => id === key || slug === key)
      const { id, name: ours } = found ?? fail('exercise_not_found', `There is no exercise ${exerciseId}`)
      return [name, { id, name: ours, confidence: 1 }]
    }),
  )
}

/** Help and load are opposites: an assisted lift never becomes an exercise where more weight is better. */
function matchOf(app: App, exercise: ReadLog['exercises'][number], tracking: TrackingKind): Resolved['known'] {
  // Our own export says that it is none of the library.
  if (exercise.slug === '') return undefined
  const match = app.library.matcher()(exercise.name, exercise.equipment)
  const found = match && app.library.bySlug.get(match.slug)
  if (!match || !found) return undefined
  const isHelp = (kind: TrackingKind) => kind === 'assisted_bodyweight_reps'
  if (isHelp(tracking) !== isHelp(found.tracking)) return undefined
  return { id: found.id, name: found.name, confidence: match.confidence }
}

/** Makes the user's own exercises for names nobody knows. Answers the id of every name, and the new ids. */
export async function makeMissing(db: Db, user: User, resolved: readonly Resolved[]) {
  const missing = resolved
    .filter(({ known }) => known === undefined)
    .map(({ name, tracking }) => ({
      id: v5(`${user.id}/exercise/${name.toLowerCase()}`, importNamespace),
      name,
      tracking,
    }))
  await addNamed(db, user, missing)
  const made = new Map(missing.map(({ name, id }) => [name, id]))
  const idOf = new Map(
    resolved.map(({ key, name, known }) => [key, known?.id ?? made.get(name) ?? fail('exercise_not_found')]),
  )
  return { idOf, madeIds: missing.map(({ id }) => id) }
}
