import type { LoggedSet, Workout, WorkoutEntry } from '@fitai/contract'
import { localTimeOf } from '../workouts/local-time.ts'

/** Strong's names first, then our own: `domain/src/import/dialect.ts` reads all of them. */
export const columns = [
  ...['Date', 'Workout Name', 'Duration (sec)', 'Exercise Name', 'Set Order', 'Weight', 'Weight Unit', 'Reps', 'RPE'],
  ...['Distance (meters)', 'Seconds', 'Notes', 'Workout Notes'],
  ...['Timezone', 'Exercise Order', 'Superset', 'Set Type', 'RIR', 'Reps Left', 'Reps Right', 'Rest (sec)'],
  ...['Set Notes', 'Library Exercise', 'Workout ID'],
] as const

type Cell = string | number | null

/** A row a set that was done. Exercises and sets are counted anew, so that what was left out leaves no gap. */
export function rowsOf(workout: Workout): Cell[][] {
  const entries = workout.entries
    .map((entry) => ({ ...entry, sets: entry.sets.filter(({ performedAt }) => performedAt !== null) }))
    .filter(({ sets }) => sets.length > 0)
  const groups = [...new Set(entries.flatMap(({ supersetGroup }) => supersetGroup ?? []))]
  return entries.flatMap((entry, position) => {
    const superset = entry.supersetGroup === null ? null : groups.indexOf(entry.supersetGroup) + 1
    return entry.sets.map((set, index) => rowOf(workout, { ...entry, position, supersetGroup: superset }, set, index))
  })
}

function rowOf(workout: Workout, entry: WorkoutEntry, set: LoggedSet, index: number): Cell[] {
  const { timezone, startedAt, endedAt } = workout
  const seconds = startedAt && endedAt && Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)
  return [
    ...[startedAt && localTimeOf(startedAt, timezone), workout.name, seconds, entry.exerciseName],
    ...[orderOf(set, index), set.weight, set.weightUnit, set.reps, set.rpe, set.distanceMetres, set.durationSeconds],
    ...[entry.note, workout.note],
    ...[timezone, entry.position + 1, entry.supersetGroup, set.kind, set.rir, set.repsLeft, set.repsRight],
    ...[set.restSeconds, set.note, entry.exerciseSlug, workout.id],
  ]
}

/** Strong has letters for three kinds of sets and numbers for the rest. */
function orderOf({ kind }: LoggedSet, index: number): string | number {
  const letters: Partial<Record<LoggedSet['kind'], string>> = { warmup: 'W', drop: 'D', failure: 'F' }
  return letters[kind] ?? index + 1
}
