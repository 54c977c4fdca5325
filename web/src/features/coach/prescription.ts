import type { GeneratedExercise } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { clock, number, weight } from '../../format.ts'

/** `4 × 6–8`, `3 × 0:40`. */
export function prescription({ sets }: Pick<GeneratedExercise, 'sets'>): string {
  const [first] = sets
  if (!first) return ''
  const { repsMin, repsMax, durationSeconds } = first
  if (durationSeconds !== null) return `${sets.length} × ${clock(durationSeconds)}`
  const reps =
    repsMin !== null && repsMax !== null && repsMin !== repsMax ? `${repsMin}–${repsMax}` : (repsMax ?? repsMin)
  return `${sets.length} × ${reps ?? ''}`
}

/** Empty where there is no load to speak of. */
export function loadText({ sets, isLoadEstimated, tracking }: GeneratedExercise, unit: WeightUnit): string {
  const load = sets[0]?.weight
  if (typeof load === 'number' && load > 0) return `${isLoadEstimated ? 'about ' : ''}${weight(load, unit)}`
  return tracking === 'weight_reps' ? 'a load you choose' : ''
}

export function warmupText({ warmupSets }: GeneratedExercise, unit: WeightUnit): string {
  const sets = warmupSets.map((set) => `${set.weight === null ? `${set.percent} %` : number(set.weight)} × ${set.reps}`)
  const hasLoads = warmupSets.some((set) => set.weight !== null)
  return `Warm up ${sets.join(', ')}${hasLoads ? ` ${unit}` : ''}`
}
