import type { ExerciseSummary, LoggedSet, Workout, WorkoutEntry } from '@fitai/contract'
import { type NewWorkout, openSet } from './writes.ts'

type Library = readonly Pick<ExerciseSummary, 'id' | 'slug' | 'name' | 'tracking'>[]
type NewEntry = NonNullable<NewWorkout['entries']>[number]
type NewSet = NonNullable<NewEntry['sets']>[number]

/** A workout as the server will make it from this plan. An exercise that nobody knows here is an error. */
export function begunHere(plan: NewWorkout, startedAt: string, library: Library): Workout {
  const entries = (plan.entries ?? []).map((entry, position) => entryOf(entry, position, library))
  return {
    ...{ id: plan.id, name: plan.name, status: 'active', startedAt, endedAt: null, timezone: plan.timezone ?? 'UTC' },
    ...{ localDate: null, closedBy: null, note: plan.note ?? null, pausedAt: null, pausedSeconds: 0 },
    ...{ bodyweight: null, bodyweightUnit: null, program: null, version: 1, entries },
  }
}

function entryOf(entry: NewEntry, position: number, library: Library): WorkoutEntry {
  const { id, exerciseId, supersetGroup, restSeconds, note, sets = [] } = entry
  const found = library.find((exercise) => exercise.id === exerciseId || exercise.slug === exerciseId)
  if (!found) throw new Error(`No exercise here is called ${exerciseId}`)
  return {
    ...{ id, position, exerciseId: found.id, exerciseSlug: found.slug, exerciseName: found.name },
    ...{ tracking: found.tracking, supersetGroup: supersetGroup ?? null, restSeconds: restSeconds ?? null },
    ...{ note: note ?? null, exerciseNote: null, sets: sets.map(setOf) },
  }
}

function setOf({ id, kind = 'normal', target = {} }: NewSet, position: number): LoggedSet {
  const open = openSet(id, position)
  const given = Object.fromEntries(Object.entries(target).filter(([, value]) => value !== undefined))
  return { ...open, kind, target: { ...open.target, ...given } }
}
