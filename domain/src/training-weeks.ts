/** Days since 1970-01-01 of a calendar date `YYYY-MM-DD` (proleptic Gregorian; algorithm: Hinnant 2013). */
export function dayNumber(localDate: string): number {
  const [year = 0, month = 1, day = 1] = localDate.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The calendar date of a day number: the inverse of `dayNumber`. */
export function dateOfDay(days: number): string {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The Monday of the week a calendar date lies in (ISO 8601). */
export function mondayOf(localDate: string): string {
  const day = dayNumber(localDate)
  const sinceMonday = (((day + 3) % 7) + 7) % 7
  return dateOfDay(day - sinceMonday)
}

/** Streaks over the Mondays of trained weeks, oldest first, each once. `current` ends at the last trained week. */
export function weeklyStreaks(mondays: readonly string[]): { current: number; longest: number } {
  let current = 0
  let longest = 0
  let last: number | undefined
  for (const monday of mondays) {
    const day = dayNumber(monday)
    current = last !== undefined && day - last === 7 ? current + 1 : 1
    longest = Math.max(longest, current)
    last = day
  }
  return { current, longest }
}

export const firstWeekdays = ['monday', 'sunday', 'saturday'] as const
export type FirstWeekday = (typeof firstWeekdays)[number]

/** How many days after a Monday the week of that first weekday begins, looking back. */
const weekdayOffset: Record<FirstWeekday, number> = { monday: 3, sunday: 4, saturday: 5 }

/** The first day of the week a day number lies in, for a week that begins on that weekday. */
export function weekStartOf(day: number, firstWeekday: FirstWeekday): number {
  return day - ((((day + weekdayOffset[firstWeekday]) % 7) + 7) % 7)
}
