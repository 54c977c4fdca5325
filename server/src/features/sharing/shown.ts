import type { SharedSummary, SharedWorkout, Workout } from '@fitai/contract'
import { isWorkingSet, toKg, volumeKg } from '@fitai/domain'

/** A workout that is over: there is a day and a time to speak of. */
export type Finished = Workout & { status: 'completed'; startedAt: string; endedAt: string; localDate: string }

export function isFinished(workout: Workout): workout is Finished {
  const { status, startedAt, endedAt, localDate } = workout
  return status === 'completed' && startedAt !== null && endedAt !== null && localDate !== null
}

type Broken = SharedWorkout['records'][number]
type Exercise = SharedWorkout['exercises'][number]

/** A workout as strangers see it. Every field is named here: what is not, is not shown. */
export function toShared(workout: Finished, broken: readonly Broken[], authorName: string): SharedWorkout {
  const { name, localDate, entries } = workout
  return {
    ...{ name, localDate },
    author: firstNameOf(authorName),
    durationSeconds: durationOf(workout),
    workingSets: entries.reduce((sum, entry) => sum + doneSets(entry).length, 0),
    volumeKg: entries.reduce((sum, entry) => sum + volumeOf(entry), 0),
    exercises: entries.flatMap((entry) => {
      const sets = doneSets(entry).map(
        ({ weight, weightUnit, reps, durationSeconds, distanceMetres }): Exercise['sets'][number] => ({
          ...{ weight, weightUnit, reps, durationSeconds, distanceMetres },
        }),
      )
      return sets.length === 0 ? [] : [{ name: entry.exerciseName, tracking: entry.tracking, sets }]
    }),
    records: broken.map(({ kind, exerciseName, value, atWeightKg }) => ({ kind, exerciseName, value, atWeightKg })),
  }
}

/** The same in a line. */
export function toSummary({ exercises, records, ...head }: SharedWorkout) {
  return {
    ...head,
    records: records.length,
    exercises: exercises.map(({ name, sets }) => ({ name, workingSets: sets.length })),
  } satisfies Partial<SharedSummary>
}

type Entry = Workout['entries'][number]

export function doneSets({ sets }: Entry): Entry['sets'] {
  return sets.filter((set) => set.performedAt !== null && isWorkingSet(set))
}

function volumeOf(entry: Entry): number {
  const isAssisted = entry.tracking === 'assisted_bodyweight_reps'
  return doneSets(entry).reduce((sum, { id, kind, weight, weightUnit, reps }) => {
    const weightKg = weight === null || weightUnit === null ? undefined : toKg({ weight, weightUnit })
    return sum + volumeKg({ id, kind, isAssisted, weightKg, reps: reps ?? undefined, workoutId: '' })
  }, 0)
}

function durationOf({ startedAt, endedAt, pausedSeconds }: Finished): number {
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000 - pausedSeconds))
}

/** Some give an e-mail address as their name: that is not for strangers. */
function firstNameOf(name: string): string {
  const [first = ''] = name.trim().split(/[\s@]+/)
  return first
}
