import { type Program, rateProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { number, plural } from '../../format.ts'
import { programQuery, programsChanged } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Stars } from '../../ui/Stars.tsx'
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
  const { average, count, yours } = rating
  const sub =
    average === null ? 'Not rated yet' : `${number(Math.round(average * 10) / 10)} from ${plural(count, 'rating')}`
  return (
    <Card aria-label="Rating" className="flex flex-col gap-1 p-4">
      <CardTitle sub={<span className="num">{sub}</span>}>Rating</CardTitle>
      <div className="flex flex-wrap items-center justify-between">
        <Stars value={rate.isPending ? rate.variables : yours} onChange={rate.mutate} />
        {yours !== null && (
          <Button variant="ghost" className="px-2 text-label" onClick={() => rate.mutate(null)}>
            Remove mine
          </Button>
        )}
      </div>
    </Card>
  )
}
