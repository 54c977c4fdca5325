import type { applyImport, ImportPreview } from '@fitai/contract'
import { isWorkingSet, type ReadLog, type ReadWorkout, type WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import { makeMissing, type Resolved, resolve } from './exercises.ts'
import { readFile } from './file.ts'
import { importedWorkoutId } from './ids.ts'
import { rowsOf } from './rows.ts'
import * as store from './store.ts'

/** A file that was looked at and not added is forgotten after a day. */
const previewMs = 86_400_000

type Wish = z.output<(typeof applyImport)['body']>

/** Reads a file and says what is in it. It is kept until it is applied; the history is not touched. */
export async function create(
  app: App,
  user: User,
  { fileName, unit }: { fileName?: string | undefined; unit?: WeightUnit | undefined },
  content: Uint8Array,
): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    const { weightUnit: usualUnit } = await users.accountOf(tx, user)
    const log = readFile(content, { unit, usualUnit })
    const resolved = await resolve(app, tx, user, log)
    await store.forgetPreviews(tx, user, new Date(app.now().getTime() - previewMs).toISOString())
    const id = app.newId()
    await store.add(tx, user, {
      id,
      app: log.app,
      fileName: fileName ?? null,
      unit: log.unit.used,
      isUnitStated: log.unit.inFile !== undefined,
      content,
      preview: { ...describe(log, resolved), newWorkouts: (await newWorkouts(tx, user, log)).length },
      createdAt: app.now().toISOString(),
    })
    return ofKey(tx, user, id)
  })
}

export const read = (app: App, user: User, id: string): Promise<ImportPreview> => ofKey(app.db, user, id)

/** Adds the workouts of the file that are not there yet, all or nothing. */
export async function apply(app: App, user: User, id: string, wish: Wish): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const file = (await store.findFile(tx, user, id)) ?? fail('import_not_found')
    if (file.content === null) fail('import_already_applied')
    const log = readFile(file.content, { unit: wish.unit ?? file.unit })
    const resolved = await resolve(app, tx, user, log, wish.exercises)
    const added = await newWorkouts(tx, user, log)

    const { idOf, madeIds } = await makeMissing(tx, user, resolved)
    const { timezone } = await users.accountOf(tx, user)
    const rows = added.map(({ workout, id: workoutId }) => rowsOf(workout, { workoutId, timezone, idOf }))
    await store.addWorkouts(tx, user, id, rows, app.now().toISOString())
    await records.rebuild(tx, user, [
      ...new Set(rows.flatMap(({ entries }) => entries.flatMap((e) => e.exercise_id ?? []))),
    ])

    await store.markApplied(tx, user, id, {
      unit: log.unit.used,
      preview: { ...describe(log, resolved), newWorkouts: added.length },
      result: {
        workoutsAdded: added.length,
        setsAdded: rows.reduce((total, { sets }) => total + sets.length, 0),
        exercisesCreated: madeIds.length,
      },
      appliedAt: app.now().toISOString(),
    })
    return ofKey(tx, user, id)
  })
}

/** Takes back the workouts an import added. */
export async function undo(app: App, user: User, id: string): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const file = (await store.findFile(tx, user, id)) ?? fail('import_not_found')
    if (file.status !== 'undone') {
      await workouts.removeAll(tx, user, await store.workoutsOf(tx, user, id))
      await store.markUndone(tx, user, id)
    }
    return ofKey(tx, user, id)
  })
}

/** The workouts of a file that are not there yet, with the ids they get: the one it had elsewhere, if it is free. */
async function newWorkouts(db: Db, user: User, log: ReadLog): Promise<{ workout: ReadWorkout; id: string }[]> {
  const sourceIds = log.workouts.flatMap(({ sourceId }) => sourceId ?? [])
  const ids = log.workouts.map((workout) => importedWorkoutId(user, workout))
  const there = new Set(await store.existing(db, user, [...ids, ...sourceIds]))
  const taken = new Set(await store.takenIds(db, user, sourceIds))
  return log.workouts.flatMap((workout) => {
    const { sourceId } = workout
    const id = importedWorkoutId(user, workout)
    if (there.has(id) || (sourceId !== undefined && there.has(sourceId))) return []
    return { workout, id: sourceId === undefined || taken.has(sourceId) ? id : sourceId }
  })
}

function describe(log: ReadLog, resolved: readonly Resolved[]): Omit<store.Preview, 'newWorkouts'> {
  const sets = log.workouts.flatMap((workout) => workout.exercises.flatMap((exercise) => exercise.sets))
  const { data, nonSets, emptySets, repaired, rejected } = log.rows
  return {
    firstDate: log.workouts[0]?.startedAtLocal.slice(0, 10) ?? null,
    lastDate: log.workouts.at(-1)?.startedAtLocal.slice(0, 10) ?? null,
    workouts: log.workouts.length,
    sets: sets.length,
    warmupSets: sets.filter((set) => !isWorkingSet(set)).length,
    rows: { data, nonSets, emptySets, repaired, rejected: rejected.length },
    rejected: rejected.slice(0, 100),
    suspicious: log.suspicious.slice(0, 100),
    exercises: resolved.map(({ name, sets: count, known }) => ({
      name,
      sets: count,
      match: known ? { exerciseId: known.id, name: known.name, confidence: known.confidence } : null,
    })),
  }
}

async function ofKey(db: Db, user: User, id: string): Promise<ImportPreview> {
  return (await store.find(db, user, id)) ?? fail('import_not_found')
}
