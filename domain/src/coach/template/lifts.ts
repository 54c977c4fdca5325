import { forMovement, loadUpTo, stepAbove } from '../grid.ts'
import { ceilingKg, doubleProgression, said } from '../load.ts'
import { hasFailedTwice, performancesOf, tellingOf } from '../past.ts'
import type { PastPerformance, Range } from '../plan.ts'
import {
  firstOfEach,
  type Look,
  loadOf,
  mayStay,
  type Placed,
  placedIn,
  type Rule,
  replacement,
  tenth,
  trending,
  withLoad,
  withReps,
} from './look.ts'
import type { TemplateChange } from './template.ts'

const lighterShare = 0.9
const mostReps = 30
const usualRir = 2

/** A lift that declines gets a lighter week: a tenth less on the bar, or a third fewer sets where the load is open. */
export const easeDeclining: Rule = (look) =>
  trending(look, 'declining').flatMap(({ placed, trend }) => {
    const { written } = placed
    const [percent, points] = [tenth(trend.percentPerWeek ?? 0), trend.points]
    const reason = `Falling by ${Math.abs(percent)} % a week over ${points} sessions: one lighter week, then back to it.`
    const numbers = { percentPerWeek: percent, sessions: points }
    const past = performancesOf(look.facts.request.history, placed.exercise.slug)[0]?.sets[0]?.weightKg ?? 0
    const load = loadOf(written)
    if (load !== undefined && load < past * 0.95) return []
    if (load !== undefined) return [reloaded(placed, look, lighterShare, reason, numbers)]
    const fewer = Math.max(1, Math.ceil((written.sets.length * 2) / 3))
    if (fewer === written.sets.length) return []
    const changed = { ...written, sets: written.sets.slice(0, fewer) }
    return [replacement(placed, 'remove_set', changed, { reason, numbers, unit: look.facts.request.weightUnit })]
  })

/** Double progression: all sets at the top, the next load; where that step is too big, more reps on top (ACSM 2009). */
export const progress: Rule = (look) =>
  firstOfEach(placedIn(look)).flatMap((placed) => {
    const { request } = look.facts
    const past = performancesOf(request.history, placed.exercise.slug)
    const last = tellingOf(past)
    const load = loadOf(placed.written)
    const reps = placed.written.sets[0]?.reps
    const done = last?.sets[0]?.weightKg ?? 0
    if (!last || load === undefined || !reps || done < load || !mayStay(placed, look.context)) return []
    if (hasFailedTwice(past, last)) {
      const reason = `Missed twice at ${said(done, request.weightUnit)}: a tenth off and up again.`
      return [reloaded(placed, look, lighterShare, reason, { weightKg: done })]
    }
    return isAtTop(last, reps) ? stepped(placed, look, past, last, reps) : []
  })

function isAtTop({ sets }: PastPerformance, { max }: Range): boolean {
  return sets.every((set) => set.reps >= max)
}

function stepped(
  placed: Placed,
  look: Look,
  past: readonly PastPerformance[],
  last: PastPerformance,
  reps: Range,
): TemplateChange[] {
  const request = forMovement(look.facts.request, placed.exercise)
  const done = last.sets[0]?.weightKg ?? 0
  const step = request.loadable ? stepAbove(done, request) : request.incrementKg
  const next = doubleProgression(
    reps,
    last.sets.map((set) => set.reps),
    done,
    step,
  )
  const numbers = { sets: last.sets.length, reps: Math.min(...last.sets.map((set) => set.reps)), weightKg: done }
  const had = `All ${numbers.sets} sets had ${reps.max} reps or more at ${said(done, request.weightUnit)}`
  const ceiling = ceilingKg(past, reps.min, placed.written.sets[0]?.rir ?? usualRir, placed.exercise, request)
  const unit = request.weightUnit
  if (next.isHeavier && next.weightKg <= ceiling) {
    const changed = withLoad(placed.written, next.weightKg)
    const told = { reason: `${had}: the next load.`, numbers: { ...numbers, nextKg: next.weightKg }, unit }
    return [replacement(placed, 'raise_load', changed, told)]
  }
  if (next.isHeavier || reps.max + 3 > mostReps) return []
  const wider = { min: reps.min, max: reps.max + 3 }
  const told = { reason: `${had}, and the next load is too big a step: more reps first.`, numbers, unit }
  return [replacement(placed, 'change_reps', withReps(placed.written, wider), told)]
}

function reloaded(
  placed: Placed,
  look: Look,
  share: number,
  reason: string,
  numbers: Record<string, number>,
): TemplateChange {
  const load = loadOf(placed.written) ?? 0
  const weightKg = loadUpTo(load * share, forMovement(look.facts.request, placed.exercise)) ?? load
  const told = { reason, numbers: { ...numbers, nextKg: weightKg }, unit: look.facts.request.weightUnit }
  return replacement(placed, 'lower_load', withLoad(placed.written, weightKg), told)
}
