import { dayNumber } from '../training-weeks.ts'
import type { PastPerformance } from './plan.ts'

/** A day planned lighter has about 90 % of the heavy one; above it was a heavy day of its own, below the weight was cut. */
const lighterDay = { least: 0.8, most: 0.95 }
const weekDays = 7

/** All times this movement was done, newest first. */
export function performancesOf(history: readonly PastPerformance[], slug: string): PastPerformance[] {
  return history
    .filter((past) => past.slug === slug && past.sets.length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** A set went to failure and the reps fell: the load has to be earned first. */
export function hasFailed({ sets }: PastPerformance): boolean {
  const top = sets[0]
  const last = sets.at(-1)
  return top !== undefined && last !== undefined && last.reps < top.reps && sets.some((set) => (set.rir ?? 2) === 0)
}

/**
 * The performance a lift goes on from, of those newest first: the newest, unless it was the lighter day of a week whose
 * heavy day came before it. Without that rule a lift trained twice a week would grow lighter for ever.
 */
export function tellingOf(past: readonly PastPerformance[]): PastPerformance | undefined {
  const newest = past[0]
  if (!newest || hasFailed(newest)) return newest
  const weight = topOf(newest)
  const heavy = past
    .slice(1)
    .filter((each) => daysBetween(each.date, newest.date) < weekDays)
    .filter((each) => topOf(each) > weight && weight >= topOf(each) * lighterDay.least)
    .reduce<PastPerformance>((a, b) => (topOf(b) > topOf(a) ? b : a), newest)
  return heavy !== newest && hasFailedTwice(past, heavy) ? newest : heavy
}

/** Missed at the same weight as the heavy day before: the next load is a step back. */
export function hasFailedTwice(past: readonly PastPerformance[], last: PastPerformance): boolean {
  if (!hasFailed(last)) return false
  const weight = topOf(last)
  const before = past.slice(past.indexOf(last) + 1).find((each) => topOf(each) > weight * lighterDay.most)
  return before !== undefined && hasFailed(before) && topOf(before) === weight
}

/** Days since a lift was last done; undefined without a log or without a today. */
export function daysSince(past: readonly PastPerformance[], today: string | undefined): number | undefined {
  const newest = past[0]
  return newest === undefined || today === undefined ? undefined : Math.max(0, daysBetween(newest.date, today))
}

/**
 * What to come back with after days without a lift, 0.8 to 1: 95 % from two weeks on, 90 % from four, 80 % from eight.
 * Strength holds for some weeks and then goes slowly (Bosquet 2013); the rest is for joints and soreness.
 */
export function shareAfter(days: number | undefined): number {
  if (days === undefined || days < 14) return 1
  if (days < 28) return 0.95
  return days < 56 ? 0.9 : 0.8
}

function topOf({ sets }: PastPerformance): number {
  return sets[0]?.weightKg ?? 0
}

function daysBetween(from: string, to: string): number {
  return dayNumber(to.slice(0, 10)) - dayNumber(from.slice(0, 10))
}
