import { fromKg, type WeightUnit } from '../units.ts'
import type { CoachExercise, CoachRequest, PastPerformance, PastSet, Range } from './plan.ts'

/** What to put on the bar, and the reps to do with it. `reason` says it to the lifter. */
export type Prescribed = { weightKg: number; reps: Range; reason: string }

const maxReps = 12
/** ACSM 2009: loads grow by 2 to 10 %. */
const smallestStep = 0.02
const largestStep = 0.1

/**
 * Estimated one-rep maximum in kg from reps and reps in reserve (Brzycki 1993; Zourdos 2016).
 * Beyond 12 reps the formula runs away: 12 is used, which errs on the light side.
 */
export function estimatedMaxKg({ weightKg, reps, rir = 0 }: PastSet): number {
  return (weightKg * 36) / (37 - Math.min(maxReps, reps + rir))
}

/** The heaviest load in kg that `reps` at `rir` allow. Up to 12 reps Brzycki, 2.5 % less for each one more. */
export function loadForReps(maxKg: number, reps: number, rir: number): number {
  const total = reps + rir
  const atTwelve = (maxKg * (37 - Math.min(maxReps, total))) / 36
  return atTwelve * 0.975 ** Math.max(0, total - maxReps)
}

/** A set went to failure and the reps fell: the load has to be earned first. */
export function hasFailed({ sets }: PastPerformance): boolean {
  const top = sets[0]
  const last = sets.at(-1)
  return top !== undefined && last !== undefined && last.reps < top.reps && sets.some((set) => (set.rir ?? 2) === 0)
}

/**
 * Double progression: the same load until every set has the top of the range, then the smallest step and back to the
 * bottom. A step above 10 % is too big: stay and do more reps.
 */
export function doubleProgression(
  reps: Range,
  lastReps: readonly number[],
  weightKg: number,
  incrementKg: number,
): { weightKg: number; reps: Range; isHeavier: boolean } {
  const hasTop = lastReps.length > 0 && lastReps.every((done) => done >= reps.max)
  if (!hasTop) return { weightKg, reps, isHeavier: false }
  if (incrementKg > weightKg * largestStep)
    return { weightKg, reps: { min: reps.min, max: reps.max + 3 }, isHeavier: false }
  return { weightKg: weightKg + stepKg(weightKg, incrementKg), reps, isHeavier: true }
}

