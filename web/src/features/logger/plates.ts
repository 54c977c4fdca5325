import type { WeightUnit } from '@fitai/domain'

const sizes: Record<WeightUnit, readonly number[]> = {
  kg: [25, 20, 15, 10, 5, 2.5, 1.25],
  lb: [45, 35, 25, 10, 5, 2.5],
}

/** What an empty bar weighs, by the equipment of an exercise: IWF bar, usual EZ and hex bars. Undefined: no plates. */
export function barWeight(equipment: readonly string[], unit: WeightUnit): number | undefined {
  if (equipment.includes('barbell')) return unit === 'kg' ? 20 : 45
  if (equipment.includes('ez_bar')) return unit === 'kg' ? 10 : 25
  if (equipment.includes('trap_bar')) return unit === 'kg' ? 25 : 55
  return undefined
}

/** The plates of one side, heaviest first, with the fewest plates. Undefined when this weight cannot be loaded. */
export function platesPerSide(weight: number, bar: number, unit: WeightUnit): number[] | undefined {
  let left = (weight - bar) / 2
  if (left < 0) return undefined
  const plates: number[] = []
  for (const size of sizes[unit]) {
    while (left >= size) {
      plates.push(size)
      left -= size
    }
  }
  return left === 0 ? plates : undefined
}
