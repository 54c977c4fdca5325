export type AdvisedGoal = 'strength' | 'body_weight' | 'frequency' | 'volume'

/** What is safe or usual a week, as a share of where somebody stands; a frequency grows by whole workouts. */
export const safeShare: Record<Exclude<AdvisedGoal, 'frequency'>, { up: number; down: number }> = {
  // Novices’ fastest weeks (ACSM 2009); nothing is lost by getting weaker slowly.
  strength: { up: 0.02, down: 1 },
  // Garthe 2011, Helms 2014: down by up to 1 %; Iraki 2019: up by up to 0.5 %.
  body_weight: { up: 0.005, down: 0.01 },
  volume: { up: 0.1, down: 1 },
}

/** Shares need something to be a share of; no workouts a week are a value. */
export function isMeasured({ kind, currentValue }: { kind: AdvisedGoal; currentValue: number }): boolean {
  return kind === 'frequency' || currentValue > 0
}
