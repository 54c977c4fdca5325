import { type FirstWeekday, weekStartOf } from '../training-weeks.ts'
import type { Days } from './period.ts'
import { median } from './statistics.ts'

export type Consistency = {
  /** 0 to 100; undefined without enough weeks. */
  score: number | undefined
  /** The median of training days in the trained weeks of the half year before the end. */
  usualDaysPerWeek: number | undefined
  /** How many whole weeks were judged. */
  weeks: number
}

const leastWeeks = 4
const usualWeeks = 26

/**
 * How much of their own usual somebody keeps: for every whole week of the stretch since the first workout, training days
 * by usual training days, at most 1, averaged, times 100. The usual is the median of the trained weeks in the 26 weeks up
 * to the end. The running week is not judged before it is over. `days` are training days, ascending, each once.
 */
export function consistencyOf(days: readonly number[], { from, to }: Days, firstWeekday: FirstWeekday): Consistency {
  const [first] = days
  if (first === undefined) return { score: undefined, usualDaysPerWeek: undefined, weeks: 0 }
  const perWeek = new Map<number, number>()
  for (const day of days) {
    const week = weekStartOf(day, firstWeekday)
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1)
  }
  const lastWhole = weekStartOf(to + 1, firstWeekday) - 7
  const usual = median(
    [...perWeek].filter(([week]) => week <= lastWhole && week > lastWhole - 7 * usualWeeks).map(([, n]) => n),
  )
  const begin = Math.max(from, first)
  const kept: number[] = []
  for (let week = weekStartOf(begin + 6, firstWeekday); week <= lastWhole; week += 7) {
    if (usual !== undefined) kept.push(Math.min(1, (perWeek.get(week) ?? 0) / usual))
  }
  const isEnough = kept.length >= leastWeeks
  return {
    score: isEnough ? (100 * kept.reduce((sum, share) => sum + share, 0)) / kept.length : undefined,
    usualDaysPerWeek: usual,
    weeks: kept.length,
  }
}
