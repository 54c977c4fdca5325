import { e1rmReps, oneRepMax, weightForReps } from '../one-rep-max.ts'

export const e1rmFormulas = ['brzycki', 'epley', 'lombardi', 'mayhew', 'oconner', 'wathan', 'lander'] as const
/** How a one-rep maximum is estimated. Brzycki is what records and charts use. */
export type E1rmFormula = (typeof e1rmFormulas)[number]

/** e1RM as a multiple of the weight. Brzycki is one-rep-max.ts. */
const factors: Record<Exclude<E1rmFormula, 'brzycki'>, (reps: number) => number> = {
  epley: (reps) => (reps === 1 ? 1 : 1 + reps / 30),
  lombardi: (reps) => reps ** 0.1,
  mayhew: (reps) => 100 / (52.2 + 41.9 * Math.exp(-0.055 * reps)),
  oconner: (reps) => 1 + 0.025 * reps,
  wathan: (reps) => 100 / (48.8 + 53.8 * Math.exp(-0.075 * reps)),
  lander: (reps) => 100 / (101.3 - 2.67123 * reps),
}

/**
 * Estimated one-rep maximum in the unit of the weight, for whole reps from 1 to 12 and a weight above 0, else undefined
 * (Brzycki 1993, Epley 1985, Lombardi 1989, Mayhew 1992, O'Conner 1989, Wathan 1994, Lander 1985).
 * Mayhew, O'Conner, Wathan and Lander put even a single above its own weight: that is how they were published.
 */
export function estimateE1rm({
  weight,
  reps,
  formula = 'brzycki',
}: {
  weight: number
  reps: number
  formula?: E1rmFormula
}): number | undefined {
  if (formula === 'brzycki') return oneRepMax(weight, reps)
  return isEstimable(weight, reps) ? weight * factors[formula](reps) : undefined
}

/** The weight that can be lifted `reps` times at this e1RM: the formula turned round, in the same range. */
export function weightAtE1rm({
  e1rm,
  reps,
  formula = 'brzycki',
}: {
  e1rm: number
  reps: number
  formula?: E1rmFormula
}): number | undefined {
  if (formula === 'brzycki') return weightForReps(e1rm, reps)
  return isEstimable(e1rm, reps) ? e1rm / factors[formula](reps) : undefined
}

/** What share of the e1RM, in percent and unrounded, can be lifted for 1 to 12 reps. */
export function percentagesOf(formula: E1rmFormula = 'brzycki'): { reps: number; percent: number }[] {
  return Array.from({ length: e1rmReps.max }, (_, i) => i + e1rmReps.min).flatMap((reps) => {
    const percent = weightAtE1rm({ e1rm: 100, reps, formula })
    return percent === undefined ? [] : [{ reps, percent }]
  })
}

function isEstimable(weight: number, reps: number): boolean {
  return Number.isInteger(reps) && reps >= e1rmReps.min && reps <= e1rmReps.max && weight > 0
}
