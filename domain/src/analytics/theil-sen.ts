import { median } from './statistics.ts'

/**
 * Slope in units a day: the median of the slopes of all pairs of points (Theil 1950, Sen 1968). Up to 29 % of wild
 * values do not move it. Undefined with fewer than two distinct days; pairs of one day have no slope and are left out.
 */
export function theilSenPerDay(points: readonly { day: number; value: number }[]): number | undefined {
  return median(pairSlopes(points))
}

/** Slopes in units a day of all pairs of points on different days, in no order. */
export function pairSlopes(points: readonly { day: number; value: number }[]): number[] {
  return points.flatMap((later, i) =>
    points
      .slice(0, i)
      .filter((earlier) => earlier.day !== later.day)
      .map((earlier) => (later.value - earlier.value) / (later.day - earlier.day)),
  )
}
