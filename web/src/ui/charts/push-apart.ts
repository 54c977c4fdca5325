/**
 * Moves labels as little as possible, so that each has `gap` to the next and all lie between `from` and `to`. They keep
 * their order. Where there is not room for all, they stand evenly (least squares by pooling neighbours: Ayer 1955).
 */
export function pushApart(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const apart = Math.min(gap, (to - from) / Math.max(1, wanted.length - 1))
  const inOrder = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  const free = pooled(inOrder.map(({ at }, place) => at - place * apart))
  const last = to - (wanted.length - 1) * apart
  const placed = [...wanted]
  for (const [place, { index }] of inOrder.entries())
    placed[index] = Math.min(last, Math.max(from, free[place] ?? from)) + place * apart
  return placed
}

/** The nearest values that never fall. */
function pooled(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of values) {
    let pool = { sum: value, count: 1 }
    for (let above = pools.at(-1); above && mean(above) > mean(pool); above = pools.at(-1)) {
      pool = { sum: above.sum + pool.sum, count: above.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count
