import type { CoachRequest } from './plan.ts'
import { levelLimits } from './reference.ts'
import type { DayKind } from './slots.ts'

export type WeekDay = { day: number; kind: DayKind | 'active' | 'rest' }

const splits: Record<number, readonly DayKind[]> = {
  1: ['Full body A'],
  2: ['Full body A', 'Full body B'],
  3: ['Full body A', 'Full body B', 'Full body C'],
  4: ['Upper A', 'Lower A', 'Upper B', 'Lower B'],
  5: ['Upper A', 'Lower A', 'Push B', 'Pull B', 'Legs B'],
  6: ['Push A', 'Pull A', 'Legs A', 'Push B', 'Pull B', 'Legs B'],
}
/** Days with a night or two between sessions where the number allows it. */
const liftWeekdays: Record<number, readonly number[]> = {
  1: [1],
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 4, 5, 6],
  6: [1, 2, 3, 4, 5, 6],
}
/** A longer easy day than this is a hobby: rest instead. */
const longestActiveMinutes = 75

/**
 * Which days of the week lift, move easily or rest. Beginners lift at most 4 days, intermediates 5, the advanced 6
 * (ACSM 2009); the health screening may lower that.
 */
export function weekOf(
  { daysPerWeek, level, minutes }: Pick<CoachRequest, 'daysPerWeek' | 'level' | 'minutes'>,
  maxLiftDays: number,
): WeekDay[] {
  const lifts = Math.min(daysPerWeek, maxLiftDays, levelLimits[level].maxLiftDays)
  const kinds = splits[lifts] ?? []
  const weekdays = liftWeekdays[lifts] ?? []
  const lifting = kinds.map((kind, at): WeekDay => ({ day: weekdays[at] ?? at + 1, kind }))
  const free = [3, 6, 2, 5, 1, 4, 7].filter((day) => !weekdays.includes(day)).slice(0, daysPerWeek - lifts)
  const others = free.map(
    (day): WeekDay => ({ day, kind: day === 7 || minutes > longestActiveMinutes ? 'rest' : 'active' }),
  )
  return [...lifting, ...others].sort((a, b) => a.day - b.day)
}
