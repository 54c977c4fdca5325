import type { addGym, Gym } from '@fitai/contract'
import { type BarKind, barKinds, usualPlates, type WeightUnit } from '@fitai/domain'
import { number } from '../../format.ts'
import { firstWeight, parseWeights, printWeights } from './weights.ts'

type Written = Omit<(typeof addGym)['body']['_input'], 'id' | 'isCurrent'>

/** A gym as it is typed. Plates are counted in pairs, because a bar has two sides. */
export type Draft = {
  name: string
  unit: WeightUnit
  equipment: readonly string[]
  bars: Record<BarKind, string>
  pairs: readonly { weight: number; pairs: number }[]
  dumbbells: string
}

export function emptyDraft(unit: WeightUnit): Draft {
  return {
    ...{ name: '', unit, equipment: ['barbell', 'dumbbell', 'flat_bench', 'squat_rack'] },
    bars: { barbell: '', ez_bar: '', trap_bar: '' },
    ...{ pairs: rack(unit, []), dumbbells: '' },
  }
}

export function draftOf({ name, weightUnit, equipment, bars, plates, dumbbells }: Gym): Draft {
  const of = (kind: BarKind) => printWeights(bars.filter((bar) => bar.kind === kind).map(({ weight }) => weight))
  return {
    ...{ name, unit: weightUnit, equipment },
    bars: { barbell: of('barbell'), ez_bar: of('ez_bar'), trap_bar: of('trap_bar') },
    pairs: rack(weightUnit, plates),
    dumbbells: printWeights(dumbbells),
  }
}

/** The usual plates of a unit and whatever else there is, heaviest first. */
export function rack(unit: WeightUnit, plates: Gym['plates']): Draft['pairs'] {
  const weights = new Set([...usualPlates[unit], ...plates].map(({ weight }) => weight))
  const countOf = (weight: number) => plates.find((plate) => plate.weight === weight)?.count ?? 0
  return [...weights].sort((a, b) => b - a).map((weight) => ({ weight, pairs: Math.floor(countOf(weight) / 2) }))
}

/** What is kept, or what is wrong with it by field. */
export function written(draft: Draft): { gym: Written } | { problems: Record<string, string> } {
  const problems: Record<string, string> = {}
  const list = (field: string, text: string) => {
    const weights = parseWeights(text)
    if (!weights) problems[field] = `Weights such as ${number(2.5)} 5 10, or 10-30/2 for steps.`
    return weights ?? []
  }
  const bars = barKinds.flatMap((kind) =>
    inOrder(draft.bars[kind], list(kind, draft.bars[kind])).map((weight) => ({ kind, weight })),
  )
  const dumbbells = list('dumbbells', draft.dumbbells)
  if (draft.name.trim() === '') problems.name = 'Give it a name.'
  if (Object.keys(problems).length > 0) return { problems }
  const plates = draft.pairs.filter(({ pairs }) => pairs > 0).map(({ weight, pairs }) => ({ weight, count: pairs * 2 }))
  const { unit: weightUnit, equipment } = draft
  return { gym: { name: draft.name.trim(), weightUnit, equipment: [...equipment], bars, plates, dumbbells } }
}

/** Of several bars the one that was typed first is the usual one. */
function inOrder(text: string, weights: readonly number[]): number[] {
  const first = firstWeight(text)
  return first === undefined ? [...weights] : [first, ...weights.filter((weight) => weight !== first)]
}
