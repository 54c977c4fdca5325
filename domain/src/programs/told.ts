import type { WeightUnit } from '../units.ts'

/** A weight in words, to the hundredth: 62.5 kg. */
export function told(weight: number, unit: WeightUnit): string {
  return `${Math.round(weight * 100) / 100} ${unit}`
}

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
