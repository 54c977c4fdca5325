import { restoreWorkout, type Workout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api.ts'
import { explain } from '../failures.ts'
import { trainingChanged } from '../queries.ts'
import { say } from '../ui/say.ts'
import { bringWorkoutBack, discardHere, everythingSaved } from './log.ts'
import { workoutArrived } from './workout-query.ts'

type Ways = { onGone: () => Promise<void>; onBack: () => Promise<void> }

/** Throws a running workout away, with the way back in the toast: taken back here if nobody has heard of it. */
export function useDiscard({ id, name }: Workout, { onGone, onBack }: Ways) {
  const back = useMutation({
    mutationFn: async () => {
      if (await bringWorkoutBack(id)) return
      await everythingSaved()
      workoutArrived(await call(restoreWorkout, { params: { id } }))
      await trainingChanged()
    },
    onSuccess: async () => {
      say(`“${name}” is back.`)
      await onBack()
    },
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => back.mutate() }),
  })
  return useMutation({
    mutationFn: () => discardHere(id),
    onSuccess: async () => {
      await onGone()
      say('Workout discarded.', { label: 'Undo', onClick: () => back.mutate() })
    },
  })
}
