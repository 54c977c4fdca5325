import type { LibraryExercise, LoggedSet, Workout, WorkoutEntry } from '@fitai/contract'
import { type NewWorkout, openSet } from './writes.ts'

type Library = readonly Pick<LibraryExercise, 'id' | 'slug' | 'name' | 'tracking'>[]
type NewEntry = NonNullable<NewWorkout['entries']>[number]
type NewSet = NonNullable<NewEntry['sets']>[number]

/** A workout as the server will make it from this plan; undefined where the plan has an exercise of nobody's library. */
export function begunHere(plan: NewWorkout, startedAt: string, library: Library): Workout | undefined {
  const entries = (plan.entries ?? []).map((entry, position) => entryOf(entry, position, library))
  const known = entries.filter((entry) => entry !== undefined)
  if (known.length < entries.length) return undefined
  return {
    ...{ id: plan.id, name: plan.name, status: 'active', startedAt, endedAt: null, timezone: plan.timezone ?? 'UTC' },
    ...{ localDate: null, closedBy: null, note: plan.note ?? null, pausedAt: null, pausedSeconds: 0 },
    ...{ bodyweight: null, bodyweightUnit: null, program: null, version: 1, entries: known },
  }
}

function entryOf(entry: NewEntry, position: number, library: Library): WorkoutEntry | undefined {
  const { id, exerciseId, supersetGroup, restSeconds, note, sets = [] } = entry
  const found = library.find((exercise) => exercise.id === exerciseId || exercise.slug === exerciseId)
  if (!found) return undefined
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
