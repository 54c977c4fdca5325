import type { Muscle } from '../exercise.ts'
import { dayNumber } from '../training-weeks.ts'
import { choose } from './choose.ts'
import { type Context, contextFor } from './context.ts'
import { doseOf, draftOf } from './draft.ts'
import { isTiring } from './freshness.ts'
import type { CoachExercise, CoachRequest, PlanSet } from './plan.ts'
import { daySlots, muscleName, purposeOf, type Slot } from './slots.ts'
import { standInsFor } from './stand-in.ts'

/** What is looked for: exercises for muscles, in the place of another, or simply what comes next. */
export type SuggestionWish = {
  request: CoachRequest
  muscles?: readonly Muscle[]
  /** A slug. */
  insteadOf?: string
  /** 1 to 50. */
  count: number
}

export type Suggestion = {
  slug: string
  /** For what, why now, and why this load. */
  why: string[]
  sets: PlanSet[]
  restSeconds: number
  loadIsEstimate: boolean
}

const usualSets = 3
const most = 50

/**
 * Exercises somebody may do, the best first: never one that equipment, limitations or wishes forbid. Loads come from the
 * log; where it has none the load stays open.
 */
export function suggestExercises(
  { request, muscles = [], insteadOf, count }: SuggestionWish,
  library: readonly CoachExercise[],
): Suggestion[] {
  const targeted = { ...request, targetMuscles: muscles.length > 0 ? muscles : request.targetMuscles }
  const context = contextFor(targeted, library)
  const replaced = insteadOf === undefined ? undefined : context.find(insteadOf)
  const wanted = Math.min(most, Math.max(0, Math.floor(count)))
  const found = replaced
    ? replacements(replaced, muscles, context)
    : nextBest(muscles, wanted, context).map((exercise) => ({ exercise, reason: undefined }))
  return found.slice(0, wanted).map(({ exercise, reason }) => suggestionOf(exercise, reason, context))
}

/** Those for the wanted muscles first. */
function replacements(exercise: CoachExercise, muscles: readonly Muscle[], context: Context) {
  const found = standInsFor(exercise, [], context)
  const isWanted = (other: CoachExercise) => other.primaryMuscles.some((muscle) => muscles.includes(muscle))
  return [...found.filter((each) => isWanted(each.exercise)), ...found.filter((each) => !isWanted(each.exercise))]
}

/** One muscle after the other, or one place of a whole-body session after the other, until there are enough. */
function nextBest(muscles: readonly Muscle[], count: number, context: Context): CoachExercise[] {
  const slots: readonly Slot[] = muscles.length > 0 ? muscles.map((muscle) => ({ muscle })) : placesNow(context)
  const found: CoachExercise[] = []
  for (let before = -1; found.length < count && found.length > before; ) {
    before = found.length
    for (const slot of slots) {
      const next = found.length < count ? directFirst(slot, found, context) : undefined
      if (next) found.push(next)
    }
  }
  return found
}

/** A muscle's own exercises before those that train it on the side. */
function directFirst(slot: Slot, found: readonly CoachExercise[], context: Context): CoachExercise | undefined {
  const { muscle } = slot
  if (!muscle) return choose(slot, found, context)
  const direct = context.allowed.filter(({ primaryMuscles }) => primaryMuscles.includes(muscle))
  return choose(slot, found, { ...context, allowed: direct }) ?? choose(slot, found, context)
}

/** What recovers comes last. */
function placesNow(context: Context): Slot[] {
  const slots = [...daySlots['Full body A']]
  const isTired = (slot: Slot) => {
    const best = choose(slot, [], context)
    return best !== undefined && isTiring(best, context.tired)
  }
  const tired = slots.filter(isTired)
  return [...slots.filter((slot) => !tired.includes(slot)), ...tired]
}

function suggestionOf(exercise: CoachExercise, reason: string | undefined, context: Context): Suggestion {
  const { request } = context
  const draft = draftOf(exercise, usualSets, context)
  const now = restedText(exercise, context)
  return {
    slug: exercise.slug,
    why: [
      `${purposeOf(exercise, request.targetMuscles)}.`,
      ...(reason ? [reason] : []),
      ...(now ? [now] : []),
      doseOf(exercise, context).reason,
      ...(draft.notes ? [draft.notes] : []),
    ],
    sets: [...draft.sets],
    restSeconds: draft.restSeconds,
    loadIsEstimate: false,
  }
}

/** When its main muscle was last trained, as far as the log tells. */
function restedText({ primaryMuscles }: CoachExercise, context: Context): string | undefined {
  const muscle = primaryMuscles[0]
  if (!muscle) return undefined
  const days = daysSinceTrained(muscle, context)
  if (days === undefined) return undefined
  const name = muscleName(muscle)
  if (days === 0) return `${name}: trained today already.`
  return days === 1 ? `${name}: trained yesterday.` : `${name}: not trained for ${days} days.`
}

function daysSinceTrained(muscle: Muscle, { request, find }: Context): number | undefined {
  const { history, today, recentSets = [] } = request
  const recent = recentSets.flatMap((each) => (each.muscle === muscle && each.sets >= 1 ? [each.daysAgo] : []))
  const isFor = (slug: string) => find(slug)?.primaryMuscles.includes(muscle) ?? false
  const logged = today === undefined ? [] : history.filter(({ slug, sets }) => sets.length > 0 && isFor(slug))
  const days = [...recent, ...logged.map(({ date }) => dayNumber(today ?? date) - dayNumber(date.slice(0, 10)))]
  const last = Math.min(...days.filter((each) => each >= 0))
  return Number.isFinite(last) ? Math.floor(last) : undefined
}
