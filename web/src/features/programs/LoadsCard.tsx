import type { Program } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../Loaded.tsx'
import { previewQuery } from '../../programs/queries.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { liftNames } from './lift-names.ts'
import { loadTable } from './load-table.ts'

const weeksAhead = 8

/** What the next weeks would ask of the caller: each lift's heaviest set, week by week. */
export function LoadsCard({ program }: { program: Program }) {
  const preview = useQuery(previewQuery(program.id, weeksAhead))
  return (
    <Card aria-label="Your loads" className="flex min-w-0 flex-col gap-3 p-4">
      <div>
        <CardTitle>Your loads, week by week</CardTitle>
        <p className="text-label text-ink2">
          From your run or your log, if all goes well. Of each lift the heaviest set, in{' '}
          {preview.data?.weightUnit ?? 'your unit'}.
        </p>
      </div>
      <Loaded query={preview} waiting={<Skeleton className="h-48" />}>
        {({ days }) => {
          const table = loadTable(days, program.weekCount)
          return table.rows.some(({ isKnown }) => isKnown) ? <Table program={program} table={table} /> : <NoLoads />
        }}
      </Loaded>
    </Card>
  )
}

function NoLoads() {
  return (
    <p className="rounded-field bg-raised px-4 py-5 text-center text-ink2">
      Your log says nothing of these lifts yet. The first sessions find the loads.
    </p>
  )
}

function Table({ program, table: { weeks, rows } }: { program: Program; table: ReturnType<typeof loadTable> }) {
  const names = liftNames(program.lifts)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
    <section aria-label="Table of loads" tabIndex={0} className="-mx-4 overflow-x-auto px-4">
      <table className="num w-full border-collapse text-label">
        <thead>
          <tr className="text-ink2">
            <th scope="col" className="sticky left-0 z-1 min-w-32 bg-surface py-2 pr-3 text-left font-medium">
              Week
            </th>
            {weeks.map((week) => (
              <th key={week} scope="col" className="px-2 py-2 text-right font-medium">
                {week}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lift, isKnown, cells }) => (
            <tr key={lift} className="border-t border-line">
              <th scope="row" className="sticky left-0 z-1 bg-surface py-2.5 pr-3 text-left font-normal">
                {names.get(lift) ?? lift}
              </th>
              {cells.map((cell, at) => (
                <td key={weeks[at]} className="px-2 py-2.5 text-right whitespace-nowrap">
                  {cell === undefined || !isKnown ? (
                    <span className="text-ink3">{cell === undefined ? '–' : 'new'}</span>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
