import {
  fromKg,
  type Plan,
  type PlanDay,
  type PlanDiff,
  type PlanItem,
  type PlanPrep,
  type PlanSet,
  type TrackingKind,
  type WeightUnit,
} from '@fitai/domain'
import type {
  Engine,
  GeneratedDay,
  GeneratedExercise,
  GeneratedPlan,
  GeneratedWorkout,
  PlanDifference,
} from './coach.ts'

/** A plan of the coach with what is told beside it. Loads are in kilograms until they are shown. */
export type ShownPlan = {
  id: string
  engine: Engine
  plan: Plan
  request: { seed: number }
  weightUnit: WeightUnit
  quality: number
  understood: readonly { words: string; field: string; value: string }[]
}

/** Finds a movement of the library by its slug. */
export type FindMovement = (slug: string) => { id: string; name: string; tracking: TrackingKind } | undefined

/** The first day of a plan as the API says it: with ids and names, and loads in the user's unit. */
export function workoutShown(shown: ShownPlan, find: FindMovement): GeneratedWorkout {
  const [day] = shown.plan.days
  const only = day && dayShown(day, find, shown.weightUnit)
  return {
    ...head(shown),
    name: day?.name ?? shown.plan.name,
    estimatedMinutes: only?.estimatedMinutes ?? 0,
    estimatedCalories: only?.estimatedCalories ?? 0,
    warmup: only?.warmup ?? [],
    exercises: only?.exercises ?? [],
    cooldown: only?.cooldown ?? [],
  }
}

/** All days of a plan as the API says them. */
export function planShown(shown: ShownPlan, find: FindMovement): GeneratedPlan {
  return { ...head(shown), days: shown.plan.days.map((day) => dayShown(day, find, shown.weightUnit)) }
}

function head({ id, engine, plan, weightUnit, quality, request, understood }: ShownPlan) {
  return {
    ...{ id, engine, name: plan.name, weightUnit, quality, seed: request.seed },
    warnings: [...plan.warnings],
    progression: plan.progression,
    reasoning: plan.reasoning,
    understood: [...understood],
  }
}

function dayShown(day: PlanDay, find: FindMovement, unit: WeightUnit): GeneratedDay {
  const groups = [...new Set(day.main.flatMap((item) => item.superset ?? []))]
  return {
    ...{ name: day.name, type: day.type, day: day.day },
    estimatedMinutes: Math.round(day.estimatedMinutes),
    estimatedCalories: Math.round(day.estimatedCalories),
    warmup: day.warmup.map((item) => prepShown(item, find)),
    exercises: day.main.map((item) => exerciseShown(item, find, unit, groups)),
    cooldown: day.cooldown.map((item) => prepShown(item, find)),
  }
}

function movement(slug: string, find: FindMovement) {
  const found = find(slug)
  if (!found) throw new Error(`The plan passed its checks with an unknown movement: ${slug}`)
  return { exerciseId: found.id, slug, name: found.name, tracking: found.tracking }
}

function prepShown(item: PlanPrep, find: FindMovement) {
  const { exerciseId, slug, name } = movement(item.slug, find)
  return { exerciseId, slug, name, reps: item.reps ?? null, durationSeconds: item.durationSeconds ?? null }
}

function exerciseShown(
  item: PlanItem,
  find: FindMovement,
  unit: WeightUnit,
  groups: readonly string[],
): GeneratedExercise {
  return {
    ...movement(item.slug, find),
    sets: setsShown(item.sets, unit),
    warmupSets: item.warmupSets.map(({ reps, percent, weightKg }) => ({
      reps,
      percent,
      weight: loadIn(weightKg, unit),
    })),
    restSeconds: item.restSeconds,
    supersetGroup: item.superset === undefined ? null : groups.indexOf(item.superset),
    notes: item.notes ?? '',
    why: item.why,
    isLoadEstimated: item.loadIsEstimate,
  }
}

/** Sets with their loads in this unit, to the quarter; no load stays open. */
export function setsShown(sets: readonly PlanSet[], unit: WeightUnit): GeneratedExercise['sets'] {
  return sets.map((set) => ({
    repsMin: set.reps?.min ?? null,
    repsMax: set.reps?.max ?? null,
    durationSeconds: set.durationSeconds ?? null,
    weight: loadIn(set.weightKg, unit),
    rir: set.rir ?? null,
  }))
}

function loadIn(kg: number | undefined, unit: WeightUnit): number | null {
  return kg === undefined ? null : Math.round(fromKg(kg, unit) * 4) / 4
}

/** A difference with names, whole minutes, and nothing of the plans themselves. */
export function differenceShown(diff: PlanDiff, find: FindMovement): PlanDifference {
  const named = (slug: string) => ({ slug, name: find(slug)?.name ?? slug })
  return {
    sentences: [...diff.sentences],
    added: diff.added.map(({ slug }) => named(slug)),
    removed: diff.removed.map(({ slug }) => named(slug)),
    changed: diff.changed.map(({ slug, what }) => ({ ...named(slug), what: [...what] })),
    minutesBefore: Math.round(diff.minutesBefore),
    minutesAfter: Math.round(diff.minutesAfter),
  }
}
