import { isWorkingSet } from '../sets.ts'
import { kgPerLb, type WeightUnit } from '../units.ts'
import type { Doubt, Row } from './row.ts'

/** A value that is kept but should be looked at before it counts as a record. */
export type Suspicion = { line: number; exercise: string; why: Doubt }

const mostKg = 500
const mostLb = 1100
const mostReps = 200
const longestWorkoutSeconds = 6 * 3600

/** All doubts about the sets of a file in the order of its lines, those that need the other sets included. */
export function doubtsOf(rows: readonly Row[], unit: WeightUnit): Suspicion[] {
  const usual = usualWeights(rows, unit)
  const longWorkouts = new Set<string>()
  return rows.flatMap((row) => {
    const { line, exercise, weight = 0, reps = 0, durationSeconds = 0, start } = row
    const rowUnit = row.weightUnit ?? unit
    const doubts = [...row.doubts]
    if (weight > (rowUnit === 'kg' ? mostKg : mostLb)) doubts.push('weight_too_high')
    if (isWorkingSet(row) && inUnit(weight, rowUnit, unit) > 2.5 * (usual.get(exercise) ?? Number.POSITIVE_INFINITY)) {
      doubts.push('weight_unlike_others')
    }
    if (weight < 0) doubts.push('negative_weight')
    if (reps > mostReps) doubts.push('reps_too_high')
    if (!Number.isInteger(reps)) doubts.push('reps_not_whole')
    const workout = `${start.date}T${start.time}`
    if (durationSeconds > longestWorkoutSeconds && !longWorkouts.has(workout)) {
      longWorkouts.add(workout)
      doubts.push('workout_too_long')
    }
    return doubts.map((why) => ({ line, exercise, why }))
  })
}

/** The 95th percentile (linear interpolation) of the weights of each exercise's working sets. */
function usualWeights(rows: readonly Row[], unit: WeightUnit): Map<string, number> {
  const weights = new Map<string, number[]>()
  for (const row of rows) {
    if (!isWorkingSet(row) || row.weight === undefined || row.weight <= 0) continue
    const weight = inUnit(row.weight, row.weightUnit ?? unit, unit)
    const known = weights.get(row.exercise)
    if (known === undefined) weights.set(row.exercise, [weight])
    else known.push(weight)
  }
  return new Map([...weights].map(([exercise, all]) => [exercise, percentile95(all)]))
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = 0.95 * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

function inUnit(weight: number, from: WeightUnit, to: WeightUnit): number {
  if (from === to) return weight
  return from === 'lb' ? weight * kgPerLb : weight / kgPerLb
}
