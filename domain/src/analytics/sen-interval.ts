import { kendallVariance } from './mann-kendall.ts'
import { pairSlopes, theilSenPerDay } from './theil-sen.ts'

/** Slopes in units a day: the estimate, and the interval that holds the true one 95 times of 100. */
export type SlopeInterval = { perDay: number; from: number; to: number }

/** The normal distribution keeps 95 % within so many standard deviations. */
const deviations95 = 1.959964

/**
 * Theil–Sen slope with its 95 % interval: the pair slopes at the ranks that Kendall’s S allows (Sen 1968, Gilbert 1987),
 * between two ranks in proportion. Undefined where the points are too few for an interval: fewer than six.
 */
export function senInterval(points: readonly { day: number; value: number }[]): SlopeInterval | undefined {
  const perDay = theilSenPerDay(points)
  const slopes = pairSlopes(points).sort((a, b) => a - b)
  const spread = deviations95 * Math.sqrt(kendallVariance(points.map(({ value }) => value)))
  const from = atRank(slopes, (slopes.length - spread) / 2)
  const to = atRank(slopes, (slopes.length + spread) / 2 + 1)
  return perDay === undefined || from === undefined || to === undefined ? undefined : { perDay, from, to }
}

/** The value at a rank, counted from 1. */
function atRank(sorted: readonly number[], rank: number): number | undefined {
  const below = sorted[Math.floor(rank) - 1]
  const above = sorted[Math.ceil(rank) - 1]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (rank - Math.floor(rank))
}
