import type { ProgramRunSummary } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { fullDay, plural } from '../../format.ts'
import { runsQuery } from '../../programs/queries.ts'
import { Card } from '../../ui/Card.tsx'
import { StatusChip } from './StatusChip.tsx'

const shownAtOnce = 3

/** The runs of the caller: what is going on first, then the last ones. Nothing where there are none. */
export function Runs() {
  const { data } = useQuery(runsQuery)
  if (!data || data.items.length === 0) return null
  const sorted = data.items.toSorted((a, b) => rank(a) - rank(b))
  return (
    <Card aria-label="Your runs" className="overflow-hidden">
      <h2 className="sr-only">Your runs</h2>
      <Rows runs={sorted.slice(0, shownAtOnce)} />
      {sorted.length > shownAtOnce && (
        <details className="group border-t border-line">
          <summary className="flex h-11 cursor-pointer list-none items-center gap-2 px-4 text-label font-medium text-ink2 hover:bg-raised [&::-webkit-details-marker]:hidden">
            {plural(sorted.length - shownAtOnce, 'earlier run')}
            <ChevronRight size={16} aria-hidden="true" className="ml-auto transition group-open:rotate-90" />
          </summary>
          <div className="border-t border-line">
            <Rows runs={sorted.slice(shownAtOnce)} />
          </div>
        </details>
      )}
    </Card>
  )
}

const rank = ({ status }: ProgramRunSummary) => ['active', 'paused', 'finished', 'ended'].indexOf(status)

function Rows({ runs }: { runs: readonly ProgramRunSummary[] }) {
  return (
    <ul className="divide-y divide-line">
      {runs.map((run) => (
        <li key={run.id}>
          <Link
            to="/training/programs/runs/$runId"
            params={{ runId: run.id }}
            className="flex min-h-16 items-center gap-3 px-4 py-2.5 outline-offset-[-2px] transition hover:bg-raised"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{run.programName}</span>
              <span className="num block text-label text-ink2">
                {run.endedOn === null ? `Since ${fullDay(run.startedOn)}` : `Until ${fullDay(run.endedOn)}`} ·{' '}
                {plural(run.trained, 'day')} done
              </span>
            </span>
            <StatusChip status={run.status} />
            <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
