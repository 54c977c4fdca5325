import { analyticsOverview, analyticsVolume } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChartColumn, Dumbbell } from 'lucide-react'
import { useState } from 'react'
import { allRecordsQuery } from '../../exercises/library.ts'
import { count, massText, plural, signed } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { RemovableChip } from '../../ui/ChoiceChip.tsx'
import { BandLegend, BarChart } from '../../ui/charts/BarChart.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { asSearch, type Measure, rangeOf, type VolumeSearch } from './address.ts'
import { DetailPage } from './DetailPage.tsx'
import { ExerciseShares } from './ExerciseShares.tsx'
import { Kpi } from './Kpi.tsx'
import { isGone, LiftGone } from './LiftGone.tsx'
import { MissingNote } from './MissingNote.tsx'
import { NothingInTime } from './NothingInTime.tsx'
import { Panel } from './Panel.tsx'
import { whyOverview, whyVolume } from './questions.ts'
import type { VolumeReply } from './replies.ts'
import { tenth, volumeScale } from './scale.ts'
import { TrainedPicker } from './TrainedPicker.tsx'
import { sure } from './trend-words.ts'
import { useFigures } from './useFigures.ts'
import { barsOf, barsSentence, sinceFirst, usualBand } from './volume-bars.ts'
import { WhyLabel } from './Why.tsx'

export function VolumePage({ search }: { search: VolumeSearch }) {
  const navigate = useNavigate()
  const range = rangeOf(search)
  const { exercise, by } = search
  const [isChoosing, setIsChoosing] = useState(false)
  const query = { range, ...(by && { bucket: by }), ...(exercise && { exercise }) }
  const volume = useFigures(analyticsVolume, { query })
  const overview = useFigures(analyticsOverview, { query: { range } })
  const show = (part: Partial<{ [Name in keyof VolumeSearch]: VolumeSearch[Name] | undefined }>) =>
    void navigate({
      to: '/progress/volume',
      search: withoutUndefined({ ...search, ...part }),
      replace: true,
      resetScroll: false,
    })
  return (
    <DetailPage title="Volume" range={range} onRange={(wanted) => show({ range: asSearch(wanted).range })}>
      {isGone(volume.error) ? (
        <LiftGone onReset={() => show({ exercise: undefined })} />
      ) : (
        <Loaded query={volume} waiting={<Skeleton className="h-104 rounded-card" />}>
          {(data) =>
            data.totals.workingSets === 0 ? (
              <NothingInTime
                icon={ChartColumn}
                title="Nothing lifted in this time"
                text="Every working set adds weight × reps."
                range={range}
                onAll={() => show({ range: 'all' })}
              />
            ) : (
              <div className="flex flex-col gap-3">
                <OfflineNote query={volume} />
                <Totals data={data} query={query} />
                <Bars data={data} query={query} search={search} onShow={show} onChoose={() => setIsChoosing(true)} />
              </div>
            )
          }
        </Loaded>
      )}
      <Loaded query={overview} waiting={<Skeleton className="h-80 rounded-card" />}>
        {({ favorites }) => (
          <ExerciseShares
            exercises={favorites}
            chosen={exercise}
            why={{ question: whyOverview(range), figures: ['favorites'] }}
            onChoose={(key) => show({ exercise: key === exercise ? undefined : key })}
          />
        )}
      </Loaded>
      <TrainedPicker
        title="Volume of one exercise"
        isOpen={isChoosing}
        chosen={exercise ? [exercise] : []}
        most={1}
        onChoose={([key]) => show({ exercise: key })}
        onClose={() => setIsChoosing(false)}
      />
    </DetailPage>
  )
}

function withoutUndefined(search: { [Name in keyof VolumeSearch]: VolumeSearch[Name] | undefined }): VolumeSearch {
  const { range, by, exercise, show } = search
  return { ...(range && { range }), ...(by && { by }), ...(exercise && { exercise }), ...(show && { show }) }
}

type Query = Parameters<typeof whyVolume>[0]

