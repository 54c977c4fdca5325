import type { TrackingKind } from '../exercise.ts'
import { toKg, type WeightUnit, weightUnits } from '../units.ts'

export const goalKinds = ['body_weight', 'strength', 'volume', 'frequency', 'endurance', 'custom'] as const
export type GoalKind = (typeof goalKinds)[number]

/**
 * What is measured. `weight`: the most weight for so many reps. `reps`: the most reps in a set. `duration`, `distance` and
 * `pace` are those of one exercise. The other kinds have one measure each, named like the kind.
 */
export const goalMeasures = [
  'body_weight',
  'e1rm',
  'weight',
  'reps',
  'volume',
  'frequency',
  'duration',
  'distance',
  'pace',
  'custom',
] as const
export type GoalMeasure = (typeof goalMeasures)[number]

export const measuresOf: Record<GoalKind, readonly GoalMeasure[]> = {
  body_weight: ['body_weight'],
  strength: ['e1rm', 'weight', 'reps'],
  volume: ['volume'],
  frequency: ['frequency'],
  endurance: ['duration', 'distance', 'pace'],
  custom: ['custom'],
}

export const goalDirections = ['lose', 'gain', 'reach'] as const
/** Which way a bodyweight is to go; `reach` means from wherever it starts. */
export type GoalDirection = (typeof goalDirections)[number]

export const volumePeriods = ['week', 'month'] as const
export type VolumePeriod = (typeof volumePeriods)[number]

const metresOf = { m: 1, km: 1000, mi: 1609.344 } as const
const secondsOf = { s: 1, min: 60, h: 3600 } as const
/** Metres of the way a pace is told for. The mile is the international one of 1959, exact. */
const paceMetresOf = { 's/km': metresOf.km, 's/mi': metresOf.mi } as const

/** The units a measure may be entered in, the usual one first; none for what is only counted or free. */
export const goalUnits: Record<GoalMeasure, readonly string[]> = {
  body_weight: weightUnits,
  e1rm: weightUnits,
  weight: weightUnits,
  reps: [],
  volume: weightUnits,
  frequency: [],
  duration: Object.keys(secondsOf),
  distance: ['km', 'mi', 'm'],
  pace: Object.keys(paceMetresOf),
  custom: [],
}

/**
 * A value of a goal in what the maths uses: kg, metres, seconds, seconds a kilometre; reps, weeks and custom values as they
 * are.
 */
export function toGoalBase(value: number, unit: string): number {
  return isWeightUnit(unit) ? toKg({ weight: value, weightUnit: unit }) : value * factorOf(unit)
}

/** The inverse, to the ten-thousandth of the unit. */
export function fromGoalBase(value: number, unit: string): number {
  return Math.round((value / (isWeightUnit(unit) ? toKg({ weight: 1, weightUnit: unit }) : factorOf(unit))) * 1e4) / 1e4
}

/** Metres that a pace in this unit is told for, times so many kilometres or miles. */
export function paceMetres(distance: number, unit: string): number {
  return distance * (lookUp(paceMetresOf, unit) ?? metresOf.km)
}

function factorOf(unit: string): number {
  const pace = lookUp(paceMetresOf, unit)
  return lookUp(metresOf, unit) ?? lookUp(secondsOf, unit) ?? (pace === undefined ? 1 : metresOf.km / pace)
}

function lookUp(table: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function isWeightUnit(unit: string): unit is WeightUnit {
  return unit === 'kg' || unit === 'lb'
}

/** Whether an exercise is logged with what this measure asks for. Help on an assisted exercise is no weight. */
export function canMeasure(measure: GoalMeasure, tracking: TrackingKind): boolean {
  switch (measure) {
    case 'e1rm':
    case 'weight':
      return tracking === 'weight_reps' || tracking === 'weighted_bodyweight_reps'
    case 'reps':
      return tracking.endsWith('_reps')
    case 'duration':
      return tracking === 'duration' || tracking === 'weight_duration' || tracking === 'distance_duration'
    case 'distance':
      return tracking === 'distance_duration' || tracking === 'weight_distance'
    case 'pace':
      return tracking === 'distance_duration'
    default:
      return false
  }
}

/** Which way a goal goes: fewer seconds a kilometre are better; a bodyweight and a custom value say it themselves. */
export function wayOf(
  measure: GoalMeasure,
  direction: GoalDirection | undefined,
  startValue: number | undefined,
  targetValue: number,
): 'up' | 'down' {
  if (measure === 'pace') return 'down'
  if (measure !== 'body_weight' && measure !== 'custom') return 'up'
  if (direction === 'lose') return 'down'
  if (direction === 'gain') return 'up'
  return startValue !== undefined && startValue > targetValue ? 'down' : 'up'
}
