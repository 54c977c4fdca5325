import { dateOfDay } from '../../training-weeks.ts'

/** A date as far as it is said. */
export type SaidDate = { year?: number | undefined; month: number; day?: number | undefined }

const lastDay = 100_000

/** A date is known when its day number is in the data, or when each of its parts is. */
export function isKnownDate(readings: readonly SaidDate[], numbers: readonly number[]): boolean {
  return readings.some(({ year, month, day }) => {
    const parts = [year, month, day].filter((part) => part !== undefined)
    if (parts.every((part) => numbers.includes(part))) return true
    return dayNumbersIn(numbers).some((date) => {
      const [y, m, d] = date
      return m === month && (year === undefined || y === year) && (day === undefined || d === day)
    })
  })
}

/** A year is known as a number, or as the year of a day in the data. */
export function isKnownYear(value: number, numbers: readonly number[]): boolean {
  return value >= 1990 && value < 2100 && dayNumbersIn(numbers).some(([year]) => year === value)
}

function dayNumbersIn(numbers: readonly number[]): number[][] {
  return numbers
    .filter((each) => Number.isInteger(each) && each > 0 && each < lastDay)
    .map((each) => dateOfDay(each).split('-').map(Number))
}

/** `03/04/2026` in both orders. */
export function numericDates(text: string): SaidDate[] {
  const [a = 0, b = 0, c = 0] = text.split(/[-./]/).map(Number)
  if (a > 31) return [{ year: a, month: b, day: c }]
  const year = c < 100 ? 2000 + c : c
  return [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ].filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
}
