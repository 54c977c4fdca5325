import { type BodyProgress, type Range, readBody } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { useNavigate } from '@tanstack/react-router'
import { Plus, Scale } from 'lucide-react'
import { useState } from 'react'
import { fullDay, localDay, number, plural, signed } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { dayAfter } from '../../weeks.ts'
import { asSearch } from './address.ts'
import { BodyEntries } from './BodyEntries.tsx'
import { BodyFacts } from './BodyFacts.tsx'
import { BodyForm } from './BodyForm.tsx'
import { whyBody } from './body-formulas.ts'
import { DetailPage } from './DetailPage.tsx'
import { Measurements } from './Measurements.tsx'
import { MissingNote } from './MissingNote.tsx'
import { Panel } from './Panel.tsx'
import { dayOfTime, tenth, timeOf } from './scale.ts'
import { useFigures } from './useFigures.ts'

const daysOf = { '4w': 28, '12w': 84, '1y': 365 } as const

/** The first day that is looked at; everything has none. */
export const firstDay = (range: Range, today: string) =>
  range === 'all' ? undefined : dayAfter(today, 1 - daysOf[range])

export function BodyPage({ range }: { range: Range }) {
  const navigate = useNavigate()
  const [isAdding, setIsAdding] = useState(false)
  const today = localDay(new Date())
  const from = firstDay(range, today)
  const body = useFigures(readBody, { query: { from, limit: 1 } })
  const show = (wanted: Range) =>
    void navigate({ to: '/progress/body', search: asSearch(wanted), replace: true, resetScroll: false })
  const known = body.data?.measurements ?? []
  return (
    <DetailPage
      title="Body"
      range={range}
      onRange={show}
      actions={
        <Button variant="primary" className="h-12" onClick={() => setIsAdding(true)}>
          <Plus size={18} aria-hidden="true" />
          Add
        </Button>
      }
    >
      <Loaded query={body} waiting={<Skeleton className="h-96 rounded-card" />}>
        {(data) => (
          <div className="flex flex-col gap-3">
            <OfflineNote query={body} />
            {isNew(data) ? (
              <EmptyState
                icon={Scale}
                title="Nothing measured yet"
                text="Weigh yourself a few mornings: the trend tells more than a day."
              >
                <Button variant="primary" onClick={() => setIsAdding(true)}>
                  Add your weight
                </Button>
              </EmptyState>
            ) : (
              <>
                <Weight
                  data={data}
                  from={from}
                  onMeasure={() => setIsAdding(true)}
                  onAll={range === 'all' ? undefined : () => show('all')}
                />
                <BodyFacts data={data} onMeasure={() => setIsAdding(true)} />
                <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
                  <BodyFat data={data} />
                  <Measurements measurements={data.measurements} />
                </div>
                <BodyEntries from={from} known={known} />
              </>
            )}
          </div>
        )}
      </Loaded>
      <Sheet title="Add what you measured" isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <BodyForm known={known} onDone={() => setIsAdding(false)} />
      </Sheet>
    </DetailPage>
  )
}

const isNew = ({ latest, entries, measurements, bodyFat }: BodyProgress) =>
  latest.weightKg === null && entries.items.length === 0 && measurements.length === 0 && bodyFat.length === 0

type WeightProps = {
  data: BodyProgress
  from: string | undefined
  onMeasure: () => void
  onAll: (() => void) | undefined
}

function Weight({ data, from, onMeasure, onAll }: WeightProps) {
  const { weightUnit } = useAccount()
  const { weights, latest, ratePerWeekKg, to } = data
  const text = (kg: number) => `${tenth(fromKg(kg, weightUnit))} ${weightUnit}`
  const rate = ratePerWeekKg.value
  return (
    <Panel
      title="Weight"
      sub="dots: weighed, line: trend"
      why={{ question: whyBody('weights', data), figures: ['weights'] }}
    >
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
        {latest.weightKg !== null && (
          <p className="hero text-hero font-semibold">
            {tenth(fromKg(latest.weightKg, weightUnit))}
            <span className="ml-1 text-body font-medium tracking-normal text-ink3">{weightUnit}</span>
          </p>
        )}
        {rate !== null && ratePerWeekKg.days !== null && (
          <p className="num text-label text-ink2">
            {signed(Math.round(fromKg(rate, weightUnit) * 100) / 100, number)} {weightUnit} a week over{' '}
            {plural(ratePerWeekKg.days, 'day')}
          </p>
        )}
      </div>
      <MissingNote missing={ratePerWeekKg.missing} onMeasure={onMeasure} className="mt-1" />
      <div className="mt-3">
        {weights.length === 0 && onAll ? (
          <div className="grid h-40 place-items-center">
            <div className="flex flex-col items-center gap-3">
              <p className="text-ink2">No weigh-in in this time.</p>
              <Button onClick={onAll}>Look at all time</Button>
            </div>
          </div>
        ) : (
          <LineChart
            lines={[
              {
                name: 'Trend',
                points: weights.map(({ date, trendKg }) => ({ t: timeOf(date), v: fromKg(trendKg, weightUnit) })),
                dots: weights.map(({ date, kg }) => ({ t: timeOf(date), v: fromKg(kg, weightUnit) })),
              },
            ]}
            unit={weightUnit}
            leastSpan={3}
            height={300}
            {...(from && { time: { from: timeOf(from), to: timeOf(to) } })}
            sentence={weightSentence(weights, text)}
            formatDay={(t) => fullDay(dayOfTime(t))}
            formatValue={tenth}
            table={{
              columns: ['Date', 'Weight', 'Trend'],
              rows: weights.toReversed().map(({ date, kg, trendKg }) => [fullDay(date), text(kg), text(trendKg)]),
            }}
          />
        )}
      </div>
    </Panel>
  )
}

function weightSentence(weights: BodyProgress['weights'], text: (kg: number) => string): string {
  const first = weights[0]
  const last = weights.at(-1)
  if (!first || !last) return 'No weigh-in in this time.'
  if (first === last) return `Bodyweight ${text(last.kg)} on ${fullDay(last.date)}.`
  return `Bodyweight: the trend went from ${text(first.trendKg)} on ${fullDay(first.date)} to ${text(last.trendKg)} on ${fullDay(last.date)}.`
}

function BodyFat({ data }: { data: BodyProgress }) {
  const { bodyFat } = data
  const points = bodyFat.map(({ date, percent }) => ({ t: timeOf(date), v: percent }))
  const first = bodyFat[0]
  const last = bodyFat.at(-1)
  const isTape = bodyFat.some(({ method }) => method === 'navy')
  return (
    <Panel
      title="Body fat"
      sub={isTape ? '%, entered or by the tape' : '%'}
      why={{ question: whyBody('bodyFat', data), figures: ['bodyFat'] }}
    >
      <div className="mt-3">
        <LineChart
          lines={[{ name: 'Body fat', points }]}
          unit="%"
          leastSpan={3}
          height={200}
          sentence={
            first && last
              ? `Body fat: from ${tenth(first.percent)} % on ${fullDay(first.date)} to ${tenth(last.percent)} % on ${fullDay(last.date)}.`
              : 'No body fat in this time. Enter it, or measure neck and waist.'
          }
          formatDay={(t) => fullDay(dayOfTime(t))}
          formatValue={tenth}
          table={{
            columns: ['Date', '%', 'How'],
            rows: bodyFat
              .toReversed()
              .map(({ date, percent, method }) => [
                fullDay(date),
                tenth(percent),
                method === 'navy' ? 'tape' : 'entered',
              ]),
          }}
        />
      </div>
    </Panel>
  )
}
