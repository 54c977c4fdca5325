import {
  activeWorkout,
  currentRun,
  listRuns,
  type ProgramRun,
  readWorkout,
  simulateProgram,
  startRunDay,
  type Workout,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../api.ts'
import { queryClient, read, trainingChanged } from '../queries.ts'
import { runQuery } from './queries.ts'

/** Starts the next workout of a run with one tap. Its id is made once a screen, so that a second tap makes no second one. */
export function useStartDay(run: ProgramRun, onBegun: (workout: Workout) => void) {
  const [id] = useState(() => v7())
  return useMutation({
    mutationFn: () => {
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
      return call(startRunDay, { params: { id: run.id }, body: { id, timezone } })
    },
    onSuccess: (workout) => {
      queryClient.setQueryData(read(readWorkout, { params: { id: workout.id } }).queryKey, workout)
      queryClient.setQueryData(read(activeWorkout, {}).queryKey, (before) => ({
        workout,
        leftOpen: before?.leftOpen ?? null,
      }))
      void trainingChanged()
      onBegun(workout)
    },
  })
}

/** Shows a run as the server has just told it, and asks anew for what depends on it. */
export async function runTold(run: ProgramRun): Promise<void> {
  queryClient.setQueryData(runQuery(run.id).queryKey, run)
  await Promise.all(
    [currentRun, listRuns, simulateProgram].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })),
  )
}
