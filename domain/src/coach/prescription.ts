import type { CoachGoal, CoachLevel } from './goals.ts'
import { isBarLift, isHardToLoad } from './movement.ts'
import type { CoachExercise, Range } from './plan.ts'
import { type Dose, goalDoses, type LiftingGoal, levelLimits, liftingGoal } from './reference.ts'

type Scheme = { reps: Range; freeReps: Range; restSeconds: number; rir: number }
const scheme = (
  min: number,
  max: number,
  freeMin: number,
  freeMax: number,
  restSeconds: number,
  rir: number,
): Scheme => ({
  reps: { min, max },
  freeReps: { min: freeMin, max: freeMax },
  restSeconds,
  rir,
})

/** What a coach writes down inside the ranges of `goalDoses`; free reps are for bodyweight and bands. */
const schemes: Record<LiftingGoal, Record<'compound' | 'isolation', Scheme>> = {
  strength: { compound: scheme(4, 6, 8, 12, 180, 2), isolation: scheme(8, 12, 10, 15, 90, 2) },
  hypertrophy: { compound: scheme(8, 12, 8, 15, 120, 2), isolation: scheme(10, 15, 12, 20, 75, 1) },
  endurance: { compound: scheme(12, 20, 12, 20, 60, 2), isolation: scheme(15, 20, 15, 25, 45, 2) },
  power: { compound: scheme(3, 5, 8, 10, 150, 3), isolation: scheme(8, 12, 10, 15, 75, 2) },
  weight_loss: { compound: scheme(10, 15, 10, 20, 60, 2), isolation: scheme(12, 15, 12, 20, 45, 2) },
  general_health: { compound: scheme(8, 12, 8, 15, 90, 3), isolation: scheme(10, 15, 10, 20, 60, 2) },
}

export type Prescription = {
  reps?: Range
  durationSeconds?: number
  /** Reps a history may move to without leaving the goal. */
  allowedReps: Range
  restSeconds: number
  restRange: Range
  rir: number
}

/** Reps, rest and effort for one movement. `minRir` comes from the health screening (AHA 2024, ACOG 2020). */
export function prescribe(exercise: CoachExercise, goal: CoachGoal, level: CoachLevel, minRir: number): Prescription {
  const lifting = liftingGoal(goal)
  const { reps, freeReps, restSeconds, rir: goalRir } = schemes[lifting][exercise.mechanic]
  const dose = goalDoses[lifting][exercise.mechanic]
  const levelRir = level === 'beginner' ? 3 : level === 'advanced' ? 1 : 2
  const rir = Math.min(5, Math.max(minRir, levelLimits[level].minRir, Math.max(goalRir, levelRir)))
  const base = { restSeconds, restRange: dose.restSeconds, rir, allowedReps: allowedReps(exercise, dose) }
  if (exercise.category === 'plyometrics') return jumping(exercise, base)
  if (!/reps/.test(exercise.tracking)) return timed(exercise, lifting, level, base)
  if (exercise.pattern.startsWith('core')) return { ...base, ...short, reps: { min: 8, max: 15 } }
  if (exercise.pattern === 'conditioning') return { ...base, ...short, reps: { min: 8, max: 12 } }
  if (exercise.pattern === 'olympic' && lifting === 'power') return { ...base, reps: { min: 2, max: 3 } }
  if (lifting === 'hypertrophy' && isBarLift(exercise)) return { ...base, reps: { min: 6, max: 10 } }
  return { ...base, reps: isHardToLoad(exercise) ? freeRange(exercise, freeReps, dose.reps.min) : reps }
}

const short = { restSeconds: 60, restRange: { min: 45, max: 90 } }

/** Jumps and throws end while they are still fast. */
function jumping(exercise: CoachExercise, base: Prescription): Prescription {
  const rest = { restSeconds: 90, restRange: { min: 60, max: 150 }, rir: Math.max(3, base.rir) }
  if (!/reps/.test(exercise.tracking)) return { ...base, ...rest, durationSeconds: 20 }
  return { ...base, ...rest, reps: { min: 3, max: 5 } }
}

function timed(exercise: CoachExercise, goal: LiftingGoal, level: CoachLevel, base: Prescription): Prescription {
  const seconds = { beginner: 20, intermediate: 30, advanced: 40 }[level]
  const longer = goal === 'endurance' || exercise.pattern === 'carry' ? 10 : 0
  return { ...base, ...short, durationSeconds: seconds + longer }
}

function allowedReps(exercise: CoachExercise, { reps }: Dose): Range {
  if (!isHardToLoad(exercise)) return reps
  const min = exercise.level === 'beginner' ? Math.max(8, reps.min) : reps.min
  return { min, max: Math.max(30, reps.max) }
}

/** Hard bodyweight lifts, such as pull-ups, are done for fewer reps than a squat without weight. */
function freeRange({ level, equipment, mechanic }: CoachExercise, { min, max }: Range, least: number): Range {
  const isHard = level !== 'beginner' && mechanic === 'compound' && !equipment.includes('band') && min <= 8
  return isHard ? { min: Math.max(5, least), max: Math.max(5, least) + 3 } : { min, max }
}
