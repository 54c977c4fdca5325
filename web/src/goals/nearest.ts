import type { Goal } from '@fitai/contract'

/** Still to be reached. */
export const isRunning = ({ progress: { status } }: Goal) => status !== 'completed' && status !== 'missed'

/** The goal that is nearest to its target; of two alike the one that ends first. */
export function nearestGoal(goals: readonly Goal[]): Goal | undefined {
  const far = Number.POSITIVE_INFINITY
  return goals
    .filter(isRunning)
    .toSorted(
      (a, b) => b.progress.percent - a.progress.percent || (a.progress.daysLeft ?? far) - (b.progress.daysLeft ?? far),
    )[0]
}

/** What is missing to the target, in the unit of the goal. */
export const toGo = ({ progress: { target, current } }: Goal) => (current === null ? null : Math.abs(target - current))
