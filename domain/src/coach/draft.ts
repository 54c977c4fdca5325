import { isCautioned } from './candidates.ts'
import type { Context } from './context.ts'
import { forMovement } from './grid.ts'
import { lighter, loadFromHistory } from './load.ts'
import { isBarLift, isHardToLoad, isLift, isOutsideRepRanges } from './movement.ts'
import type { CoachExercise, PlanItem, PlanRampSet, PlanSet, Range } from './plan.ts'
import { prescribe } from './prescription.ts'
import { goalDoses, levelLimits, liftingGoal } from './reference.ts'
import { purposeOf } from './slots.ts'
import { openRamp, warmupRamp } from './warmup-ramp.ts'

/** An item of the main part while the day is still being fitted to the clock. All its sets are alike. */
export type Draft = {
  exercise: CoachExercise
  sets: readonly PlanSet[]
  setRange: Range
  warmupSets: readonly PlanRampSet[]
  restSeconds: number
  restRange: Range
  superset?: string
  notes?: string
  why: string
}

/** What somebody else would like: reps and effort are brought inside what goal, level and health allow. */
export type DoseWish = { reps?: Range | undefined; rir?: number | undefined }

/** The prescription for one movement: reps or seconds, load, effort, rest, and in words where the load comes from. */
export function doseOf(exercise: CoachExercise, context: Context, wish: DoseWish = {}) {
  const { request, screening, used } = context
  const usual = prescribe(exercise, request.goal, request.level, screening.minRir)
  const rir = wish.rir === undefined ? usual.rir : Math.min(5, Math.max(leastRir(context), Math.round(wish.rir)))
  const wanted = usual.reps && wish.reps && within(wish.reps, usual.allowedReps, exercise)
  const scheme = usual.reps && { usual: wanted ?? usual.reps, allowed: wanted ?? usual.allowedReps, rir }
  const there = forMovement(request, exercise)
  const heavy = scheme && loadFromHistory(exercise, there, scheme)
  const loaded = heavy && used.has(exercise.slug) ? lighter(heavy, there) : heavy
  const effort = scheme ? { reps: loaded?.reps ?? scheme.usual, rir } : { durationSeconds: usual.durationSeconds ?? 30 }
  const set: PlanSet = loaded ? { ...effort, weightKg: loaded.weightKg } : effort
  const isNew = !request.history.some(({ slug }) => slug === exercise.slug)
  return { ...usual, set, reason: loaded?.reason ?? openLoad(exercise, rir, { hasReps: scheme !== undefined, isNew }) }
}

/** The fewest reps in reserve that level and health ask for. */
export function leastRir({ request, screening }: Pick<Context, 'request' | 'screening'>): number {
  return Math.max(screening.minRir, levelLimits[request.level].minRir)
}

/** Trunk and conditioning have no range of their own; jumps stay few. */
function within({ min, max }: Range, allowed: Range, exercise: CoachExercise): Range | undefined {
  if (exercise.category === 'plyometrics') return undefined
  const { min: least, max: most } = isOutsideRepRanges(exercise) ? { min: 5, max: 30 } : allowed
  const clamp = (reps: number) => Math.min(most, Math.max(least, Math.round(reps)))
  return { min: clamp(Math.min(min, max)), max: clamp(Math.max(min, max)) }
}

/** Writes the item for one movement: the prescription, how far it may be stretched, and the reason for it. */
export function draftOf(exercise: CoachExercise, sets: number, context: Context, wish: DoseWish = {}): Draft {
  const { request, screening } = context
  const { set, restSeconds, restRange, reason } = doseOf(exercise, context, wish)
  const setRange = setRangeOf(exercise, context)
  return {
    exercise,
    sets: repeat(set, Math.min(setRange.max, Math.max(setRange.min, sets))),
    setRange,
    warmupSets: [],
    restSeconds,
    restRange: { min: restRange.min, max: Math.min(restRange.max, Math.round((restSeconds * 1.5) / 15) * 15) },
    notes: isCautioned(exercise, screening.limitations) ? careful : undefined,
    why: `${purposeOf(exercise, request.targetMuscles)}. ${reason}`,
  }
}

/** A planned item as a draft again, as it stands. Only lifts can be stretched. */
export function draftFrom({ slug, ...item }: PlanItem, context: Context): Draft | undefined {
  const exercise = context.find(slug)
  if (!exercise) return undefined
  const fixed = { min: item.restSeconds, max: item.restSeconds }
  if (!isLift(exercise)) return { ...item, exercise, setRange: lengthRange(item), restRange: fixed }
  const { setRange, restRange } = draftOf(exercise, item.sets.length, context)
  const ranges = { setRange: widened(setRange, item.sets.length), restRange: widened(restRange, item.restSeconds) }
  return { ...item, exercise, ...ranges }
}

function lengthRange({ sets }: Pick<PlanItem, 'sets'>): Range {
  return { min: sets.length, max: sets.length }
}

function widened({ min, max }: Range, value: number): Range {
  return { min: Math.min(min, value), max: Math.max(max, value) }
}

export function repeat(set: PlanSet, times: number): PlanSet[] {
  return Array.from({ length: times }, () => set)
}

export function withSets(draft: Draft, sets: number): Draft {
  const set = draft.sets[0]
  return set ? { ...draft, sets: repeat(set, sets) } : draft
}

/** The first heavy bar lift of a day is approached in steps; in 20 minutes there is no time for it. */
export function withRamp(drafts: readonly Draft[], { request }: Context): Draft[] {
  const firstBar = request.minutes <= 20 ? undefined : drafts.find(({ exercise }) => isBarLift(exercise))
  const weightKg = firstBar?.sets[0]?.weightKg
  const ramp =
    weightKg === undefined
      ? openRamp()
      : warmupRamp(weightKg, firstBar ? forMovement(request, firstBar.exercise) : request)
  return drafts.map((draft) => ({ ...draft, warmupSets: draft === firstBar ? ramp : [] }))
}

export function itemOf({ exercise, sets, warmupSets, restSeconds, superset, notes, why }: Draft): PlanItem {
  const item = { slug: exercise.slug, sets, warmupSets, restSeconds, why, loadIsEstimate: false }
  return { ...item, ...(superset && { superset }), ...(notes && { notes }) }
}

const careful = 'Careful: lighter, slower, pain-free range only; swap it if it hurts.'

/** What the level and the goal bear; calves, trunk and single joints need no fifth set. */
function setRangeOf(exercise: CoachExercise, { request: { goal, level, minutes } }: Context): Range {
  const { min, max } = levelLimits[level].setsPerExercise
  const most = exercise.pattern.startsWith('core') ? 3 : exercise.mechanic === 'isolation' ? 4 : 5
  const goalMost = Math.max(3, goalDoses[liftingGoal(goal)][exercise.mechanic].sets.max)
  return { min: minutes <= 20 ? 1 : min, max: Math.min(most, max, goalMost) }
}

function openLoad(
  exercise: CoachExercise,
  rir: number,
  { hasReps, isNew }: { hasReps: boolean; isNew: boolean },
): string {
  if (!hasReps) return 'Done for time: stop when the position slips.'
  if (exercise.equipment.includes('band')) return `Pick a band that leaves ${repsLeft(rir)} in reserve.`
  if (isHardToLoad(exercise)) return `Your bodyweight is the load; stop ${repsLeft(rir)} short of failure.`
  const start = isNew ? 'New to your log' : 'Nothing light enough is there to load'
  return `${start}: find the load that leaves ${repsLeft(rir)}.`
}

function repsLeft(rir: number): string {
  return rir === 1 ? '1 rep' : `${rir} reps`
}
