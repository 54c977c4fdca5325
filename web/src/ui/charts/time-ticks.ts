import type { ScaleTime } from 'd3-scale'
import { textWidth } from './text-width.ts'

export const dayLength = 86_400_000
const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })

/** As many dates as can be read; a January says which year begins. */
export function timeTicks(x: ScaleTime<number, number>, width: number): Tick[] {
  const [from = new Date(0), to = from] = x.domain()
  const days = (to.getTime() - from.getTime()) / dayLength
  const word = days > 1200 ? yearOf : days > 150 ? monthOf : (day: Date) => dayName.format(day)
  const ticks = x.ticks(Math.max(2, Math.floor(width / 44))).map((day) => ({ at: x(day), text: word(day) }))
  return apart(ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text))
}

type Tick = { at: number; text: string }

/** Every one, else every second, third and so on: as many as have room, evenly. */
function apart(ticks: readonly Tick[], every = 1): Tick[] {
  const shown = ticks.filter((_, index) => index % every === 0)
  const hasRoom = shown.every(({ at, text }, index) => {
    const next = shown[index + 1]
    return !next || next.at - at > (textWidth(text, 11) + textWidth(next.text, 11)) / 2 + 8
  })
  return hasRoom || shown.length <= 2 ? shown : apart(ticks, every + 1)
}

const yearOf = (day: Date) => String(day.getUTCFullYear())
const monthOf = (day: Date) =>
  day.getUTCMonth() === 0 ? `${monthName.format(day)} ’${String(day.getUTCFullYear()).slice(2)}` : monthName.format(day)
