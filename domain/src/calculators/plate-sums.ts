/** One kind of plate and how many of it one side can take. Whole thousandths of a kilogram or pound. */
export type SidePlates = { milli: number; count: number }

/**
 * What one side can hold. `fewest[k]` are the fewest plates that weigh k steps together, `unreachable` where none do.
 * `layers[i]` is the same with the `i` lightest kinds alone.
 */
export type SideSums = { stepMilli: number; kinds: readonly SidePlates[]; layers: readonly Uint32Array[] }

const unreachable = 0xffffffff

/** Every sum up to `mostMilli` that the plates of one side make, each with the fewest plates (bounded knapsack). */
export function sideSums(plates: readonly SidePlates[], mostMilli: number): SideSums {
  const kinds = plates.filter(({ milli }) => milli <= mostMilli).sort((a, b) => a.milli - b.milli)
  const stepMilli = kinds.reduce((step, { milli }) => greatestCommonDivisor(step, milli), 0) || 1
  const allMilli = kinds.reduce((sum, { milli, count }) => sum + milli * count, 0)
  const none = new Uint32Array(Math.floor(Math.min(mostMilli, allMilli) / stepMilli) + 1).fill(unreachable)
  none[0] = 0
  const layers: Uint32Array[] = [none]
  for (const kind of kinds) layers.push(withKind(layers.at(-1) ?? none, kind.milli / stepMilli, kind.count))
  return { stepMilli, kinds, layers }
}

/** The sums one side reaches, in thousandths, from nothing upwards. */
export function reachableMilli({ stepMilli, layers }: SideSums): number[] {
  const sums: number[] = []
  layers.at(-1)?.forEach((plates, step) => {
    if (plates !== unreachable) sums.push(step * stepMilli)
  })
  return sums
}

/** The fewest plates that make a reachable sum, heaviest first. Of two ways equally short, heavier plates win. */
export function platesOfSum({ stepMilli, kinds, layers }: SideSums, sumMilli: number): number[] {
  const chosen: number[] = []
  let left = sumMilli / stepMilli
  for (let i = kinds.length - 1; i >= 0; i--) {
    const { milli, count } = kinds[i] ?? { milli: 0, count: 0 }
    const size = milli / stepMilli
    const goal = layers[i + 1]?.[left] ?? unreachable
    let used = Math.min(count, Math.floor(left / size))
    while (used > 0 && (layers[i]?.[left - used * size] ?? unreachable) + used !== goal) used--
    for (let n = 0; n < used; n++) chosen.push(milli)
    left -= used * size
  }
  return chosen
}

/** Lots of 1, 2, 4 … plates stand for every count up to `count`, so a thousand plates cost ten passes. */
function withKind(before: Uint32Array, size: number, count: number): Uint32Array {
  const fewest = before.slice()
  for (let lot = 1, left = Math.min(count, Math.floor(fewest.length / size)); left > 0; left -= lot, lot *= 2) {
    lot = Math.min(lot, left)
    for (let step = fewest.length - 1; step >= lot * size; step--) {
      const without = fewest[step - lot * size] ?? unreachable
      if (without !== unreachable) fewest[step] = Math.min(fewest[step] ?? unreachable, without + lot)
    }
  }
  return fewest
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
