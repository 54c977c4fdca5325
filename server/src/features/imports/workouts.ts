import { isWorkingSet, type ReadLog, type ReadWorkout } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import { type Correction, makeMissing, type Resolved, resolve } from './exercises.ts'
import { importedWorkoutId } from './ids.ts'
import { rowsOf, startOf } from './rows.ts'
import * as store from './store.ts'

/** What is in a log of workouts, and how much of it is new. */
export async function look(app: App, db: Db, user: User, log: ReadLog): Promise<store.Preview> {
  const { timezone } = await users.accountOf(db, user)
  const resolved = await resolve(app, db, user, log)
  return describe(log, { resolved, timezone, newWorkouts: (await newOnes(db, user, log)).length })
}

type Wanted = { importId: string; exercises?: readonly Correction[] | undefined }

/** Adds the workouts that are not there yet, and what they are made of. Records follow. */
export async function add(app: App, db: Db, user: User, log: ReadLog, { importId, exercises }: Wanted) {
  const { timezone } = await users.accountOf(db, user)
  const resolved = await resolve(app, db, user, log, exercises)
  const added = await newOnes(db, user, log)

  const { idOf, madeIds } = await makeMissing(db, user, resolved)
  const rows = added.map(({ workout, id: workoutId }) => rowsOf(workout, { workoutId, timezone, idOf }))
  await store.addWorkouts(db, user, importId, rows, app.now().toISOString())
  await records.rebuild(db, user, [
    ...new Set(rows.flatMap(({ entries }) => entries.flatMap((e) => e.exercise_id ?? []))),
  ])

  return {
    preview: describe(log, { resolved, timezone, newWorkouts: added.length }),
    result: {
      workoutsAdded: added.length,
      setsAdded: rows.reduce((total, { sets }) => total + sets.length, 0),
      exercisesCreated: madeIds.length,
    },
  }
}

/** The workouts of a file that are not there yet, with the ids they get: the one it had elsewhere, if it is free. */
async function newOnes(db: Db, user: User, log: ReadLog): Promise<{ workout: ReadWorkout; id: string }[]> {
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

type Seen = { resolved: readonly Resolved[]; timezone: string; newWorkouts: number }

function describe(log: ReadLog, { resolved, timezone, newWorkouts }: Seen): store.Preview {
  const sets = log.workouts.flatMap((workout) => workout.exercises.flatMap((exercise) => exercise.sets))
  const days = log.workouts.map((workout) => startOf(workout, timezone).localDate).sort()
  const { data, nonSets, emptySets, repaired, rejected } = log.rows
  return {
    kind: 'workouts',
    body: null,
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
    workouts: log.workouts.length,
    newWorkouts,
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
