import { queryClient } from '../../queries.ts'

/** After a change of how one comes in, all that is shown of it may be another one: lists, and what happened. */
export const doorsChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/auth/') })
