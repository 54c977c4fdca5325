export const weightUnits = ['kg', 'lb'] as const
export type WeightUnit = (typeof weightUnits)[number]

/** A weight exactly as it was entered. It is stored and shown like this; kilograms are for maths only. */
export type Weight = { weight: number; weightUnit: WeightUnit }

/** The international avoirdupois pound (1959), exact. */
export const kgPerLb = 0.45359237

/** Kilograms of a weight in its own unit, to the tenth of a milligram, so that sums and stored values agree. */
export function toKg({ weight, weightUnit }: Weight): number {
  return weightUnit === 'kg' ? weight : Math.round(weight * kgPerLb * 1e7) / 1e7
}

/** A mass in kilograms shown in `unit`, unrounded. Never store the answer: what was entered is already stored. */
export function fromKg(kg: number, unit: WeightUnit): number {
  return unit === 'kg' ? kg : kg / kgPerLb
}
