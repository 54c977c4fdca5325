import { fromKg, type WeightUnit } from '../units.ts'
import { loadFrom } from './estimate.ts'
import { type Grid, loadUpTo, nearestLoad, stepAbove } from './grid.ts'
import { daysSince, hasFailed, hasFailedTwice, performancesOf, shareAfter, tellingOf } from './past.ts'
import type { CoachExercise, CoachRequest, PastPerformance, PastSet, Range } from './plan.ts'

/** What to put on the bar, and the reps to do with it. `reason` says it to the lifter. */
export type Prescribed = { weightKg: number; reps: Range; reason: string }

/** ACSM 2009: loads grow by 2 to 10 %. */
const largestStep = 0.1

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
  return { weightKg: weightKg + stepAbove(weightKg, { incrementKg }), reps, isHeavier: true }
}

/** What a load is worked out from. */
export type LoadRequest = Pick<
  CoachRequest,
  'history' | 'incrementKg' | 'loadable' | 'dumbbellMaxKg' | 'weightUnit' | 'today'
>

/** The reps a goal allows, those it would usually ask for, and the reps to leave in reserve. */
type Scheme = { usual: Range; allowed: Range; rir: number }

/**
 * Load and reps for a movement done before; undefined for a new one, and where nothing light enough can be put
 * together. `allowed` is the goal's rep range, `usual` what would be prescribed without a history. Never above 110 % of
 * the best load nor what the estimated maximum allows; less after a break (`shareAfter`).
 */
export function loadFromHistory(exercise: CoachExercise, request: LoadRequest, scheme: Scheme): Prescribed | undefined {
  const past = performancesOf(request.history, exercise.slug)
  const last = tellingOf(past)
  const top = last?.sets[0]
  if (!last || !top) return undefined
  const days = daysSince(past, request.today)
  if (top.weightKg === 0) return moreReps(last, scheme.allowed, days)
  const ceiling = (reps: number) => ceilingKg(past, reps, scheme.rir, exercise, request)
  const proposed = afterBreak(nextStep(past, last, top, scheme, request, ceiling), top, days, request)
  if (proposed.weightKg === 0) return undefined
  const weightKg =
    proposed.weightKg <= ceiling(proposed.reps.max) + 1e-9 ? there(proposed.weightKg, request) : undefined
  if (weightKg !== undefined) return { ...proposed, weightKg }
  return lowered(proposed, ceiling(proposed.reps.max), top, request)
}

/** The heaviest load in kg that may be prescribed for so many reps. */
type Ceiling = (reps: number) => number

/** The load as it was counted: pounds are not exact in kilograms. */
function there(kg: number, { loadable }: Steps): number | undefined {
  return loadable ? loadable.find((each) => Math.abs(each - kg) < 0.01) : kg
}

/** What there is to load up to the ceiling. */
function lowered(proposed: Prescribed, ceiling: number, top: PastSet, request: LoadRequest): Prescribed | undefined {
  const weightKg = loadUpTo(Math.min(ceiling, proposed.weightKg), request)
  if (weightKg === undefined) return undefined
  const isSame = weightKg === top.weightKg
  const reason = isSame
    ? 'same load until it feels easier'
    : `${said(weightKg, request.weightUnit)} fits ${rangeText(proposed.reps)} reps`
  return { ...proposed, weightKg, reason: `Last ${told(top, request.weightUnit)}: ${reason}.` }
}

/** Back from a break with a little less: strength is nearly all there, tendons and soreness are not. */
function afterBreak(usual: Prescribed, top: PastSet, days: number | undefined, request: LoadRequest): Prescribed {
  const share = shareAfter(days)
  const weightKg = share < 1 ? loadUpTo(Math.min(usual.weightKg, top.weightKg) * share, request) : undefined
  if (weightKg === undefined) return usual
  return { ...usual, weightKg, reason: breakText(days, share, said(weightKg, request.weightUnit)) }
}

function breakText(days: number | undefined, share: number, what: string): string {
  return `${days} days without it: ${what}, ${Math.round(share * 100)} % of what your log says.`
}

type Steps = Grid & Pick<CoachRequest, 'weightUnit'>

/** Every further time in a week is lighter: a tenth off, the same reps; nothing where the next load is a fifth less. */
export function lighter(heavy: Prescribed, request: Steps): Prescribed {
  const weightKg = loadUpTo(heavy.weightKg * 0.9, request)
  if (weightKg === undefined || weightKg < heavy.weightKg * 0.8) return heavy
  const reason = `Lighter day after the heavy one: ${said(weightKg, request.weightUnit)}, a tenth off.`
  return { ...heavy, weightKg, reason }
}

