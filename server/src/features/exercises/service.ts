import { createHash } from 'node:crypto'
import type { Exercise, ExerciseSession, ExerciseSummary, LibraryExercise as Shown } from '@fitai/contract'
import { standingRecords, type TrackingKind } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { instanceFact, saveInstanceFact } from '../../db/instance-facts.ts'
import { fail } from '../../failure.ts'
import type { Library } from '../../library.ts'
import * as recordsOf from '../records/service.ts'
import * as users from '../users/service.ts'
import { loadsOf } from './loads.ts'
import * as mergeStore from './merge-store.ts'
import { exerciseOf, factsOf, guideTextOf, summaryOf } from './shown.ts'
import * as store from './store.ts'
import { ofKey, type Visible } from './visible.ts'

export { findAll, ownByName } from './store.ts'

/** The caller's own among these, archived ones too. */
export async function ownOf(db: Db, user: User, ids: readonly string[]): Promise<store.OwnExercise[]> {
  return ids.length === 0 ? [] : store.own(db, user, { ids })
}

/** The exercise behind an id or a slug, as far as a log has to know it. */
export async function known(db: Db, user: User, key: string): Promise<{ id: string; tracking: TrackingKind }> {
  const [exercise] = await store.findAll(db, user, [key.toLowerCase()])
  return exercise ?? fail('exercise_not_found')
}

/** The id behind each of these ids or slugs; one that the caller cannot see fails. */
export async function idsBehind(db: Db, user: User, keys: readonly string[]): Promise<(key: string) => string> {
  const found = await store.findAll(db, user, [...new Set(keys.map((key) => key.toLowerCase()))])
  const idOf = new Map(found.flatMap(({ id, slug }) => [[id, id] as const, [slug ?? id, id] as const]))
  return (key) => idOf.get(key.toLowerCase()) ?? fail('exercise_not_found', `There is no exercise ${key}`)
}

export async function read(app: App, user: User, key: string): Promise<Exercise> {
  return shown(app, app.db, user, await ofKey(app, app.db, user, key))
}

/** An exercise with the caller's view of it. */
export async function shown(app: App, db: Db, user: User, exercise: Visible): Promise<Exercise> {
  const opinions = await store.opinions(db, user, [exercise.id])
  const merge = await mergeStore.standingOf(db, user, exercise.id)
  return exerciseOf(app, exercise, {
    opinion: opinions.get(exercise.id),
    language: (await users.stampOf(db, user)).language,
    mergedInto: merge && (await ofKey(app, db, user, merge.intoId)),
  })
}

/** Lines of a list with the caller's view of each. */
export async function summaries(app: App, user: User, exercises: readonly Visible[]): Promise<ExerciseSummary[]> {
  if (exercises.length === 0) return []
  const ids = exercises.map(({ id }) => id)
  const [opinions, { language }] = await Promise.all([store.opinions(app.db, user, ids), users.stampOf(app.db, user)])
  return exercises.map((exercise) => summaryOf(exercise, opinions.get(exercise.id), language))
}

export async function records(app: App, user: User, key: string) {
  const { id } = await ofKey(app, app.db, user, key)
  const timeline = await recordsOf.timeline(app.db, user, id)
  return { current: standingRecords(timeline), timeline }
}

export async function history(app: App, user: User, key: string, limit: number): Promise<{ items: ExerciseSession[] }> {
  const exercise = await ofKey(app, app.db, user, key)
  const loadOf = await loadsOf(app.db, user, exercise)
  return { items: await recordsOf.sessions(app.db, user, exercise, limit, loadOf) }
}

/** All of it, for an app that will have no connection later. */
export async function readLibrary({ library }: App): Promise<{ version: string; items: Shown[] }> {
  const items = library.exercises.map((exercise) => ({
    ...{ id: exercise.id, slug: exercise.slug, name: exercise.name, popularity: exercise.popularity },
    ...{ category: exercise.category, level: exercise.level, mechanic: exercise.mechanic, force: exercise.force },
    ...{ pattern: exercise.pattern, laterality: exercise.laterality, tracking: exercise.tracking },
    equipment: [...exercise.equipment],
    primaryMuscles: [...exercise.primaryMuscles],
    secondaryMuscles: [...exercise.secondaryMuscles],
    ...{ aliases: [...exercise.aliases], contraindications: exercise.contraindications },
    ...factsOf(exercise),
    guide: guideTextOf(exercise),
  }))
  return { version: library.version, items }
}

/** Writes the library into the database, once a version. Safe to run in several processes at once. */
export async function loadLibrary(db: App['db'], library: Library): Promise<void> {
  const facts = library.exercises.map(({ guide: _, names: __, ...exercise }) => exercise)
  const version = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  if ((await instanceFact(db, 'library')) === version) return
  await db.transaction().execute(async (tx) => {
    await store.saveLibrary(tx, facts)
    await saveInstanceFact(tx, 'library', version)
  })
}
