import { dateOfDay, dayNumber } from '../training-weeks.ts'
import { dayOfTurn, daysUntilTurn, type Program, programLimits, trainingDays } from './program.ts'

/** A rest from a program, by calendar dates; one that goes on has no end. */
export type Pause = { from: string; to: string | undefined }

/** A leg by the calendar: its first turn lies on `startsOn`, the others as many days later as the program says. */
export type DatedLeg = { program: Program; from: number; startsOn: string }

/** The date of a turn. A pause moves what lay after its beginning; one that goes on has lasted until `today`. */
export function dateOfTurn(leg: DatedLeg, turn: number, pauses: readonly Pause[], today: string): string {
  const { program, from, startsOn } = leg
  let day = dayNumber(startsOn) + daysUntilTurn(program, turn) - daysUntilTurn(program, from)
  for (const pause of pauses) {
    const begins = dayNumber(pause.from)
    const lasted = dayNumber(pause.to ?? today) - begins
    if (begins >= dayNumber(startsOn) && day >= begins) day += Math.max(0, lasted)
  }
  return dateOfDay(day)
}

/**
 * By the calendar: the first turn whose date has not passed. The end of the program if all have; no later than
 * `programLimits.turns`, so that a date of another century is answered as well.
 */
export function turnOnDate(leg: DatedLeg, pauses: readonly Pause[], today: string): number {
  const { program, from } = leg
  if (trainingDays(program).length === 0) return from
  let turn = from
  const isPast = (at: number) => dayOfTurn(program, at) !== undefined && dateOfTurn(leg, at, pauses, today) < today
  while (turn < programLimits.turns && isPast(turn)) turn++
  return turn
}

/**
 * The same place in another version of a program: its day of that week, or the next one there is. Counts from the
 * beginning of the cycle; 0 where the other version has nothing so late.
 */
export function turnInVersion(turn: number, before: Program, after: Program): number {
  const place = dayOfTurn(before, turn)
  if (!place) return 0
  const at = trainingDays(after).findIndex(
    ({ week, day }) => week > place.week || (week === place.week && day >= place.day),
  )
  return Math.max(0, at)
}
