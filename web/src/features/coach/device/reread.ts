import type { GeneratedExercise, GeneratedWorkout } from '@fitai/contract'
import { type Plan, type PlanItem, type PlanPrep, toKg, type WeightUnit } from '@fitai/domain'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * A plan as the server told of it, as the planner knows plans. Loads of lifts that this device has no log of are
 * estimates here, whatever they rest on there.
 */
export function planOf(workout: GeneratedWorkout, logged: ReadonlySet<string>): Plan {
  const { name, warnings, progression, reasoning, weightUnit } = workout
  const day = {
    name,
    type: 'lift',
    day: 1,
    warmup: workout.warmup.map(prepOf),
    main: workout.exercises.map((exercise) => itemOf(exercise, weightUnit, logged.has(exercise.slug))),
    cooldown: workout.cooldown.map(prepOf),
    estimatedMinutes: workout.estimatedMinutes,
    estimatedCalories: workout.estimatedCalories,
  } as const
  return { name, days: [day], warnings, progression, reasoning }
}

function prepOf({ slug, reps, durationSeconds }: GeneratedWorkout['warmup'][number]): PlanPrep {
  return { slug, ...(reps !== null && { reps }), ...(durationSeconds !== null && { durationSeconds }) }
}

function itemOf(exercise: GeneratedExercise, weightUnit: WeightUnit, isLogged: boolean): PlanItem {
  const { slug, sets, warmupSets, restSeconds, supersetGroup, notes, why, isLoadEstimated } = exercise
  const load = (weight: number | null) => (weight === null ? {} : { weightKg: toKg({ weight, weightUnit }) })
  return {
    slug,
    sets: sets.map(({ repsMin, repsMax, durationSeconds, weight, rir }) => ({
      ...(repsMin !== null && repsMax !== null && { reps: { min: repsMin, max: repsMax } }),
      ...(durationSeconds !== null && { durationSeconds }),
      ...load(weight),
      ...(rir !== null && { rir }),
    })),
    warmupSets: warmupSets.map(({ weight, percent, reps }) => ({ percent, reps, ...load(weight) })),
    restSeconds,
    ...(supersetGroup !== null && { superset: letters.charAt(supersetGroup) }),
    ...(notes !== '' && { notes }),
    why,
    loadIsEstimate: isLoadEstimated || !isLogged,
  }
}
