import {
  ApiFailure,
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
import { libraryQuery } from '../exercises/library.ts'
import { queryClient, read, trainingChanged } from '../queries.ts'
import { begunHere } from './begun.ts'
import { beginLater } from './log.ts'
import type { NewWorkout } from './writes.ts'

type Beginning = { name: string; entries?: PlannedEntry[] }

/**
 * Creates and starts a workout. Its id is made once a screen: pressing Start again after a lost answer makes no second
 * one. When nobody answers it begins on this device and is sent with its sets.
 */
export function useBeginWorkout(onBegun: (workout: Workout) => void) {
  const [id] = useState(() => v7())
  const beginning = useMutation({
    mutationFn: async ({ name, entries = [] }: Beginning) => {
      const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
      return begin({ id, name, timezone, entries }, new Date().toISOString())
    },
    onSuccess: ({ workout, isSent }) => {
      if (isSent) void trainingChanged()
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

async function begin(plan: NewWorkout, startedAt: string): Promise<{ workout: Workout; isSent: boolean }> {
  try {
    await call(createWorkout, { body: plan })
    const params = { id: plan.id }
    const workout = await call(startWorkout, { params, body: { startedAt, timezone: plan.timezone } })
    return { workout, isSent: true }
  } catch (failure) {
    if (failure instanceof ApiFailure) throw failure
    const library = await queryClient.ensureQueryData(libraryQuery)
    const workout = begunHere(plan, startedAt, library.items)
    // Only a plan of exercises that are known here can be shown here.
    if (!workout) throw failure
    beginLater(plan, startedAt)
    return { workout, isSent: false }
  }
}

/** `Monday evening`: what a workout is called until it gets a better name. */
export function nameOfNow(now: Date): string {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(now)
  const hour = now.getHours()
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
  return `${day} ${part}`
}
