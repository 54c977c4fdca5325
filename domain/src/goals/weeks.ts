import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '../training-weeks.ts'
import type { VolumePeriod } from './goal.ts'
import type { GoalPoint } from './progress.ts'

/** A day with training: its number (`dayNumber`), its workouts and its volume in kg. */
export type TrainedDay = { day: number; workouts: number; volumeKg: number }

/** So many weeks in a row make a habit where no deadline says how long. */
const weeksInARow = 4
/** Four weeks of five: a week with a cold does not lose a goal. */
const keptOf = { kept: 4, of: 5 }

export type FrequencyWish = {
  perWeek: number
  startDay: number
  deadlineDay: number | undefined
  firstWeekday: FirstWeekday
}

export type FrequencyWeeks = {
  /** How many weeks have to be kept. */
  needed: number
  /** Whole weeks from start to deadline; undefined without one. */
  whole: number | undefined
  /** With a deadline all that were kept, without one those in a row up to now. */
  kept: number
  /** Each week that was kept, on the day its last workout made it so: how many it is, the longest run without a deadline. */
  points: GoalPoint[]
  hasBegun: boolean
  /** Where the pace line stands: needed weeks, by the weeks that are over. */
  expected: number | undefined
}

/**
 * What a goal of so many workouts a week asks for, and what was kept. With a deadline: four of five of the whole weeks
 * from start to deadline, in any order. Without: four weeks in a row. A week that start or deadline cuts is asked of
 * nobody, and counts when it was kept within.
 */
export function frequencyWeeks(wish: FrequencyWish, days: readonly TrainedDay[], today: number): FrequencyWeeks {
  const { startDay, deadlineDay, firstWeekday } = wish
  const counted = days.filter(({ day }) => day >= startDay && (deadlineDay === undefined || day <= deadlineDay))
  const kept = keptWeeks(wish, counted)
  if (deadlineDay === undefined) return weeksOfAHabit(kept, counted.length > 0, weekStartOf(today, firstWeekday))
  const whole = wholeWeeks(wish)
  const needed = Math.max(1, Math.ceil((whole * keptOf.kept) / keptOf.of))
  const over = wholeWeeks({ ...wish, deadlineDay: Math.min(deadlineDay, today - 1) })
  return {
    ...{ needed, whole, kept: kept.length, hasBegun: counted.length > 0 },
    points: kept.map(({ day }, index) => ({ day, value: index + 1 })),
    expected: whole === 0 ? 0 : over / whole,
  }
}

/** How many whole weeks lie between start and deadline, both days included. */
export function wholeWeeks({ startDay, deadlineDay, firstWeekday }: Omit<FrequencyWish, 'perWeek'>): number {
  if (deadlineDay === undefined) return 0
  const first = weekStartOf(startDay + 6, firstWeekday)
  return Math.max(0, Math.floor((deadlineDay + 1 - first) / 7))
}

type KeptWeek = { start: number; day: number }

function keptWeeks({ perWeek, firstWeekday }: FrequencyWish, days: readonly TrainedDay[]): KeptWeek[] {
  const weeks = Map.groupBy(days, ({ day }) => weekStartOf(day, firstWeekday))
  return [...weeks].flatMap(([start, ofWeek]) => {
    let workouts = 0
    const made = ofWeek.find((each) => {
      workouts += each.workouts
      return workouts >= perWeek
    })
    return made ? [{ start, day: made.day }] : []
  })
}

function weeksOfAHabit(kept: readonly KeptWeek[], hasBegun: boolean, thisWeek: number): FrequencyWeeks {
  const points: GoalPoint[] = []
  let [run, longest] = [0, 0]
  for (const [index, { start, day }] of kept.entries()) {
    run = kept[index - 1]?.start === start - 7 ? run + 1 : 1
    longest = Math.max(longest, run)
    points.push({ day, value: longest })
  }
  const isAlive = thisWeek - (kept.at(-1)?.start ?? Number.NEGATIVE_INFINITY) <= 7
  return {
    ...{ needed: weeksInARow, whole: undefined, kept: isAlive ? run : 0, points, hasBegun },
    expected: undefined,
  }
}

/** The first day of the week or month a day lies in. */
export function periodStart(day: number, per: VolumePeriod, firstWeekday: FirstWeekday): number {
  return per === 'week' ? weekStartOf(day, firstWeekday) : dayNumber(`${dateOfDay(day).slice(0, 7)}-01`)
}

/** The first day of the next one. */
function periodEnd(day: number, per: VolumePeriod, firstWeekday: FirstWeekday): number {
  const start = periodStart(day, per, firstWeekday)
  return per === 'week' ? start + 7 : periodStart(start + 31, per, firstWeekday)
}

type VolumeWish = { per: VolumePeriod; startDay: number; firstWeekday: FirstWeekday }

/**
 * What a week or month had added up to on each day with training, from the one that the start lies in on, which counts
 * whole. `days` in the order of time.
 */
export function volumePoints({ per, startDay, firstWeekday }: VolumeWish, days: readonly TrainedDay[]): GoalPoint[] {
  const from = periodStart(startDay, per, firstWeekday)
  let [end, sumKg] = [from, 0]
  const sums = days
    .filter(({ day }) => day >= from)
    .map(({ day, volumeKg }) => {
      if (day >= end) [end, sumKg] = [periodEnd(day, per, firstWeekday), 0]
      sumKg += volumeKg
      return { day, value: sumKg }
    })
  const before = sums.filter(({ day }) => day < startDay).at(-1)
  return [...(before ? [{ day: startDay, value: before.value }] : []), ...sums.filter(({ day }) => day >= startDay)]
}

/** The most volume of a whole week or month that ended before the one of the start, and began within 84 days of it; or 0. */
export function volumeBefore({ per, startDay, firstWeekday }: VolumeWish, days: readonly TrainedDay[]): number {
  const end = periodStart(startDay, per, firstWeekday)
  const first = periodStart(end - bestHoldsDays, per, firstWeekday)
  const periods = Map.groupBy(
    days.filter(({ day }) => day < end && day >= first),
    ({ day }) => periodStart(day, per, firstWeekday),
  )
  return Math.max(0, ...[...periods.values()].map((of) => of.reduce((sum, { volumeKg }) => sum + volumeKg, 0)))
}

/** A best holds for twelve weeks: what was lifted before says little of where somebody starts. */
export const bestHoldsDays = 84
