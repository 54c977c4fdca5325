import type { Range, RecordNews, strengthProgress } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Trophy } from 'lucide-react'
import { fullDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { headline } from '../../StandingRecords.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { recordValue, recordWords } from '../../words.ts'
import { Panel } from './Panel.tsx'
import { whyRecords } from './questions.ts'

type Pages = { pages: readonly (typeof strengthProgress)['reply']['_output'][] }
type News = {
  data: Pages | undefined
  error: unknown
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The records that fell in the period, each with what it took the place of. */
export function PeriodRecords({ news, range }: { news: News; range: Range }) {
  const records = news.data?.pages.flatMap((page) => page.records.items)
  return (
    <Panel title="Records of this time" sub="newest first" why={{ question: whyRecords(range), figures: ['records'] }}>
      <Loaded query={{ ...news, data: records }} waiting={<SkeletonList lines={4} className="mt-3 h-12" />}>
        {(all) =>
          all.length === 0 ? (
            <p className="mt-2 mb-1 text-label text-ink2">
              No record fell in this time. First values set the bar and are not counted.
            </p>
          ) : (
            <ol className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-6 lg:grid-cols-2">
              {all.map((record) => (
                <li key={record.setId + record.kind}>
                  <Row record={record} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {news.hasNextPage && (
        <Button className="mt-2 mb-1" isBusy={news.isFetchingNextPage} onClick={() => void news.fetchNextPage()}>
          {news.isFetchNextPageError ? 'That failed. Try again' : 'Earlier records'}
        </Button>
      )}
    </Panel>
  )
}

function Row({ record }: { record: RecordNews }) {
  const { weightUnit } = useAccount()
  const { superseded, kind } = record
  return (
    <Link
      to="/training/$workoutId"
      params={{ workoutId: record.workoutId }}
      className="-mx-2 flex min-h-14 items-center gap-3 rounded-cell px-2 py-2 transition hover:bg-raised"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-gold-soft text-gold">
        <Trophy size={16} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{record.exercise.name}</span>
        <span className="num block text-cap text-ink3">
          {recordWords[kind]} · {fullDay(record.localDate)}
        </span>
      </span>
      <span className="num shrink-0 text-right">
        <span className="block font-semibold">{headline(record, weightUnit)}</span>
        {superseded && (
          <span className="block text-cap text-ink3">before {recordValue(kind, superseded.value, weightUnit)}</span>
        )}
      </span>
    </Link>
  )
}
