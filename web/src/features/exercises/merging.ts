import { type Exercise, type ExerciseSummary, mergeExercise, undoMerge } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { plural } from '../../format.ts'
import { trainingChanged } from '../../queries.ts'
import { say } from '../../ui/say.ts'

/** Everything done in one exercise moves to another; the way back is in the toast and on the archived one's page. */
export function useMerge(from: Exercise) {
  const navigate = useNavigate()
  const undo = useUndoMerge()
  return useMutation({
    mutationFn: (into: ExerciseSummary) => call(mergeExercise, { params: { id: from.id }, body: { into: into.id } }),
    onSuccess: async ({ into, movedEntries }) => {
      await navigate({ to: '/exercises/$exerciseId', params: { exerciseId: into.slug ?? into.id }, search: {} })
      say(`Merged. ${plural(movedEntries, 'session')} moved here.`, {
        label: 'Undo',
        onClick: () => undo.mutate(from.id),
      })
      await trainingChanged()
    },
    onError: (error) => say(explain(error)),
  })
}

export function useUndoMerge() {
  return useMutation({
    mutationFn: (id: string) => call(undoMerge, { params: { id } }),
    onSuccess: async ({ from, movedEntries }) => {
      say(`${from.name} is back, with ${plural(movedEntries, 'session')}.`)
      await trainingChanged()
    },
    onError: (error) => say(explain(error)),
  })
}
