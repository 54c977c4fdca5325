/** The middle value, of an even number the mean of the two in the middle; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const lower = sorted[(sorted.length - 1) >> 1]
  const upper = sorted[sorted.length >> 1]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/** How often each value comes, one number a value: what the corrections for ties need. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

/** Beyond this z the two tails hold less than 10⁻¹⁵, and the sum below has no digits left for them. */
const farOut = 8

/**
 * Chance, 0 to 1, of a standard normal value at least as far from 0 as z (series: Marsaglia 2004, J Stat Softw 11:4).
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z)
  if (x > farOut) return 0
  let term = x
  let sum = x
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return Math.max(0, 1 - 2 * sum * Math.exp((-x * x) / 2) * (1 / Math.sqrt(2 * Math.PI)))
}