function Totals({ data: { totals, volumePerWeekKg, trend }, query }: { data: VolumeReply; query: Query }) {
  const { weightUnit } = useAccount()
  const per = volumePerWeekKg === null ? undefined : `${massText(volumePerWeekKg, weightUnit)} a week`
  return (
    <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
      <Kpi
        {...{ question: whyVolume(query), name: 'Volume', figures: ['totals.volumeKg'] }}
        value={massText(totals.volumeKg, weightUnit)}
        note={per}
      />
      <Kpi
        {...{ question: whyVolume(query), name: 'Working sets', figures: ['totals.workingSets'] }}
        value={count(totals.workingSets)}
        note={`${count(totals.hardSets)} hard`}
      />
      <Kpi
        {...{ question: whyVolume(query), name: 'Reps', figures: ['totals.reps'] }}
        value={count(totals.reps)}
        note={totals.workingSets > 0 ? `${tenth(totals.reps / totals.workingSets)} a set` : undefined}
      />
      <Trend trend={trend} query={query} />
    </div>
  )
}

function Trend({ trend, query }: { trend: VolumeReply['trend']; query: Query }) {
  const why = { question: whyVolume(query), name: 'Trend', figures: ['trend'] }
  if (trend.percentPerWeek === null)
    return (
      <div className="rounded-card border border-line bg-surface px-4 py-3 shadow-(--shadow-card)">
        <WhyLabel {...why} />
        {trend.missing && <MissingNote missing={[trend.missing]} className="mt-1" />}
      </div>
    )
  return <Kpi {...why} value={`${signed(trend.percentPerWeek, tenth)} %`} unit="a week" note={sure(trend.p)} />
}

const measureWords = { volume: 'Volume', sets: 'Sets', reps: 'Reps' } satisfies Record<Measure, string>

type BarsProps = {
  data: VolumeReply
  query: Query
  search: VolumeSearch
  onShow: (part: { by?: 'week' | 'month'; exercise?: string | undefined; show?: 'sets' | 'reps' | undefined }) => void
  onChoose: () => void
}

function Bars({ data: { buckets: all, bucket }, query, search, onShow, onChoose }: BarsProps) {
  const buckets = sinceFirst(all)
  const { weightUnit } = useAccount()
  const { exercise } = search
  const show: Measure = search.show ?? 'volume'
  const records = useQuery(allRecordsQuery).data?.items ?? []
  const found = records.find((one) => one.exerciseSlug === exercise || one.exerciseId === exercise)
  const scale = volumeScale(Math.max(0, ...buckets.map(({ volumeKg }) => volumeKg)), weightUnit)
  const isVolume = show === 'volume'
  const unit = isVolume ? scale.unit : show
  const format = isVolume ? scale.format : count
  const bars = barsOf(buckets, bucket, (one) =>
    isVolume ? scale.of(one.volumeKg) : show === 'sets' ? one.workingSets : one.reps,
  )
  const band = usualBand(
    bars.map(({ value }) => value),
    format,
  )
  return (
    <Panel
      title={`${measureWords[show]} by ${bucket}`}
      sub={unit}
      right={band && <BandLegend band={band} />}
      why={{ question: whyVolume(query), figures: ['buckets'] }}
    >
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Segmented
          label="What is counted"
          items={(['volume', 'sets', 'reps'] as const).map((value) => ({ value, label: measureWords[value] }))}
          value={show}
          onChange={(chosen) => onShow({ show: chosen === 'volume' ? undefined : chosen })}
        />
        <Segmented
          label="By"
          items={[
            { value: 'week', label: 'Week' },
            { value: 'month', label: 'Month' },
          ]}
          value={bucket}
          onChange={(by) => onShow({ by })}
        />
        {exercise ? (
          <RemovableChip onRemove={() => onShow({ exercise: undefined })}>
            {found?.exerciseName ?? 'One exercise'}
          </RemovableChip>
        ) : (
          <Button variant="ghost" className="px-3 text-label" onClick={onChoose}>
            <Dumbbell size={16} aria-hidden="true" />
            One exercise
          </Button>
        )}
      </div>
      <div className="mt-4">
        <BarChart
          bars={bars}
          band={band}
          columns={[bucket === 'week' ? 'Week' : 'Month', unit]}
          unit={unit}
          height={260}
          formatValue={format}
          sentence={barsSentence(
            measureWords[show],
            bars,
            buckets.map(({ start }) => start),
            unit,
            bucket,
            format,
          )}
          footer={<span className="num truncate text-cap text-ink3">{plural(buckets.length, bucket)}</span>}
        />
      </div>
    </Panel>
  )
}
