/** From when until when nobody is to be disturbed, by their own clocks, `HH:MM`. Over midnight where `to` comes first. */
export type QuietHours = { from: string; to: string }

/** From ten in the evening to seven in the morning, unless somebody says otherwise. */
export const usualQuietHours: QuietHours = { from: '22:00', to: '07:00' }

const minutesOfDay = 1440

/**
 * Minutes until somebody may be disturbed: 0 outside of their quiet hours. `clock` is what their clocks show, `HH:MM`. The
 * first minute is quiet, the last is not; `from` equal to `to` is no quiet at all.
 */
export function quietMinutesLeft(clock: string, hours: QuietHours | null): number {
  if (hours === null) return 0
  const [now, from, to] = [minuteOf(clock), minuteOf(hours.from), minuteOf(hours.to)]
  return after(from, now) < after(from, to) ? after(now, to) : 0
}

/** Minutes from one time of day to the next other one. */
const after = (from: number, to: number) => (to - from + minutesOfDay) % minutesOfDay

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
