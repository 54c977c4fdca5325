import type { ReactNode } from 'react'
import { explain } from './failures.ts'
import { ErrorState } from './ui/states.tsx'

type Props<Data> = {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown }
  waiting: ReactNode
  children: (data: Data) => ReactNode
}

/** The three faces of a query: waiting, failed with a retry, and there. What is there already stays while it is renewed. */
export function Loaded<Data>({ query, waiting, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState text={explain(query.error)} onRetry={() => query.refetch()} />
  return waiting
}
