import { completeWorkout, type Workout, type WorkoutResult } from '@fitai/contract'
import { isWorkingSet, type PerformedSet, volumeKg } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { read } from '../queries.ts'
import { performedIn, type RecordsBySet } from './records.ts'
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
function resultHere(workout: Workout, bySet: RecordsBySet): Pick<WorkoutResult, 'records'> & { workout: Facts } {
  const working = performedIn(workout).filter(isWorkingSet)
  return {
    workout: {
      name: workout.name,
      durationSeconds: secondsOf(workout),
      workingSets: working.length,
      volumeKg: working.reduce((sum: number, set: PerformedSet) => sum + volumeKg(set), 0),
    },
    records: workout.entries.flatMap(({ exerciseId, exerciseName, sets }) =>
      sets.flatMap(({ id }) => (bySet[id] ?? []).map((record) => ({ ...record, exerciseId, exerciseName }))),
    ),
  }
}

type Facts = Pick<WorkoutResult['workout'], 'name' | 'durationSeconds' | 'workingSets' | 'volumeKg'>

function secondsOf({ startedAt, endedAt, pausedSeconds }: Workout): number | null {
  if (startedAt === null || endedAt === null) return null
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000 - pausedSeconds))
}
