import type { Context } from './context.ts'
import { merit } from './merit.ts'
import { isLift } from './movement.ts'
import type { CoachExercise } from './plan.ts'
import { fits, type Slot } from './slots.ts'

const maxDaysPerLift = 3

/** The best movement for a slot given what the day already holds, or undefined when nothing fits. */
export function choose(slot: Slot, day: readonly CoachExercise[], context: Context): CoachExercise | undefined {
  let best: CoachExercise | undefined
  let bestMerit = Number.NEGATIVE_INFINITY
  for (const exercise of context.allowed) {
    if (!fits(exercise, slot) || !isChoosable(exercise, slot, context) || day.includes(exercise)) continue
    const value = merit(exercise, slot, day, context)
    if (value > bestMerit) [best, bestMerit] = [exercise, value]
  }
  return best
}

function isChoosable(exercise: CoachExercise, slot: Slot, context: Context): boolean {
  return isLift(exercise) && mayCome(exercise, context, slot.isPower === true)
}

/** Nothing for experts before its time, nothing explosive but where it belongs, no lift on a fourth day. */
export function mayCome(
  exercise: CoachExercise,
  { request, screening, used }: Pick<Context, 'request' | 'screening' | 'used'>,
  isPowerWanted = true,
): boolean {
  if (isLift(exercise) && (used.get(exercise.slug) ?? 0) >= maxDaysPerLift) return false
  if (request.level === 'beginner' && exercise.level === 'expert') return false
  const isKnown = request.history.some(({ slug }) => slug === exercise.slug)
  if (exercise.category === 'strongman') return isKnown
  const isExplosive = exercise.pattern === 'olympic' || /jump|throw/.test(exercise.pattern)
  if (!isExplosive) return true
  const mayJump = request.goal === 'power' && screening.minRir < 3 && isPowerWanted
  return isKnown || (mayJump && !(request.level === 'beginner' && exercise.level !== 'beginner'))
}
