import { mannWhitney } from './mann-whitney.ts'
import { median } from './statistics.ts'

export const partsOfDay = ['early', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const
/** Early 4 to 7, morning to 11, noon to 14, afternoon to 17, evening to 21, night to 4 o'clock. */
export type PartOfDay = (typeof partsOfDay)[number]

/** The part of the day an hour lies in, 0 to below 24 on the lifter's clock. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 4 || hour >= 21) return 'night'
  if (hour < 7) return 'early'
  if (hour < 11) return 'morning'
  if (hour < 14) return 'noon'
  return hour < 17 ? 'afternoon' : 'evening'
}

/** One workout and what `deviations` says of it. */
export type TimedWorkout = { part: PartOfDay; deviationPercent: number }

export type BestTime = {
  /** `betterByPercent`: median here less the median of all others. `p`: corrected, `confidence`: 1 − p. */
  best: { part: PartOfDay; betterByPercent: number; p: number; confidence: number } | undefined
  /** The parts that were trained in, in the order of the day. */
  parts: { part: PartOfDay; workouts: number; medianDeviationPercent: number }[]
  /** Why there is no best one. */
  missing: 'too_few_workouts' | 'one_time_only' | 'no_real_difference' | undefined
}

const fewestWorkouts = 8
const significance = 0.05
const smallestGainPercent = 1

/**
 * The part of the day a lifter is strongest in, if there is one. Each part with 8 workouts is held against all the
 * others together, 8 at least (Mann & Whitney 1947); the more parts, the stricter (Holm 1979). Only p below 0.05 after
 * that and at least 1 % between the medians is told; of two such parts the better one.
 */
export function bestTimeOfDay(performances: readonly TimedWorkout[]): BestTime {
  const found = withHolm(partsOfDay.flatMap((part) => comparisonOf(part, performances)))
    .filter(({ p, betterByPercent }) => p < significance && betterByPercent >= smallestGainPercent)
    .toSorted((a, b) => b.betterByPercent - a.betterByPercent)
  const best = found[0]
  const parts = partsOfDay.flatMap((part) => partSummary(part, performances))
  return {
    best: best === undefined ? undefined : { ...best, confidence: 1 - best.p },
    parts,
    missing: best === undefined ? whatIsMissing(parts) : undefined,
  }
}

type Comparison = { part: PartOfDay; betterByPercent: number; p: number }

function comparisonOf(part: PartOfDay, performances: readonly TimedWorkout[]): Comparison[] {
  const here = performances.filter((one) => one.part === part).map((one) => one.deviationPercent)
  const others = performances.filter((one) => one.part !== part).map((one) => one.deviationPercent)
  const [middle, middleOfOthers] = [median(here), median(others)]
  if (middle === undefined || middleOfOthers === undefined) return []
  if (here.length < fewestWorkouts || others.length < fewestWorkouts) return []
  return [{ part, betterByPercent: middle - middleOfOthers, p: mannWhitney(here, others).p }]
}

/** Holm: the smallest p counts as often as there are comparisons, the next once less, and none below one before it. */
function withHolm(comparisons: readonly Comparison[]): Comparison[] {
  let floor = 0
  return comparisons
    .toSorted((a, b) => a.p - b.p)
    .map((comparison, i) => {
      floor = Math.max(floor, Math.min(1, comparison.p * (comparisons.length - i)))
      return { ...comparison, p: floor }
    })
}

function partSummary(part: PartOfDay, performances: readonly TimedWorkout[]): BestTime['parts'] {
  const here = performances.filter((one) => one.part === part).map((one) => one.deviationPercent)
  const medianDeviationPercent = median(here)
  return medianDeviationPercent === undefined ? [] : [{ part, workouts: here.length, medianDeviationPercent }]
}

function whatIsMissing(parts: BestTime['parts']): BestTime['missing'] {
  const workouts = parts.reduce((sum, part) => sum + part.workouts, 0)
  const frequent = parts.filter((part) => part.workouts >= fewestWorkouts)
  if (frequent.length === 0) return 'too_few_workouts'
  const canCompare = frequent.some((part) => workouts - part.workouts >= fewestWorkouts)
  return canCompare ? 'no_real_difference' : 'one_time_only'
}
