import { CloudOff } from 'lucide-react'
import { explain } from './failures.ts'
import { dayAndTime } from './format.ts'
import { Button } from './ui/Button.tsx'

type Props = {
  /** Of when it is, said as a sentence. */
  says?: (when: string) => string
  query: { data: unknown; error: unknown; dataUpdatedAt: number; refetch: () => unknown }
}

const savedAt = (when: string) => `Saved ${when}.`

/** What is shown was kept from before: the server did not answer. */
export function SavedNote({ query: { data, error, dataUpdatedAt, refetch }, says = savedAt }: Props) {
  if (!error || data === undefined) return null
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const when = dataUpdatedAt > 0 ? ` ${says(dayAndTime(new Date(dataUpdatedAt).toISOString(), zone))}` : ''
  return (
    <div role="status" className="flex items-center gap-3 rounded-field bg-amber-soft py-1 pr-1 pl-4">
      <CloudOff size={18} aria-hidden="true" className="shrink-0 text-amber" />
      <p className="num min-w-0 flex-1 py-2 text-label">
        {explain(error)}
        {when}
      </p>
      <Button variant="ghost" onClick={() => refetch()}>
        Try again
      </Button>
    </div>
  )
}
