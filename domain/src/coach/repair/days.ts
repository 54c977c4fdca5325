import { activeDay } from '../active-day.ts'
import { choose } from '../choose.ts'
import type { Context } from '../context.ts'
import { type Draft, draftOf } from '../draft.ts'
import { hasRoomFor } from '../fit-day.ts'
import { liftDay, pair } from '../lift-day.ts'
import { mobilityDay } from '../mobility-day.ts'
import { isLift, orderRank, patternGroups } from '../movement.ts'
import type { CoachExercise, PlanDay } from '../plan.ts'
import { composed, placed } from '../refit.ts'
import { restDay } from '../rest-plan.ts'
import { type DayKind, muscleName, type Slot } from '../slots.ts'
import { type WeekDay, weekOf } from '../split.ts'
import type { DraftDay, PlanDraft } from './draft.ts'
import { mendedItems, type Recognise } from './items.ts'
import type { Notebook } from './notebook.ts'

/** In so little time exercises alternate. */
const pairedUpToMinutes = 25

/** The days a request asks for, each from the draft where it has one worth keeping, else as the planner writes it. */
export function mendedDays(draft: PlanDraft, recognise: Recognise, context: Context, notes: Notebook): PlanDay[] {
  const drafted = usableDays(draft, recognise)
  const days = daysOf(context)
  const wanted = days.filter(({ kind }) => kind !== 'rest' && kind !== 'active').length
  if (draft.days.length > wanted) notes.mended(`More days than were asked for: only ${wanted} kept.`)
  if (drafted.length < wanted) notes.mended(`${wanted - drafted.length} days were missing: written by our own rules.`)
  let next = 0
  return days.map(({ day, kind }) => {
    if (kind === 'rest') return restDay(day)
    if (kind === 'active') return activeDay(day, context)
    const written = drafted[next++]
    const mended = written && mendedDay(written, { day, kind }, recognise, context, notes)
    return mended ?? ownDay({ day, kind }, context)
  })
}

/** The days a model meant something with. */
export function usableDays({ days }: PlanDraft, recognise: Recognise): readonly DraftDay[] {
  return days.slice(0, 14).filter(({ items }) => items.some(({ slug }) => recognise(slug)))
}

function daysOf({ request, screening }: Context): WeekDay[] {
  return request.kind === 'week' ? weekOf(request, screening.maxLiftDays) : [{ day: 1, kind: 'Full body A' }]
}

type LiftDay = { day: number; kind: DayKind }

function ownDay({ day, kind }: LiftDay, context: Context): PlanDay {
  return context.request.goal === 'mobility' ? mobilityDay(day, context) : liftDay(kind, day, context)
}

/** A drafted day, mended, completed, put in order and fitted to the clock; undefined when nothing of it can stay. */
function mendedDay(
  { name, items }: DraftDay,
  { day, kind }: LiftDay,
  recognise: Recognise,
  context: Context,
  notes: Notebook,
): PlanDay | undefined {
  const { request } = context
  const mended = mendedItems(items, recognise, context, notes)
  if (mended.length === 0) return undefined
  const complete = withMissing(mended, context, notes)
  const ordered = inOrder(complete, request.goal === 'mobility')
  if (isReordered(mended, ordered)) notes.mended('Put in order: compound lifts first, trunk and calves last.')
  const isQuick = request.minutes <= pairedUpToMinutes && request.goal !== 'mobility'
  const targets = request.targetMuscles.slice(0, 3).map(muscleName).join(', ')
  const ownName = request.kind === 'workout' && targets !== '' ? targets : kind
  const type = ordered.some(({ exercise }) => isLift(exercise)) ? 'lift' : 'active'
  const head = { name: notes.text(name, 'name') ?? ownName, type, day } as const
  const fitted = composed(head, isQuick ? pair(ordered) : ordered, context)
  noteFit(ordered, fitted, context, notes)
  return fitted
}

/** Each target needs a direct exercise, a whole body its five groups of patterns. */
function withMissing(mended: readonly Draft[], context: Context, notes: Notebook): Draft[] {
  const { request } = context
  const most = request.minutes <= 20 ? 4 : 10
  let day = [...mended]
  for (const { slot, isThere, what } of needsOf(context)) {
    if (day.length >= most || day.some(({ exercise }) => isThere(exercise))) continue
    const others = day.map(({ exercise }) => exercise)
    const chosen = choose(slot, others, context)
    if (!chosen || !isThere(chosen)) continue
    const draft = draftOf(chosen, request.minutes <= 30 ? 2 : 3, context)
    if (!hasRoomFor([draft], day, context)) continue
    day = placed(day, draft)
    notes.mended(`${chosen.name} was added: nothing trained ${what}.`)
  }
  return day
}

type Need = { slot: Slot; isThere: (exercise: CoachExercise) => boolean; what: string }

const groupNames = ['the knees’ side of the legs', 'the hips’ side of the legs', 'pushing', 'pulling', 'the trunk']

function needsOf({ request }: Context): Need[] {
  if (request.targetMuscles.length > 0)
    return request.targetMuscles.map((muscle) => ({
      slot: { muscle, mechanic: 'compound' },
      isThere: (exercise) => isLift(exercise) && exercise.primaryMuscles.includes(muscle),
      what: `the ${muscleName(muscle).toLowerCase()} directly`,
    }))
  if (request.goal === 'mobility' || request.kind === 'week') return []
  return patternGroups.map((patterns, at) => ({
    slot: { patterns },
    isThere: (exercise) => isLift(exercise) && patterns.includes(exercise.pattern),
    what: groupNames[at] ?? '',
  }))
}

/** Lifts by rank, then stretches, then easy minutes; where mobility is the goal the stretches come first. */
function inOrder(day: readonly Draft[], isMobility: boolean): Draft[] {
  const rank = ({ exercise }: Draft) => {
    if (isLift(exercise)) return orderRank(exercise)
    if (exercise.category === 'cardio') return 6
    return isMobility ? -1 : 5
  }
  return day.toSorted((a, b) => rank(a) - rank(b))
}

function isReordered(before: readonly Draft[], after: readonly Draft[]): boolean {
  const kept = after.filter((draft) => before.includes(draft))
  return kept.some((draft, at) => draft !== before[at])
}

function noteFit(before: readonly Draft[], { main }: PlanDay, { request }: Context, notes: Notebook): void {
  const setsOf = (items: readonly { sets: readonly unknown[] }[]) =>
    items.reduce((sum, { sets }) => sum + sets.length, 0)
  const isSame = main.length === before.length && setsOf(main) === setsOf(before)
  if (!isSame) notes.mended(`Sets and exercises were fitted into ${request.minutes} minutes.`)
}
