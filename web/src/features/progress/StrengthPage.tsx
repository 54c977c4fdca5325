import { analyticsStrength, strengthProgress } from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dumbbell, ListChecks } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { fullDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { Skeleton, SkeletonList } from '../../ui/states.tsx'
import { asSearch, liftsOf, mostLifts, rangeOf, type StrengthSearch } from './address.ts'
import { DetailPage } from './DetailPage.tsx'
import { type Gain, LiftCard } from './LiftCard.tsx'
import { isGone, LiftGone } from './LiftGone.tsx'
import { NothingInTime } from './NothingInTime.tsx'
import { Panel } from './Panel.tsx'
import { PeriodRecords } from './PeriodRecords.tsx'
import { whyStrength } from './questions.ts'
import type { StrengthReply } from './replies.ts'
import { LevelPanel, ScoresPanel, TotalPanel } from './StrengthScores.tsx'
import { dayOfTime, shownTime, tenth } from './scale.ts'
import { firstDates, linesOf, RecordLegend, strengthSentence, topLifts } from './TopLifts.tsx'
import { TrainedPicker } from './TrainedPicker.tsx'
import { useFigures } from './useFigures.ts'

const noCursor: string | undefined = undefined

export function StrengthPage({ search }: { search: StrengthSearch }) {
  const navigate = useNavigate()
  const range = rangeOf(search)
  const chosen = liftsOf(search)
  const [isChoosing, setIsChoosing] = useState(false)
  const exercise = chosen.length > 0 ? chosen.join() : undefined
  const strength = useFigures(analyticsStrength, {
    query: { range, exercise, limit: 12 },
  })
  const news = useInfiniteQuery({
    queryKey: [strengthProgress.path, 'pages', range],
    queryFn: ({ pageParam }) => call(strengthProgress, { query: { range, limit: 10, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.records.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const show = (wanted: StrengthSearch) =>
    void navigate({ to: '/progress/strength', search: wanted, replace: true, resetScroll: false })
  return (
    <DetailPage
      title="Strength"
      range={range}
      onRange={(wanted) => show({ ...asSearch(wanted), ...(exercise && { lifts: exercise }) })}
    >
      {isGone(strength.error) ? (
        <LiftGone onReset={() => show(asSearch(range))} />
      ) : (
        <Loaded query={strength} waiting={<Waiting />}>
          {(data) =>
            data.lifts.length === 0 ? (
              <NothingInTime
                icon={Dumbbell}
                title="No lifts in this time"
                text="Sets with a weight and 1 to 12 reps make an estimate."
                range={range}
                onAll={() => show(asSearch('all'))}
              />
            ) : (
              <div className="flex flex-col gap-3">
                <OfflineNote query={strength} />
                <Lines data={data} drawn={drawnOf(data, search)} onChoose={() => setIsChoosing(true)} search={search} />
                <Lifts which="drawn" news={news.data?.pages[0]} data={data} search={search} />
                <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
                  <TotalPanel total={data.total} period={data.period} range={range} />
                  <div className="flex flex-col gap-3">
                    <ScoresPanel scores={data.scores} range={range} />
                    <LevelPanel level={data.level} range={range} />
                  </div>
                </div>
                <Lifts which="others" news={news.data?.pages[0]} data={data} search={search} />
              </div>
            )
          }
        </Loaded>
      )}
      <PeriodRecords news={news} range={range} />
      <TrainedPicker
        title="Lifts to show"
        isOpen={isChoosing}
        chosen={chosen}
        most={mostLifts}
        onChoose={(keys) => show({ ...asSearch(range), ...(keys.length > 0 && { lifts: keys.join() }) })}
        onClose={() => setIsChoosing(false)}
      />
    </DetailPage>
  )
}

type Lift = StrengthReply['lifts'][number]

const usualLines = 4

/** All that were chosen; else the main ones of those that are trained most. */
function drawnOf({ lifts }: StrengthReply, search: StrengthSearch): readonly Lift[] {
  return search.lifts === undefined
    ? topLifts(lifts, usualLines)
    : lifts.filter(({ series }) => series.length > 0).slice(0, mostLifts)
}

type LinesProps = { data: StrengthReply; drawn: readonly Lift[]; search: StrengthSearch; onChoose: () => void }

function Lines({ data, drawn: lifts, search, onChoose }: LinesProps) {
  const { weightUnit } = useAccount()
  return (
    <Panel
      title="Estimated 1-rep max"
      sub={weightUnit}
      right={<RecordLegend />}
      why={{ question: whyStrength(rangeOf(search), search.lifts), figures: ['lifts[].series'] }}
    >
      <div className="mt-3">
        <LineChart
          lines={linesOf(lifts, weightUnit)}
          unit={weightUnit}
          height={340}
          leastSpan={10}
          sentence={strengthSentence(lifts, weightUnit)}
          time={shownTime(data.period, firstDates(lifts))}
          formatDay={(t) => fullDay(dayOfTime(t))}
          formatValue={tenth}
          footer={
            <Button variant="ghost" className="-mr-2 px-2 text-label" onClick={onChoose}>
              <ListChecks size={16} aria-hidden="true" />
              Choose lifts
            </Button>
          }
        />
      </div>
    </Panel>
  )
}

type LiftsProps = {
  /** Those with a line, or the rest. */
  which: 'drawn' | 'others'
  news: { lifts: readonly Gain[] } | undefined
  data: StrengthReply
  search: StrengthSearch
}

function Lifts({ which, news, data, search }: LiftsProps) {
  const drawn = drawnOf(data, search)
  const lifts = which === 'drawn' ? drawn : data.lifts.filter((lift) => !drawn.includes(lift))
  if (lifts.length === 0) return null
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
      {lifts.map((lift) => (
        <li key={lift.id}>
          <LiftCard
            lift={lift}
            color={drawn.indexOf(lift)}
            gain={news?.lifts.find(({ id }) => id === lift.id)}
            why={{
              question: whyStrength(rangeOf(search), search.lifts),
              figures: [`lifts[${data.lifts.indexOf(lift)}]`, 'lifts[].trend'],
            }}
          />
        </li>
      ))}
    </ul>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-104 rounded-card" />
      <SkeletonList lines={3} className="h-28 rounded-card" />
    </div>
  )
}
