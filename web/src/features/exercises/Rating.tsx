import { type Exercise, rateExercise } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { exerciseQuery, exercisesChanged } from '../../exercises/library.ts'
import { explain } from '../../failures.ts'
import { number, plural } from '../../format.ts'
import { queryClient } from '../../queries.ts'
import { Stars } from '../../ui/Stars.tsx'
import { say } from '../../ui/say.ts'

type Props = { exercise: Exercise; exerciseKey: string }

/** One's own stars, and what everybody here thinks. */
export function Rating({ exercise, exerciseKey }: Props) {
  const { average, count, yours } = exercise.rating
  const rate = useMutation({
    mutationFn: (stars: number | null) => call(rateExercise, { params: { id: exercise.id }, body: { stars } }),
    onSuccess: (rating) => {
      queryClient.setQueryData(exerciseQuery(exerciseKey).queryKey, (before) => before && { ...before, rating })
      void exercisesChanged()
    },
    onError: (error) => say(explain(error)),
  })
  const shown = rate.isPending ? rate.variables : yours
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Stars value={shown} onChange={rate.mutate} />
      <p className="num flex min-h-6 items-center gap-1.5 text-label text-ink2 max-sm:basis-full sm:min-h-11">
        {average === null ? (
          'Not rated yet'
        ) : (
          <>
            <span className="text-body font-semibold text-ink">{number(Math.round(average * 10) / 10)}</span>
            <span>from {plural(count, 'rating')}</span>
          </>
        )}
        {yours !== null && (
          <button
            type="button"
            onClick={() => rate.mutate(null)}
            className="ml-1 h-11 rounded-cell px-2 font-medium underline-offset-4 hover:text-ink hover:underline"
          >
            Remove mine
          </button>
        )}
      </p>
    </div>
  )
}
