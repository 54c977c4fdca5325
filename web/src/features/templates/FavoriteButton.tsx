import { addFavoriteTemplate, removeFavoriteTemplate, type TemplateSummary } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { templateQuery, templatesChanged, templatesQuery } from '../../templates/queries.ts'
import { FavoriteStar } from '../../ui/FavoriteStar.tsx'
import { say } from '../../ui/say.ts'

/** Shown at once, and taken back when the server does not hear of it. */
export function FavoriteButton({ template }: { template: Pick<TemplateSummary, 'id' | 'name' | 'isFavorite'> }) {
  const favor = useMutation({
    mutationFn: (isFavorite: boolean) =>
      call(isFavorite ? addFavoriteTemplate : removeFavoriteTemplate, { params: { id: template.id } }),
    onMutate: (isFavorite) => show(template.id, isFavorite),
    onSuccess: templatesChanged,
    onError: (error, isFavorite) => {
      show(template.id, !isFavorite)
      say(explain(error))
    },
  })
  return <FavoriteStar name={template.name} isFavorite={template.isFavorite} onChange={favor.mutate} />
}

function show(id: string, isFavorite: boolean): void {
  queryClient.setQueryData(templatesQuery.queryKey, (templates) =>
    templates?.map((template) => (template.id === id ? { ...template, isFavorite } : template)),
  )
  queryClient.setQueryData(templateQuery(id).queryKey, (template) => template && { ...template, isFavorite })
}
