import type { LoggedSet, WorkoutEntry } from '@fitai/contract'
import { fromKg, isWorkingSet, toKg, type WeightUnit } from '@fitai/domain'
import type { Values } from './columns.ts'

export type PreviousSet = Pick<LoggedSet, 'kind' | 'weight' | 'weightUnit' | 'reps' | 'durationSeconds'>

/** Last time's set in the same place, counting working sets only. */
export function previousOf(set: LoggedSet, entry: WorkoutEntry, previous: readonly PreviousSet[]) {
  if (!isWorkingSet(set)) return undefined
  const place = entry.sets.filter(isWorkingSet).indexOf(set)
  return previous.filter(isWorkingSet)[place]
}

/**
 * What a set will be when it is ticked without typing: what is written in it, else its target, else the set before it
 * today, else the same set last time. Weights of another unit are turned into the user's.
 */
export function suggest(
  set: LoggedSet,
  entry: WorkoutEntry,
  previous: readonly PreviousSet[],
  unit: WeightUnit,
): Values {
  const earlier = entry.sets.slice(0, entry.sets.indexOf(set))
  const before = earlier.findLast((other) => other.performedAt !== null && isWorkingSet(other) === isWorkingSet(set))
  const lastTime = previousOf(set, entry, previous)
  const { target } = set
  const load = [set, target, before, lastTime].find((from) => typeof from?.weight === 'number')
  return {
    ...(set.weight !== null && set.weightUnit
      ? { weight: set.weight, weightUnit: set.weightUnit }
      : { weight: inUnit(load, unit), weightUnit: unit }),
    reps: set.reps ?? target.repsMax ?? target.repsMin ?? lastTime?.reps ?? before?.reps,
    durationSeconds:
      set.durationSeconds ?? target.durationSeconds ?? before?.durationSeconds ?? lastTime?.durationSeconds,
    distanceMetres: set.distanceMetres ?? before?.distanceMetres,
  }
}

function inUnit(
  load: { weight: number | null; weightUnit: WeightUnit | null } | undefined,
  unit: WeightUnit,
): number | undefined {
  if (!load || load.weight === null) return undefined
  if (load.weightUnit === null || load.weightUnit === unit) return load.weight
  const step = unit === 'kg' ? 0.5 : 1
  const amount = fromKg(toKg({ weight: load.weight, weightUnit: load.weightUnit }), unit)
  return Math.round(amount / step) * step
}
