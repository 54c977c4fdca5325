/** How many slips of the finger a word of this length forgives. */
function forgiven(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * Whether a typed word is a known one, or the beginning of it, with few slips: a letter more, less or wrong, or two
 * neighbours swapped (Damerau 1964). None in words of under 4 letters, one up to 7, two from 8 on.
 */
export function isNear(typed: string, known: string): boolean {
  const most = forgiven(typed.length)
  if (most === 0 || known.length < typed.length - most) return false
  return distance(typed, known.slice(0, typed.length + most), most) <= most
}

/** The fewest slips from a typed word to any beginning of a known one, or more than `most`. */
function distance(typed: string, known: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: known.length + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= known.length; j++) {
      const isSame = typed[i - 1] === known[j - 1]
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && typed[i - 1] === known[j - 2] && typed[i - 2] === known[j - 1]
      if (isSwap) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return least
    before = last
    last = row
  }
  return Math.min(...last.slice(Math.max(0, typed.length - most)))
}
