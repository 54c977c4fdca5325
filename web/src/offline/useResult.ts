import { completeWorkout, type Workout, type WorkoutResult } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../queries.ts'
import type { RecordsBySet } from './records.ts'
import { summaryOf } from './summary.ts'
import { useRecords } from './useRecords.ts'
import { useLog, useWorkout } from './useWorkout.ts'
import { writesOf } from './writes.ts'

/** What a finished workout was. Finishing again answers the same, so the page may be reloaded. */
export function useResult(workoutId: string) {
  const { writes } = useLog()
  const isWaiting = writesOf(workoutId, writes).length > 0
  const { data: workout } = useWorkout(workoutId)
  const records = useRecords(workout)
  const answer = useQuery({
    ...read(completeWorkout, { params: { id: workoutId } }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !isWaiting,
  })
  const data = answer.data ?? (workout?.status === 'completed' ? resultHere(workout, records) : undefined)
  return { ...answer, data, isWaiting }
}

/** The result as this device works it out. */
function resultHere(workout: Workout, bySet: RecordsBySet): WorkoutResult {
  const records = workout.entries.flatMap(({ exerciseId, exerciseName, sets }) =>
    sets.flatMap(({ id }) => (bySet[id] ?? []).map((record) => ({ ...record, exerciseId, exerciseName }))),
  )
  return { workout: summaryOf(workout, records.length), records }
}
