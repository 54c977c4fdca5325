import { addFavoriteProgram, type ProgramSummary, removeFavoriteProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programQuery, programsChanged, programsQuery } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
import { FavoriteStar } from '../../ui/FavoriteStar.tsx'
import { say } from '../../ui/say.ts'

/** Shown at once, and taken back when the server does not hear of it. */
export function FavoriteButton({ program }: { program: Pick<ProgramSummary, 'id' | 'name' | 'isFavorite'> }) {
  const favor = useMutation({
    mutationFn: (isFavorite: boolean) =>
      call(isFavorite ? addFavoriteProgram : removeFavoriteProgram, { params: { id: program.id } }),
    onMutate: (isFavorite) => show(program.id, isFavorite),
    onSuccess: programsChanged,
    onError: (error, isFavorite) => {
      show(program.id, !isFavorite)
      say(explain(error))
    },
  })
  return <FavoriteStar name={program.name} isFavorite={program.isFavorite} onChange={favor.mutate} />
}

function show(id: string, isFavorite: boolean): void {
  queryClient.setQueryData(programsQuery.queryKey, (programs) =>
    programs?.map((program) => (program.id === id ? { ...program, isFavorite } : program)),
  )
  queryClient.setQueryData(programQuery(id).queryKey, (program) => program && { ...program, isFavorite })
}
