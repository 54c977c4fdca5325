import { readWorkout, type Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { read } from '../queries.ts'
import { type LogState, log } from './log.ts'
import { applyWrites } from './writes.ts'

export function useLog(): LogState {
  return useSyncExternalStore(log.subscribe, log.state)
}

/** A workout with what has been logged but not confirmed. */
export function useWorkout(id: string) {
  const query = useQuery(read(readWorkout, { params: { id } }))
  const { writes } = useLog()
  const workout: Workout | undefined = query.data && applyWrites(query.data, writes)
  return { ...query, data: workout }
}
