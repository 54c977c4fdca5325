import { tieSizes, twoSidedP } from './statistics.ts'

/**
 * Does one group tend to lie above or below the other (Mann & Whitney 1947)? `u`: pairs the first group wins, a tie is
 * half a win. `p`: 0 to 1, two-sided, by the normal approximation, corrected for ties and continuity: fit for about
 * eight values or more in each group. 1 when a group is empty or all values are equal.
 */
export function mannWhitney(group: readonly number[], others: readonly number[]): { u: number; p: number } {
  const u = group.reduce((wins, value) => wins + winsOf(value, others), 0)
  const pairs = group.length * others.length
  const all = [...group, ...others]
  const tied = tieSizes(all).reduce((sum, size) => sum + size ** 3 - size, 0)
  const variance = (pairs / 12) * (all.length + 1 - tied / (all.length * (all.length - 1)))
  const away = Math.abs(u - pairs / 2)
  return { u, p: away === 0 ? 1 : twoSidedP(Math.max(0, away - 0.5) / Math.sqrt(variance)) }
}

function winsOf(value: number, others: readonly number[]): number {
  return others.reduce((wins, other) => wins + (value > other ? 1 : value === other ? 0.5 : 0), 0)
}
