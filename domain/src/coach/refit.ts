import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { type Draft, draftFrom, draftOf, itemOf, withRamp } from './draft.ts'
import { fitDay, hasRoomFor } from './fit-day.ts'
import { isLift, orderRank } from './movement.ts'
import type { PlanDay } from './plan.ts'
import { cardio, entered, finish, mainBudget, withPrep } from './session.ts'
import { type DayKind, daySlots, type Slot, slotsFor } from './slots.ts'
import { daySeconds, mainSeconds } from './time-model.ts'

const maxExercises = 10
const shortestFillerSeconds = 150
/** Just inside what the gate allows, so that nothing fails by a second. */
const tolerated = { least: 0.905, leastWhenShort: 0.81, most: 1.095, shortMinutes: 15 }

/** The main part of a planned day as drafts, in its order. */
export function openDay({ main }: PlanDay, context: Context): Draft[] {
  return main.flatMap((item) => draftFrom(item, context) ?? [])
}

/**
 * A day with a changed main part, as little changed as the minutes allow: warm-up and cool-down stay where they still
 * fit; when it is too long or too short, rests and sets give way first, then exercises go or come.
 */
export function refit(day: PlanDay, changed: readonly Draft[], context: Context): PlanDay {
  const main = withRamp(withoutLonely(changed, context), context)
  const same = { ...day, main: main.map(itemOf) }
  if (isPrepAllowed(day, context) && isInTime(same, context)) return entered(same, context)
  return composed(day, main, context)
}

/** A main part with warm-up and cool-down made for it, fitted into the minutes where it has to be. */
export function composed(
  head: Pick<PlanDay, 'name' | 'type' | 'day'>,
  main: readonly Draft[],
  context: Context,
): PlanDay {
  const prepared = { ...head, ...withPrep(main, context) }
  return isInTime(prepared, context) ? entered(prepared, context) : refilled(head, main, context)
}

/** Lifts, stretches and easy minutes each get their share of the clock again. */
function refilled(day: Pick<PlanDay, 'name' | 'type' | 'day'>, main: readonly Draft[], context: Context): PlanDay {
  const lifts = main.filter(({ exercise }) => isLift(exercise))
  const easy = main.find(({ exercise }) => exercise.category === 'cardio')
  const stretches = main.filter((each) => !lifts.includes(each) && each !== easy)
  const seconds = mainBudget(context.request.minutes) - (stretches.length > 0 ? mainSeconds(stretches) + 60 : 0)
  const fitted = fitLifts(day, lifts, seconds - easySeconds(easy, seconds / mainSeconds(main)), context)
  const filler = fillerOf(easy, seconds - mainSeconds(fitted) - (fitted.length > 0 ? 60 : 0), context)
  const isStretchingFirst = main[0] !== undefined && stretches.includes(main[0])
  const parts = isStretchingFirst ? [...stretches, ...fitted, ...filler] : [...fitted, ...stretches, ...filler]
  return finish({ ...day, type: fitted.length > 0 ? 'lift' : 'active' }, parts, context)
}

/** Where a movement belongs in a day: after its equals, and never between two that are done in turn. */
export function placed(day: readonly Draft[], added: Draft): Draft[] {
  const rank = isLift(added.exercise) ? orderRank(added.exercise) : 4
  const at = day.findIndex(
    (each, index) =>
      (isLift(each.exercise) ? orderRank(each.exercise) : 4) > rank &&
      (each.superset === undefined || each.superset !== day[index - 1]?.superset),
  )
  return at === -1 ? [...day, added] : day.toSpliced(at, 0, added)
}

/** The slots of a planned day: by its name in a week, else those of a whole body or of the targets. */
export function slotsOf({ name }: Pick<PlanDay, 'name'>, { request }: Context): Slot[] {
  const kind = isDayKind(name) ? name : 'Full body A'
  return slotsFor(request.goal, kind, request.targetMuscles, request.kind === 'week')
}

function isDayKind(name: string): name is DayKind {
  return Object.hasOwn(daySlots, name)
}

function fitLifts(day: Pick<PlanDay, 'name'>, lifts: readonly Draft[], seconds: number, context: Context): Draft[] {
  let fuller = [...lifts]
  for (const slot of slotsOf(day, context)) {
    if (fuller.length >= maxExercises || mainSeconds(fuller) > seconds) break
    const chosen = choose(
      slot,
      fuller.map(({ exercise }) => exercise),
      context,
    )
    if (!chosen) continue
    const draft = draftOf(chosen, context.style.startSets, context)
    if (!hasRoomFor([draft], fuller, context)) continue
    const next = placed(fuller, draft)
    if (mainSeconds(next) <= seconds * 1.03) fuller = next
  }
  return withoutLonely(fitDay(withRamp(fuller, context), seconds, context), context)
}

/** Who is left alone of a pair rests as long as alone. */
function withoutLonely(drafts: readonly Draft[], context: Context): Draft[] {
  return drafts.map((draft) => {
    const { superset, ...alone } = draft
    if (superset === undefined || drafts.some((each) => each !== draft && each.superset === superset)) return draft
    const { restRange } = draftOf(draft.exercise, draft.sets.length, context)
    return { ...alone, restRange, restSeconds: Math.max(restRange.min, alone.restSeconds) }
  })
}

/** The easy minutes of a session shrink and grow with it. */
function easySeconds(easy: Draft | undefined, scale: number): number {
  const seconds = (easy?.sets[0]?.durationSeconds ?? 0) * Math.min(1.3, scale)
  return seconds < shortestFillerSeconds ? 0 : seconds + 60
}

function fillerOf(easy: Draft | undefined, spare: number, context: Context): Draft[] {
  if (spare < shortestFillerSeconds * (easy ? 1 : 2)) return []
  if (!easy) return cardio(spare, 'Easy minutes for the heart: the lifting is done', context)
  return [{ ...easy, sets: [{ durationSeconds: Math.min(7200, Math.floor(spare / 30) * 30) }] }]
}

function isPrepAllowed({ warmup, cooldown }: PlanDay, { allowed }: Context): boolean {
  return [...warmup, ...cooldown].every(({ slug }) => allowed.some((exercise) => exercise.slug === slug))
}

function isInTime(day: Omit<PlanDay, 'estimatedMinutes' | 'estimatedCalories'>, { request, find }: Context): boolean {
  if (day.main.length === 0) return false
  const share = daySeconds(day, find) / 60 / request.minutes
  const isFree = day.type === 'active' && request.kind === 'week'
  const least = request.minutes <= tolerated.shortMinutes ? tolerated.leastWhenShort : tolerated.least
  return share <= tolerated.most && (isFree || share >= least)
}
