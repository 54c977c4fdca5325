/** The highest above zero, the first of equals. */
export function best<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let winner: T | undefined
  let highest = 0
  for (const item of items) {
    const worth = value(item)
    if (worth > highest) [winner, highest] = [item, worth]
  }
  return winner
}
