import { alternativesTo } from '../library/alternatives.ts'
import { reasonsIn } from '../library/reasons.ts'
import { choose, mayCome } from './choose.ts'
import type { Context } from './context.ts'
import { type Draft, draftOf, repeat } from './draft.ts'
import { merit } from './merit.ts'
import { isLift } from './movement.ts'
import type { CoachExercise, PlanSet } from './plan.ts'
import type { Slot } from './slots.ts'

/** A movement in the place of another, and in words why it can be. */
export type StandIn = { exercise: CoachExercise; reason: string }

/** A place in the list of alternatives, and what the planner itself thinks of a movement, in one currency. */
const worth = { place: -0.5, merit: 0.6 }

/**
 * What may take the place of a movement on a day that holds others, best first: its alternatives, in an order that also
 * knows goal, equipment, likes, log and what is still tired; where there are none, the best movement for the same muscle.
 */
export function standInsFor(exercise: CoachExercise, others: readonly CoachExercise[], context: Context): StandIn[] {
  const { allowed, screening, find } = context
  const slot: Slot = { patterns: [exercise.pattern] }
  const isFree = (slug: string) => slug !== exercise.slug && others.every((other) => other.slug !== slug)
  const found = alternativesTo(exercise, allowed, { limitations: screening.limitations }).flatMap(
    (alternative, place) => {
      const other = find(alternative.slug)
      if (!other || !isFree(other.slug) || !mayCome(other, context)) return []
      const value = worth.place * place + worth.merit * merit(other, slot, others, context)
      return [{ exercise: other, reason: reasonsIn(alternative), value }]
    },
  )
  if (found.length > 0) return found.sort((a, b) => b.value - a.value)
  const muscle = exercise.primaryMuscles[0]
  const same = muscle && choose({ muscle, mechanic: exercise.mechanic }, [...others, exercise], context)
  return same ? [{ exercise: same, reason: 'For the same muscle.' }] : []
}

/** The item of the movement that comes for the one of another: its own load or none (T32), the same sets and place. */
export function inPlaceOf(old: Draft, { exercise, reason }: StandIn, context: Context): Draft {
  const why = `In place of ${old.exercise.name}. ${reason}`
  if (!isLift(exercise)) return { ...old, exercise, sets: easySets(exercise, old), why }
  const draft = draftOf(exercise, old.sets.length, context)
  const { min, max } = draft.restRange
  const restSeconds = old.superset === undefined ? Math.min(max, Math.max(min, old.restSeconds)) : old.restSeconds
  const pair = old.superset === undefined ? {} : { superset: old.superset }
  return { ...draft, ...pair, restSeconds, restRange: widest(draft.restRange, restSeconds), why: `${draft.why} ${why}` }
}

function easySets(exercise: CoachExercise, { sets }: Draft): readonly PlanSet[] {
  const isTimed = !/reps/.test(exercise.tracking)
  if (isTimed) return sets.map(({ durationSeconds = 30 }) => ({ durationSeconds }))
  return repeat({ reps: { min: 8, max: 12 }, rir: 4 }, sets.length)
}

function widest({ min, max }: Draft['restRange'], value: number): Draft['restRange'] {
  return { min: Math.min(min, value), max: Math.max(max, value) }
}
