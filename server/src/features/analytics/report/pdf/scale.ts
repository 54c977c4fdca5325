import { type Days, dateOfDay, monthStarts } from '@fitai/domain'
import { monthName, shortDay } from './words.ts'

/** From values to points on the paper. `ticks` are round values within, `format` writes them with the same decimals. */
export type Scale = { at(value: number): number; ticks: readonly number[]; format(value: number): string }

/** A scale from `low` to `high`, both made round, over points from `start` to `end`. */
export function roundScale([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const step = roundStep((high - low || 1) / 4)
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  const span = Math.max(1, to - from) * step
  return {
    at: (value) => start + ((value - from * step) / span) * (end - start),
    ticks: Array.from({ length: Math.max(1, to - from) + 1 }, (_, index) => (from + index) * step),
    format: (value) => format.format(value),
  }
}

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

type Tick = { day: number; text: string }

/** Days to name below a stretch: every so many days, the months, or the years, at most about eight. */
export function dayTicks(days: Days): Tick[] {
  const length = days.to - days.from
  if (length <= 130) {
    const every = 7 * Math.ceil(length / 7 / 7)
    const first = days.to - Math.floor(length / Math.max(1, every)) * every
    return Array.from({ length: Math.floor((days.to - first) / Math.max(1, every)) + 1 }, (_, index) => {
      const day = first + index * every
      return { day, text: shortDay(dateOfDay(day)) }
    })
  }
  const starts = monthStarts(days).filter((day) => day >= days.from)
  const years = starts.filter((day) => monthOf(day) === 1)
  if (years.length >= 3)
    return everyNth(years, Math.ceil(years.length / 10)).map((day) => ({ day, text: dateOfDay(day).slice(0, 4) }))
  const every = Math.ceil(starts.length / 9)
  return starts.filter((day) => (monthOf(day) - 1) % every === 0).map((day) => ({ day, text: monthText(day) }))
}

const everyNth = (days: readonly number[], n: number) => days.filter((_, index) => index % n === 0)
const monthOf = (day: number) => Number(dateOfDay(day).slice(5, 7))

/** A January says which year begins. */
export function monthText(day: number): string {
  const date = dateOfDay(day)
  return monthOf(day) === 1 ? `${monthName(date)} ’${date.slice(2, 4)}` : monthName(date)
}
