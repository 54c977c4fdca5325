import { listExercises } from '@fitai/contract'
import { filterExercises } from '@fitai/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useExercises } from '../../exercises/library.ts'
import { useSearch } from '../../exercises/search.ts'
import { read } from '../../queries.ts'
import { type Browse, filterOf } from './browse-address.ts'
import { about } from './counts.ts'
import { foundOf, ordered, rated, untilUnrated } from './order.ts'

/** What is found, filtered and sorted on this device. No data until there is a library and, for a text, an answer. */
export function useBrowse(browse: Browse, text: string) {
  const known = useExercises()
  const search = useSearch(text)
  const first = useOrder(browse, search.isAsked)
  if (!known.data) return { ...known, data: undefined }
  if (search.isAsked && !search.data) return { ...search, data: undefined }

  const all = browse.archived ? known.data.archived : known.data.all
  const found = search.data && foundOf(all, search.data)
  const candidates = found?.exercises ?? all
  const filter = filterOf(browse)
  const filtered = filterExercises(candidates, filter, about)
  const sorted = () =>
    ordered(browse.sort === 'rating' ? rated(filtered, first) : filtered, browse.sort ?? 'popular', first)
  return {
    ...known,
    data: {
      shown: found ? filtered : sorted(),
      matched: found?.matched,
      candidates,
    },
  }
}

/** Real use and ratings are known to the server only. Without it, the popularity of the library has to do. */
function useOrder({ q: _, sort = 'popular', ...filter }: Browse, isSearching: boolean) {
  const switches = (['mine', 'favorites', 'archived'] as const).flatMap((name) =>
    filter[name] ? [[name, 'true']] : [],
  )
  const query = { ...filter, ...Object.fromEntries(switches), sort, limit: 100 }
  const { data } = useQuery({
    ...read(listExercises, { query }),
    enabled: sort !== 'name' && !isSearching,
    staleTime: 300_000,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return sort === 'rating' ? untilUnrated(data?.items) : data?.items
}
