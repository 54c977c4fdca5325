import type { Exercise } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { detailOf, ownDetailOf } from '../../exercises/known.ts'
import { exerciseQuery, type Known, useExercises } from '../../exercises/library.ts'

/** An exercise as the server tells it; until it does, or without a connection, as it is known here. */
export function useExercise(key: string) {
  const known = useExercises().data
  const query = useQuery(exerciseQuery(key))
  const told = query.data
  const mine = known?.byKey.get(told?.id ?? key)
  const here = known && hereOf(known, key)
  const data = told && mine ? { ...told, isFavorite: mine.isFavorite, localName: mine.localName } : (told ?? here)
  return { ...query, data, isCopy: data !== undefined && query.error !== null }
}

function hereOf({ byKey, librarySlugs }: Known, key: string): Exercise | undefined {
  const known = byKey.get(key)
  if (!known) return undefined
  const library = known.slug === null ? undefined : librarySlugs.get(known.slug)
  return library ? detailOf(library, known, (slug) => byKey.get(slug)) : ownDetailOf(known)
}
