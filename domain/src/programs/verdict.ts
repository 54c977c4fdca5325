import type { TargetSet } from './targets.ts'

/** A working set that was done, its weight in the unit of the run. */
export type DoneSet = {
  weight?: number | undefined
  reps?: number | undefined
  seconds?: number | undefined
  rir?: number | undefined
}

/** What was done beside what was asked. */
export type Verdict = {
  hasAll: boolean
  isLighter: boolean
  /** The least weight of the sets, if all of them ask for the weight of the lift itself and have one. */
  lifted: number | undefined
}

/**
 * Judges set by set, in order: enough reps or seconds, and no less weight than asked. Sets that are missing are missed;
 * further ones say nothing.
 */
export function verdictOf(targets: readonly TargetSet[], done: readonly DoneSet[]): Verdict {
  const pairs = targets.map((target, at) => ({ target, set: done[at] ?? {} }))
  const weights = pairs.flatMap(({ target, set }) => {
    const isPlain = target.percent === 100 && target.exactWeight !== undefined
    return isPlain && set.weight !== undefined ? [set.weight] : []
  })
  return {
    hasAll: pairs.every(({ target, set }) => isReached(target, set)),
    isLighter: pairs.some(({ target, set }) => isLighter(target, set)),
    lifted: weights.length === pairs.length && pairs.length > 0 ? Math.min(...weights) : undefined,
  }
}

export function isReached({ reps, seconds }: TargetSet, set: DoneSet): boolean {
  return (set.reps ?? 0) >= (reps?.min ?? 0) && (set.seconds ?? 0) >= (seconds ?? 0)
}

/** A quarter of a percent: 132 lb and 60 kg are the same plates to a lifter. */
const tolerance = 0.0025

export function isLighter({ weight }: TargetSet, set: DoneSet): boolean {
  return weight !== undefined && weight > 0 && (set.weight ?? 0) < weight * (1 - tolerance)
}
