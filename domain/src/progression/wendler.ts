import type { WeightUnit } from '../units.ts'
import { roundToIncrement } from './round-to-increment.ts'

type Step = { percent: number; reps: number; isAmrap: boolean }

const set = (percent: number, reps: number): Step => ({ percent, reps, isAmrap: false })
/** The last set of a week: at least these reps, and as many more as go. */
const topSet = (percent: number, reps: number): Step => ({ percent, reps, isAmrap: true })

/** The four weeks of a cycle, percent of the training max; the fourth is the deload. */
const weeks: readonly (readonly Step[])[] = [
  [set(65, 5), set(75, 5), topSet(85, 5)],
  [set(70, 3), set(80, 3), topSet(90, 3)],
  [set(75, 5), set(85, 3), topSet(95, 1)],
  [set(40, 5), set(50, 5), set(60, 5)],
]

export const wendlerWeekCount = weeks.length

/** `reps` are the least of an AMRAP set, `percent` is of the training max. */
export type WendlerSet = { weight: number; reps: number; isAmrap: boolean; percent: number }

/** What a 5/3/1 cycle counts from: 90 % of the one-rep maximum, unrounded in its unit (Wendler, 5/3/1, 2009). */
export function trainingMaxOf(oneRepMax: number): number {
  return (oneRepMax * 90) / 100
}

/**
 * The three working sets of a 5/3/1 week, 1 to 4, from a training max above 0 (Wendler 2009). Weights are rounded to
 * the nearest increment, ties up, in the unit of both; undefined for another week.
 */
export function wendlerSets({
  trainingMax,
  week,
  increment,
}: {
  trainingMax: number
  week: number
  increment: number
}): WendlerSet[] | undefined {
  return weeks[week - 1]?.map((step) => ({
    ...step,
    weight: roundToIncrement((trainingMax * step.percent) / 100, increment),
  }))
}

export type LiftHalf = 'upper' | 'lower'

/** 5 and 10 lb, or what comes near them on a kilogram bar. */
const cycleSteps: Record<WeightUnit, Record<LiftHalf, number>> = {
  kg: { upper: 2.5, lower: 5 },
  lb: { upper: 5, lower: 10 },
}

export type WendlerCycle = { trainingMax: number; reason: 'add_weight' | 'back_off' }

/**
 * The training max of the next cycle (Wendler 2009): 2.5 kg (5 lb) more for a press, 5 kg (10 lb) for a squat or a
 * deadlift; a tenth off, unrounded, when an AMRAP set of the cycle had fewer reps than its least.
 */
export function nextTrainingMax({
  trainingMax,
  half,
  weightUnit,
  hasMissed,
}: {
  trainingMax: number
  half: LiftHalf
  weightUnit: WeightUnit
  hasMissed: boolean
}): WendlerCycle {
  if (hasMissed) return { trainingMax: trainingMaxOf(trainingMax), reason: 'back_off' }
  return { trainingMax: trainingMax + cycleSteps[weightUnit][half], reason: 'add_weight' }
}
