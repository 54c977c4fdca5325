import type { Muscle } from '../exercise.ts'
import type { Context } from './context.ts'
import { type Draft, repeat } from './draft.ts'
import { liftingPart } from './lift-day.ts'
import type { CoachExercise, PlanDay, PlanSet } from './plan.ts'
import { mobilityFor } from './prep.ts'
import { cardio, finish, mainBudget } from './session.ts'
import { slotsFor } from './slots.ts'
import { mainSeconds } from './time-model.ts'

const maxItems = 12
const slotCount = 6
/** Joints that sit all day come first. */
const wholeBody: readonly [Muscle, number][] = [
  ['hip_flexors', 2],
  ['hamstrings', 2],
  ['upper_back', 2],
  ['chest', 1.5],
  ['glutes', 1.5],
  ['adductors', 1.5],
  ['lats', 1.2],
  ['calves', 1.2],
  ['front_delts', 1],
  ['quads', 1],
  ['lower_back', 1],
  ['neck', 0.5],
]

/**
 * Mobility: holds of 30 to 60 s for the whole body or the targets (ACSM GETP11, 2021). A week, and a session with
 * targets, also holds some slow lifting through the whole range, which widens it as stretching does.
 */
export function mobilityDay(day: number, context: Context): PlanDay {
  const { request } = context
  const seconds = mainBudget(request.minutes)
  const kind = day % 2 === 1 ? 'Full body A' : 'Full body B'
  const slots = slotsFor('mobility', kind, request.targetMuscles, request.kind === 'week').slice(0, slotCount)
  const hasLifts = request.kind === 'week' || request.targetMuscles.length > 0
  const lifts = hasLifts ? liftingPart(slots, seconds * 0.5, context) : []
  const stretches = stretchesFor(seconds - mainSeconds(lifts) - 60, maxItems - lifts.length - 1, context)
  const main = [...stretches, ...lifts]
  const spare = seconds - mainSeconds(main) - 60
  const flow = spare >= 120 ? cardio(spare, 'Loose and warm to finish', context) : []
  const name = lifts.length > 0 ? 'Mobility and control' : 'Mobility'
  return finish({ name, type: lifts.length > 0 ? 'lift' : 'active', day }, [...main, ...flow], context)
}

/** Stretches within `seconds`: more joints first, then longer holds, then more rounds. */
export function stretchesFor(seconds: number, most: number, context: Context): Draft[] {
  const { targetMuscles } = context.request
  const muscles = new Map(
    targetMuscles.length > 0 ? targetMuscles.map((muscle): [Muscle, number] => [muscle, 2]) : wholeBody,
  )
  const chosen = mobilityFor(muscles, () => true, context, []).slice(0, most)
  let best: Draft[] = []
  for (const [sets, hold] of [
    [1, 30],
    [2, 30],
    [2, 40],
    [2, 60],
    [3, 45],
    [3, 60],
    [4, 60],
  ] as const) {
    const fitting: Draft[] = []
    for (const exercise of chosen) {
      const next = [...fitting, stretch(exercise, sets, hold)]
      if (mainSeconds(next) <= seconds) fitting.push(stretch(exercise, sets, hold))
    }
    const hasEnough = fitting.length >= Math.min(4, chosen.length)
    if (best.length === 0 || (hasEnough && mainSeconds(fitting) > mainSeconds(best))) best = fitting
  }
  return best
}

/** Holds of so many seconds, or slow circles where a joint moves. */
export function stretch(exercise: CoachExercise, sets: number, hold: number): Draft {
  const isTimed = exercise.tracking === 'duration'
  const set: PlanSet = isTimed ? { durationSeconds: hold } : { reps: { min: 8, max: 12 }, rir: 4 }
  return {
    exercise,
    sets: repeat(set, sets),
    setRange: { min: sets, max: sets },
    warmupSets: [],
    restSeconds: 15,
    restRange: { min: 15, max: 15 },
    notes: isTimed ? 'Breathe out into it; a pull, never pain.' : 'Slow circles, a little further each time.',
    why: `Opens the ${exercise.primaryMuscles[0]?.replaceAll('_', ' ') ?? 'body'}; ${isTimed ? 'held' : 'moved'} without load.`,
  }
}
