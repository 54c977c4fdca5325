import type { Range } from '@fitai/contract'
import { fromKg, type WeightUnit } from '@fitai/domain'
import { Flame } from 'lucide-react'
import { count, fullDay, mass, massText, plural } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { SparkBars, Sparkline } from '../../ui/charts/Sparkline.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { asSearch } from './address.ts'
import { Change } from './Change.tsx'
import { Kpi } from './Kpi.tsx'
import { MissingNote } from './MissingNote.tsx'
import { whyOverview, whyStrength } from './questions.ts'
import { beforeWords, rangeWords } from './RangeControl.tsx'
import type { OverviewReply, StrengthReply, VolumeReply } from './replies.ts'
import { average, tenth } from './scale.ts'
import { WhyLabel } from './Why.tsx'

type Props = {
  overview: OverviewReply
  volume: VolumeReply | undefined
  strength: { data: StrengthReply | undefined; error: unknown }
  range: Range
  unit: WeightUnit
}

const sparkBuckets = 12

/** Four numbers to begin with: how often, how much, how strong, how steadily. */
export function Kpis({ overview, volume, strength, range, unit }: Props) {
  const { totals, previous, allTime, streaks, consistency } = overview
  const search = asSearch(range)
  const lately = volume?.buckets.slice(-sparkBuckets) ?? []
  const lifted = mass(totals.volumeKg, unit)
  const before = previous?.totals
  const percent = before && before.volumeKg > 0 ? (totals.volumeKg / before.volumeKg - 1) * 100 : undefined
  const since = allTime.firstDate && `Since ${fullDay(allTime.firstDate)}`
  const { current, longest } = streaks.weekly
  return (
    <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
      <Kpi
        name="Workouts"
        question={whyOverview(range)}
        figures={['totals.workouts']}
        link={{ to: '/progress/frequency', search }}
        value={count(totals.workouts)}
        note={
          before && before.workouts > 0 ? (
            <>
              <Change
                change={totals.workouts - before.workouts}
                text={count(Math.abs(totals.workouts - before.workouts))}
              />
              {beforeWords[range]}
            </>
          ) : (
            since
          )
        }
      >
        {lately.length > 2 && <SparkBars values={lately.map(({ workouts }) => workouts)} width={72} />}
      </Kpi>
      <Kpi
        name="Volume"
        question={whyOverview(range)}
        figures={['totals.volumeKg']}
        link={{ to: '/progress/volume', search }}
        value={lifted.value}
        unit={lifted.unit}
        note={
          percent === undefined ? (
            plural(totals.workingSets, 'set')
          ) : (
            <>
              <Change change={Math.round(percent)} text={`${tenth(Math.abs(percent))} %`} />
              {beforeWords[range]}
            </>
          )
        }
      >
        {lately.length > 2 && <Sparkline values={lately.map(({ volumeKg }) => volumeKg)} width={72} />}
      </Kpi>
      {strength.data ? (
        <StrengthTotal data={strength.data} range={range} unit={unit} />
      ) : (
        <Skeleton className="h-26 rounded-card" />
      )}
      <Kpi
        name="Weekly streak"
        question={whyOverview(range)}
        figures={['streaks.weekly']}
        link={{ to: '/progress/frequency', search }}
        value={count(current)}
        unit={current === 1 ? 'week' : 'weeks'}
        note={[
          `Best ${count(longest)}`,
          consistency.usualDaysPerWeek !== null && `${average(consistency.usualDaysPerWeek, 'day')} a week`,
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <span className="grid size-11 place-items-center rounded-full bg-amber-soft text-amber">
          <Flame size={21} aria-hidden="true" />
        </span>
      </Kpi>
    </div>
  )
}

function StrengthTotal({ data: { total }, range, unit }: { data: StrengthReply; range: Range; unit: WeightUnit }) {
  const why = { name: 'Strength total', question: whyStrength(range), figures: ['total'] }
  if (total.kg === null)
    return (
      <Card className="px-4 py-3">
        <WhyLabel {...why} />
        <MissingNote missing={total.missing} className="mt-1" />
      </Card>
    )
  const shown = fromKg(total.kg, unit)
  const first = total.series[0]
  const change = first ? shown - fromKg(first.kg, unit) : 0
  return (
    <Kpi
      {...why}
      link={{ to: '/progress/strength', search: asSearch(range) }}
      value={tenth(shown)}
      unit={unit}
      note={
        first && total.series.length > 1 ? (
          <>
            <Change change={change} text={massText(Math.abs(total.kg - first.kg), unit)} />
            {range === 'all' ? 'since start' : `in ${rangeWords[range]}`}
          </>
        ) : (
          'Squat, bench, deadlift'
        )
      }
    >
      <Sparkline values={total.series.map(({ kg }) => kg)} width={72} />
    </Kpi>
  )
}
