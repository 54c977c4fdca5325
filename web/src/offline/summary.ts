import type { Workout, WorkoutSummary } from '@fitai/contract'
import { isWorkingSet, volumeKg } from '@fitai/domain'
import { performedIn } from './records.ts'

/** The line of a workout in the history, as the server will write it. Records are counted by whoever knows them. */
export function summaryOf(workout: Workout, records = 0): WorkoutSummary {
  const { id, name, status, startedAt, endedAt, timezone, closedBy, note } = workout
  const working = performedIn(workout).filter(isWorkingSet)
  return {
    ...{ id, name, status, startedAt, endedAt, timezone, closedBy, note, records },
    localDate: workout.localDate ?? (startedAt === null ? null : dayThere(startedAt, timezone)),
    durationSeconds: secondsOf(workout),
    workingSets: working.length,
    reps: working.reduce((sum, { reps = 0 }) => sum + reps, 0),
    volumeKg: working.reduce((sum, set) => sum + volumeKg(set), 0),
    exercises: workout.entries.flatMap((entry) => {
      const workingSets = performedIn({ id, entries: [entry] }).filter(isWorkingSet).length
      return workingSets > 0 ? [{ name: entry.exerciseName, workingSets }] : []
    }),
  }
}

function secondsOf({ startedAt, endedAt, pausedSeconds }: Workout): number | null {
  if (startedAt === null || endedAt === null) return null
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000 - pausedSeconds))
}

/** Swedish dates are written as calendar dates are here. */
function dayThere(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date(instant))
}
