import { publicTemplates } from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { templatesQuery } from '../../templates/queries.ts'
import { found, type TemplatesSearch } from './address.ts'

const noCursor: string | undefined = undefined

/** The templates of an address: one's own and the built-in ones from this device, those of everybody page by page. */
export function useFound(search: TemplatesSearch) {
  const isPublic = search.scope === 'public'
  const known = useQuery({ ...templatesQuery, enabled: !isPublic })
  const { q, ...others } = search
  const query = { q, kind: search.kind, sort: search.sort }
  const everybody = useInfiniteQuery({
    queryKey: [publicTemplates.path, query],
    queryFn: ({ pageParam }) => call(publicTemplates, { query: { ...query, limit: 50, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: isPublic,
  })
  const all = isPublic ? everybody.data?.pages.flatMap(({ items }) => items) : known.data
  const { error, refetch, dataUpdatedAt } = isPublic ? everybody : known
  const more = isPublic && everybody.hasNextPage ? () => void everybody.fetchNextPage() : undefined
  return {
    all: all ?? [],
    query: { data: all && found(all, isPublic ? others : search), error, refetch, dataUpdatedAt },
    more,
    isFetchingMore: everybody.isFetchingNextPage,
  }
}
