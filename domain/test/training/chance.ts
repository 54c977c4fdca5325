/** Fractions from 0 to below 1 that are the same for a seed every time (mulberry32). */
export function fractionsOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Normally distributed numbers around 0 (Box & Muller 1958). */
export function noiseOf(seed: number, deviation: number): () => number {
  const fraction = fractionsOf(seed)
  return () => deviation * Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction())
}
