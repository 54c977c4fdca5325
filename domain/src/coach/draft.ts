import { isCautioned } from './candidates.ts'
import type { Context } from './context.ts'
import { lighter, loadFromHistory } from './load.ts'
import { isBarLift, isHardToLoad } from './movement.ts'
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

/** Writes the prescription for one movement: reps, load, rest and the reason for both. */
export function draftOf(exercise: CoachExercise, sets: number, context: Context): Draft {
  const { request, screening, used } = context
  const { goal, level } = request
  const usual = prescribe(exercise, goal, level, screening.minRir)
  const heavy =
    usual.reps && loadFromHistory(exercise, request, { usual: usual.reps, allowed: usual.allowedReps, rir: usual.rir })
  const loaded = heavy && used.has(exercise.slug) ? lighter(heavy, request) : heavy
  const effort = usual.reps
    ? { reps: loaded?.reps ?? usual.reps, rir: usual.rir }
    : { durationSeconds: usual.durationSeconds ?? 30 }
  const set: PlanSet = loaded ? { ...effort, weightKg: loaded.weightKg } : effort
  const setRange = setRangeOf(exercise, context)
  return {
    exercise,
    sets: repeat(set, Math.min(setRange.max, Math.max(setRange.min, sets))),
    setRange,
    warmupSets: [],
    restSeconds: usual.restSeconds,
    restRange: {
      min: usual.restRange.min,
      max: Math.min(usual.restRange.max, Math.round((usual.restSeconds * 1.5) / 15) * 15),
    },
    notes: isCautioned(exercise, screening.limitations) ? careful : undefined,
    why: `${purposeOf(exercise, request.targetMuscles)}. ${loaded?.reason ?? openLoad(exercise, usual.rir, usual.reps !== undefined)}`,
  }
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
  const firstBar = drafts.find(({ exercise }) => isBarLift(exercise))
  if (!firstBar || request.minutes <= 20) return [...drafts]
  const weightKg = firstBar.sets[0]?.weightKg
  const ramp = weightKg === undefined ? openRamp() : warmupRamp(weightKg, request)
  return drafts.map((draft) => (draft === firstBar ? { ...draft, warmupSets: ramp } : draft))
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

function openLoad(exercise: CoachExercise, rir: number, hasReps: boolean): string {
  if (!hasReps) return 'Done for time: stop when the position slips.'
  if (exercise.equipment.includes('band')) return `Pick a band that leaves ${repsLeft(rir)} in reserve.`
  if (isHardToLoad(exercise)) return `Your bodyweight is the load; stop ${repsLeft(rir)} short of failure.`
  return `New to your log: find the load that leaves ${repsLeft(rir)}.`
}

function repsLeft(rir: number): string {
  return rir === 1 ? '1 rep' : `${rir} reps`
}
