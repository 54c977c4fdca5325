import type { Context } from './context.ts'
import { type Draft, withSets } from './draft.ts'
import { orderRank } from './movement.ts'
import type { CoachExercise, Range } from './plan.ts'
import { levelLimits, sessionCeiling, volumeGroups } from './reference.ts'
import { mainSeconds } from './time-model.ts'
import { count, groupSets, hunger, newTally, type Tally, tallyOf, tilt, weeklyCeilingFor } from './volume.ts'

const restStep = 15
const closeEnoughSeconds = 20

/**
 * Fits the main part into `seconds`: sets go where they help most, then rests grow within what the goal allows; too
 * long, the rests shrink, then the least important sets, then the last exercise.
 */
export function fitDay(drafts: readonly Draft[], seconds: number, context: Context): Draft[] {
  let day = [...drafts]
  for (let move = 0; move < 120 && mainSeconds(day) > seconds; move++) {
    const shorter = shorten(day, context)
    if (!shorter) break
    day = shorter
  }
  for (let move = 0; move < 120; move++) {
    const spare = seconds - mainSeconds(day)
    const longer = spare > closeEnoughSeconds ? lengthen(day, spare, context) : undefined
    if (!longer) break
    day = longer
  }
  return day
}

function withRest(day: readonly Draft[], draft: Draft, restSeconds: number): Draft[] {
  const group = together(day, draft)
  return day.map((each) => (group.includes(each) ? { ...each, restSeconds } : each))
}

/** A superset rests once a round: the range both of its lifts allow. */
function restRangeOf(day: readonly Draft[], draft: Draft): Range {
  const ranges = together(day, draft).map(({ restRange }) => restRange)
  return { min: Math.max(...ranges.map(({ min }) => min)), max: Math.min(...ranges.map(({ max }) => max)) }
}

/** A superset grows and shrinks together. */
function together(day: readonly Draft[], draft: Draft): Draft[] {
  return draft.superset === undefined ? [draft] : day.filter(({ superset }) => superset === draft.superset)
}

function withSetsChanged(day: readonly Draft[], draft: Draft, by: 1 | -1): Draft[] {
  const group = together(day, draft)
  return day.map((each) => (group.includes(each) ? withSets(each, each.sets.length + by) : each))
}

function shorten(day: readonly Draft[], { request }: Context): Draft[] | undefined {
  const fewest = request.minutes <= 30 ? 1 : 2
  const fromBehind = [...day].reverse()
  const rested = fromBehind.find((draft) => draft.restSeconds - restStep >= restRangeOf(day, draft).min)
  const longest = fromBehind
    .filter((draft) => draft.sets.length > Math.max(draft.setRange.min, fewest))
    .reduce<Draft | undefined>((a, b) => (a && a.sets.length >= b.sets.length ? a : b), undefined)
  if (longest && (longest.sets.length > 3 || !rested)) return withSetsChanged(day, longest, -1)
  if (rested) return withRest(day, rested, rested.restSeconds - restStep)
  return day.length > 1 ? day.slice(0, -1) : undefined
}

function lengthen(day: readonly Draft[], spare: number, context: Context): Draft[] | undefined {
  const before = mainSeconds(day)
  const tally = weekWith(day, context)
  let best: Draft[] | undefined
  let bestValue = 0
  for (const draft of day) {
    if (!mayAddSet(draft, day, context)) continue
    const longer = withSetsChanged(day, draft, 1)
    const cost = mainSeconds(longer) - before
    const value = cost <= spare ? setValue(draft, tally, context) : 0
    if (value > bestValue) [best, bestValue] = [longer, value]
  }
  return best ?? moreRest(day, spare, before)
}

function moreRest(day: readonly Draft[], spare: number, before: number): Draft[] | undefined {
  const byRoom = [...day].sort((a, b) => a.restSeconds / a.restRange.max - b.restSeconds / b.restRange.max)
  for (const draft of byRoom) {
    if (draft.restSeconds + restStep > restRangeOf(day, draft).max) continue
    const longer = withRest(day, draft, draft.restSeconds + restStep)
    const cost = mainSeconds(longer) - before
    if (cost > 0 && cost <= spare) return longer
  }
  return undefined
}

/** What one more set is worth: hungry muscles, targets, big lifts, and no side running ahead of the other. */
function setValue(draft: Draft, tally: Tally, { request }: Context): number {
  const { exercise, sets } = draft
  const isOnTarget = exercise.primaryMuscles.some((muscle) => request.targetMuscles.includes(muscle))
  const lead = request.targetMuscles.length > 0 ? 0 : Math.max(0, tilt(tally, exercise))
  const size = [1, 1, 0.6, 0.3][orderRank(exercise)] ?? 0.3
  return Math.max(
    0.01,
    4 - sets.length + size + 1.5 * hunger(tally, exercise, request) + (isOnTarget ? 2 : 0) - 0.5 * lead,
  )
}

/** Room for one more set: of this exercise and its superset, of this session, of each muscle. */
function mayAddSet(draft: Draft, day: readonly Draft[], context: Context): boolean {
  const group = together(day, draft)
  if (group.some(({ sets, setRange }) => sets.length >= setRange.max)) return false
  return hasRoomFor(
    group.map(({ exercise }) => ({ exercise, sets: { length: 1 } })),
    day,
    context,
  )
}

/** Do these sets still fit the session's and the week's ceilings? */
export function hasRoomFor(
  more: readonly { exercise: CoachExercise; sets: { length: number } }[],
  day: readonly Draft[],
  context: Context,
): boolean {
  const { level } = context.request
  const hardSets = [...day, ...more].reduce((sum, each) => sum + each.sets.length, 0)
  if (hardSets > levelLimits[level].hardSetsPerSession.max) return false
  if ([...tallyOf([...day, ...more]).muscles.values()].some((sets) => sets > sessionCeiling)) return false
  const groups = groupSets(weekWith([...day, ...more], context).muscles)
  return volumeGroups.every((group) => groups[group] <= weeklyCeilingFor(group, level) * 0.95)
}

function weekWith(day: readonly { exercise: CoachExercise; sets: { length: number } }[], { week }: Context): Tally {
  const total = newTally()
  for (const [muscle, sets] of week.muscles) total.muscles.set(muscle, sets)
  total.balance = { ...week.balance }
  for (const { exercise, sets } of day) count(total, exercise, sets.length)
  return total
}
