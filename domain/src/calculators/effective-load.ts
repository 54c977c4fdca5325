import type { ExerciseFacts } from '../exercise.ts'
import { isWorkingSet, type SetKind } from '../sets.ts'

/** What decides how much a set moves. */
export type LoadFacts = Pick<ExerciseFacts, 'tracking' | 'loadMultiplier' | 'bodyweightFraction' | 'laterality'>

/** What a user says otherwise about an exercise. It wins over the library. */
export type LoadOverrides = Partial<Pick<LoadFacts, 'loadMultiplier' | 'bodyweightFraction' | 'laterality'>>

/** A set as logged: `weightKg` is what was written down, on an assisted exercise the help. */
export type LiftedSet = {
  kind: SetKind
  weightKg?: number | undefined
  /** On a one-sided exercise the reps of each side. */
  reps?: number | undefined
  /** Where the sides differ; they win over `reps`. A side left out did none. */
  repsLeft?: number | undefined
  repsRight?: number | undefined
}

export type EffectiveLoad = {
  /** What one rep moves, bodyweight and both of two weights included. Undefined when a part of it is unknown. */
  loadKg: number | undefined
  /** Load × reps of all sides; 0 for a warm-up. Undefined when load or reps are unknown. */
  volumeKg: number | undefined
  /** The weights alone, help counted below 0: what is known even without a bodyweight. */
  externalKg: number | undefined
  /** Left and right together are one set; a warm-up is none. */
  workingSets: 0 | 1
}

/**
 * Effective load in kg = bodyweight at that date × fraction + added − help, two weights counted twice, never below 0.
 * An unknown bodyweight makes the load undefined where bodyweight counts: nothing is guessed.
 */
export function effectiveLoad({
  exercise,
  overrides = {},
  set,
  bodyweightKg,
}: {
  exercise: LoadFacts
  overrides?: LoadOverrides
  set: LiftedSet
  bodyweightKg: number | undefined
}): EffectiveLoad {
  const facts = { ...exercise, ...said(overrides) }
  const externalKg = externalOf(facts, set)
  const bodyKg = bodyPartOf(facts, bodyweightKg)
  const loadKg = externalKg === undefined || bodyKg === undefined ? undefined : Math.max(0, bodyKg + externalKg)
  const reps = repsLifted(facts, set)
  const volumeKg = loadKg === undefined || reps === undefined ? undefined : loadKg * reps
  return isWorkingSet(set)
    ? { loadKg, volumeKg, externalKg, workingSets: 1 }
    : { loadKg, volumeKg: 0, externalKg, workingSets: 0 }
}

/** A weigh-in: kilograms on a calendar day (ISO 8601). */
export type WeighIn = { date: string; kg: number }

/**
 * Bodyweight in kg on a day: the last weigh-in up to it, of weigh-ins in the order of time. Undefined before the first;
 * later ones change no history.
 */
export function bodyweightOn(date: string, weighIns: readonly WeighIn[]): number | undefined {
  // Halving: every set of a history asks, of years of daily weigh-ins.
  let [known, end] = [0, weighIns.length]
  while (known < end) {
    const middle = (known + end) >> 1
    if ((weighIns[middle]?.date ?? '') <= date) known = middle + 1
    else end = middle
  }
  return weighIns[known - 1]?.kg
}

/** An override left undefined says nothing. */
function said(overrides: LoadOverrides): LoadOverrides {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}

function externalOf({ tracking, loadMultiplier }: LoadFacts, { weightKg }: LiftedSet): number | undefined {
  if (tracking === 'assisted_bodyweight_reps') return weightKg === undefined ? undefined : 0 - weightKg * loadMultiplier
  const isWeightExpected = tracking.startsWith('weight_')
  return weightKg === undefined && isWeightExpected ? undefined : (weightKg ?? 0) * loadMultiplier
}

function bodyPartOf({ bodyweightFraction }: LoadFacts, bodyweightKg: number | undefined): number | undefined {
  if (bodyweightFraction === 0) return 0
  return bodyweightKg === undefined ? undefined : bodyweightKg * bodyweightFraction
}

/** How often the load is moved. One number means each side of a one-sided exercise, and all reps of any other. */
function repsLifted({ laterality, loadMultiplier }: LoadFacts, set: LiftedSet): number | undefined {
  const { reps, repsLeft, repsRight } = set
  if (repsLeft === undefined && repsRight === undefined) {
    return laterality === 'unilateral' && reps !== undefined ? reps * 2 : reps
  }
  const bothSides = (repsLeft ?? 0) + (repsRight ?? 0)
  return isLoadSplit(laterality, loadMultiplier) ? bothSides / 2 : bothSides
}

/** Each side moves its half of the load: a dumbbell in each hand, or a bar that both hands hold. */
function isLoadSplit(laterality: LoadFacts['laterality'], loadMultiplier: number): boolean {
  return laterality === 'bilateral' || (laterality === 'alternating' && loadMultiplier === 2)
}
