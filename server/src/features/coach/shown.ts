import type {
  Engine,
  GeneratedDay,
  GeneratedExercise,
  GeneratedPlan,
  GeneratedWorkout,
  PlanDifference,
} from '@fitai/contract'
import {
  fromKg,
  type PlanDay,
  type PlanDiff,
  type PlanItem,
  type PlanPrep,
  type PlanSet,
  type WeightUnit,
} from '@fitai/domain'
import type { Library, LibraryExercise } from '../../library.ts'
import type { PlanContent } from './recommendation-store.ts'

/** A kept plan as the API says it: with ids and names, and loads in the user's unit. */
export type Shown = PlanContent & { id: string; engine: Engine }

export function workoutShown(shown: Shown, library: Library): GeneratedWorkout {
  const [day] = shown.plan.days
  const only = day && dayShown(day, library, shown.weightUnit)
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

export function planShown(shown: Shown, library: Library): GeneratedPlan {
  return { ...head(shown), days: shown.plan.days.map((day) => dayShown(day, library, shown.weightUnit)) }
}

function head({ id, engine, plan, weightUnit, quality, request, understood }: Shown) {
  return {
    ...{ id, engine, name: plan.name, weightUnit, quality, seed: request.seed },
    warnings: [...plan.warnings],
    progression: plan.progression,
    reasoning: plan.reasoning,
    understood: [...understood],
  }
}

function dayShown(day: PlanDay, library: Library, unit: WeightUnit): GeneratedDay {
  const groups = [...new Set(day.main.flatMap((item) => item.superset ?? []))]
  return {
    ...{ name: day.name, type: day.type, day: day.day },
    estimatedMinutes: Math.round(day.estimatedMinutes),
    estimatedCalories: Math.round(day.estimatedCalories),
    warmup: day.warmup.map((item) => prepShown(item, library)),
    exercises: day.main.map((item) => exerciseShown(item, library, unit, groups)),
    cooldown: day.cooldown.map((item) => prepShown(item, library)),
  }
}

type Named = Pick<LibraryExercise, 'name' | 'tracking'> & { exerciseId: string; slug: string }

export function movement(slug: string, library: Library): Named {
  const found = library.bySlug.get(slug)
  if (!found) throw new Error(`The plan passed its checks with an unknown movement: ${slug}`)
  return { exerciseId: found.id, slug, name: found.name, tracking: found.tracking }
}

function prepShown(item: PlanPrep, library: Library) {
  const { exerciseId, slug, name } = movement(item.slug, library)
  return { exerciseId, slug, name, reps: item.reps ?? null, durationSeconds: item.durationSeconds ?? null }
}

function exerciseShown(
  item: PlanItem,
  library: Library,
  unit: WeightUnit,
  groups: readonly string[],
): GeneratedExercise {
  return {
    ...movement(item.slug, library),
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

export function differenceShown(diff: PlanDiff, { bySlug }: Library): PlanDifference {
  const named = (slug: string) => ({ slug, name: bySlug.get(slug)?.name ?? slug })
  return {
    sentences: [...diff.sentences],
    added: diff.added.map(({ slug }) => named(slug)),
    removed: diff.removed.map(({ slug }) => named(slug)),
    changed: diff.changed.map(({ slug, what }) => ({ ...named(slug), what: [...what] })),
    minutesBefore: Math.round(diff.minutesBefore),
    minutesAfter: Math.round(diff.minutesAfter),
  }
}
