import { ApiFailure, type Endpoint, type Input } from '@fitai/contract'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from './api.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a connection a read fails at once and says so, instead of waiting for ever.
      networkMode: 'always',
      retry: (attempts, error) => !(error instanceof ApiFailure) && attempts < 2,
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

/** After training has changed, every figure may be another one. */
export async function trainingChanged(): Promise<void> {
  await queryClient.invalidateQueries()
}
