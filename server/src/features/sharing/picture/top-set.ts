import type { SharedWorkout } from '@fitai/contract'
import { toKg } from '@fitai/domain'

type Exercise = SharedWorkout['exercises'][number]
export type SharedSet = Exercise['sets'][number]

/** The set to speak of: the heaviest, the one with least help, the longest; of equals the one with more reps. */
export function topSet({ tracking, sets }: Exercise): SharedSet | undefined {
  const isAssisted = tracking === 'assisted_bodyweight_reps'
  const merits = (set: SharedSet) => [
    isAssisted ? -kgOf(set) : kgOf(set),
    set.reps ?? 0,
    set.distanceMetres ?? 0,
    set.durationSeconds ?? 0,
  ]
  return sets.reduce<SharedSet | undefined>(
    (best, set) => (best === undefined || isAbove(merits(set), merits(best)) ? set : best),
    undefined,
  )
}

function kgOf({ weight, weightUnit }: SharedSet): number {
  return weight === null || weightUnit === null ? 0 : toKg({ weight, weightUnit })
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((merit, index) => merit !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}
