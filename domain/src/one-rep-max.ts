/** Reps for which an estimate is given: beyond 12 the formula runs away (it divides by zero at 37). */
export const e1rmReps = { min: 1, max: 12 } as const

/**
 * Estimated one-rep maximum in the unit of the weight: weight × 36 / (37 − reps) (Brzycki 1993).
 * Reps 1 to 12 and a weight above 0, else undefined. One rep is the weight itself.
 */
export function oneRepMax(weight: number, reps: number): number | undefined {
  if (!Number.isInteger(reps) || reps < e1rmReps.min || reps > e1rmReps.max || !(weight > 0)) return undefined
  return (weight * 36) / (37 - reps)
}

/** The weight that can be lifted `reps` times at this one-rep maximum: Brzycki turned round. Reps 1 to 12. */
export function weightForReps(e1rm: number, reps: number): number | undefined {
  if (!Number.isInteger(reps) || reps < e1rmReps.min || reps > e1rmReps.max || !(e1rm > 0)) return undefined
  return (e1rm * (37 - reps)) / 36
}
