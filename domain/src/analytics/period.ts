import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '../training-weeks.ts'

/** Days from `from` to `to`, both included; day numbers as of `dayNumber`. */
export type Days = { from: number; to: number }

export const rangeDays = { '4w': 28, '12w': 84, '1y': 365 } as const

/** The last so many days up to today. */
export function lastDays(today: number, count: number): Days {
  return { from: today - count + 1, to: today }
}

/** As many days directly before. */
export function daysBefore({ from, to }: Days): Days {
  return { from: from - (to - from + 1), to: from - 1 }
}

export function countDays({ from, to }: Days): number {
  return to - from + 1
}

/** How many weeks a stretch is, as a number with a fraction; a stretch under a week is one, or nobody could train enough. */
export function weeksIn(days: Days): number {
  return Math.max(1, countDays(days) / 7)
}

/** The first days of all weeks a stretch touches, oldest first. */
export function weekStarts({ from, to }: Days, firstWeekday: FirstWeekday): number[] {
  const first = weekStartOf(from, firstWeekday)
  return Array.from({ length: Math.floor((to - first) / 7) + 1 }, (_, week) => first + 7 * week)
}

/** The first days of all months a stretch touches, oldest first. */
export function monthStarts({ from, to }: Days): number[] {
  const starts: number[] = []
  let [year, month] = yearAndMonth(from)
  for (;;) {
    const start = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
    if (start > to) return starts
    starts.push(start)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

function yearAndMonth(day: number): [year: number, month: number] {
  const [year = 0, month = 1] = dateOfDay(day).split('-').map(Number)
  return [year, month]
}

/** A stretch up to so many days is looked at by weeks, a longer one by months. */
export const longestByWeek = 400
