import { usualBar, type WeightUnit } from '@fitai/domain'

/** What an empty bar weighs, by the equipment of an exercise: IWF bar, usual EZ and hex bars. Undefined: no plates. */
export function barWeight(equipment: readonly string[], unit: WeightUnit): number | undefined {
  if (equipment.includes('barbell')) return usualBar[unit]
  if (equipment.includes('ez_bar')) return unit === 'kg' ? 10 : 25
  if (equipment.includes('trap_bar')) return unit === 'kg' ? 25 : 55
  return undefined
}
