import { checkWith } from '../check-plan.ts'
import type { FindExercise, Plan } from '../plan.ts'
import { planFor } from '../plan-for.ts'
import { seededFraction } from '../seeded.ts'
import { isLiftDay } from '../time-model.ts'
import type { Edit, Editing } from './edit.ts'

/** So many of the main exercises have to be others, or nothing was regenerated. */
const leastChanged = 1 / 3

/**
 * Another plan for the same request: with another seed, and without a third of what was there, then without half, then
 * without any of it, until at least a third of the exercises are others. What somebody already lifts stays the longest.
 */
export function regenerated({ plan, context, library }: Editing): Edit {
  const request = { ...context.request, seed: (context.request.seed + 1) % 2 ** 31 }
  const { find } = context
  const current = [...exercisesOf(plan)]
  const isKnown = (slug: string) => request.history.some((past) => past.slug === slug)
  const turn = (slug: string) => seededFraction(request.seed, slug) + (isKnown(slug) ? 1 : 0)
  const going = current.toSorted((a, b) => turn(a) - turn(b))
  const least = Math.ceil(current.length * leastChanged)
  const ways = [0, least, Math.ceil(current.length / 2), current.length].map((count) => ({
    ...request,
    refused: [...(request.refused ?? []), ...going.slice(0, count)],
  }))
  for (const way of ways) {
    const { plan: other } = planFor(way, library)
    const isAsMuch = liftDays(other, find) === liftDays(plan, find)
    const isOther = shareOfOthers(exercisesOf(other), exercisesOf(plan)) >= leastChanged
    if (isAsMuch && isOther && checkWith(other, request, find).ok) return { request, days: [...other.days] }
  }
  return { refused: 'There is no other plan within these limits: loosen one, and there will be.' }
}

/** Which share of the exercises was not there before; leaving out is no change. */
function shareOfOthers(after: ReadonlySet<string>, before: ReadonlySet<string>): number {
  return after.size === 0 ? 0 : [...after].filter((slug) => !before.has(slug)).length / after.size
}

function exercisesOf({ days }: Plan): ReadonlySet<string> {
  return new Set(days.flatMap(({ main }) => main.map(({ slug }) => slug)))
}

function liftDays({ days }: Plan, find: FindExercise): number {
  return days.filter((day) => isLiftDay(day, find)).length
}
