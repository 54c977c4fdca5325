/**
 * A hybrid logical clock (Kulkarni 2014) as text: milliseconds, a counter for what happens within one, and the device.
 * Later is greater as text, and no two devices make the same one: `001790000000000-0000-a1b2c3`.
 */
export type Clock = string

export const clockPattern = /^\d{15}-[0-9a-z]{4}-[0-9a-z]{1,16}$/

const mostTicks = 36 ** 4 - 1

function clockAt(ms: number, ticks: number, device: string): Clock {
  return `${String(ms).padStart(15, '0')}-${ticks.toString(36).padStart(4, '0')}-${device}`
}

const msOf = (clock: Clock): number => Number(clock.slice(0, 15))
const ticksOf = (clock: Clock): number => Number.parseInt(clock.slice(16, 20), 36)
const deviceOf = (clock: Clock): string => clock.slice(21)

/** The next clock of a device: after `last`, whatever its own time says, and never before that time. */
export function nextClock(last: Clock | undefined, nowMs: number, device: string): Clock {
  const lastMs = last === undefined ? -1 : msOf(last)
  if (last === undefined || nowMs > lastMs) return clockAt(nowMs, 0, device)
  const ticks = ticksOf(last) + 1
  return ticks > mostTicks ? clockAt(lastMs + 1, 0, device) : clockAt(lastMs, ticks, device)
}

/** How far a phone may run ahead before the server stops believing it. */
const mostAheadMs = 60_000

/** A clock from the future, which would win for hours against everybody else, becomes the present of the server. */
export function believable(clock: Clock, last: Clock | undefined, nowMs: number): Clock {
  return msOf(clock) <= nowMs + mostAheadMs ? clock : nextClock(last, nowMs, deviceOf(clock))
}

export function laterOf(a: Clock | undefined, b: Clock | undefined): Clock | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}
