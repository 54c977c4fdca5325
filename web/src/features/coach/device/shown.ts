import type {
  Engine,
  GeneratedDay,
  GeneratedExercise,
  GeneratedPlan,
  GeneratedWorkout,
  PlanDifference,
} from '@fitai/contract'
import {
  type CoachRequest,
  fromKg,
  type Plan,
  type PlanDay,
  type PlanDiff,
  type PlanItem,
  type PlanPrep,
  understand,
  type WeightUnit,
} from '@fitai/domain'
import type { Facts } from './facts.ts'

/** A plan of this device with what it was made for, so that it can be changed here. */
export type DevicePlan = { id: string; plan: Plan; request: CoachRequest; quality: number }
type Library = Pick<Facts, 'library'>

const engine: Engine = { kind: 'built-in', model: null, notice: null, repairs: [] }

/** In the form in which the server tells of its own plans. */
export function workoutShown(made: DevicePlan, library: Library): GeneratedWorkout {
  const [day] = made.plan.days
  const { name, estimatedMinutes, estimatedCalories, warmup, exercises, cooldown } = day
    ? dayShown(day, library, unitOf(made))
    : { ...emptyDay, name: made.plan.name }
  return { ...headOf(made), name, estimatedMinutes, estimatedCalories, warmup, exercises, cooldown }
}

export function weekShown(made: DevicePlan, library: Library): GeneratedPlan {
  return { ...headOf(made), days: made.plan.days.map((day) => dayShown(day, library, unitOf(made))) }
}

export function differenceShown(diff: PlanDiff, { library }: Library): PlanDifference {
  const named = ({ slug }: { slug: string }) => ({ slug, name: library.find((one) => one.slug === slug)?.name ?? slug })
  return {
    sentences: diff.sentences,
    added: diff.added.map(named),
    removed: diff.removed.map(named),
    changed: diff.changed.map((item) => ({ ...named(item), what: item.what })),
    minutesBefore: Math.round(diff.minutesBefore),
    minutesAfter: Math.round(diff.minutesAfter),
  }
}

const emptyDay = { estimatedMinutes: 0, estimatedCalories: 0, warmup: [], exercises: [], cooldown: [] }
const unitOf = ({ request }: DevicePlan): WeightUnit => request.weightUnit ?? 'kg'

function headOf({ id, plan, request, quality }: DevicePlan) {
  return {
    ...{ id, engine, quality, name: plan.name, seed: request.seed, weightUnit: request.weightUnit ?? 'kg' },
    ...{ warnings: [...plan.warnings], progression: plan.progression, reasoning: plan.reasoning },
    understood: understand(request.userText ?? '').parts,
  }
}

function dayShown(day: PlanDay, library: Library, unit: WeightUnit): GeneratedDay {
  const groups = [...new Set(day.main.flatMap(({ superset }) => superset ?? []))]
  return {
    ...{ name: day.name, type: day.type, day: day.day },
    estimatedMinutes: Math.round(day.estimatedMinutes),
    estimatedCalories: Math.round(day.estimatedCalories),
    warmup: day.warmup.flatMap((item) => prepShown(item, library)),
    exercises: day.main.flatMap((item) => exerciseShown(item, groups, library, unit)),
    cooldown: day.cooldown.flatMap((item) => prepShown(item, library)),
  }
}

function movementOf(slug: string, { library }: Library) {
  const found = library.find((one) => one.slug === slug)
  return found && { exerciseId: found.id, slug, name: found.name, tracking: found.tracking }
}

function prepShown({ slug, reps, durationSeconds }: PlanPrep, library: Library): GeneratedDay['warmup'] {
  const found = movementOf(slug, library)
  if (!found) return []
  const { exerciseId, name } = found
  return [{ exerciseId, slug, name, reps: reps ?? null, durationSeconds: durationSeconds ?? null }]
}

function exerciseShown(
  item: PlanItem,
  groups: readonly string[],
  library: Library,
  unit: WeightUnit,
): GeneratedExercise[] {
  const found = movementOf(item.slug, library)
  if (!found) return []
  const load = (kg: number | undefined) => (kg === undefined ? null : Math.round(fromKg(kg, unit) * 4) / 4)
  return [
    {
      ...found,
      sets: item.sets.map(({ reps, durationSeconds, weightKg, rir }) => ({
        repsMin: reps?.min ?? null,
        repsMax: reps?.max ?? null,
        durationSeconds: durationSeconds ?? null,
        weight: load(weightKg),
        rir: rir ?? null,
      })),
      warmupSets: item.warmupSets.map(({ reps, percent, weightKg }) => ({ reps, percent, weight: load(weightKg) })),
      restSeconds: item.restSeconds,
      supersetGroup: item.superset === undefined ? null : groups.indexOf(item.superset),
      notes: item.notes ?? '',
      why: item.why,
      isLoadEstimated: item.loadIsEstimate,
    },
  ]
}
