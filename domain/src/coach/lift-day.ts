import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { type Draft, draftOf, withRamp, withSets } from './draft.ts'
import { fitDay, hasRoomFor } from './fit-day.ts'
import { isTiring } from './freshness.ts'
import { orderRank } from './movement.ts'
import type { CoachExercise, PlanDay } from './plan.ts'
import { cardio, finish, mainBudget } from './session.ts'
import { type DayKind, fits, muscleName, type Slot, slotsFor } from './slots.ts'
import { mainSeconds } from './time-model.ts'
import { sideOf } from './volume.ts'

const maxExercises = 10
/** A session of fewer lifts also trains what is still tired. */
const fewestFresh = 3
const shortestFillerSeconds = 150

/** A lifting session of one kind: slots filled in order of importance, sorted, paired if short, fitted to the clock. */
export function liftDay(kind: DayKind, day: number, context: Context): PlanDay {
  const { request } = context
  const seconds = mainBudget(request.minutes)
  const slots = slotsFor(request.goal, kind, request.targetMuscles, request.kind === 'week')
  const finisher = finisherSeconds(seconds, context)
  const lifts = liftingPart(slots, seconds - finisher, context)
  const spare = seconds - mainSeconds(lifts) - 60
  const isWorthFilling = spare >= (finisher > 0 ? shortestFillerSeconds : 2 * shortestFillerSeconds)
  const purpose = finisher > 0 ? 'Heart and lungs to finish' : 'Easy minutes for the heart: the lifting is done'
  const filler = isWorthFilling ? cardio(spare, purpose, context) : []
  const isFocused = request.targetMuscles.length > 0 && request.kind === 'workout'
  const name = isFocused ? request.targetMuscles.slice(0, 3).map(muscleName).join(', ') : kind
  if (lifts.length === 0) return finish({ name: 'Easy movement', type: 'active', day }, filler, context)
  return finish({ name, type: 'lift', day }, [...lifts, ...filler], context)
}

/** The lifts of a session within `seconds`, in the order they are done. */
export function liftingPart(slots: readonly Slot[], seconds: number, context: Context): Draft[] {
  const drafts = fillSlots(promoteHistory(slots, context), seconds, context)
  const ordered = drafts
    .map((draft, at) => ({ draft, at }))
    .sort((a, b) => orderRank(a.draft.exercise) - orderRank(b.draft.exercise) || a.at - b.at)
    .map(({ draft }) => draft)
  return fitDay(withRamp(context.style.isPaired ? pair(ordered) : ordered, context), seconds, context)
}

/** What trains tired muscles is left out, as long as enough is left to train. */
function fillSlots(slots: readonly Slot[], seconds: number, context: Context): Draft[] {
  const rested = addSlots([], slots, seconds, context, (exercise) => !isTiring(exercise, context.tired))
  return rested.length < fewestFresh ? addSlots(rested, slots, seconds, context, () => true) : rested
}

/** Slots until the clock, the sets or the muscles are full; the five pattern groups come first whatever the clock. */
function addSlots(
  start: readonly Draft[],
  slots: readonly Slot[],
  seconds: number,
  context: Context,
  isWanted: (exercise: CoachExercise) => boolean,
): Draft[] {
  const { request, style } = context
  const mustHave = request.targetMuscles.length > 0 ? 2 : request.minutes <= 20 && request.kind === 'workout' ? 4 : 5
  let day = [...start]
  for (const slot of slots) {
    if (day.length >= maxExercises) break
    const chosen = choose(
      slot,
      day.map(({ exercise }) => exercise),
      context,
    )
    if (!chosen || !isWanted(chosen)) continue
    const draft = draftOf(chosen, style.startSets, context)
    const fitting = [draft, withSets(draft, draft.setRange.min)].find((each) => hasRoomFor([each], day, context))
    if (!fitting) continue
    const next = [...day, fitting]
    if (day.length >= mustHave && mainSeconds(style.isPaired ? pair(next) : next) > seconds * 1.03) break
    day = next
  }
  return day
}

/** What someone already lifts moves up: that is where progress can be seen. */
function promoteHistory(slots: readonly Slot[], { request, allowed, used }: Context): Slot[] {
  const known = allowed.filter(({ slug }) => !used.has(slug) && request.history.some((past) => past.slug === slug))
  const early = new Set<Slot>()
  for (const exercise of known) {
    const match = slots.slice(0, -1).find((slot) => !early.has(slot) && fits(exercise, slot))
    if (match && early.size < 4) early.add(match)
  }
  const start = slots.slice(0, 2)
  const rest = slots.slice(2)
  return [...start, ...rest.filter((slot) => early.has(slot)), ...rest.filter((slot) => !early.has(slot))]
}

/** Neighbours that do not get in each other's way are done in turn, with half the rest. */
export function pair(drafts: readonly Draft[]): Draft[] {
  const paired: Draft[] = []
  let letter = 0
  for (let at = 0; at < drafts.length; at++) {
    const [one, two] = [drafts[at], drafts[at + 1]]
    if (!one) break
    const isPair =
      two !== undefined && sideOf(one.exercise) !== sideOf(two.exercise) && one.sets.length === two.sets.length
    if (!isPair) {
      paired.push(one)
      continue
    }
    const superset = String.fromCharCode(65 + letter++)
    const restSeconds = Math.max(quick(one).restSeconds, quick(two).restSeconds)
    paired.push({ ...quick(one), restSeconds, superset }, { ...quick(two), restSeconds, superset })
    at++
  }
  return paired
}

function quick(draft: Draft): Draft {
  const half = (seconds: number) => Math.ceil((seconds * 0.5) / 15) * 15
  const restRange = { min: half(draft.restRange.min), max: draft.restRange.max }
  return { ...draft, restSeconds: half(draft.restSeconds), restRange }
}

function finisherSeconds(seconds: number, { request }: Context): number {
  const wantsHeart = request.goal === 'weight_loss' || request.goal === 'endurance' || request.goal === 'general_health'
  if (!wantsHeart || request.minutes < 40 || request.targetMuscles.length > 0) return 0
  return Math.round((seconds * 0.2) / 60) * 60
}
