import type { Sex } from '../sex.ts'

/** Body density in g/cm³ = base − girth × log₁₀(girth in cm) + height × log₁₀(height in cm), Hodgdon & Beckett. */
const density: Record<Sex, { base: number; girth: number; height: number }> = {
  male: { base: 1.0324, girth: 0.19077, height: 0.15456 },
  female: { base: 1.29579, girth: 0.35004, height: 0.221 },
}

/**
 * Body fat in percent from girths, US Navy: density by Hodgdon & Beckett 1984 (NHRC 84-11 and 84-29), fat by Siri 1961;
 * true to about ±3.5 percentage points. The girth is waist − neck, for women waist + hips − neck. Undefined when a
 * girth is missing, the neck is as wide as the rest, or the answer lies outside 0 to 100.
 */
export function navyBodyFat({
  sex,
  heightCm,
  neckCm,
  waistCm,
  hipCm = Number.NaN,
}: {
  sex: Sex
  heightCm: number
  neckCm: number
  waistCm: number
  hipCm?: number | undefined
}): number | undefined {
  const girthCm = (sex === 'male' ? waistCm : waistCm + hipCm) - neckCm
  if (!(heightCm > 0 && neckCm > 0 && girthCm > 0)) return undefined
  const { base, girth, height } = density[sex]
  const percent = 495 / (base - girth * Math.log10(girthCm) + height * Math.log10(heightCm)) - 450
  return percent > 0 && percent < 100 ? percent : undefined
}

/** BMI in kg/m²: weight ÷ height² (Quetelet 1832, Keys 1972). It knows no muscle. Undefined unless both are above 0. */
export function bodyMassIndex({
  bodyweightKg,
  heightCm,
}: {
  bodyweightKg: number
  heightCm: number
}): number | undefined {
  return bodyweightKg > 0 && heightCm > 0 ? bodyweightKg / (heightCm / 100) ** 2 : undefined
}

export type FatFreeMass = { ffmKg: number; ffmi: number; ffmiNormalised: number }

/**
 * Fat-free mass in kg and its index in kg/m², as it is and normalised to a height of 1.80 m: + 6.1 × (1.8 − height in
 * m) (Kouri 1995). Body fat in percent, 0 to below 100; undefined otherwise and without weight and height above 0.
 */
export function fatFreeMass({
  bodyweightKg,
  heightCm,
  bodyFatPercent,
}: {
  bodyweightKg: number
  heightCm: number
  bodyFatPercent: number
}): FatFreeMass | undefined {
  const ffmKg = leanKg(bodyweightKg, bodyFatPercent)
  const ffmi = ffmKg === undefined ? undefined : bodyMassIndex({ bodyweightKg: ffmKg, heightCm })
  if (ffmKg === undefined || ffmi === undefined) return undefined
  return { ffmKg, ffmi, ffmiNormalised: ffmi + 6.1 * (1.8 - heightCm / 100) }
}

function leanKg(bodyweightKg: number, bodyFatPercent: number): number | undefined {
  const isKnown = bodyweightKg > 0 && bodyFatPercent >= 0 && bodyFatPercent < 100
  return isKnown ? bodyweightKg * (1 - bodyFatPercent / 100) : undefined
}
