import { addFavoriteProgram, type ProgramSummary, removeFavoriteProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Star } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programQuery, programsChanged, programsQuery } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
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
  return (
    <button
      type="button"
      aria-label={`Favourite ${program.name}`}
      aria-pressed={program.isFavorite}
      onClick={() => favor.mutate(!program.isFavorite)}
      className="grid size-11 shrink-0 place-items-center rounded-field text-ink3 transition hover:text-ink active:scale-90 aria-pressed:text-volt-text"
    >
      <Star size={20} fill={program.isFavorite ? 'currentColor' : 'none'} aria-hidden="true" />
    </button>
  )
}

function show(id: string, isFavorite: boolean): void {
  queryClient.setQueryData(programsQuery.queryKey, (programs) =>
    programs?.map((program) => (program.id === id ? { ...program, isFavorite } : program)),
  )
  queryClient.setQueryData(programQuery(id).queryKey, (program) => program && { ...program, isFavorite })
}
