import type { Sex } from '../sex.ts'
import { fatFreeMass } from './body-composition.ts'

export type BasalMetabolicRate = { kcalPerDay: number; formula: 'mifflin' | 'katch_mcardle' }

/**
 * Energy a day at rest, in kcal. With body fat known 370 + 21.6 × fat-free kg (Katch-McArdle; McArdle, Katch & Katch),
 * else 10 × kg + 6.25 × cm − 5 × years, + 5 for men, − 161 for women (Mifflin 1990, adults of 19 to 78; most are met
 * within 10 %, Frankenfield 2005). Undefined without weight, height and age above 0.
 */
export function basalMetabolicRate({
  sex,
  bodyweightKg,
  heightCm,
  ageYears,
  bodyFatPercent,
}: {
  sex: Sex
  bodyweightKg: number
  heightCm: number
  ageYears: number
  bodyFatPercent?: number | undefined
}): BasalMetabolicRate | undefined {
  if (!(bodyweightKg > 0 && heightCm > 0 && ageYears > 0)) return undefined
  const lean = bodyFatPercent === undefined ? undefined : fatFreeMass({ bodyweightKg, heightCm, bodyFatPercent })
  if (lean !== undefined) return { kcalPerDay: 370 + 21.6 * lean.ffmKg, formula: 'katch_mcardle' }
  const kcalPerDay = 10 * bodyweightKg + 6.25 * heightCm - 5 * ageYears + (sex === 'male' ? 5 : -161)
  return { kcalPerDay, formula: 'mifflin' }
}

export const activityLevels = ['sedentary', 'light', 'moderate', 'very', 'extra'] as const
/** A week: desk and no sport, sport on 1–3 days, on 3–5, hard on 6–7, hard and a physical job. */
export type ActivityLevel = (typeof activityLevels)[number]

/** Customary multipliers (McArdle, Katch & Katch): a rule of thumb, not a measurement. */
const factors: Record<ActivityLevel, number> = { sedentary: 1.2, light: 1.375, moderate: 1.55, very: 1.725, extra: 1.9 }

/**
 * Energy a day with all that is done, in kcal (TDEE): basal metabolic rate × 1.2 to 1.9. A start, to be set right by
 * the scales.
 */
export function dailyEnergy({ bmrKcal, activity }: { bmrKcal: number; activity: ActivityLevel }): number {
  return bmrKcal * factors[activity]
}
