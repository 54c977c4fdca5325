import type { GeneratedExercise, GeneratedWorkout } from '@fitai/contract'
import { fromKg, type Plan, type PlanItem, type PlanPrep, type WeightUnit } from '@fitai/domain'
import type { Library, LibraryExercise } from '../../library.ts'

type Frame = {
  library: Library
  weightUnit: WeightUnit
  quality: number
  seed: number
  understood: GeneratedWorkout['understood']
}

/** A plan as the API says it: with ids and names, and loads in the user's unit. */
export function shown(plan: Plan, { library, weightUnit, quality, seed, understood }: Frame): GeneratedWorkout {
  const [day] = plan.days
  const groups = [...new Set(day?.main.flatMap((item) => item.superset ?? []))]
  return {
    engine: 'built-in',
    name: day?.name ?? plan.name,
    weightUnit,
    estimatedMinutes: Math.round(day?.estimatedMinutes ?? 0),
    estimatedCalories: Math.round(day?.estimatedCalories ?? 0),
    warmup: (day?.warmup ?? []).map((item) => prep(item, library)),
    exercises: (day?.main ?? []).map((item) => exercise(item, library, weightUnit, groups)),
    cooldown: (day?.cooldown ?? []).map((item) => prep(item, library)),
    warnings: [...plan.warnings],
    progression: plan.progression,
    reasoning: plan.reasoning,
    quality,
    seed,
    understood,
  }
}

function movement(
  slug: string,
  library: Library,
): Pick<LibraryExercise, 'name' | 'tracking'> & { exerciseId: string; slug: string } {
  const found = library.bySlug.get(slug)
  if (!found) throw new Error(`The plan passed its checks with an unknown movement: ${slug}`)
  return { exerciseId: found.id, slug, name: found.name, tracking: found.tracking }
}

function prep(item: PlanPrep, library: Library) {
  return { ...movement(item.slug, library), reps: item.reps ?? null, durationSeconds: item.durationSeconds ?? null }
}

function exercise(item: PlanItem, library: Library, unit: WeightUnit, groups: readonly string[]): GeneratedExercise {
  const load = (kg: number | undefined) => (kg === undefined ? null : Math.round(fromKg(kg, unit) * 4) / 4)
  return {
    ...movement(item.slug, library),
    sets: item.sets.map((set) => ({
      repsMin: set.reps?.min ?? null,
      repsMax: set.reps?.max ?? null,
      durationSeconds: set.durationSeconds ?? null,
      weight: load(set.weightKg),
      rir: set.rir ?? null,
    })),
    warmupSets: item.warmupSets.map(({ reps, percent, weightKg }) => ({ reps, percent, weight: load(weightKg) })),
    restSeconds: item.restSeconds,
    supersetGroup: item.superset === undefined ? null : groups.indexOf(item.superset),
    notes: item.notes ?? '',
    why: item.why,
    isLoadEstimated: item.loadIsEstimate,
  }
}
