import { type BodyEntry, readBody } from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { fullDay, number, plural, weight } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { BodyForm } from './BodyForm.tsx'
import { type Known, kindName } from './body-draft.ts'
import { Panel } from './Panel.tsx'

const noCursor: string | undefined = undefined

/** What was measured, newest first, to be corrected. */
export function BodyEntries({ from, known }: { from: string | undefined; known: readonly Known[] }) {
  const [open, setOpen] = useState<BodyEntry>()
  const entries = useInfiniteQuery({
    queryKey: [readBody.path, 'entries', from],
    queryFn: ({ pageParam }) => call(readBody, { query: { from, limit: 15, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.entries.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const items = entries.data?.pages.flatMap((page) => page.entries.items)
  return (
    <Panel title="Entries" sub="tap one to correct it">
      <Loaded query={{ ...entries, data: items }} waiting={<SkeletonList lines={4} className="mt-2 h-12" />}>
        {(all) =>
          all.length === 0 ? (
            <p className="mt-2 mb-1 text-label text-ink2">
              Nothing was entered here in this time. Weights that came with a workout are in the chart.
            </p>
          ) : (
            <ul className="mt-1 divide-y divide-line">
              {all.map((entry) => (
                <li key={entry.id}>
                  <Row entry={entry} onOpen={() => setOpen(entry)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {entries.hasNextPage && (
        <Button className="mt-2 mb-1" isBusy={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {entries.isFetchNextPageError ? 'That failed. Try again' : 'Earlier'}
        </Button>
      )}
      <Sheet title="Correct an entry" isOpen={open !== undefined} onClose={() => setOpen(undefined)}>
        {open && <BodyForm key={open.id} entry={open} known={known} onDone={() => setOpen(undefined)} />}
      </Sheet>
    </Panel>
  )
}

function Row({ entry, onOpen }: { entry: BodyEntry; onOpen: () => void }) {
  const { weightUnit, bodyFatPercent, measurements, note } = entry
  const taken = measurements.map(({ kind, value, unit }) => `${kindName(kind)} ${number(value)} ${unit}`)
  const details = [note, ...taken.slice(0, 3), taken.length > 3 && plural(taken.length - 3, 'other')].filter(Boolean)
  return (
    <button
      type="button"
      onClick={onOpen}
      className="-mx-2 flex min-h-14 w-[calc(100%+1rem)] items-center gap-3 rounded-cell px-2 py-1.5 text-left transition hover:bg-raised"
    >
      <span className="min-w-0 flex-1">
        <span className="num block font-medium">{fullDay(entry.localDate)}</span>
        {details.length > 0 && <span className="num block truncate text-cap text-ink3">{details.join(' · ')}</span>}
      </span>
      <span className="num shrink-0 text-right">
        {entry.weight !== null && weightUnit !== null && (
          <span className="block font-semibold">{weight(entry.weight, weightUnit)}</span>
        )}
        {bodyFatPercent !== null && <span className="block text-cap text-ink3">{number(bodyFatPercent)} % fat</span>}
      </span>
      <ChevronRight size={17} aria-hidden="true" className="shrink-0 text-ink3" />
    </button>
  )
}
