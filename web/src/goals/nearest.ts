import type { Goal } from '@fitai/contract'

/** Still to be reached. */
export const isRunning = ({ progress: { status } }: Goal) => status !== 'completed' && status !== 'missed'

/** The goals that still run, nearest to their target first; of two alike the one that ends first. */
export function nearestFirst(goals: readonly Goal[]): Goal[] {
  const far = Number.MAX_SAFE_INTEGER
  return goals
    .filter(isRunning)
    .toSorted(
      (a, b) => b.progress.percent - a.progress.percent || (a.progress.daysLeft ?? far) - (b.progress.daysLeft ?? far),
    )
}

/** What is missing to the target, in the unit of the goal. */
export const toGo = ({ progress: { target, current } }: Goal) => (current === null ? null : Math.abs(target - current))
