import type { CoachGoal, CoachLevel } from './goals.ts'
import type { Range } from './plan.ts'

export type Dose = { reps: Range; restSeconds: Range; sets: Range }
export type LiftingGoal = Exclude<CoachGoal, 'mobility'>

const range = (min: number, max: number): Range => ({ min, max })
const dose = (reps: Range, restSeconds: Range, sets: Range): Dose => ({ reps, restSeconds, sets })

/** Reps, rest and sets that serve a goal: ACSM 2026, NSCA (Haff & Triplett 2016), Grgic 2018, Schoenfeld 2021. */
export const goalDoses: Record<LiftingGoal, Record<'compound' | 'isolation', Dose>> = {
  strength: {
    compound: dose(range(1, 6), range(120, 300), range(2, 6)),
    isolation: dose(range(6, 12), range(60, 180), range(2, 4)),
  },
  hypertrophy: {
    compound: dose(range(5, 15), range(90, 240), range(2, 5)),
    isolation: dose(range(8, 30), range(60, 150), range(2, 5)),
  },
  endurance: {
    compound: dose(range(12, 25), range(20, 90), range(2, 4)),
    isolation: dose(range(15, 30), range(20, 60), range(1, 4)),
  },
  power: {
    compound: dose(range(1, 6), range(120, 300), range(3, 6)),
    isolation: dose(range(8, 15), range(60, 150), range(2, 3)),
  },
  weight_loss: {
    compound: dose(range(8, 20), range(30, 120), range(2, 4)),
    isolation: dose(range(10, 20), range(20, 90), range(2, 4)),
  },
  general_health: {
    compound: dose(range(6, 15), range(60, 180), range(1, 4)),
    isolation: dose(range(8, 20), range(45, 120), range(1, 4)),
  },
}

/** Mobility asks for no load: what strength it gets is trained like general health (ACSM GETP11, 2021). */
export function liftingGoal(goal: CoachGoal): LiftingGoal {
  return goal === 'mobility' ? 'general_health' : goal
}

export type LevelLimits = {
  hardSetsPerSession: Range
  setsPerExercise: Range
  maxLiftDays: number
  minRir: number
  /** Scales the weekly volume landmarks. */
  volumeFactor: number
}

/** What a training age tolerates (ACSM 2009; volume factor: Israetel's landmarks are for intermediates). */
export const levelLimits: Record<CoachLevel, LevelLimits> = {
  beginner: {
    hardSetsPerSession: range(6, 18),
    setsPerExercise: range(1, 4),
    maxLiftDays: 4,
    minRir: 2,
    volumeFactor: 0.6,
  },
  intermediate: {
    hardSetsPerSession: range(8, 24),
    setsPerExercise: range(2, 5),
    maxLiftDays: 5,
    minRir: 0,
    volumeFactor: 1,
  },
  advanced: {
    hardSetsPerSession: range(10, 30),
    setsPerExercise: range(2, 8),
    maxLiftDays: 6,
    minRir: 0,
    volumeFactor: 1.2,
  },
}

/** Most fractional sets a week a muscle recovers from (Israetel's MRV: a coach's heuristic, so a soft ceiling). */
export const weeklyCeiling = { chest: 22, back: 30, quads: 22, hamstrings: 20, glutes: 24, triceps: 22, biceps: 26 }
export type VolumeGroup = keyof typeof weeklyCeiling
export const volumeGroups: readonly VolumeGroup[] = [
  'chest',
  'back',
  'quads',
  'hamstrings',
  'glutes',
  'triceps',
  'biceps',
]

/** Gains flatten near 11 fractional sets of a muscle in one session (Remmert 2025). */
export const sessionCeiling = 12

/** Without a known bodyweight, calories are counted for this one. */
export const defaultBodyweightKg = 75
