import { loadableWeights, type PlateStock, usualBar, usualPlates } from '../calculators/plates.ts'
import { toKg, type WeightUnit } from '../units.ts'

export const barKinds = ['barbell', 'ez_bar', 'trap_bar'] as const
export type BarKind = (typeof barKinds)[number]

/** What there is to load at a place, all in its unit. Dumbbells by the piece; of several bars of a kind the first is the usual one. */
export type GymLoads = {
  weightUnit: WeightUnit
  bars: readonly { kind: BarKind; weight: number }[]
  plates: readonly PlateStock[]
  dumbbells: readonly number[]
}

/** Loads in kg, lightest first, by what is loaded. A kind that is not named was not counted. */
export type LoadsByTool = { [Tool in BarKind | 'dumbbell']?: readonly number[] }

/** Nobody plans more. In kg. */
const mostKg = 500

/** IWF bar, usual EZ and hex bars, as they are sold in countries of either unit. */
const usualBars: Record<BarKind, Record<WeightUnit, number>> = {
  barbell: usualBar,
  ez_bar: { kg: 10, lb: 25 },
  trap_bar: { kg: 25, lb: 55 },
}

const barKindOf = (equipment: readonly string[]): BarKind | undefined =>
  barKinds.find((kind) => equipment.includes(kind))

/** What an empty bar weighs in `unit`, by the equipment of an exercise: the gym's first of its kind, else the usual one. Undefined: no plates. */
export function barFor(
  equipment: readonly string[],
  unit: WeightUnit,
  gym?: Pick<GymLoads, 'bars' | 'weightUnit'>,
): number | undefined {
  const kind = barKindOf(equipment)
  if (kind === undefined) return undefined
  const own = gym?.weightUnit === unit ? gym.bars.find((bar) => bar.kind === kind) : undefined
  return own?.weight ?? usualBars[kind][unit]
}

/** The plates to load a bar with in `unit`: those of the gym if they were counted and are marked in it, else the usual ones. */
export function platesAt(unit: WeightUnit, gym?: Pick<GymLoads, 'plates' | 'weightUnit'>): readonly PlateStock[] {
  return gym?.weightUnit === unit && gym.plates.length > 0 ? gym.plates : usualPlates[unit]
}

/** Every load that can be put together at a place, in kg: each bar with each pair of plates, each dumbbell. */
export function loadsByTool({ weightUnit, bars, plates, dumbbells }: GymLoads): LoadsByTool {
  const kg = (weight: number) => Math.round(toKg({ weight, weightUnit }) * 100) / 100
  const most = weightUnit === 'kg' ? mostKg : Math.floor(mostKg / toKg({ weight: 1, weightUnit }))
  const loads: LoadsByTool = {}
  for (const kind of plates.length > 0 ? barKinds : []) {
    const own = bars.filter((bar) => bar.kind === kind).map(({ weight }) => weight)
    const each = own.length > 0 ? own : [usualBars[kind][weightUnit]]
    loads[kind] = ascending(
      each.flatMap((bar) => loadableWeights({ bar, inventory: plates, unit: weightUnit, most }).map(kg)),
    )
  }
  if (dumbbells.length > 0) loads.dumbbell = ascending(dumbbells.map(kg))
  return loads
}

/** The loads there are for an exercise, by its equipment; undefined where nothing was counted. */
export function loadsFor(equipment: readonly string[], loads: LoadsByTool | undefined): readonly number[] | undefined {
  const tool = barKindOf(equipment) ?? (equipment.includes('dumbbell') ? 'dumbbell' : undefined)
  return tool && loads?.[tool]
}

function ascending(loads: readonly number[]): number[] {
  return [...new Set(loads)].sort((a, b) => a - b)
}
