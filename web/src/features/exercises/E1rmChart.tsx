import type { ExerciseSession, PersonalRecord } from '@fitai/contract'
import { fromKg, type WeightUnit } from '@fitai/domain'
import { useState } from 'react'
import { fullDay, number } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { Segmented } from '../../ui/Segmented.tsx'

const ranges = [
  { value: '4W', label: '4W', days: 28 },
  { value: '12W', label: '12W', days: 84 },
  { value: '1Y', label: '1Y', days: 365 },
  { value: 'All', label: 'All', days: Number.POSITIVE_INFINITY },
] as const
type Range = (typeof ranges)[number]['value']
const dayLength = 86_400_000

type Props = { sessions: readonly ExerciseSession[]; timeline: readonly PersonalRecord[]; unit: WeightUnit }

/** The best estimate of each session over time; sessions that raised it are ringed. */
export function E1rmChart({ sessions, timeline, unit }: Props) {
  const [range, setRange] = useState<Range>('1Y')
  const days = ranges.find((one) => one.value === range)?.days ?? 365
  const since = Date.now() - days * dayLength
  const inRange = sessions
    .flatMap(({ bestE1rmKg, localDate, workoutId }) =>
      bestE1rmKg === null ? [] : { t: Date.parse(`${localDate}T12:00:00Z`), v: fromKg(bestE1rmKg, unit), workoutId },
    )
    .filter((point) => point.t >= since)
    .toSorted((a, b) => a.t - b.t)
  const recordWorkouts = new Set(
    timeline.filter(({ kind, isBaseline }) => kind === 'best_e1rm' && !isBaseline).map(({ workoutId }) => workoutId),
  )
  const recordTimes = new Set(inRange.filter((point) => recordWorkouts.has(point.workoutId)).map((point) => point.t))

  return (
    <Card className="p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CardTitle sub="best set of each session">Estimated 1-rep max</CardTitle>
        <Segmented label="Range" items={ranges} value={range} onChange={setRange} />
      </div>
      <div className="mt-3">
        {inRange.length === 0 ? (
          <p className="grid h-60 place-items-center text-center text-ink2">
            No estimate in this range. Sets of 1 to 12 reps with a weight give one.
          </p>
        ) : (
          <LineChart
            lines={[{ name: 'Estimated 1-rep max', points: inRange, isRecord: ({ t }) => recordTimes.has(t) }]}
            unit={unit}
            leastSpan={10}
            sentence={sentenceOf(inRange, unit)}
            formatDay={dayOf}
            formatValue={(value) => number(Math.round(value * 10) / 10)}
          />
        )}
      </div>
    </Card>
  )
}

const dayOf = (t: number) => fullDay(new Date(t).toISOString().slice(0, 10))

function sentenceOf(points: readonly { t: number; v: number }[], unit: WeightUnit): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const text = (value: number) => `${number(Math.round(value * 10) / 10)} ${unit}`
  if (first === last) return `Estimated one-rep max: ${text(last.v)} on ${dayOf(last.t)}.`
  const way = last.v > first.v ? 'rose' : last.v < first.v ? 'fell' : 'stayed'
  return `Estimated one-rep max ${way} from ${text(first.v)} on ${dayOf(first.t)} to ${text(last.v)} on ${dayOf(last.t)}.`
}
