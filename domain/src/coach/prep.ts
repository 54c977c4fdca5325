import type { Muscle } from '../exercise.ts'
import { best } from './best.ts'
import type { Context } from './context.ts'
import { isLift } from './movement.ts'
import type { CoachExercise, PlanPrep } from './plan.ts'
import { seededFraction } from './seeded.ts'
import { familiarityOf } from './staples.ts'
import { prepSeconds } from './time-model.ts'

/** Seconds set aside around the main part. Nobody cools down after a quarter of an hour. */
export function prepBudget(minutes: number): { warmup: number; cooldown: number } {
  const warmup = minutes <= 15 ? 75 : minutes <= 30 ? 150 : Math.min(600, minutes * 60 * 0.1)
  const cooldown = minutes < 20 ? 0 : Math.min(480, Math.max(120, minutes * 60 * 0.06))
  return { warmup: Math.max(minutes > 30 ? 200 : 0, warmup), cooldown }
}

/** Raise the pulse, then move the joints the session uses; no long holds before lifting (Fradkin 2010). */
export function warmupFor(work: readonly CoachExercise[], seconds: number, context: Context): PlanPrep[] {
  const pulse = seconds >= 150 ? pulseRaiser(context) : undefined
  const pulseSeconds = pulse ? Math.min(300, Math.round((seconds * 0.45) / 30) * 30) : 0
  const items: PlanPrep[] = pulse ? [{ slug: pulse.slug, durationSeconds: pulseSeconds }] : []
  const isDynamic = (exercise: CoachExercise) => exercise.tracking === 'bodyweight_reps' || isFlow(exercise)
  const moves = mobilityFor(musclesOf(work), isDynamic, context, items)
  const dynamic = (exercise: CoachExercise): PlanPrep =>
    exercise.tracking === 'duration' ? { slug: exercise.slug, durationSeconds: 30 } : { slug: exercise.slug, reps: 10 }
  return fill(items, moves, dynamic, seconds, context)
}

/** Easy holds for what was trained. */
export function cooldownFor(
  work: readonly CoachExercise[],
  seconds: number,
  context: Context,
  taken: readonly PlanPrep[],
): PlanPrep[] {
  if (seconds === 0) return []
  const isHold = (exercise: CoachExercise) => exercise.tracking === 'duration' && exercise.met < 3
  const moves = mobilityFor(musclesOf(work), isHold, context, taken)
  return fill([], moves, ({ slug }) => ({ slug, durationSeconds: seconds > 240 ? 45 : 30 }), seconds, context)
}

/** A few minutes of something easy that gets warm; sitting only for those who need it. */
function pulseRaiser({ allowed, request, screening }: Context): CoachExercise | undefined {
  const isUnsteady = screening.limitations.includes('balance') || (request.ageYears ?? 30) >= 75
  const isEasy = ({ category, met, slug }: CoachExercise) =>
    category === 'cardio' && met <= 7 && !/outdoor|pool|hiking/.test(slug)
  return best(allowed.filter(isEasy), (exercise) => {
    const sitting = exercise.equipment.includes('chair') ? (isUnsteady ? 0.5 : -0.4) : 0
    return (
      0.5 + familiarityOf(exercise) - exercise.met / 40 + sitting + 0.1 * seededFraction(request.seed, exercise.slug)
    )
  })
}

/** Movements that flow although they are timed. */
function isFlow({ slug }: CoachExercise): boolean {
  return /cat-cow|worlds-greatest|hip-switch|thread-the-needle/.test(slug)
}

function musclesOf(work: readonly CoachExercise[]): Map<Muscle, number> {
  const weights = new Map<Muscle, number>()
  for (const exercise of work)
    for (const muscle of exercise.primaryMuscles)
      weights.set(muscle, (weights.get(muscle) ?? 0) + (isLift(exercise) ? 1 : 0.5))
  return weights
}

/** Mobility movements in the order they help, each new muscle counting more than one already moved. */
export function mobilityFor(
  muscles: ReadonlyMap<Muscle, number>,
  isWanted: (exercise: CoachExercise) => boolean,
  { allowed, request, screening, used }: Context,
  taken: readonly PlanPrep[],
): CoachExercise[] {
  const slugs = new Set(taken.map(({ slug }) => slug))
  const pool = allowed
    .filter(
      (exercise) =>
        (exercise.pattern === 'mobility' && !/pelvic|breathing/.test(exercise.slug) && exercise.level === 'beginner') ||
        exercise.slug === 'worlds-greatest-stretch',
    )
    .filter((exercise) => isWanted(exercise) && !slugs.has(exercise.slug))
  const covered = new Set<Muscle>()
  const chosen: CoachExercise[] = []
  const isUnsteady = screening.limitations.includes('balance')
  while (chosen.length < 12) {
    const next = best(
      pool.filter((exercise) => !chosen.includes(exercise)),
      (exercise) => {
        const useful = exercise.primaryMuscles.concat(exercise.secondaryMuscles).reduce((sum, muscle, at) => {
          const weight = Math.min(2, muscles.get(muscle) ?? 0) * (at < exercise.primaryMuscles.length ? 1 : 0.5)
          return sum + weight * (covered.has(muscle) ? 0.2 : 1)
        }, 0)
        if (useful === 0) return -1
        const steady = isUnsteady && exercise.position === 'standing' ? -0.8 : 0
        const variety = -0.3 * (used.get(exercise.slug) ?? 0)
        return (
          0.2 +
          useful +
          variety +
          1.5 * familiarityOf(exercise) +
          steady +
          0.3 * seededFraction(request.seed, exercise.slug)
        )
      },
    )
    if (!next) break
    chosen.push(next)
    for (const muscle of next.primaryMuscles) covered.add(muscle)
  }
  return chosen
}

function fill(
  start: readonly PlanPrep[],
  moves: readonly CoachExercise[],
  prepOf: (exercise: CoachExercise) => PlanPrep,
  seconds: number,
  { find }: Context,
): PlanPrep[] {
  const items = [...start]
  let left = seconds - start.reduce((sum, item) => sum + prepSeconds(find(item.slug), item), 0)
  for (const exercise of moves) {
    const item = prepOf(exercise)
    const cost = prepSeconds(exercise, item)
    if (cost > left + 15 || items.length >= 8) continue
    items.push(item)
    left -= cost
  }
  return items
}
