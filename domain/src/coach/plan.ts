import type { ExerciseFacts, Limitation, Muscle } from '../exercise.ts'
import type { LoadsByTool } from '../gyms/gym.ts'
import type { WeightUnit } from '../units.ts'
import type { CoachGoal, CoachLevel } from './goals.ts'

/**
 * A movement as the coach sees it. `popularity` runs from 0 (never logged) to 1 (the most logged) on a log scale:
 * ln(1 + sets × users) / ln(1 + that of the most logged).
 */
export type CoachExercise = ExerciseFacts & { popularity: number }

export type PastSet = { weightKg: number; reps: number; rir?: number }
/** The working sets of one exercise on one day, in the order they were done. `date` sorts as text (ISO 8601). */
export type PastPerformance = { date: string; slug: string; sets: readonly PastSet[] }

export type CoachRequest = {
  kind: 'workout' | 'week'
  goal: CoachGoal
  level: CoachLevel
  /** 10 to 180, warm-up and cool-down included. */
  minutes: number
  /** 1 to 7; a workout is always one day. */
  daysPerWeek: number
  equipment: readonly string[]
  dumbbellMaxKg?: number
  /** The smallest step the weights allow. */
  incrementKg: number
  /** The unit in which loads are told; kg when left out. All numbers stay kilograms. */
  weightUnit?: WeightUnit
  limitations: readonly Limitation[]
  /** What the health questions brought up, as snake_case tags: `chest_pain_on_exertion`, `bp_150_95_treated`. */
  redFlags: readonly string[]
  targetMuscles: readonly Muscle[]
  /** Slugs, patterns, or parts of a name. */
  exclude: readonly string[]
  bodyweightKg?: number
  ageYears?: number
  sex?: 'female' | 'male'
  history: readonly PastPerformance[]
  /** A free sentence. It is read for warning signs and never obeyed or repeated. */
  userText?: string
  /** The day the plan is for (ISO 8601): without it nothing is known of breaks. */
  today?: string
  /** Hard sets of the last days, half sets of secondary muscles included. `daysAgo` counts calendar days, 0 is today. */
  recentSets?: readonly { daysAgo: number; muscle: Muscle; sets: number }[]
  /** 1 to 5 stars. */
  ratings?: readonly { slug: string; stars: number }[]
  favorites?: readonly string[]
  /** Movements that are never to come again. */
  refused?: readonly string[]
  /** The loads in kg that can be put together; every multiple of the step when left out. */
  loadable?: readonly number[]
  /** The same by what is loaded, where somebody has counted it: it comes first for its movements. */
  loads?: LoadsByTool
  /** The same seed gives the same plan. */
  seed: number
}

export type Range = { min: number; max: number }

/** Reps or seconds, never both. No weight means: bodyweight, a band, or a load found on the first day. */
export type PlanSet = { reps?: Range; durationSeconds?: number; weightKg?: number; rir?: number }

/** A step on the way to the first working set. `percent` is of the working weight, 0 for the empty bar. */
export type PlanRampSet = { reps: number; percent: number; weightKg?: number }

/** An item of the warm-up or the cool-down: reps or seconds, each side for one-sided movements. */
export type PlanPrep = { slug: string; reps?: number; durationSeconds?: number }

export type PlanItem = {
  slug: string
  sets: readonly PlanSet[]
  warmupSets: readonly PlanRampSet[]
  restSeconds: number
  /** Neighbours with the same letter are done in turn. */
  superset?: string
  notes?: string
  /** Why this movement and this load. */
  why: string
  loadIsEstimate: boolean
}

export type PlanDay = {
  name: string
  type: 'lift' | 'active' | 'rest'
  /** 1 to 7, so that the days between two sessions can be seen. */
  day: number
  warmup: readonly PlanPrep[]
  main: readonly PlanItem[]
  cooldown: readonly PlanPrep[]
  estimatedMinutes: number
  estimatedCalories: number
}

/** `refer` sends to a professional before training; `caution` is kept in mind while training. */
export type PlanWarning = { type: 'refer' | 'caution'; text: string }

export type Plan = {
  name: string
  days: readonly PlanDay[]
  warnings: readonly PlanWarning[]
  progression: string
  reasoning: string
}

export type FindExercise = (slug: string) => CoachExercise | undefined

/** Looks movements up by slug; build it once for a library. */
export function finderOf(library: readonly CoachExercise[]): FindExercise {
  const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]))
  return (slug) => bySlug.get(slug)
}
