/** Lighter than this share of the heaviest set is the way up to it, whatever it was called. */
const rampShare = 0.8

/**
 * The sets that say what somebody can lift: from the heaviest on. Those before it that are much lighter are a ramp that
 * was not marked as warm-up, as in most exports of other apps.
 */
export function withoutRamp<S extends { weightKg: number }>(sets: readonly S[]): S[] {
  const top = Math.max(...sets.map((set) => set.weightKg))
  const first = sets.findIndex((set) => set.weightKg >= top * rampShare)
  return sets.slice(first)
}
