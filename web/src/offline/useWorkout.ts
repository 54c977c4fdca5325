import type { Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { type LogState, log } from './log.ts'
import { activeQuery, workoutQuery } from './workout-query.ts'
import { applyWrites, type Write, writesOf } from './writes.ts'

export function useLog(): LogState {
  return useSyncExternalStore(log.subscribe, log.state)
}

/** A workout with what has been logged but not confirmed. */
export function useWorkout(id: string) {
  const { writes } = useLog()
  const own = writesOf(id, writes)
  // Nobody but this device knows of a workout that has not arrived yet.
  const query = useQuery({ ...workoutQuery(id), enabled: !own.some(({ kind }) => kind === 'begin') })
  return { ...query, data: applyWrites(query.data, own) }
}

/** The running workout, with what this device has begun, logged or finished since. */
export function useRunning() {
  const { writes } = useLog()
  const query = useQuery(activeQuery)
  return { ...query, data: query.data && { ...query.data, workout: runningAfter(query.data.workout, writes) } }
}

export function runningAfter(workout: Workout | null, writes: readonly Write[]): Workout | null {
  const begun = writes.findLast(({ kind }) => kind === 'begin')
  const id = begun?.workoutId ?? workout?.id
  if (id === undefined) return null
  const after = applyWrites(workout?.id === id ? workout : undefined, writesOf(id, writes))
  return after?.status === 'active' ? after : null
}
