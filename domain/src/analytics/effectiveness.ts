import type { Trend } from './trend.ts'

/** Below that a lift is hardly trained, and the quotient says nothing. */
const fewestHardSetsPerWeek = 0.5

/**
 * What a hard set of a lift brings: percent of e1RM a week for each hard set a week. Negative when the lift falls.
 * Undefined with an `insufficient` or `returning` trend and below 0.5 hard sets a week. It compares lifts of one
 * lifter; it is no cause and effect, and beginners gain more from any set.
 */
export function effectiveness({
  trend,
  hardSetsPerWeek,
}: {
  trend: Trend
  hardSetsPerWeek: number
}): { percentPerHardSet: number } | undefined {
  const { label, percentPerWeek } = trend
  if (label === 'insufficient' || label === 'returning' || percentPerWeek === undefined) return undefined
  if (!(hardSetsPerWeek >= fewestHardSetsPerWeek)) return undefined
  return { percentPerHardSet: percentPerWeek / hardSetsPerWeek }
}