function nextStep(
  past: readonly PastPerformance[],
  last: PastPerformance,
  top: PastSet,
  { usual, allowed, rir }: Scheme,
  request: Steps,
  ceiling: Ceiling,
): Prescribed {
  const { weightUnit } = request
  if (hasFailed(last)) {
    const isSecond = hasFailedTwice(past, last)
    const weightKg = isSecond ? (nearestLoad(top.weightKg * 0.9, request) ?? top.weightKg) : top.weightKg
    const reps = around(top.reps, allowed, -2, 0)
    const reason = isSecond
      ? `Missed twice at ${said(top.weightKg, weightUnit)}: back 10 %.`
      : `Last ${told(top, weightUnit)} ended at failure: same load.`
    return { weightKg, reps, reason }
  }
  if (top.reps < allowed.min || top.reps > allowed.max) {
    const reps = { ...usual }
    const weightKg = loadUpTo(loadFrom(top, reps.max + rir), request) ?? 0
    return { weightKg, reps, reason: `From your ${told(top, weightUnit)}, worked out for ${rangeText(reps)} reps.` }
  }
  const hasRoom = last.sets.every((set) => (set.rir ?? 0) >= 1 && set.reps >= top.reps)
  const doneReps = last.sets.map((set) => set.reps)
  const step = doubleProgression(
    { min: top.reps, max: hasRoom ? top.reps : top.reps + 1 },
    doneReps,
    top.weightKg,
    request.loadable ? stepAbove(top.weightKg, request) : request.incrementKg,
  )
  const heavier = step.isHeavier ? nextLoad(top, step.weightKg, { usual, allowed, rir }, request, ceiling) : undefined
  return heavier ?? sameLoad(top, allowed, request, ceiling)
}

/** The next load for as many reps as the estimate allows it: back to the bottom of the range where it has to be. */
function nextLoad(
  top: PastSet,
  weightKg: number,
  { usual, allowed }: Scheme,
  { weightUnit }: Steps,
  ceiling: Ceiling,
): Prescribed | undefined {
  const least = Math.max(allowed.min, Math.min(usual.min, top.reps))
  for (let most = top.reps; most >= least; most--) {
    if (weightKg > ceiling(most) + 1e-9) continue
    const reason = `Last ${told(top, weightUnit)} with reps to spare: +${said(weightKg - top.weightKg, weightUnit)}.`
    return { weightKg, reps: { min: Math.max(least, most - 1), max: most }, reason }
  }
  return undefined
}

/** The last load again, with up to two reps more where the estimate allows them; one more where it has to get lighter. */
function sameLoad(top: PastSet, allowed: Range, { weightUnit }: Steps, ceiling: Ceiling): Prescribed {
  const { weightKg, reps } = top
  const by = [2, 1, 0].find((more) => weightKg <= ceiling(reps + more) + 1e-9) ?? 1
  const most = Math.min(allowed.max, reps + by)
  const what = most > reps ? 'same load, one rep more' : 'same load until it feels easier'
  return { weightKg, reps: { min: reps, max: most }, reason: `Last ${told(top, weightUnit)}: ${what}.` }
}

function moreReps(last: PastPerformance, allowed: Range, days: number | undefined): Prescribed {
  const best = Math.max(...last.sets.map((set) => set.reps))
  const share = shareAfter(days)
  const reps = Math.max(1, Math.floor(best * share))
  const range = around(reps, { min: 1, max: Math.max(30, allowed.max) }, 0, hasFailed(last) || share < 1 ? 0 : 2)
  const reason =
    share < 1 ? breakText(days, share, `${reps} reps`) : `Last time ${best} reps: beat one of your sets by one.`
  return { weightKg: 0, reps: range, reason }
}

/** The lowest of: 110 % of the best load, what the estimated maximum allows, the heaviest dumbbell. */
export function ceilingKg(
  past: readonly PastPerformance[],
  reps: number,
  rir: number,
  exercise: CoachExercise,
  { dumbbellMaxKg }: Pick<CoachRequest, 'dumbbellMaxKg'>,
): number {
  const sets = past.flatMap((performance) => performance.sets)
  const bestKg = Math.max(...sets.map((set) => set.weightKg))
  const impliedKg = Math.max(...sets.map((set) => loadFrom(set, reps + rir)))
  const dumbbellKg = exercise.equipment.includes('dumbbell') ? (dumbbellMaxKg ?? Infinity) : Infinity
  return Math.min(bestKg * (1 + largestStep), impliedKg * 1.04, dumbbellKg)
}

function around(reps: number, allowed: Range, below: number, above: number): Range {
  const clamp = (value: number) => Math.min(allowed.max, Math.max(allowed.min, value))
  return { min: clamp(reps + below), max: clamp(reps + above) }
}

function told({ weightKg, reps }: PastSet, unit: WeightUnit | undefined): string {
  return `${said(weightKg, unit)} × ${reps}`
}

/** To the quarter: finer plates do not exist. */
export function said(kg: number, unit: WeightUnit = 'kg'): string {
  return `${Math.round(fromKg(kg, unit) * 4) / 4} ${unit}`
}

export function rangeText({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`
}
