import type { Workout, WorkoutSummary } from '@fitai/contract'
import { summaryOf } from './summary.ts'
import { applyWrites, type Write, writesOf } from './writes.ts'

/** What becomes of the lines of workouts: a finished one has another, one that was thrown away has none. */
export function linesAfter(
  writes: readonly Write[],
  before: (workoutId: string) => Workout | undefined,
  countRecords: (workout: Workout) => number,
): Map<string, WorkoutSummary | undefined> {
  const ids = [...new Set(writes.map(({ workoutId }) => workoutId))]
  return new Map(
    ids.flatMap((id): [string, WorkoutSummary | undefined][] => {
      const own = writesOf(id, writes)
      const after = applyWrites(before(id), own)
      if (after?.status === 'completed') return [[id, summaryOf(after, countRecords(after))]]
      return !after && own.some(({ kind }) => kind === 'discard') ? [[id, undefined]] : []
    }),
  )
}
