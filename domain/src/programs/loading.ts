import type { TrackingKind } from '../exercise.ts'
import { roundToIncrement, toThousandth } from '../progression/round-to-increment.ts'
import type { WeightUnit } from '../units.ts'

/** What can be put together: every step from the least to the most, or the loads that were counted, lightest first. */
export type Ladder = { least: number; step: number; most: number } | { loads: number[] }

/** What somebody can load, in the unit of their run. Dumbbells by the piece. */
export type Loading = { barbell: Ladder; dumbbell: Ladder; other: Ladder }

/** A usual gym: 1.25 kg plates beside the bar, dumbbells in steps of 2 kg, stacks of 2.5 kg; the same in pounds. */
export const usualLoading: Record<WeightUnit, Loading> = {
  kg: {
    barbell: { least: 20, step: 2.5, most: 500 },
    dumbbell: { least: 2, step: 2, most: 60 },
    other: { least: 2.5, step: 2.5, most: 400 },
  },
  lb: {
    barbell: { least: 45, step: 5, most: 1100 },
    dumbbell: { least: 5, step: 5, most: 130 },
    other: { least: 5, step: 5, most: 880 },
  },
}

/** The same, with loads that were counted lightest first and each once. */
export function loadingInOrder({ barbell, dumbbell, other }: Loading): Loading {
  const sorted = (ladder: Ladder): Ladder =>
    'loads' in ladder ? { loads: [...new Set(ladder.loads)].sort((a, b) => a - b) } : ladder
  return { barbell: sorted(barbell), dumbbell: sorted(dumbbell), other: sorted(other) }
}

/** What a program has to know of an exercise. */
export type Movement = { name: string; tracking: TrackingKind; equipment: readonly string[] }

export function ladderOf({ tracking, equipment }: Movement, loading: Loading): Ladder {
  if (tracking === 'weighted_bodyweight_reps') return fromNothing(loading.other)
  if (equipment.includes('barbell')) return loading.barbell
  const isByThePiece = equipment.includes('dumbbell') || equipment.includes('kettlebell')
  return isByThePiece ? loading.dumbbell : loading.other
}

/** A belt may be empty. */
function fromNothing(ladder: Ladder): Ladder {
  return 'loads' in ladder ? { loads: [0, ...ladder.loads.filter((load) => load > 0)] } : { ...ladder, least: 0 }
}

export const leastOf = (ladder: Ladder): number => ('loads' in ladder ? (ladder.loads[0] ?? 0) : ladder.least)

export const mostOf = (ladder: Ladder): number => ('loads' in ladder ? (ladder.loads.at(-1) ?? 0) : topOf(ladder))

function topOf({ least, step, most }: Extract<Ladder, { step: number }>): number {
  return toThousandth(least + Math.floor((most - least) / step + 1e-9) * step)
}

/** The load nearest to a weight, the heavier of two equally near; never outside what there is. */
export function loadable(weight: number, ladder: Ladder): number {
  const within = Math.min(mostOf(ladder), Math.max(leastOf(ladder), weight))
  if (!('loads' in ladder)) return toThousandth(ladder.least + roundToIncrement(within - ladder.least, ladder.step))
  return ladder.loads.reduce(
    (best, load) => (Math.abs(load - within) <= Math.abs(best - within) + 1e-9 ? load : best),
    ladder.loads[0] ?? 0,
  )
}

/** Between the lightest and the heaviest load there is; otherwise as exact as it comes. */
export function withinLadder(weight: number, ladder: Ladder): number {
  return toThousandth(Math.min(mostOf(ladder), Math.max(leastOf(ladder), weight)))
}

const weighted: readonly TrackingKind[] = [
  'weight_reps',
  'weighted_bodyweight_reps',
  'weight_duration',
  'weight_distance',
]

export const isLoaded = ({ tracking }: Pick<Movement, 'tracking'>): boolean => weighted.includes(tracking)
