import type { WeightUnit } from '../units.ts'
import { platesOfSum, reachableMilli, type SidePlates, type SideSums, sideSums } from './plate-sums.ts'

/** How many single plates of a weight there are. A side takes half of them, so an odd one stays on the rack. */
export type PlateStock = { weight: number; count: number }

/** A bar and what can be put on it, all in one unit. `collars` is the weight of both together. */
export type BarSetup = { bar: number; collars?: number; inventory: readonly PlateStock[]; unit: WeightUnit }

export type LoadedBar =
  | {
      state: 'loaded'
      /** One side, heaviest first. The other side is the same. */
      perSide: number[]
      /** Bar, collars and both sides. */
      total: number
      /** What is missing to the target, 0 when it is met. */
      remainder: number
      unit: WeightUnit
    }
  /** The target is lighter than the bar with its collars, which weighs `lightest`. */
  | { state: 'below_bar'; lightest: number; unit: WeightUnit }

/** The Olympic bar, as it is sold in countries of either unit. */
export const usualBar: Record<WeightUnit, number> = { kg: 20, lb: 45 }

/** What hangs beside a rack in a usual gym. */
export const usualPlates: Record<WeightUnit, readonly PlateStock[]> = {
  kg: [
    { weight: 25, count: 8 },
    { weight: 20, count: 8 },
    { weight: 15, count: 4 },
    { weight: 10, count: 8 },
    { weight: 5, count: 4 },
    { weight: 2.5, count: 4 },
    { weight: 1.25, count: 4 },
  ],
  lb: [
    { weight: 45, count: 12 },
    { weight: 35, count: 4 },
    { weight: 25, count: 4 },
    { weight: 10, count: 8 },
    { weight: 5, count: 4 },
    { weight: 2.5, count: 4 },
  ],
}

/** Nobody lifts more; it also bounds the work for an absurd target. In kg or lb. */
const heaviest = 1500

/**
 * Which plates go on each side: the largest weight not above the target that the inventory makes, with the fewest
 * plates. All in the unit as entered, to the thousandth; up to 1,500.
 */
export function platesFor({ target, ...setup }: BarSetup & { target: number }): LoadedBar {
  const { unit } = setup
  const targetMilli = toMilli(target)
  const lightestMilli = emptyMilli(setup)
  if (!(targetMilli >= lightestMilli)) return { state: 'below_bar', lightest: lightestMilli / 1000, unit }
  const sums = sumsUpTo(targetMilli, setup)
  const sideMilli = reachableMilli(sums).at(-1) ?? 0
  const totalMilli = lightestMilli + 2 * sideMilli
  return {
    state: 'loaded',
    perSide: platesOfSum(sums, sideMilli).map((milli) => milli / 1000),
    total: totalMilli / 1000,
    remainder: (targetMilli - totalMilli) / 1000,
    unit,
  }
}

/** Every weight up to `most` that the bar can be loaded to, lightest first, in the unit as entered. */
export function loadableWeights({ most, ...setup }: BarSetup & { most: number }): number[] {
  const mostMilli = toMilli(most)
  const lightestMilli = emptyMilli(setup)
  if (!(mostMilli >= lightestMilli)) return []
  return reachableMilli(sumsUpTo(mostMilli, setup)).map((milli) => (lightestMilli + 2 * milli) / 1000)
}

function sumsUpTo(targetMilli: number, setup: BarSetup): SideSums {
  const mostMilli = Math.min(targetMilli, toMilli(heaviest)) - emptyMilli(setup)
  return sideSums(onOneSide(setup.inventory), Math.max(0, Math.floor(mostMilli / 2)))
}

/** Plates of one weight count together wherever they are listed. */
function onOneSide(inventory: readonly PlateStock[]): SidePlates[] {
  const counts = new Map<number, number>()
  for (const { weight, count } of inventory) {
    const milli = toMilli(weight)
    if (milli > 0 && count > 0) counts.set(milli, (counts.get(milli) ?? 0) + Math.floor(count))
  }
  return [...counts].map(([milli, count]) => ({ milli, count: Math.floor(count / 2) })).filter(({ count }) => count > 0)
}

function emptyMilli({ bar, collars = 0 }: BarSetup): number {
  return toMilli(bar) + toMilli(collars)
}

/** Whole thousandths, so that sums are exact. */
function toMilli(weight: number): number {
  return Math.round(weight * 1000)
}
