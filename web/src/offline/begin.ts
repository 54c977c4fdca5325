import type { PlannedEntry, ProgramTurn, Workout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { libraryQuery, ownQuery } from '../exercises/library.ts'
import { queryClient } from '../queries.ts'
import { begunHere } from './begun.ts'
import { beginHere } from './log.ts'

type Beginning = { name: string; entries?: PlannedEntry[]; program?: ProgramTurn; templateId?: string }

/**
 * Begins a workout on this device; it is sent with its sets. Its id is made once a screen: pressing Start twice makes
 * no second one.
 */
export function useBeginWorkout(onBegun: (workout: Workout) => void) {
  const [id] = useState(() => v7())
  const beginning = useMutation({
    mutationFn: async ({ entries = [], templateId, ...beginning }: Beginning) => {
      const plan = { id, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, entries, ...beginning }
      const startedAt = new Date().toISOString()
      const workout = begunHere(plan, startedAt, await knownExercises(entries))
      await beginHere(plan, startedAt, workout, templateId)
      return workout
    },
    onSuccess: onBegun,
  })
  return { begin: beginning.mutate, isPending: beginning.isPending, error: beginning.error }
}

/** An empty workout needs no library, and own exercises only where they are planned. */
async function knownExercises(entries: readonly PlannedEntry[]) {
  if (entries.length === 0) return []
  const library = await queryClient.ensureQueryData(libraryQuery)
  const isKnown = ({ exerciseId }: PlannedEntry) =>
    library.items.some(({ id, slug }) => id === exerciseId || slug === exerciseId)
  if (entries.every(isKnown)) return library.items
  return [...library.items, ...(await queryClient.ensureQueryData(ownQuery))]
}

/** `Monday evening`: what a workout is called until it gets a better name. */
export function nameOfNow(now: Date): string {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(now)
  const hour = now.getHours()
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
  return `${day} ${part}`
}
