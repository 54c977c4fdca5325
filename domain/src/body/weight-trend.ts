import { theilSenPerDay } from '../analytics/theil-sen.ts'

/** A weighing: day number (`dayNumber`) and kg. */
export type WeighedDay = { day: number; kg: number }

/** What of yesterday's trend is left today. */
const keptADay = 0.9

/**
 * The weight without the daily ups and downs, one point a day that was weighed, oldest first: each day the trend goes
 * 10 % of the way to the scales (Walker, The Hacker's Diet, 1991), after n days without weighing 1 − 0.9ⁿ of it. It
 * starts at the first weight. Several weigh-ins of a day are averaged first.
 */
export function smoothedWeight(weighIns: readonly WeighedDay[]): (WeighedDay & { trendKg: number })[] {
  const smoothed: (WeighedDay & { trendKg: number })[] = []
  for (const { day, kg } of dailyMeans(weighIns)) {
    const before = smoothed.at(-1)
    const trendKg =
      before === undefined ? kg : before.trendKg + (1 - keptADay ** (day - before.day)) * (kg - before.trendKg)
    smoothed.push({ day, kg, trendKg })
  }
  return smoothed
}

const rateDays = 28
const fewestWeighIns = 4
const shortestSpanDays = 10

/**
 * How fast the weight goes, in kg a week: Theil–Sen over the last 28 days, `today` among them. Weigh-ins of one day
 * count as one. `days` is the span they cover. Undefined with fewer than 4 weigh-ins or less than 10 days from first to
 * last.
 */
export function weightRate(
  weighIns: readonly WeighedDay[],
  today: number,
): { kgPerWeek: number; days: number; weighIns: number } | undefined {
  const recent = dailyMeans(weighIns.filter(({ day }) => day <= today && today - day < rateDays))
  const days = (recent.at(-1)?.day ?? 0) - (recent[0]?.day ?? 0)
  const kgPerDay = theilSenPerDay(recent.map(({ day, kg }) => ({ day, value: kg })))
  if (kgPerDay === undefined || recent.length < fewestWeighIns || days < shortestSpanDays) return undefined
  return { kgPerWeek: kgPerDay * 7, days, weighIns: recent.length }
}

function dailyMeans(weighIns: readonly WeighedDay[]): WeighedDay[] {
  const days = Map.groupBy(weighIns, ({ day }) => day)
  return [...days]
    .map(([day, ofDay]) => ({ day, kg: ofDay.reduce((sum, { kg }) => sum + kg, 0) / ofDay.length }))
    .sort((a, b) => a.day - b.day)
}
