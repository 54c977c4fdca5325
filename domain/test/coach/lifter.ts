import { loadForReps } from '../../src/coach/estimate.ts'
import type { CoachLevel } from '../../src/coach/goals.ts'
import { loadUpTo } from '../../src/coach/grid.ts'
import { isLift } from '../../src/coach/movement.ts'
import {
  type CoachExercise,
  type CoachRequest,
  type FindExercise,
  finderOf,
  type PastPerformance,
  type PastSet,
  type PlanItem,
  type PlanSet,
} from '../../src/coach/plan.ts'
import { type CheckedPlan, planFor } from '../../src/coach/plan-for.ts'
import { defaultBodyweightKg } from '../../src/coach/reference.ts'
import { seededFraction } from '../../src/coach/seeded.ts'
import { dateOfDay } from '../../src/training-weeks.ts'

/**
 * A simulated lifter (fitness and fatigue: Banister 1975, Busso 1994, simplified). A lift’s strength is what it started
 * with × (1 + gain × fitness − loss × fatigue). Every set adds intensity × effort to both; fitness fades with a time
 * constant of 42 days, fatigue with 7. Reps follow Brzycki turned round. No claim about people: a track to test plans on.
 */
export type Lifter = {
  request: CoachRequest
  seed: number
  lifts: Map<string, LiftState>
  /** All that was done, oldest first. */
  log: PastPerformance[]
}

type LiftState = { startKg: number; fitness: number; fatigue: number; day: number }

const fadeDays = { fitness: 42, fatigue: 7 }
/** How much a unit of fitness adds and of fatigue takes; beginners gain most (ACSM 2009). */
const gainPerUnit: Record<CoachLevel, number> = { beginner: 0.012, intermediate: 0.008, advanced: 0.004 }
const lossPerUnit = 0.012
/** Form of the day, and the drop from set to set. */
const formDeviation = 0.015
const dropPerSet = 0.98
/** As far back as the coach is told. */
const rememberedDays = 180

export function newLifter(request: CoachRequest, seed: number): Lifter {
  return { request, seed, lifts: new Map(), log: [...request.history] }
}

export type TrainedWeek = { request: CoachRequest; checked: CheckedPlan; lifter: Lifter }

/**
 * Weeks of training on the coach’s own plans, each written from the log so far. A week is handed out before it is
 * trained; whoever takes the next one has trained it. `firstDay` is the day number of the first Monday; weeks for which
 * `isAway` says so pass without training.
 */
export function* trainingWeeks(
  lifter: Lifter,
  { weeks, firstDay, isAway = () => false }: { weeks: number; firstDay: number; isAway?: (week: number) => boolean },
  library: readonly CoachExercise[],
): Generator<TrainedWeek> {
  const find = finderOf(library)
  for (let week = 0; week < weeks; week++) {
    if (isAway(week)) continue
    const monday = firstDay + 7 * week
    const since = dateOfDay(monday - rememberedDays)
    const history = lifter.log.filter(({ date }) => date >= since)
    const request: CoachRequest = { ...lifter.request, kind: 'week', history, today: dateOfDay(monday) }
    const checked = planFor(request, library)
    yield { request, checked, lifter }
    for (const { main, day } of checked.plan.days) train(lifter, main, monday + day - 1, find)
  }
}

/** True one-rep maximum of a lift on a day, in kg of what moves. */
export function strengthKg(lifter: Lifter, exercise: CoachExercise, day: number): number {
  const { startKg, fitness, fatigue } = fadedTo(day, stateOf(lifter, exercise, day))
  return startKg * (1 + gainPerUnit[lifter.request.level] * fitness - lossPerUnit * fatigue)
}

/** Does the lifts of a session as planned, as far as they go, and writes them down. */
export function train(lifter: Lifter, main: readonly PlanItem[], day: number, find: FindExercise): void {
  for (const item of main) {
    const exercise = find(item.slug)
    if (!exercise || !isLift(exercise) || item.sets.every(({ reps }) => reps === undefined)) continue
    const form = 1 + formDeviation * (2 * seededFraction(lifter.seed + day, item.slug) - 1)
    const strength = strengthKg(lifter, exercise, day) * form
    const state = fadedTo(day, stateOf(lifter, exercise, day))
    const sets = item.sets.flatMap((set, at) => performed(set, exercise, strength * dropPerSet ** at, lifter) ?? [])
    for (const { effort, set } of sets) {
      const intensity = Math.min(1, movedKg(exercise, set.weightKg, lifter) / strength)
      state.fitness += intensity * effort
      state.fatigue += intensity * effort
    }
    lifter.lifts.set(item.slug, state)
    if (sets.length > 0) lifter.log.push({ date: dateOfDay(day), slug: item.slug, sets: sets.map(({ set }) => set) })
  }
}

