import type { Range } from '@fitai/contract'
import { fromKg, type WeightUnit } from '@fitai/domain'
import { fullDay } from '../../format.ts'
import { type Line, LineChart } from '../../ui/charts/LineChart.tsx'
import { asSearch } from './address.ts'
import { shortNames } from './lift-names.ts'
import { Details, Panel } from './Panel.tsx'
import { whyStrength } from './questions.ts'
import type { StrengthReply } from './replies.ts'
import { dayOfTime, shownTime, tenth, timeOf } from './scale.ts'

type Lift = StrengthReply['lifts'][number]
type Props = { data: StrengthReply; range: Range; unit: WeightUnit }

const shownLifts = 3

export function TopLifts({ data, range, unit }: Props) {
  const lifts = topLifts(data.lifts, shownLifts)
  const every = data.period.days > 400 ? 'week' : 'session'
  return (
    <Panel
      title="Estimated 1-rep max"
      sub={
        <>
          {unit}
          <span className="max-sm:hidden lg:hidden xl:inline">, best set each {every}</span>
        </>
      }
      right={<RecordLegend />}
      why={{ question: whyStrength(range), figures: ['lifts[].series'] }}
    >
      <div className="mt-3 flex flex-1 flex-col justify-end">
        <LineChart
          lines={linesOf(lifts, unit)}
          unit={unit}
          height={302}
          leastSpan={10}
          sentence={strengthSentence(lifts, unit)}
          time={shownTime(data.period, firstDates(lifts))}
          formatDay={(t) => fullDay(dayOfTime(t))}
          formatValue={tenth}
          footer={<Details to="/progress/strength" search={asSearch(range)} label="Strength" />}
        />
      </div>
    </Panel>
  )
}

/** What lifters measure themselves by: the three of the total in their usual forms, and the press. */
const mainLifts = new Set([
  ...['barbell-squat', 'low-bar-squat', 'barbell-full-squat', 'pause-squat'],
  ...['barbell-bench-press', 'bench-press-powerlifting', 'paused-bench-press'],
  ...['barbell-deadlift', 'sumo-deadlift', 'paused-deadlift', 'standing-barbell-overhead-press'],
])

/** Of the lifts that are trained most the main ones, then the heaviest of the others; shown heaviest first. */
export function topLifts(lifts: readonly Lift[], most: number): Lift[] {
  const isMain = ({ slug }: Lift) => slug !== null && mainLifts.has(slug)
  const heaviest = lifts
    .filter(({ series }) => series.length > 0)
    .toSorted((a, b) => (b.best?.e1rmKg ?? 0) - (a.best?.e1rmKg ?? 0))
  const chosen = [...heaviest.filter(isMain), ...heaviest.filter((lift) => !isMain(lift))].slice(0, most)
  return heaviest.filter((lift) => chosen.includes(lift))
}

export function RecordLegend() {
  return (
    <span className="flex items-center gap-1.5 text-label text-ink2">
      <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-ink2" />
      Record
    </span>
  )
}

/** The first day of each line. */
export const firstDates = (lifts: readonly Lift[]) => lifts.flatMap(({ series }) => series[0]?.date ?? [])

export function linesOf(lifts: readonly Lift[], unit: WeightUnit): Line[] {
  const short = shortNames(lifts.map(({ name }) => name))
  return lifts.map(({ name, series }, index) => {
    const records = new Set(series.filter(({ isRecord }) => isRecord).map(({ date }) => timeOf(date)))
    return {
      name,
      shortName: short[index] ?? name,
      points: series.map(({ date, e1rmKg }) => ({ t: timeOf(date), v: fromKg(e1rmKg, unit) })),
      isRecord: ({ t }) => records.has(t),
    }
  })
}

/** `Deadlift rose from 142 to 180 kg.` for each lift. */
export function strengthSentence(lifts: readonly Lift[], unit: WeightUnit): string {
  if (lifts.length === 0) return 'No estimate in this time. Sets of 1 to 12 reps with a weight give one.'
  const sentences = lifts.flatMap(({ name, series }) => {
    const first = series[0]
    const last = series.at(-1)
    if (!first || !last) return []
    const [from, to] = [tenth(fromKg(first.e1rmKg, unit)), tenth(fromKg(last.e1rmKg, unit))]
    if (first === last || from === to) return `${name} ${first === last ? 'is at' : 'stayed at'} ${to} ${unit}.`
    return `${name} ${last.e1rmKg > first.e1rmKg ? 'rose' : 'fell'} from ${from} to ${to} ${unit}.`
  })
  return `Estimated one-rep max. ${sentences.join(' ')}`
}
