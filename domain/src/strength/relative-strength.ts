import type { Sex } from '../sex.ts'

/** A powerlifting result. The total is the best squat, bench press and deadlift together, in kg. */
export type PowerliftingTotal = { sex: Sex; bodyweightKg: number; totalKg: number }

/** Points = numerator × total / (c₀ + c₁·bw + c₂·bw² + …), bodyweight held within the range of the formula. */
type Curve = { numerator: number; fromKg: number; toKg: number; c: readonly number[] }

const wilksCurves: Record<Sex, Curve> = {
  male: {
    numerator: 500,
    fromKg: 40,
    toKg: 201.9,
    c: [-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8],
  },
  female: {
    numerator: 500,
    fromKg: 26.51,
    toKg: 154.53,
    c: [594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8],
  },
}

const wilks2020Curves: Record<Sex, Curve> = {
  male: {
    numerator: 600,
    fromKg: 40,
    toKg: 200.95,
    c: [
      47.4617885411949, 8.47206137941125, 0.073694103462609, -0.00139583381094385, 7.07665973070743e-6,
      -1.20804336482315e-8,
    ],
  },
  female: {
    numerator: 600,
    fromKg: 40,
    toKg: 150.95,
    c: [
      -125.425539779509, 13.7121941940668, -0.0330725063103405, -0.0010504000506583, 9.38773881462799e-6,
      -2.3334613884954e-8,
    ],
  },
}

const dotsCurves: Record<Sex, Curve> = {
  male: { numerator: 500, fromKg: 40, toKg: 210, c: [-307.75076, 24.0900756, -0.1918759221, 0.0007391293, -1.093e-6] },
  female: {
    numerator: 500,
    fromKg: 40,
    toKg: 150,
    c: [-57.96288, 13.6175032, -0.1126655495, 0.0005158568, -1.0706e-6],
  },
}

/**
 * Wilks points (Robert Wilks 1994; coefficients as in OpenPowerlifting). Bodyweight counts as 40 to 201.9 kg for men
 * and 26.51 to 154.53 kg for women. Undefined without a bodyweight and a total above 0; the same holds for all four.
 */
export function wilks(result: PowerliftingTotal): number | undefined {
  return pointsOn(wilksCurves[result.sex], result)
}

/** Wilks points as revised in 2020 (Robert Wilks). Bodyweight counts as 40 to 200.95 kg, for women to 150.95 kg. */
export function wilks2020(result: PowerliftingTotal): number | undefined {
  return pointsOn(wilks2020Curves[result.sex], result)
}

/** DOTS points (Tim Konertz, BVDK 2019). Bodyweight counts as 40 to 210 kg, for women to 150 kg. */
export function dots(result: PowerliftingTotal): number | undefined {
  return pointsOn(dotsCurves[result.sex], result)
}

type Lifting = 'raw' | 'single'
type Meet = 'full' | 'bench'

/** A, B and C of the IPF, 2020. */
const ipfGlConstants: Record<Sex, Record<Lifting, Record<Meet, readonly [number, number, number]>>> = {
  male: {
    raw: { full: [1199.72839, 1025.18162, 0.00921], bench: [320.98041, 281.40258, 0.01008] },
    single: { full: [1236.25115, 1449.21864, 0.01644], bench: [381.22073, 733.79378, 0.02398] },
  },
  female: {
    raw: { full: [610.32796, 1045.59282, 0.03048], bench: [142.40398, 442.52671, 0.04724] },
    single: { full: [758.63878, 949.31382, 0.02435], bench: [221.82209, 357.00377, 0.02937] },
  },
}

/**
 * IPF GL points: 100 × total / (A − B·e^(−C·bodyweight)) (International Powerlifting Federation, May 2020); 100 is
 * about a world-class result. `event`: all three lifts or the bench press alone, `equipment`: classic or single-ply.
 * Nobody below 35 kg gets any: 0.
 */
export function ipfGl({
  event = 'full',
  equipment = 'raw',
  ...result
}: PowerliftingTotal & { event?: Meet; equipment?: Lifting }): number | undefined {
  if (!isResult(result)) return undefined
  if (result.bodyweightKg < 35) return 0
  const [a, b, c] = ipfGlConstants[result.sex][equipment][event]
  return (100 * result.totalKg) / (a - b * Math.exp(-c * result.bodyweightKg))
}

function pointsOn({ numerator, fromKg, toKg, c }: Curve, result: PowerliftingTotal): number | undefined {
  if (!isResult(result)) return undefined
  const kg = Math.min(toKg, Math.max(fromKg, result.bodyweightKg))
  return (numerator * result.totalKg) / c.reduceRight((sum, factor) => sum * kg + factor, 0)
}

function isResult({ bodyweightKg, totalKg }: PowerliftingTotal): boolean {
  return bodyweightKg > 0 && totalKg > 0
}
