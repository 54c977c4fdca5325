import { tieSizes, twoSidedP } from './statistics.ts'

/**
 * Do values in the order of time rise or fall more than chance would have it (Mann 1945, Kendall 1975)?
 * `s`: pairs that rise less pairs that fall. `z`: s in standard deviations, corrected for ties and continuity.
 * `p`: 0 to 1, two-sided; 1 for fewer than two values or when all are equal.
 */
export function mannKendall(values: readonly number[]): { s: number; z: number; p: number } {
  let s = 0
  for (const [i, later] of values.entries()) for (const earlier of values.slice(0, i)) s += Math.sign(later - earlier)
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(kendallVariance(values))
  return { s, z, p: twoSidedP(z) }
}

/** Variance of Kendall’s S for values without a trend, corrected for ties (Kendall 1975). */
export function kendallVariance(values: readonly number[]): number {
  const spread = (n: number) => n * (n - 1) * (2 * n + 5)
  return (spread(values.length) - tieSizes(values).reduce((sum, size) => sum + spread(size), 0)) / 18
}
