import { type FirstWeekday, weekStartOf } from '../training-weeks.ts'

export type Streak = {
  /** Alive today: the last step has begun, or ended just now. */
  current: number
  /** Up to the last one that was trained. */
  atLast: number
  longest: number
}

/** Days in a row with a workout. Alive while today or yesterday was one. Day numbers, ascending, each once. */
export function dailyStreak(days: readonly number[], today: number): Streak {
  return streakOf(days, 1, today)
}

/**
 * Weeks in a row with a workout, by the user's first weekday. Alive while this week or the last one has one: a week that
 * has only begun breaks nothing.
 */
export function weeklyStreak(days: readonly number[], today: number, firstWeekday: FirstWeekday): Streak {
  const weeks = [...new Set(days.map((day) => weekStartOf(day, firstWeekday)))]
  return streakOf(weeks, 7, weekStartOf(today, firstWeekday))
}

function streakOf(starts: readonly number[], step: number, now: number): Streak {
  let atLast = 0
  let longest = 0
  let last: number | undefined
  for (const start of starts) {
    atLast = last !== undefined && start - last === step ? atLast + 1 : 1
    longest = Math.max(longest, atLast)
    last = start
  }
  const isAlive = last !== undefined && now - last <= step
  return { current: isAlive ? atLast : 0, atLast, longest }
}

/** The most days from one training day to the next; undefined with fewer than two. */
export function longestGap(days: readonly number[]): number | undefined {
  if (days.length < 2) return undefined
  return Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? day)))
}
