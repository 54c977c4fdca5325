import {
  activeWorkout,
  createWorkout,
  type PlannedEntry,
  readWorkout,
  startWorkout,
  type Workout,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../api.ts'
import { queryClient, read, trainingChanged } from '../queries.ts'

type NewWorkout = { name: string; entries?: PlannedEntry[] }

/** Creates and starts a workout. Its id is made once a screen: pressing Start again after a lost answer makes no second one. */
export function useBeginWorkout(onBegun: (workout: Workout) => void) {
  const [id] = useState(() => v7())
  const beginning = useMutation({
    mutationFn: async ({ name, entries = [] }: NewWorkout) => {
      const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
      await call(createWorkout, { body: { id, name, timezone, entries } })
      return call(startWorkout, { params: { id }, body: { startedAt: new Date().toISOString(), timezone } })
    },
    onSuccess: (workout) => {
      void trainingChanged()
      queryClient.setQueryData(read(readWorkout, { params: { id } }).queryKey, workout)
      queryClient.setQueryData(read(activeWorkout, {}).queryKey, (before) => ({
        workout,
        leftOpen: before?.leftOpen ?? null,
      }))
      onBegun(workout)
    },
  })
  return { begin: beginning.mutate, isPending: beginning.isPending, error: beginning.error }
}

/** `Monday evening`: what a workout is called until it gets a better name. */
export function nameOfNow(now: Date): string {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(now)
  const hour = now.getHours()
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
  return `${day} ${part}`
}
