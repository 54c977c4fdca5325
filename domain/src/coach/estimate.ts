import type { PastSet } from './plan.ts'

const maxReps = 12

/**
 * Estimated one-rep maximum in kg from reps and reps in reserve (Brzycki 1993; Zourdos 2016).
 * Beyond 12 reps the formula runs away: 12 is used, which errs on the light side.
 */
export function estimatedMaxKg({ weightKg, reps, rir = 0 }: PastSet): number {
  return (weightKg * 36) / (37 - Math.min(maxReps, reps + rir))
}

/** The heaviest load in kg that `reps` at `rir` allow. Up to 12 reps Brzycki, 2.5 % less for each one more. */
export function loadForReps(maxKg: number, reps: number, rir: number): number {
  return maxKg * shareOfMax(reps + rir)
}

function shareOfMax(total: number): number {
  return ((37 - Math.min(maxReps, total)) / 36) * 0.975 ** Math.max(0, total - maxReps)
}

/**
 * What a set says of another number of reps, reserve counted in. Up to 12 from the estimated maximum; beyond that from
 * the set itself, or twenty reps would never again be allowed the load they were done with.
 */
export function loadFrom(set: PastSet, total: number): number {
  if (total <= maxReps) return loadForReps(estimatedMaxKg(set), total, 0)
  return (set.weightKg * shareOfMax(total)) / shareOfMax(set.reps + (set.rir ?? 0))
}
