import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'

type Props<Data> = {
  query: { data: Data | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }
  waiting: ReactNode
  children: (data: Data) => ReactNode
}

/** The faces of one part of a page: waiting, failed on a line of its own, and there. */
export function Part<Data>({ query: { data, error, isFetching, refetch }, waiting, children }: Props<Data>) {
  if (data !== undefined) return children(data)
  if (!error) return waiting
  return (
    <div role="alert" className="flex items-center justify-between gap-x-2 rounded-field bg-raised py-1 pr-1 pl-3.5">
      <p className="min-w-0 flex-1 py-2 text-label text-ink2">{explain(error)}</p>
      <Button variant="ghost" isBusy={isFetching} onClick={() => refetch()}>
        <RefreshCw size={16} aria-hidden="true" />
        Try again
      </Button>
    </div>
  )
}
