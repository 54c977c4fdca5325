/** How hard each day was among one's own: 1 the easiest quarter to 4 the hardest, by the quartiles of what is given. */
export function heatLevels(amounts: readonly number[]): (1 | 2 | 3 | 4)[] {
  const sorted = amounts.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)]
  return amounts.map((amount) => {
    if (amount > high) return 4
    if (amount > middle) return 3
    return amount > low ? 2 : 1
  })
}
