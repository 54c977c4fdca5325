import { analyticsBestTime, analyticsEffectiveness, analyticsIntensity, type Range } from '@fitai/contract'
import { useNavigate } from '@tanstack/react-router'
import { Gauge } from 'lucide-react'
import { count, signed } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { asSearch } from './address.ts'
import { BestTimePanel } from './BestTimePanel.tsx'
import { DetailPage } from './DetailPage.tsx'
import { EffectivenessPanel } from './EffectivenessPanel.tsx'
import { Kpi } from './Kpi.tsx'
import { MissingNote } from './MissingNote.tsx'
import { NothingInTime } from './NothingInTime.tsx'
import { Panel } from './Panel.tsx'
import { whyIntensity } from './questions.ts'
import type { IntensityReply } from './replies.ts'
import { dayOfTime, shownTime, tenth, timeOf } from './scale.ts'
import { sure } from './trend-words.ts'
import { useFigures } from './useFigures.ts'
import { bucketName } from './volume-bars.ts'

export function EffortPage({ range }: { range: Range }) {
  const navigate = useNavigate()
  const intensity = useFigures(analyticsIntensity, { query: { range } })
  const effectiveness = useFigures(analyticsEffectiveness, {})
  const bestTime = useFigures(analyticsBestTime, {})
  const show = (wanted: Range) =>
    void navigate({ to: '/progress/effort', search: asSearch(wanted), replace: true, resetScroll: false })
  return (
    <DetailPage title="Effort" range={range} onRange={show}>
      <Loaded query={intensity} waiting={<Skeleton className="h-96 rounded-card" />}>
        {(data) =>
          data.workingSets === 0 ? (
            <NothingInTime
              icon={Gauge}
              title="No sets in this time"
              text="RPE or RIR beside a set says how hard it was."
              range={range}
              onAll={() => show('all')}
            />
          ) : (
            <div className="flex flex-col gap-3">
              <OfflineNote query={intensity} />
              {data.averageRpe !== null && <Numbers data={data} range={range} />}
              <Buckets data={data} range={range} />
            </div>
          )
        }
      </Loaded>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
        <Loaded query={effectiveness} waiting={<Skeleton className="h-80 rounded-card" />}>
          {(data) => <EffectivenessPanel lifts={data.lifts} />}
        </Loaded>
        <Loaded query={bestTime} waiting={<Skeleton className="h-80 rounded-card" />}>
          {(data) => <BestTimePanel data={data} />}
        </Loaded>
      </div>
    </DetailPage>
  )
}

type Props = { data: IntensityReply; range: Range }

function Numbers({ data: { averageRpe, setsWithEffort, workingSets, trend }, range }: Props) {
  const question = whyIntensity(range)
  return (
    <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-3">
      <Kpi
        {...{ question, name: 'Average effort', figures: ['averageRpe'] }}
        value={averageRpe === null ? '–' : tenth(averageRpe)}
        unit="RPE"
        note={averageRpe !== null && `${tenth(10 - averageRpe)} reps left`}
      />
      <Kpi
        {...{ question, name: 'Sets with effort', figures: ['setsWithEffort'] }}
        value={count(setsWithEffort)}
        unit={`of ${count(workingSets)}`}
        note={workingSets > 0 && `${count((setsWithEffort / workingSets) * 100)} %`}
      />
      <Kpi
        {...{ question, name: 'Trend', figures: ['trend'] }}
        value={trend.perWeek === null ? '–' : signed(trend.perWeek, tenth)}
        unit="RPE a week"
        note={trend.perWeek === null ? 'Too early to tell' : sure(trend.p)}
      />
    </div>
  )
}

function Buckets({ data: { bucket, buckets, missing, period }, range }: Props) {
  const points = buckets.flatMap(({ start, averageRpe }) =>
    averageRpe === null ? [] : [{ t: timeOf(start), v: averageRpe }],
  )
  return (
    <Panel
      title={`Effort by ${bucket}`}
      sub="average RPE"
      why={{ question: whyIntensity(range), figures: ['buckets'] }}
    >
      {missing ? (
        <MissingNote missing={[missing]} className="mt-2 mb-1" />
      ) : (
        <div className="mt-3">
          <LineChart
            lines={[{ name: 'Average RPE', points }]}
            unit="RPE"
            leastSpan={2}
            sentence={sentenceOf(points, bucket)}
            time={shownTime(
              period,
              buckets.filter(({ averageRpe }) => averageRpe !== null).map(({ start }) => start),
            )}
            formatDay={(t) => bucketName(dayOfTime(t), bucket)}
            formatValue={tenth}
          />
        </div>
      )}
    </Panel>
  )
}

function sentenceOf(points: readonly { v: number }[], bucket: string): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return 'No effort was written down in this time.'
  return `Average RPE by ${bucket}: from ${tenth(first.v)} to ${tenth(last.v)}.`
}
