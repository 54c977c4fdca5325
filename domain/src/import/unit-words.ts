import type { WeightUnit } from '../units.ts'

/** The unit a word of an export means, in the languages the apps write it in. Undefined if it is none. */
export function weightUnitOf(word: string): WeightUnit | undefined {
  if (/^(kgs?|kilograms?|公斤|千克)$/i.test(word)) return 'kg'
  return /^(lbs?|pounds?|磅)$/i.test(word) ? 'lb' : undefined
}

export type TapeUnit = 'cm' | 'in'

/** The unit of a tape measure. */
export function tapeUnitOf(word: string): TapeUnit | undefined {
  if (/^(cms?|centimet(er|re)s?)$/i.test(word)) return 'cm'
  return /^(in|inch|inches|"|″)$/i.test(word) ? 'in' : undefined
}

/** Who weighs in pounds measures in inches. */
export function tapeUnitBeside(unit: WeightUnit): TapeUnit {
  return unit === 'kg' ? 'cm' : 'in'
}
