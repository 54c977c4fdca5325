import { dayAfter } from '../../weeks.ts'
import type { CompareSearch, Preset } from './address.ts'

/** The earlier period first, as changes are counted from it. */
export type Periods = { from: string; to: string; otherFrom: string; otherTo: string }

export const presetWords = {
  weeks: 'Last 12 weeks vs the 12 before',
  month: 'This month vs last',
  year: 'This year vs last, to this day',
} satisfies Record<Preset, string>

/** The two periods that are compared: by a preset as of today, or as chosen. */
export function periodsOf(search: CompareSearch, today: string): Periods {
  const { from, to, otherFrom, otherTo } = search
  if (from && to && otherFrom && otherTo) return { from, to, otherFrom, otherTo }
  return presetPeriods(search.preset ?? 'weeks', today)
}

function presetPeriods(preset: Preset, today: string): Periods {
  const days = 84
  if (preset === 'weeks') {
    const otherFrom = dayAfter(today, 1 - days)
    return { from: dayAfter(otherFrom, -days), to: dayAfter(otherFrom, -1), otherFrom, otherTo: today }
  }
  if (preset === 'month') {
    const otherFrom = `${today.slice(0, 8)}01`
    const to = dayAfter(otherFrom, -1)
    return { from: `${to.slice(0, 8)}01`, to, otherFrom, otherTo: today }
  }
  const year = Number(today.slice(0, 4))
  return { from: `${year - 1}-01-01`, to: sameDay(today, year - 1), otherFrom: `${year}-01-01`, otherTo: today }
}

/** The same day of another year; 29 February becomes the 28th. */
function sameDay(day: string, year: number): string {
  const there = `${year}${day.slice(4)}`
  const isThere = there.slice(5) !== '02-29' || new Date(`${there}T12:00:00Z`).getUTCDate() === 29
  return isThere ? there : `${year}-02-28`
}
