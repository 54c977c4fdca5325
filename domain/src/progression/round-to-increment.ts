/** To the nearest multiple of an increment above 0, ties up, in the unit of both. */
export function roundToIncrement(weight: number, increment: number): number {
  // 1e-9: a tie such as 0.85 × 75 / 2.5 may come out a hair below its half.
  return toThousandth(Math.floor(weight / increment + 0.5 + 1e-9) * increment)
}

/** A thousandth of a kilogram or pound is finer than any plate. */
export function toThousandth(weight: number): number {
  return Math.round(weight * 1000) / 1000
}
