import type { Sex } from '../sex.ts'

/** Percentiles in the order of the columns below. */
const percentiles = [20, 40, 60, 80, 95] as const

type Row = readonly [fromYears: number, ageGroup: string, ...ratios: readonly [number, number, number, number, number]]

/**
 * 1RM ÷ bodyweight in the bench press that this share of people of an age stays below. The Cooper Institute, The
 * Physical Fitness Specialist Certification Manual, Dallas TX (revised 2002): the lower ends of poor, fair, good,
 * excellent and superior, as reprinted in Fahey, Insel & Roth, Fit & Well, lab 4.1. The ACSM's Guidelines print the
 * same norms from the age of 20 on.
 */
const norms: Record<Sex, readonly Row[]> = {
  male: [
    [18, '18–19', 0.89, 1.06, 1.19, 1.34, 1.76],
    [20, '20–29', 0.88, 0.99, 1.14, 1.32, 1.63],
    [30, '30–39', 0.78, 0.88, 0.98, 1.12, 1.35],
    [40, '40–49', 0.72, 0.8, 0.88, 1, 1.2],
    [50, '50–59', 0.63, 0.71, 0.79, 0.9, 1.05],
    [60, '60+', 0.57, 0.66, 0.72, 0.82, 0.94],
  ],
  female: [
    [18, '18–19', 0.53, 0.58, 0.65, 0.77, 0.88],
    [20, '20–29', 0.51, 0.59, 0.7, 0.8, 1.01],
    [30, '30–39', 0.47, 0.53, 0.6, 0.7, 0.82],
    [40, '40–49', 0.43, 0.5, 0.54, 0.62, 0.77],
    [50, '50–59', 0.39, 0.44, 0.48, 0.55, 0.68],
    [60, '60+', 0.38, 0.43, 0.47, 0.54, 0.72],
  ],
}

/**
 * `percentile`: the highest of 20, 40, 60, 80 and 95 that is reached, 0 below the lowest. `ratio`: e1RM ÷ bodyweight.
 */
export type StrengthLevel = { percentile: number; ratio: number; ageGroup: string }

/**
 * Bench press against people of the same age and sex (Cooper Institute 2002, see the norms above). They were visitors
 * of a preventive clinic, tested on a Universal machine, where most lift a little more than with a bar: the level errs
 * on the low side. Undefined below 18 years (the norm names no age under 20) and without a bodyweight and an e1RM above
 * 0.
 */
export function benchPressLevel({
  sex,
  ageYears,
  bodyweightKg,
  e1rmKg,
}: {
  sex: Sex
  ageYears: number
  bodyweightKg: number
  e1rmKg: number
}): StrengthLevel | undefined {
  const row = norms[sex].findLast(([fromYears]) => ageYears >= fromYears)
  if (row === undefined || !(bodyweightKg > 0 && e1rmKg > 0)) return undefined
  const [, ageGroup, ...ratios] = row
  const ratio = e1rmKg / bodyweightKg
  const reached = ratios.filter((norm) => ratio >= norm - 1e-9).length
  return { percentile: percentiles[reached - 1] ?? 0, ratio, ageGroup }
}
