import { senInterval } from '../analytics/sen-interval.ts'
import { median } from '../analytics/statistics.ts'
import type { GoalPoint } from './progress.ts'

/** Why no day can be named. */
export const forecastGaps = [
  'reached',
  'nothing_measured',
  'too_few_values',
  'too_short',
  'stands_still',
  'too_far',
  'counted_in_weeks',
] as const
export type ForecastGap = (typeof forecastGaps)[number]

/** A range of days (`dayNumber`); `toDay` is undefined where the slow end of the interval never gets there. */
export type Forecast = {
  likelyDay: number
  fromDay: number
  toDay: number | undefined
  /** Units a week: the slope, and the interval that holds the true one 95 times of 100. */
  perWeek: number
  perWeekFrom: number
  perWeekTo: number
  /** What it rests on. */
  values: number
  spanDays: number
}

/** What counts as the present rate: twelve weeks; of a bodyweight, which is weighed more often and turns sooner, four. */
export const rateDays = { usual: 84, bodyweight: 28 } as const
/** As with a trend. */
const fewestValues = 6
const shortestSpanDays = 21
/** Beyond three years nobody knows. */
const farthestDays = 1096

type ForecastAim = { targetValue: number; way: 'up' | 'down'; today: number; lookBackDays?: number }

/**
 * When a target is reached at the rate of the last days: Theil–Sen with the 95 % interval of its slope (Sen 1968), each
 * slope laid through the middle of the values as they would stand today. Values are in the order of time and in one unit.
 * Without a rate that leads there it says why instead.
 */
export function forecastOf(
  points: readonly GoalPoint[],
  { targetValue, way, today, lookBackDays = rateDays.usual }: ForecastAim,
): Forecast | { missing: ForecastGap } {
  const recent = points.filter(({ day }) => day <= today && day > today - lookBackDays)
  const [first, last] = [recent[0], recent.at(-1)]
  if (!first || !last) return { missing: 'nothing_measured' }
  if (recent.length < fewestValues) return { missing: 'too_few_values' }
  const spanDays = last.day - first.day
  const slope = spanDays < shortestSpanDays ? undefined : senInterval(recent)
  if (!slope) return { missing: 'too_short' }

  const sign = way === 'up' ? 1 : -1
  const daysAt = (perDay: number) => {
    if (!(perDay * sign > 0)) return undefined
    const level = median(recent.map(({ day, value }) => value + perDay * (today - day))) ?? last.value
    return Math.max(0, Math.ceil(((targetValue - level) * sign) / (perDay * sign) - 1e-9))
  }
  const days = daysAt(slope.perDay)
  if (days === undefined) return { missing: 'stands_still' }
  if (days > farthestDays) return { missing: 'too_far' }
  const ends = [slope.from, slope.to].map(daysAt)
  const [soonest = days, latest] = way === 'up' ? ends.toReversed() : ends
  return {
    likelyDay: today + days,
    fromDay: today + Math.min(days, soonest),
    toDay: latest === undefined || latest > farthestDays ? undefined : today + Math.max(days, latest),
    ...{ perWeek: slope.perDay * 7, perWeekFrom: slope.from * 7, perWeekTo: slope.to * 7 },
    ...{ values: recent.length, spanDays },
  }
}
