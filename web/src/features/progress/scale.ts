import type { Period } from '@fitai/contract'
import { fromKg, kgPerLb, type WeightUnit } from '@fitai/domain'
import { count, number } from '../../format.ts'

export type Scale = { unit: string; of: (kg: number) => number; format: (amount: number) => string }

/** How sums of kilograms are shown in one chart: all in the unit of the largest, with few digits. */
export function volumeScale(mostKg: number, unit: WeightUnit): Scale {
  if (unit === 'kg' && mostKg >= 10_000)
    return { unit: 't', of: (kg) => kg / 1000, format: (amount) => number(Math.round(amount * 10) / 10) }
  if (unit === 'lb' && mostKg >= 100_000 * kgPerLb)
    return {
      unit: 'k lb',
      of: (kg) => fromKg(kg, unit) / 1000,
      format: (amount) => number(Math.round(amount * 10) / 10),
    }
  return { unit, of: (kg) => fromKg(kg, unit), format: count }
}

/** An estimate in the user's unit, to a tenth. */
export const tenth = (amount: number) => number(Math.round(amount * 10) / 10)

/** `2.5 hard sets`, `1 day`: an average, to a tenth. */
export function average(amount: number, one: string): string {
  const text = tenth(amount)
  return `${text} ${text === '1' ? one : `${one}s`}`
}

const fourWeeks = 28 * 86_400_000

/** The days a chart shows: the period, but not a large part of it before there was anything. */
export function shownTime({ from, to }: Period, firstDates: readonly string[]): { from: number; to: number } {
  const [begin, end] = [timeOf(from), timeOf(to)]
  const first = Math.min(...firstDates.map(timeOf))
  const isLate = first - begin > (end - begin) / 4 && end - first >= fourWeeks
  return { from: isLate ? first : begin, to: end }
}

/** Noon of a day, as a place on an axis of time. */
export const timeOf = (day: string) => Date.parse(`${day}T12:00:00Z`)
export const dayOfTime = (t: number) => new Date(t).toISOString().slice(0, 10)
