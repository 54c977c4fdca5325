import { startTemplate, type Template, type Workout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { useBeginWorkout } from '../../offline/begin.ts'
import { startHere } from '../../offline/log.ts'
import { workoutArrived } from '../../offline/workout-query.ts'
import { workoutName } from '../../templates/words.ts'
import { plannedEntries } from './entries.ts'

/**
 * Starts a day of a template on this device, with a connection or without. Only exercises that are the author's own need
 * the server, which makes them the caller's. Ids are made once, so that a second tap starts no second workout.
 */
export function useStart(template: Template, at: number) {
  const navigate = useNavigate()
  const open = (workout: Workout) => void navigate({ to: '/log/$workoutId', params: { workoutId: workout.id } })
  const here = useBeginWorkout(open)
  const [id] = useState(() => v7())
  const there = useMutation({
    mutationFn: async () => {
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
      const workout = await call(startTemplate, { params: { id: template.id }, body: { id, day: at, timezone } })
      workoutArrived(workout)
      await startHere(workout.id, new Date().toISOString())
      return workout
    },
    onSuccess: open,
  })
  const day = template.days[at]
  const entries = useMemo(() => day && plannedEntries(day), [day])
  const start = () => {
    if (!day || !entries) return there.mutate()
    here.begin({ name: workoutName(template, day), entries, templateId: template.id })
  }
  return { start, isPending: here.isPending || there.isPending, error: here.error ?? there.error }
}
