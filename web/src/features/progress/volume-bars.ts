import type { TrainingBucket } from '@fitai/contract'
import { count, fullDay, monthAndYear, shortDay, shortMonth } from '../../format.ts'
import type { Band, Bar } from '../../ui/charts/BarChart.tsx'

type Bucket = Pick<TrainingBucket, 'start'>

/** Weeks and months as bars: a month is named where it begins, a year where there are many. */
export function barsOf<B extends Bucket>(
  buckets: readonly B[],
  bucket: 'week' | 'month',
  amountOf: (one: B) => number,
): Bar[] {
  const begins = bucket === 'month' && buckets.length > 18 ? beginsYear : bucket === 'month' ? always : beginsMonth
  const word = begins === beginsYear ? yearOf : shortMonth
  const room = Math.ceil(buckets.length / 12)
  const isNextNear = buckets.slice(1, 1 + room).some(({ start }) => begins(start))
  return buckets.map((one, index) => ({
    name: bucketName(one.start, bucket),
    tick: begins(one.start) || (index === 0 && !isNextNear) ? word(one.start) : '',
    value: amountOf(one),
    isNow: index === buckets.length - 1,
  }))
}

const fewestBuckets = 8

/** Without those before the first workout, as far as enough remain to look like a chart. */
export function sinceFirst<B extends Bucket & { workouts: number }>(buckets: readonly B[]): readonly B[] {
  const first = buckets.findIndex(({ workouts }) => workouts > 0)
  return first < 0 ? buckets : buckets.slice(Math.max(0, Math.min(first, buckets.length - fewestBuckets)))
}

export const bucketName = (start: string, bucket: 'week' | 'month') =>
  bucket === 'month' ? monthAndYear(start) : `Week of ${fullDay(start)}`

const yearOf = (start: string) => start.slice(0, 4)
const beginsYear = (start: string) => start.slice(5, 7) === '01'
const beginsMonth = (start: string) => Number(start.slice(8)) <= 7
const always = () => true

const fewestForBand = 6

/** The middle half of the weeks that were trained, the running one left out: what is usual. */
export function usualBand(values: readonly number[], format: (value: number) => string): Band | undefined {
  const trained = values
    .slice(0, -1)
    .filter((value) => value > 0)
    .sort((a, b) => a - b)
  if (trained.length < fewestForBand) return undefined
  const from = quantile(trained, 0.25)
  const to = quantile(trained, 0.75)
  return { from, to, name: `usual ${format(short(from))}–${format(short(to))}` }
}

/** Two digits say enough of what is usual. */
const short = (value: number) => Number(value.toPrecision(2))

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/** `Volume by week. The most was 18.2 t in the week of 5 Oct. Now 14 t.` */
export function barsSentence(
  what: string,
  bars: readonly Bar[],
  starts: readonly string[],
  unit: string,
  bucket: 'week' | 'month',
  format = count,
): string {
  const last = bars.at(-1)
  const most = Math.max(0, ...bars.map(({ value }) => value))
  if (!last || most === 0) return `${what} by ${bucket}: nothing yet.`
  const start = starts[bars.findIndex(({ value }) => value === most)] ?? ''
  const when = bucket === 'month' ? `in ${monthAndYear(start)}` : `in the week of ${shortDay(start)}`
  return `${what} by ${bucket}. The most was ${format(most)} ${unit} ${when}. This ${bucket} ${format(last.value)} ${unit}.`
}
