import { type E1rmFormula, estimateE1rm } from '../calculators/e1rm-formulas.ts'
import { isWorkingSet, type PerformedSet, volumeKg } from '../sets.ts'

/** A performed set with what analytics counts of it beside its weight and reps. */
export type CountedSet = PerformedSet & {
  rpe: number | undefined
  rir: number | undefined
  durationSeconds: number | undefined
  distanceMetres: number | undefined
}

/** What the working sets of one exercise in one workout amount to. */
export type SessionTotals = {
  workingSets: number
  hardSets: number
  reps: number
  volumeKg: number
  bestE1rmKg: number | undefined
  topWeightKg: number | undefined
  seconds: number
  metres: number
  /** Sets whose effort is known, and the sum of it as RPE. */
  effortSets: number
  rpeSum: number
}

export const emptySession: SessionTotals = {
  workingSets: 0,
  hardSets: 0,
  reps: 0,
  volumeKg: 0,
  bestE1rmKg: undefined,
  topWeightKg: undefined,
  seconds: 0,
  metres: 0,
  effortSets: 0,
  rpeSum: 0,
}

/**
 * The totals of a session, its sets in the order they were performed. Warm-ups count for nothing; help on an assisted
 * exercise is no weight and gives no estimate.
 */
export function sessionTotals(sets: readonly CountedSet[], formula?: E1rmFormula): SessionTotals {
  return sets.reduce((totals, set) => withSet(totals, set, formula), emptySession)
}

/** The totals with one set more. */
export function withSet(totals: SessionTotals, set: CountedSet, formula?: E1rmFormula): SessionTotals {
  if (!isWorkingSet(set)) return totals
  const rpe = effortOf(set)
  return {
    workingSets: totals.workingSets + 1,
    hardSets: totals.hardSets + (isHardSet(set) ? 1 : 0),
    reps: totals.reps + (set.reps ?? 0),
    volumeKg: totals.volumeKg + volumeKg(set),
    bestE1rmKg: greater(totals.bestE1rmKg, e1rmOfSet(set, formula)),
    topWeightKg: greater(totals.topWeightKg, set.isAssisted ? undefined : set.weightKg),
    seconds: totals.seconds + (set.durationSeconds ?? 0),
    metres: totals.metres + (set.distanceMetres ?? 0),
    effortSets: totals.effortSets + (rpe === undefined ? 0 : 1),
    rpeSum: totals.rpeSum + (rpe ?? 0),
  }
}

/** The estimate a set gives in kg: none for a warm-up, for help, beyond 12 reps. Brzycki unless another is named. */
export function e1rmOfSet(set: PerformedSet, formula?: E1rmFormula): number | undefined {
  if (!isWorkingSet(set) || set.isAssisted) return undefined
  return estimateE1rm({ weight: set.weightKg ?? 0, reps: set.reps ?? 0, ...(formula && { formula }) })
}

/** How hard a set was, as RPE: as logged, else 10 − RIR (Zourdos 2016). */
export function effortOf({ rpe, rir }: Pick<CountedSet, 'rpe' | 'rir'>): number | undefined {
  return rpe ?? (rir === undefined ? undefined : 10 - rir)
}

/** RPE from which on a set is hard: four reps in reserve at most. */
const hardRpe = 6

/**
 * Whether a set counts as hard: a working set with 4 reps or fewer in reserve (Pelland 2024 counts sets near failure).
 * One whose effort is not written down is taken to be hard, as logs without effort are the rule.
 */
export function isHardSet(set: Pick<CountedSet, 'kind' | 'rpe' | 'rir'>): boolean {
  return isWorkingSet(set) && (effortOf(set) ?? hardRpe) >= hardRpe
}

function greater(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Math.max(a, b)
}
