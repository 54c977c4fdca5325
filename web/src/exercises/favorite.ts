import { addFavorite, type ExerciseSummary, removeFavorite } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api.ts'
import { explain } from '../failures.ts'
import { queryClient } from '../queries.ts'
import { say } from '../ui/say.ts'
import { favoritesQuery } from './library.ts'

/** Shown at once, and taken back when the server does not hear of it. */
export function useFavorite(exercise: ExerciseSummary) {
  return useMutation({
    mutationFn: (isFavorite: boolean) =>
      call(isFavorite ? addFavorite : removeFavorite, { params: { id: exercise.id } }),
    onMutate: (isFavorite) => show(exercise, isFavorite),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: favoritesQuery.queryKey }),
    onError: (error, isFavorite) => {
      show(exercise, !isFavorite)
      say(explain(error))
    },
  }).mutate
}

function show(exercise: ExerciseSummary, isFavorite: boolean): void {
  queryClient.setQueryData(favoritesQuery.queryKey, (favorites) => {
    const others = favorites?.filter(({ id }) => id !== exercise.id)
    return others && isFavorite ? [...others, { ...exercise, isFavorite }] : others
  })
}
