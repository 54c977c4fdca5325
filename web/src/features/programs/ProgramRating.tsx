import { type Program, rateProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programQuery, programsChanged } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
import { RatingCard } from '../../RatingCard.tsx'
import { say } from '../../ui/say.ts'

/** One's own stars for a program, and what everybody here thinks. */
export function ProgramRating({ program: { id, rating } }: { program: Program }) {
  const rate = useMutation({
    mutationFn: (stars: number | null) => call(rateProgram, { params: { id }, body: { stars } }),
    onSuccess: (told) => {
      queryClient.setQueryData(programQuery(id).queryKey, (before) => before && { ...before, rating: told })
      void programsChanged()
    },
    onError: (error) => say(explain(error)),
  })
  return <RatingCard rating={rating} sending={rate.isPending ? rate.variables : undefined} onRate={rate.mutate} />
}
