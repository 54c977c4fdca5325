import { rateTemplate, type Template } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { RatingCard } from '../../RatingCard.tsx'
import { templateQuery, templatesChanged } from '../../templates/queries.ts'
import { say } from '../../ui/say.ts'

export function TemplateRating({ template: { id, rating } }: { template: Template }) {
  const rate = useMutation({
    mutationFn: (stars: number | null) => call(rateTemplate, { params: { id }, body: { stars } }),
    onSuccess: (told) => {
      queryClient.setQueryData(templateQuery(id).queryKey, (before) => before && { ...before, rating: told })
      void templatesChanged()
    },
    onError: (error) => say(explain(error)),
  })
  return <RatingCard rating={rating} sending={rate.isPending ? rate.variables : undefined} onRate={rate.mutate} />
}