/** The last time, newest first, this movement was done. */
export function performancesOf(history: readonly PastPerformance[], slug: string): PastPerformance[] {
  return history
    .filter((past) => past.slug === slug && past.sets.length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/**
 * Load and reps for a movement done before, undefined for a new one. `allowed` is the goal's rep range, `usual` what
 * would be prescribed without a history. Never above 110 % of the best load nor what the estimated maximum allows.
 */
export function loadFromHistory(
  exercise: CoachExercise,
  request: Pick<CoachRequest, 'history' | 'incrementKg' | 'dumbbellMaxKg' | 'weightUnit'>,
  { usual, allowed, rir }: { usual: Range; allowed: Range; rir: number },
): Prescribed | undefined {
  const past = performancesOf(request.history, exercise.slug)
  const last = past[0]
  const top = last?.sets[0]
  if (!last || !top) return undefined
  const proposed =
    top.weightKg === 0 ? moreReps(last, allowed) : nextStep(past, last, top, { usual, allowed, rir }, request)
  const ceiling = ceilingKg(past, proposed.reps.max, rir, exercise, request)
  if (proposed.weightKg <= ceiling) return proposed
  const weightKg = floorTo(ceiling, request.incrementKg)
  const isSame = weightKg === top.weightKg
  const reason = isSame
    ? 'same load until it feels easier'
    : `${said(weightKg, request.weightUnit)} fits ${rangeText(proposed.reps)} reps`
  return { ...proposed, weightKg, reason: `Last ${told(top, request.weightUnit)}: ${reason}.` }
}

type Steps = Pick<CoachRequest, 'incrementKg' | 'weightUnit'>

/** Every further time in a week is lighter: a tenth off, the same reps. */
export function lighter(heavy: Prescribed, { incrementKg, weightUnit }: Steps): Prescribed {
  if (heavy.weightKg === 0) return heavy
  const weightKg = floorTo(heavy.weightKg * 0.9, incrementKg)
  return { ...heavy, weightKg, reason: `Lighter day after the heavy one: ${said(weightKg, weightUnit)}, a tenth off.` }
}

function nextStep(
  past: readonly PastPerformance[],
  last: PastPerformance,
  top: PastSet,
  { usual, allowed, rir }: { usual: Range; allowed: Range; rir: number },
  { incrementKg, weightUnit }: Steps,
): Prescribed {
  const before = past[1]
  if (hasFailed(last)) {
    const isSecond = before !== undefined && hasFailed(before) && before.sets[0]?.weightKg === top.weightKg
    const weightKg = isSecond ? nearest(top.weightKg * 0.9, incrementKg) : top.weightKg
    const reps = around(top.reps, allowed, -2, 0)
    const reason = isSecond
      ? `Missed twice at ${said(top.weightKg, weightUnit)}: back 10 %.`
      : `Last ${told(top, weightUnit)} ended at failure: same load.`
    return { weightKg, reps, reason }
  }
  if (top.reps < allowed.min || top.reps > allowed.max) {
    const reps = { ...usual }
    const weightKg = floorTo(loadForReps(estimatedMaxKg(top), reps.max, rir), incrementKg)
    return { weightKg, reps, reason: `From your ${told(top, weightUnit)}, worked out for ${rangeText(reps)} reps.` }
  }
  const hasRoom = last.sets.every((set) => (set.rir ?? 0) >= 1 && set.reps >= top.reps)
  const doneReps = last.sets.map((set) => set.reps)
  const step = doubleProgression(
    { min: top.reps, max: hasRoom ? top.reps : top.reps + 1 },
    doneReps,
    top.weightKg,
    incrementKg,
  )
  const reps = step.isHeavier ? around(top.reps, allowed, -1, 0) : around(top.reps, allowed, 0, 2)
  const reason = step.isHeavier
    ? `Last ${told(top, weightUnit)} with reps to spare: +${said(step.weightKg - top.weightKg, weightUnit)}.`
    : `Last ${told(top, weightUnit)}: same load, one rep more.`
  return { weightKg: step.weightKg, reps, reason }
}

function moreReps(last: PastPerformance, allowed: Range): Prescribed {
  const best = Math.max(...last.sets.map((set) => set.reps))
  const reps = around(best, { min: 1, max: Math.max(30, allowed.max) }, 0, hasFailed(last) ? 0 : 2)
  return { weightKg: 0, reps, reason: `Last time ${best} reps: beat one of your sets by one.` }
}

/** The lowest of: 110 % of the best load, what the estimated maximum allows, the heaviest dumbbell. */
function ceilingKg(
  past: readonly PastPerformance[],
  reps: number,
  rir: number,
  exercise: CoachExercise,
  { dumbbellMaxKg }: Pick<CoachRequest, 'dumbbellMaxKg'>,
): number {
  const sets = past.flatMap((performance) => performance.sets)
  const bestKg = Math.max(...sets.map((set) => set.weightKg))
  const maxKg = Math.max(...sets.map(estimatedMaxKg))
  const dumbbellKg = exercise.equipment.includes('dumbbell') ? (dumbbellMaxKg ?? Infinity) : Infinity
  return Math.min(bestKg * (1 + largestStep), loadForReps(maxKg, reps, rir) * 1.04, dumbbellKg)
}

function stepKg(weightKg: number, incrementKg: number): number {
  return Math.max(incrementKg, floorTo(weightKg * smallestStep, incrementKg))
}

function around(reps: number, allowed: Range, below: number, above: number): Range {
  const clamp = (value: number) => Math.min(allowed.max, Math.max(allowed.min, value))
  return { min: clamp(reps + below), max: clamp(reps + above) }
}

function floorTo(kg: number, incrementKg: number): number {
  return round(Math.floor(kg / incrementKg + 1e-9) * incrementKg)
}

function nearest(kg: number, incrementKg: number): number {
  return round(Math.round(kg / incrementKg) * incrementKg)
}

function round(kg: number): number {
  return Math.round(kg * 100) / 100
}

function told({ weightKg, reps }: PastSet, unit: WeightUnit | undefined): string {
  return `${said(weightKg, unit)} × ${reps}`
}

/** To the quarter: finer plates do not exist. */
function said(kg: number, unit: WeightUnit = 'kg'): string {
  return `${Math.round(fromKg(kg, unit) * 4) / 4} ${unit}`
}

export function rangeText({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`
}
