import { isCautioned } from './candidates.ts'
import type { Context } from './choose.ts'
import { loadFromHistory } from './load.ts'
import { isBarLift, isHardToLoad } from './movement.ts'
import type { CoachExercise, PlanItem, PlanRampSet, PlanSet, Range } from './plan.ts'
import { prescribe } from './prescription.ts'
import { goalDoses, levelLimits, liftingGoal } from './reference.ts'
import { openRamp, warmupRamp } from './warmup-ramp.ts'

/** An item of the main part while the day is still being fitted to the clock. All its sets are alike. */
export type Draft = {
  exercise: CoachExercise
  purpose: string
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
export function draftOf(exercise: CoachExercise, purpose: string, sets: number, context: Context): Draft {
  const { request, screening } = context
  const { goal, level, minutes } = request
  const usual = prescribe(exercise, goal, level, screening.minRir)
  const loaded =
    usual.reps && loadFromHistory(exercise, request, { usual: usual.reps, allowed: usual.allowedReps, rir: usual.rir })
  const effort = usual.reps
    ? { reps: loaded?.reps ?? usual.reps, rir: usual.rir }
    : { durationSeconds: usual.durationSeconds ?? 30 }
  const set: PlanSet = loaded ? { ...effort, weightKg: loaded.weightKg } : effort
  const dose = goalDoses[liftingGoal(goal)][exercise.mechanic]
  const limits = levelLimits[level].setsPerExercise
  const setRange = { min: minutes <= 20 ? 1 : limits.min, max: Math.min(5, limits.max, Math.max(3, dose.sets.max)) }
  return {
    exercise,
    purpose,
    sets: repeat(set, Math.min(setRange.max, Math.max(setRange.min, sets))),
    setRange,
    warmupSets: [],
    restSeconds: usual.restSeconds,
    restRange: {
      min: usual.restRange.min,
      max: Math.min(usual.restRange.max, Math.round((usual.restSeconds * 1.5) / 15) * 15),
    },
    notes: notesFor(exercise, loaded !== undefined, usual.rir, context),
    why: `${purpose}. ${loaded?.reason ?? openLoad(exercise, usual.rir, usual.reps !== undefined)}`,
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
  const ramp = weightKg === undefined ? openRamp() : warmupRamp(weightKg, request.incrementKg)
  return drafts.map((draft) => (draft === firstBar ? { ...draft, warmupSets: ramp } : draft))
}

export function itemOf({ exercise, sets, warmupSets, restSeconds, superset, notes, why }: Draft): PlanItem {
  const item = { slug: exercise.slug, sets, warmupSets, restSeconds, why, loadIsEstimate: false }
  return { ...item, ...(superset && { superset }), ...(notes && { notes }) }
}

function notesFor(exercise: CoachExercise, isLoaded: boolean, rir: number, { screening }: Context): string | undefined {
  if (isCautioned(exercise, screening.limitations))
    return 'Careful: lighter, slower, pain-free range only; swap it if it hurts.'
  if (isLoaded || isHardToLoad(exercise) || exercise.tracking === 'duration') return undefined
  return exercise.tracking === 'weight_reps' ? `Load open: stop each set with ${rir} reps left.` : undefined
}

function openLoad(exercise: CoachExercise, rir: number, hasReps: boolean): string {
  if (!hasReps) return 'Done for time: stop when the position slips.'
  if (exercise.equipment.includes('band')) return `Pick a band that leaves ${rir} reps in reserve.`
  if (isHardToLoad(exercise)) return `Your bodyweight is the load; stop ${rir} reps short of failure.`
  return `New to your log: find the load that leaves ${rir} reps, then note it.`
}
