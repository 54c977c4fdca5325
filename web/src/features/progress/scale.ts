import { fromKg, type WeightUnit } from '@fitai/domain'
import { count, number } from '../../format.ts'

export type Scale = { unit: string; of: (kg: number) => number; format: (amount: number) => string }

/** How sums of kilograms are shown in one chart: all in the unit of the largest, tonnes from ten on. */
export function volumeScale(mostKg: number, unit: WeightUnit): Scale {
  if (unit === 'kg' && mostKg >= 10_000)
    return { unit: 't', of: (kg) => kg / 1000, format: (amount) => number(Math.round(amount * 10) / 10) }
  return { unit, of: (kg) => fromKg(kg, unit), format: count }
}

/** An estimate in the user's unit, to a tenth. */
export const tenth = (amount: number) => number(Math.round(amount * 10) / 10)

/** Noon of a day, as a place on an axis of time. */
export const timeOf = (day: string) => Date.parse(`${day}T12:00:00Z`)
export const dayOfTime = (t: number) => new Date(t).toISOString().slice(0, 10)
