import {
  applyRecommendation,
  listRecommendations,
  type Recommendation,
  recommendationFeedback,
  refusedExercises,
  undoRecommendation,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api.ts'
import { queryClient, read } from '../queries.ts'

export const openRecommendations = read(listRecommendations, { query: { limit: 50 } })
export const appliedRecommendations = read(listRecommendations, { query: { status: 'applied', limit: 20 } })

type Said = (typeof recommendationFeedback)['body']['_input']

/** Says what somebody thinks of a recommendation. What is dismissed leaves the list. */
export function useFeedback(id: string) {
  return useMutation({
    mutationFn: (body: Said) => call(recommendationFeedback, { params: { id }, body }),
    onSuccess: async (answer, { neverAgain }) => {
      queryClient.setQueryData(
        openRecommendations.queryKey,
        (before) => before && { items: withAnswer(before.items, answer) },
      )
      if (neverAgain && neverAgain.length > 0)
        await queryClient.invalidateQueries({ queryKey: [refusedExercises.path] })
    },
  })
}

function withAnswer(items: readonly Recommendation[], answer: Recommendation): Recommendation[] {
  return items.flatMap((item) => (item.id !== answer.id ? [item] : answer.status === 'open' ? [answer] : []))
}

/**
 * Does what a recommendation says, and takes it back. Both answer the same when they are asked twice. Of changes, `only`
 * says which, by their place.
 */
export function useApply(id: string, only?: number[]) {
  const apply = useMutation({
    mutationFn: () => call(applyRecommendation, { params: { id }, body: { only } }),
    onSuccess: () => {
      undo.reset()
      void plansChanged()
    },
  })
  const undo = useMutation({
    mutationFn: () => call(undoRecommendation, { params: { id }, body: {} }),
    onSuccess: () => {
      apply.reset()
      void plansChanged()
    },
  })
  return { apply, undo }
}

/** A plan is no training yet: the figures stay, and no model is asked about them again. */
async function plansChanged(): Promise<void> {
  const isOfPlans = (path: unknown) =>
    typeof path === 'string' && (path === listRecommendations.path || /^\/(templates|workouts)\b/.test(path))
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfPlans(queryKey[0]) })
}
