import type { createTemplate, GeneratedExercise, GeneratedWorkout, PlannedEntry, PlannedSet } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { v7 } from 'uuid'

/** A plan as a workout to be logged: its warm-up sets first, targets beside every set. */
export function entriesOf(plan: GeneratedWorkout): PlannedEntry[] {
  return plan.exercises.map((exercise) => ({
    id: v7(),
    exerciseId: exercise.exerciseId,
    supersetGroup: exercise.supersetGroup,
    restSeconds: exercise.restSeconds,
    note: exercise.notes || null,
    sets: [...warmups(exercise, plan.weightUnit), ...workingSets(exercise, plan.weightUnit)],
  }))
}

/** The same as a template: to be done again, whenever. */
export function templateOf(plan: GeneratedWorkout): Omit<(typeof createTemplate)['body']['_input'], 'id'> {
  const entries = entriesOf(plan).map(({ id: _id, sets, ...entry }) => ({
    ...entry,
    sets: sets.map(({ kind, target }) => ({ kind, target })),
  }))
  return { name: plan.name, minutes: plan.estimatedMinutes, days: [{ entries }] }
}

function warmups({ warmupSets }: GeneratedExercise, weightUnit: WeightUnit): PlannedSet[] {
  return warmupSets.map(({ weight, reps }) => ({
    id: v7(),
    kind: 'warmup',
    target: { repsMin: reps, repsMax: reps, ...load(weight, weightUnit) },
  }))
}

function workingSets({ sets }: GeneratedExercise, weightUnit: WeightUnit): PlannedSet[] {
  return sets.map(({ weight, repsMin, repsMax, rir, durationSeconds }) => ({
    id: v7(),
    kind: 'normal',
    target: { repsMin, repsMax, rir, durationSeconds, ...load(weight, weightUnit) },
  }))
}

const load = (weight: number | null, weightUnit: WeightUnit) =>
  weight === null ? { weight: null, weightUnit: null } : { weight, weightUnit }
