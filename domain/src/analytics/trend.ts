import { mannKendall } from './mann-kendall.ts'
import { median } from './statistics.ts'
import { theilSenPerDay } from './theil-sen.ts'

export const trendLabels = ['improving', 'maintaining', 'plateau', 'declining', 'returning', 'insufficient'] as const
/**
 * Where a lift is going. `returning`: back from a long gap, too few sessions since. `insufficient`: too little to say.
 */
export type TrendLabel = (typeof trendLabels)[number]

/** One session: its day (`dayNumber`) and its best value, for a lift the e1RM of its working sets in kg. */
export type TrendPoint = { day: number; value: number }

/** What the label rests on. All of it is about the judged points: those after the last long gap, at most twelve. */
export type Trend = {
  label: TrendLabel
  points: number
  spanDays: number
  /** Theil–Sen, units a week; undefined with fewer than two distinct days. */
  slopePerWeek: number | undefined
  /** The slope in percent of the median value. */
  percentPerWeek: number | undefined
  /** Mann–Kendall, 0 to 1; undefined with fewer than two points. */
  p: number | undefined
  /** The first maximum. */
  best: TrendPoint | undefined
  sessionsSinceBest: number
  daysSinceBest: number
  /** The last long gap, where one lies inside the last twelve. */
  gapDays: number | undefined
  /** The same figures with the gap left in: over the last twelve sessions as they are. */
  lastTwelve: Pick<Figures, 'points' | 'slopePerWeek' | 'percentPerWeek' | 'p'>
}

const mostPoints = 12
const fewestPoints = 6
const shortestSpanDays = 21
/** A gap is long above both: four weeks, and four times the usual time between two sessions. */
const longGap = { days: 28, timesMedian: 4 }

/**
 * The trend of a lift from its sessions, oldest first, whatever the unit of their values. Only the last twelve count,
 * and of them those after the last long gap: without that rule every lift that paused would look like a plateau.
 */
export function trendOf(points: readonly TrendPoint[]): Trend {
  const recent = points.slice(-mostPoints)
  const gap = lastLongGap(recent)
  const figures = figuresOf(recent.slice(gap?.pointsBefore ?? 0))
  const isJustBack = gap !== undefined && figures.points < fewestPoints
  const { points: all, slopePerWeek, percentPerWeek, p } = gap === undefined ? figures : figuresOf(recent)
  return {
    label: isJustBack ? 'returning' : labelOf(figures),
    ...figures,
    gapDays: gap?.days,
    lastTwelve: { points: all, slopePerWeek, percentPerWeek, p },
  }
}

type Figures = Omit<Trend, 'label' | 'gapDays' | 'lastTwelve'>

/** The first rule that holds gives the label; both plateaus ask for a best that lies back, the first by far. */
function labelOf({ points, spanDays, slopePerWeek, percentPerWeek, p, ...best }: Figures): TrendLabel {
  const isEnough = points >= fewestPoints && spanDays >= shortestSpanDays
  if (!isEnough || slopePerWeek === undefined || percentPerWeek === undefined || p === undefined) return 'insufficient'
  if (percentPerWeek <= -0.5 && p < 0.1) return 'declining'
  if (best.sessionsSinceBest >= 6 && best.daysSinceBest >= 28) return 'plateau'
  if (slopePerWeek > 0 && (p < 0.05 || (percentPerWeek >= 0.25 && p < 0.1))) return 'improving'
  if (best.sessionsSinceBest >= 4 && best.daysSinceBest >= 21 && Math.abs(percentPerWeek) < 0.25) return 'plateau'
  return 'maintaining'
}

function figuresOf(points: readonly TrendPoint[]): Figures {
  const values = points.map(({ value }) => withoutNoise(value))
  const slopePerDay = theilSenPerDay(points)
  const slopePerWeek = slopePerDay === undefined ? undefined : slopePerDay * 7
  const bestAt = values.indexOf(Math.max(...values))
  const best = points[bestAt]
  const lastDay = points.at(-1)?.day ?? 0
  return {
    points: points.length,
    spanDays: lastDay - (points[0]?.day ?? 0),
    slopePerWeek,
    percentPerWeek: slopePerWeek === undefined ? undefined : percentOf(slopePerWeek, median(values)),
    p: points.length < 2 ? undefined : mannKendall(values).p,
    best,
    sessionsSinceBest: best === undefined ? 0 : points.length - 1 - bestAt,
    daysSinceBest: best === undefined ? 0 : lastDay - best.day,
  }
}

/** Kilograms made of pounds are rounded: equal lifts can differ in the eighth decimal, and would not tie. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

function percentOf(slope: number, middle: number | undefined): number | undefined {
  return middle !== undefined && middle > 0 ? (slope / middle) * 100 : undefined
}

function lastLongGap(points: readonly TrendPoint[]): { days: number; pointsBefore: number } | undefined {
  const gaps = points.slice(1).map(({ day }, i) => day - (points[i]?.day ?? day))
  const longest = Math.max(longGap.days, longGap.timesMedian * (median(gaps) ?? 0))
  const at = gaps.findLastIndex((days) => days > longest)
  const days = gaps[at]
  return days === undefined ? undefined : { days, pointsBefore: at + 1 }
}
