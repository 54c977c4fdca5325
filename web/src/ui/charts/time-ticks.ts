import type { ScaleTime } from 'd3-scale'

export const dayLength = 86_400_000
const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })

/** As many dates as can be read; a January says which year begins. */
export function timeTicks(x: ScaleTime<number, number>, width: number): { at: number; text: string }[] {
  const [from = new Date(0), to = from] = x.domain()
  const days = (to.getTime() - from.getTime()) / dayLength
  const word = days > 1200 ? yearOf : days > 150 ? monthOf : (day: Date) => dayName.format(day)
  const ticks = x.ticks(Math.max(2, Math.floor(width / 64))).map((day) => ({ at: x(day), text: word(day) }))
  return ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text)
}

const yearOf = (day: Date) => String(day.getUTCFullYear())
const monthOf = (day: Date) =>
  day.getUTCMonth() === 0 ? `${monthName.format(day)} ’${String(day.getUTCFullYear()).slice(2)}` : monthName.format(day)
