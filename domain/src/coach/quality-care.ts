import { isCautioned } from './candidates.ts'
import { estimatedMaxKg } from './estimate.ts'
import { isTiring, tiredMuscles } from './freshness.ts'
import { isBarLift } from './movement.ts'
import { daysSince, hasFailed, performancesOf, shareAfter, tellingOf } from './past.ts'
import type { CoachRequest, FindExercise, PlanDay, PlanItem, PlanPrep } from './plan.ts'
import { type Grade, itemsOf, type Look, mean } from './quality-look.ts'
import { defaultBodyweightKg } from './reference.ts'
import { daySeconds, prepSeconds } from './time-model.ts'

/** Long enough, not too long, for the muscles that work, with ramp sets for the first bar lift (Fradkin 2010). */
export function warmupAndCooldown({ plan, request, find }: Look): Grade {
  return mean(
    plan.days
      .filter(({ main, type }) => main.length > 0 && (type !== 'active' || request.kind === 'workout'))
      .map((day) => prepGrade(day, request.minutes, find)),
  )
}

function prepGrade(day: PlanDay, minutes: number, find: FindExercise): number {
  const length = (items: readonly PlanPrep[]) =>
    items.reduce((sum, item) => sum + prepSeconds(find(item.slug), item), 0) / 60
  const most = Math.max(3, minutes * 0.2)
  const least = minutes <= 15 ? 1 : minutes <= 30 ? 2 : 3
  const warmup = length(day.warmup)
  const cooldown = length(day.cooldown)
  const mobility = day.warmup.flatMap((item) => {
    const exercise = find(item.slug)
    return exercise?.category === 'mobility' ? [{ item, exercise }] : []
  })
  const items = itemsOf(day, find)
  const worked = new Set(items.flatMap(({ exercise }) => exercise.primaryMuscles))
  const related = mobility.filter(({ exercise }) =>
    [...exercise.primaryMuscles, ...exercise.secondaryMuscles].some((muscle) => worked.has(muscle)),
  ).length
  const share = mobility.length === 0 ? 0 : related / mobility.length
  const bar = items.find(({ exercise }) => isBarLift(exercise))
  const isRamped = !bar || minutes <= 20 || bar.item.warmupSets.length > 0
  const hasLongHold = mobility.some(
    ({ item, exercise }) => exercise.tracking === 'duration' && (item.durationSeconds ?? 0) > 60,
  )
  const before =
    (warmup >= least && warmup <= most ? 0.35 : warmup > 0 ? 0.15 : 0) + (share >= 0.5 ? 0.15 : share > 0 ? 0.08 : 0)
  const isCooldownFine = minutes < 20 ? cooldown <= minutes * 0.2 : cooldown >= 1.5 && cooldown <= most
  const after = isCooldownFine ? 0.4 : minutes < 20 || cooldown > 0 ? 0.2 : 0
  return Math.max(0, before + (isRamped ? 0.1 : 0) - (hasLongHold ? 0.2 : 0) + after)
}

/** Known lifts come back and move as they should; without a history there is a written rule (ACSM 2009). */
export function progression(look: Look): Grade {
  const { plan, request, items, find } = look
  const tired = tiredMuscles(request)
  const known = [...new Set(request.history.map(({ slug }) => slug))]
    .flatMap((slug) => find(slug) ?? [])
    .filter((exercise) => !isTiring(exercise, tired) && !request.refused?.includes(exercise.slug))
  if (known.length === 0) return plan.progression.length > 20 ? 1 : 0
  const relevant = known.filter(
    ({ primaryMuscles }) =>
      request.targetMuscles.length === 0 || primaryMuscles.some((muscle) => request.targetMuscles.includes(muscle)),
  )
  const reused = known.flatMap((exercise) => {
    const item = items.find((each) => each.exercise === exercise)?.item
    return item ? [stepGrade(item, request)] : []
  })
  const reuse = relevant.length === 0 ? 1 : Math.min(1, reused.length / Math.min(2, relevant.length))
  return 0.7 * (mean(reused) ?? 0) + 0.3 * reuse
}

/** After success a little more, after failure and after a break not more. */
function stepGrade(item: PlanItem, { history, incrementKg, today }: CoachRequest): number {
  const past = performancesOf(history, item.slug)
  const last = tellingOf(past)
  const top = last?.sets[0]
  const loads = item.sets.flatMap(({ weightKg }) => weightKg ?? [])
  if (!last || !top || loads.length === 0) return 0
  const weightKg = Math.max(...loads)
  const reps = Math.max(...item.sets.map((set) => set.reps?.max ?? 0))
  if (hasFailed(last) || shareAfter(daysSince(past, today)) < 1) return weightKg <= top.weightKg ? 1 : 0.2
  if (weightKg > top.weightKg && weightKg <= top.weightKg * 1.1 + incrementKg / 2) return 1
  if (weightKg === top.weightKg && reps >= top.reps) return 1
  const isWorthAsMuch = estimatedMaxKg({ weightKg, reps }) >= estimatedMaxKg({ ...top, rir: 0 }) * 0.93
  if (weightKg < top.weightKg && isWorthAsMuch) return 0.8
  return weightKg >= top.weightKg * 0.85 ? 0.4 : 0
}

/** At most a quarter of the work is marked with caution, and each of those says so (GETP11). */
export function cautions({ screening, items }: Look): Grade {
  if (screening.limitations.length === 0 || items.length === 0) return undefined
  const cautioned = items.filter(({ exercise }) => isCautioned(exercise, screening.limitations))
  const share = cautioned.length / items.length
  const noted = mean(cautioned.map(({ item }) => (item.notes ? 1 : 0))) ?? 1
  return (share <= 0.25 ? 0.6 : share <= 0.5 ? 0.3 : 0) + 0.4 * noted
}

/** Minutes within 10 % of the clock, energy within 2–9 kcal/kg/h (Compendium). */
export function honestClaims({ plan, request, find }: Look): Grade {
  const kg = request.bodyweightKg ?? defaultBodyweightKg
  return mean(
    plan.days
      .filter(({ main }) => main.length > 0)
      .map((day) => {
        const minutes = daySeconds(day, find) / 60
        const perHour = (kg * minutes) / 60
        const isTimeTrue = Math.abs(day.estimatedMinutes - minutes) <= Math.max(3, minutes * 0.1)
        const isEnergyTrue = day.estimatedCalories >= 2 * perHour && day.estimatedCalories <= 9 * perHour
        return (isTimeTrue ? 0.5 : 0) + (isEnergyTrue ? 0.5 : 0)
      }),
  )
}
