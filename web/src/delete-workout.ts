import { deleteWorkout, restoreWorkout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from './api.ts'
import { explain } from './failures.ts'
import { workoutArrived } from './offline/workout-query.ts'
import { trainingChanged } from './queries.ts'
import { say } from './ui/say.ts'

type Deletion = {
  id: string
  said: string
  onDeleted: () => Promise<void>
  onBack?: () => Promise<void>
}

/** Deletes a workout. The way back is in the toast, whichever screen is open by then. */
export function useDeleteWorkout({ id, said, onDeleted, onBack }: Deletion) {
  const restore = useMutation({
    mutationFn: () => call(restoreWorkout, { params: { id } }),
    onSuccess: async (workout) => {
      workoutArrived(workout)
      say(`“${workout.name}” is back.`)
      await onBack?.()
      await trainingChanged()
    },
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => restore.mutate() }),
  })
  return useMutation({
    mutationFn: () => call(deleteWorkout, { params: { id } }),
    onSuccess: async () => {
      await onDeleted()
      say(said, { label: 'Undo', onClick: () => restore.mutate() })
      await trainingChanged()
    },
  })
}
