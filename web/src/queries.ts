import { ApiFailure, type Endpoint, type Input, listWorkouts, readLibrary } from '@fitai/contract'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from './api.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a connection a read fails at once and says so, instead of waiting for ever.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (attempts, error) => navigator.onLine && !(error instanceof ApiFailure) && attempts < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

type Schema = Endpoint['reply']

/** The query of an endpoint: its key is its path and its input. */
export function read<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<P, Q, B>,
) {
  return queryOptions({ queryKey: [endpoint.path, input], queryFn: () => call(endpoint, input) })
}

/** After training has changed, every figure may be another one. Only the library is the same for everybody. */
export async function trainingChanged(): Promise<void> {
  // What was asked for before is older than the change, and would pass for new.
  await queryClient.cancelQueries({ queryKey: [listWorkouts.path] })
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== readLibrary.path })
}
