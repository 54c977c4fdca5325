import { listPrograms } from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { programsQuery } from '../../programs/queries.ts'
import { found, type ProgramsSearch } from './address.ts'

const noCursor: string | undefined = undefined

/** The programs of an address: one's own and the built-in ones from this device, those of everybody page by page. */
export function useFound(search: ProgramsSearch) {
  const isPublic = search.scope === 'public'
  const known = useQuery({ ...programsQuery, enabled: !isPublic })
  const query = {
    scope: 'public' as const,
    q: search.q,
    level: search.level,
    goal: search.goal,
    daysPerWeek: search.days,
  }
  const everybody = useInfiniteQuery({
    queryKey: [listPrograms.path, query],
    queryFn: ({ pageParam }) => call(listPrograms, { query: { ...query, limit: 30, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: isPublic,
  })
  const all = isPublic ? everybody.data?.pages.flatMap(({ items }) => items) : known.data
  const { error, refetch, dataUpdatedAt } = isPublic ? everybody : known
  const more = isPublic && everybody.hasNextPage ? () => void everybody.fetchNextPage() : undefined
  return {
    query: { data: all && found(all, search), error, refetch, dataUpdatedAt },
    more,
    isFetchingMore: everybody.isFetchingNextPage,
  }
}
