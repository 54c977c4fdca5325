import type { Account, BodyProgress } from '@fitai/contract'
import {
  basalMetabolicRate,
  bodyMassIndex,
  dayNumber,
  fatFreeMass,
  navyBodyFat,
  type WeighIn,
  weightRate,
} from '@fitai/domain'
import { toThousandths } from './girths.ts'

type Missing = BodyProgress['bodyMassIndex']['missing'][number]
type Figure = BodyProgress['bodyMassIndex']

/** What the figures are made of. What is not known is undefined. */
export type Facts = {
  weightKg: number | undefined
  bodyFatPercent: number | undefined
  /** In cm. */
  places: ReadonlyMap<string, number>
  heightCm: number | undefined
  sex: Account['sex'] | undefined
  ageYears: number | undefined
}

export function figuresOf(facts: Facts) {
  return {
    navyBodyFat: navyFigure(facts),
    bodyMassIndex: indexFigure(facts),
    fatFreeMassIndex: fatFreeFigure(facts),
    basalMetabolicRateKcal: energyFigure(facts),
  } satisfies Partial<BodyProgress>
}

/** Body fat by the tape in percent, where sex, height and the places it takes are known. */
export function navyOf({ sex, heightCm, places }: Pick<Facts, 'sex' | 'heightCm' | 'places'>): number | undefined {
  const [neckCm, waistCm] = [places.get('neck'), places.get('waist')]
  if (!sex || heightCm === undefined || neckCm === undefined || waistCm === undefined) return undefined
  return navyBodyFat({ sex, heightCm, neckCm, waistCm, hipCm: places.get('hips') })
}

function navyFigure(facts: Facts): Figure {
  const { places, sex, heightCm } = facts
  const needed = sex === 'female' ? ['neck', 'waist', 'hips'] : ['neck', 'waist']
  const isTaped = needed.every((kind) => places.has(kind)) || undefined
  return figure('Hodgdon & Beckett 1984', navyOf(facts), { no_sex: sex, no_height: heightCm, no_measurements: isTaped })
}

function indexFigure({ weightKg, heightCm }: Facts): Figure {
  const isKnown = weightKg !== undefined && heightCm !== undefined
  const index = isKnown ? bodyMassIndex({ bodyweightKg: weightKg, heightCm }) : undefined
  return figure('Quetelet 1832', index, { no_bodyweight: weightKg, no_height: heightCm })
}

function fatFreeFigure({ weightKg, heightCm, bodyFatPercent }: Facts): Figure {
  const isKnown = weightKg !== undefined && heightCm !== undefined && bodyFatPercent !== undefined
  const mass = isKnown ? fatFreeMass({ bodyweightKg: weightKg, heightCm, bodyFatPercent }) : undefined
  const needed = { no_bodyweight: weightKg, no_height: heightCm, no_body_fat: bodyFatPercent }
  return figure('Kouri 1995', mass?.ffmi, needed)
}

function energyFigure({ weightKg, heightCm, sex, ageYears, bodyFatPercent }: Facts): Figure {
  const isKnown = weightKg !== undefined && heightCm !== undefined && sex && ageYears !== undefined
  const rate = isKnown
    ? basalMetabolicRate({ sex, bodyweightKg: weightKg, heightCm, ageYears, bodyFatPercent })
    : undefined
  const source = rate?.formula === 'katch_mcardle' ? 'Katch & McArdle' : 'Mifflin & St Jeor 1990'
  const needed = { no_bodyweight: weightKg, no_height: heightCm, no_sex: sex, no_birth_date: ageYears }
  return figure(source, rate?.kcalPerDay, needed)
}

/** A figure that lacks nothing and still has no value lies outside what its formula was made for. */
function figure(source: string, value: number | undefined, needed: { [M in Missing]?: unknown }): Figure {
  if (value !== undefined) return { value: toThousandths(value), missing: [], source }
  const missing = lacking(needed)
  return { value: null, missing: missing.length > 0 ? missing : ['out_of_range'], source }
}

const reasons = ['no_bodyweight', 'no_height', 'no_sex', 'no_birth_date', 'no_measurements', 'no_body_fat'] as const

const lacking = (needed: { [M in Missing]?: unknown }): Missing[] =>
  reasons.filter((reason) => reason in needed && needed[reason] === undefined)

/** How fast the weight went up to a day. */
export function rateFigure(weighIns: readonly WeighIn[], today: string): BodyProgress['ratePerWeekKg'] {
  const source = 'Theil 1950, Sen 1968'
  const rate = weightRate(
    weighIns.map(({ date, kg }) => ({ day: dayNumber(date), kg })),
    dayNumber(today),
  )
  if (rate)
    return { value: toThousandths(rate.kgPerWeek), days: rate.days, weighIns: rate.weighIns, missing: [], source }
  const missing: Missing[] = [weighIns.length > 0 ? 'too_few_weigh_ins' : 'no_bodyweight']
  return { value: null, days: null, weighIns: null, missing, source }
}
