import { roundToIncrement, toThousandth } from './round-to-increment.ts'

export type RepRange = { min: number; max: number }

/** The working sets of a lift in one session, all at one weight. */
export type ProgressionSession = { weight: number; reps: readonly number[] }

export const doubleProgressionReasons = ['add_weight', 'widen_reps', 'beat_total', 'hold', 'back_off'] as const
/**
 * `add_weight`: every set had the top. `widen_reps`: it had, but the step would be too big: more reps on top.
 * `beat_total`: the same weight, more reps altogether. `hold`: a set fell short of the bottom. `back_off`: that twice
 * in a row.
 */
export type DoubleProgressionReason = (typeof doubleProgressionReasons)[number]

/** `reps`: what every set aims at. `totalToBeat`: reps of the last session together, for `beat_total`. */
export type DoubleProgressionStep = {
  weight: number
  reps: RepRange
  reason: DoubleProgressionReason
  totalToBeat: number | undefined
}

/** ACSM 2009: loads grow by 2 to 10 %. */
const largestStep = 0.1
const widerBy = 3
/** Schoenfeld 2021: loads that go about 30 times still build muscle. */
const mostReps = 30

/**
 * Double progression (ACSM 2009): the same weight until every set has the top of the range, then one increment more and
 * back to the bottom. An increment above 10 % waits, with three more reps on top each time, until the reps say that it
 * can be lifted for the bottom (Epley 1985) or reach 30. After a session below the bottom the weight stays; after two
 * in a row at one weight a tenth comes off, at least an increment.
 * Sessions oldest first; weight, 0 or more, and increment, above 0, in the unit the lifter uses. Undefined before the
 * first session.
 */
export function nextByDoubleProgression({
  reps,
  increment,
  sessions,
}: {
  reps: RepRange
  increment: number
  sessions: readonly ProgressionSession[]
}): DoubleProgressionStep | undefined {
  const last = sessions.at(-1)
  if (last === undefined || last.reps.length === 0) return undefined
  const { weight } = last
  const step = { weight, reps, totalToBeat: undefined }
  const fewest = Math.min(...last.reps)
  if (fewest < reps.min) {
    const isSecond = hasMissed(sessions.at(-2), weight, reps.min)
    return isSecond
      ? { ...step, weight: backedOff(weight, increment), reason: 'back_off' }
      : { ...step, reason: 'hold' }
  }
  if (fewest < reps.max)
    return { ...step, reason: 'beat_total', totalToBeat: last.reps.reduce((sum, done) => sum + done) }
  if (canStep(fewest, { reps, growth: increment / weight }))
    return { ...step, weight: toThousandth(weight + increment), reason: 'add_weight' }
  const max = Math.min(mostReps, reps.max + widerBy * (Math.floor((fewest - reps.max) / widerBy) + 1))
  return { ...step, reps: { min: reps.min, max }, reason: 'widen_reps' }
}

function hasMissed(session: ProgressionSession | undefined, weight: number, bottom: number): boolean {
  return session !== undefined && session.weight === weight && session.reps.some((done) => done < bottom)
}

/** Epley: a weight w goes `reps` times when the maximum is w × (1 + reps / 30). Never a big step by the top alone. */
function canStep(fewest: number, { reps, growth }: { reps: RepRange; growth: number }): boolean {
  if (growth <= largestStep + 1e-9 || fewest >= mostReps) return true
  return fewest > reps.max && 1 + fewest / 30 >= (1 + growth) * (1 + reps.min / 30)
}

function backedOff(weight: number, increment: number): number {
  const tenthOff = roundToIncrement(weight * 0.9, increment)
  const lighter = tenthOff < weight ? tenthOff : toThousandth(weight - increment)
  return Math.min(weight, Math.max(increment, lighter))
}
