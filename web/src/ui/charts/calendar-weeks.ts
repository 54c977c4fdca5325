import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '@fitai/domain'

export type CalendarWeek = {
  /** Seven places from the first weekday on; days outside the span are undefined. */
  days: readonly (string | undefined)[]
  /** A day of the month that begins in this week, where its name has room. */
  month: string | undefined
}

const mostWeeks = 53
/** The name of a month is about as wide as three columns. */
const monthColumns = 3

/** The weeks from one day to another, oldest first; of a long span the last 53. */
export function calendarWeeks(from: string, to: string, firstWeekday: FirstWeekday): CalendarWeek[] {
  const last = dayNumber(to)
  const lastStart = weekStartOf(last, firstWeekday)
  const first = Math.max(dayNumber(from), lastStart - 7 * (mostWeeks - 1))
  const firstStart = weekStartOf(first, firstWeekday)
  const starts = Array.from({ length: (lastStart - firstStart) / 7 + 1 }, (_, week) => firstStart + 7 * week)
  const weeks = starts.map((start) => ({
    days: Array.from({ length: 7 }, (_, day) =>
      start + day < first || start + day > last ? undefined : dateOfDay(start + day),
    ),
  }))
  const begins = weeks.map(({ days }) => days.find((day) => day?.endsWith('-01')))
  const opening = weeks[0]?.days.find((day) => day !== undefined)
  const isOpeningFree = !begins.slice(0, monthColumns).some(Boolean)
  return weeks.map((week, index) => ({
    ...week,
    month: index === 0 && isOpeningFree ? opening : hasRoom(index, weeks.length) ? begins[index] : undefined,
  }))
}

function hasRoom(index: number, weeks: number): boolean {
  return index === 0 || weeks - index >= 2
}

const aMonday = 4

/** A day of each weekday, from the first one on, to be named. */
export function weekdaysFrom(firstWeekday: FirstWeekday): string[] {
  const start = weekStartOf(aMonday, firstWeekday)
  return Array.from({ length: 7 }, (_, day) => dateOfDay(start + day))
}