/** One set: up to the top of its reps with the reps in reserve that are asked for, to failure if it is too heavy. */
function performed(
  { reps, rir = 2, weightKg }: PlanSet,
  exercise: CoachExercise,
  strength: number,
  lifter: Lifter,
): { set: PastSet; effort: number } | undefined {
  if (!reps) return undefined
  const isBare = exercise.tracking !== 'weight_reps'
  const load = weightKg ?? (isBare ? 0 : foundLoad(exercise, loadForReps(strength, reps.max, rir), lifter))
  const most = Math.floor(37 - (36 * movedKg(exercise, load, lifter)) / strength)
  const possible = Math.min(40, Math.max(0, most))
  if (possible === 0) return undefined
  const done = Math.min(reps.max, Math.max(possible - rir, Math.min(reps.min, possible)))
  const left = possible - done
  return { set: { weightKg: load, reps: done, rir: Math.min(5, left) }, effort: Math.max(0, 1 - left / 6) }
}

/** What somebody takes who has to find the load: what fits, on the careful side. */
function foundLoad({ equipment }: CoachExercise, fittingKg: number, { request }: Lifter): number {
  const most = equipment.includes('dumbbell') ? (request.dumbbellMaxKg ?? fittingKg) : fittingKg
  return loadUpTo(Math.min(fittingKg, most), request) ?? 0
}

function movedKg({ bodyweightFraction }: CoachExercise, weightKg: number, { request }: Lifter): number {
  return weightKg + bodyweightFraction * (request.bodyweightKg ?? defaultBodyweightKg)
}

function stateOf(lifter: Lifter, exercise: CoachExercise, day: number): LiftState {
  return lifter.lifts.get(exercise.slug) ?? { startKg: startOf(lifter, exercise), fitness: 0, fatigue: 0, day }
}

function fadedTo(day: number, state: LiftState): LiftState {
  const days = day - state.day
  return {
    startKg: state.startKg,
    fitness: state.fitness * Math.exp(-days / fadeDays.fitness),
    fatigue: state.fatigue * Math.exp(-days / fadeDays.fatigue),
    day,
  }
}

/** What the log shows at the start; else a share of bodyweight, by the kind of movement. */
function startOf({ request }: Lifter, exercise: CoachExercise): number {
  const logged = request.history.filter(({ slug }) => slug === exercise.slug).flatMap(({ sets }) => sets)
  const body = request.bodyweightKg ?? defaultBodyweightKg
  const known = logged.map(
    ({ weightKg, reps, rir = 0 }) =>
      ((weightKg + exercise.bodyweightFraction * body) * 36) / (37 - Math.min(12, reps + rir)),
  )
  if (known.length > 0) return Math.max(...known)
  const share = (startShares[exercise.pattern] ?? 0.4) * levelShare[request.level]
  const hands = exercise.loadMultiplier === 2 || exercise.laterality === 'unilateral' ? 0.45 : 1
  return Math.max(5, body * share * hands, exercise.bodyweightFraction * body * 1.25)
}

const levelShare: Record<CoachLevel, number> = { beginner: 0.7, intermediate: 1, advanced: 1.3 }
const startShares: Record<string, number> = {
  ...{ squat: 1.2, hinge: 1.4, hip_extension: 1.4, lunge: 0.9, horizontal_push: 0.9, vertical_push: 0.6 },
  ...{ horizontal_pull: 0.9, vertical_pull: 0.9, knee_extension: 0.8, knee_flexion: 0.6, calf: 1.2 },
  ...{ lateral_raise: 0.25, rear_delt_fly: 0.3, elbow_flexion: 0.4, elbow_extension: 0.4, chest_fly: 0.5 },
}
