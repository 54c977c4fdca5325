import { defaultBodyweightKg } from '../../coach/reference.ts'
import { nextByDoubleProgression, type RepRange } from '../../progression/double-progression.ts'
import { fromKg, type WeightUnit } from '../../units.ts'
import type { LiftState } from '../lift-state.ts'
import { leastOf, withinLadder } from '../loading.ts'
import type { RuleOf } from '../rules.ts'
import { told } from '../told.ts'
import { because, lighter, type Session } from './move.ts'

/** Reps, then weight. `reps` is the range the program asks for, before it was widened. */
export function afterDouble(rule: RuleOf<'double'>, reps: RepRange, session: Session): LiftState {
  return rule.isPerSet ? eachForItself(rule, reps, session) : together(rule, reps, session)
}

function together(rule: RuleOf<'double'>, reps: RepRange, session: Session): LiftState {
  const { state, targets, done, verdict, unit } = session
  if (state.weight === undefined) return state
  const doneReps = targets.map((_, at) => done[at]?.reps ?? 0)
  const hasAll = doneReps.every((each) => each >= reps.min)
  if (hasAll && verdict.isLighter) return lighter(session)
  const asked = Math.max(...targets.map(({ weight }) => weight ?? 0), state.weight)
  const from = verdict.lifted !== undefined && hasAll && verdict.lifted > asked ? verdict.lifted : state.weight
  const next = stepOf(rule, reps, session, { weight: from, fails: state.fails, done: doneReps })
  const { reason, weight, fails } = next
  const texts = {
    add_weight: `${reps.max} reps in every set: ${told(weight - from, unit)} more, from ${reps.min} reps again.`,
    widen_reps: `The next load is too big a step: up to ${next.reps.max} reps first.`,
    beat_total: `${next.total} reps last time: one more, until every set has ${reps.max}.`,
    hold: `A set fell short of ${reps.min} reps: the same again.`,
    back_off: `Short of ${reps.min} reps twice: back to ${told(weight, unit)}.`,
    most_reached: `${told(weight, unit)} is the most there is.`,
  }
  return { ...state, weight, fails, reps: next.reps, ...because(reason, texts[reason]) }
}

/** Every set has a weight of its own, so that a pyramid stays one. */
function eachForItself(rule: RuleOf<'double'>, reps: RepRange, session: Session): LiftState {
  const { state, targets, done, unit } = session
  const perSet = targets.map(({ exactWeight = 0, weight = 0 }, at) => {
    const before = state.perSet[at] ?? { weight: exactWeight, fails: 0, reps }
    const { reps: doneReps = 0, weight: lifted = 0 } = done[at] ?? {}
    if (doneReps >= reps.min && lifted < weight) return { ...before, isMore: false }
    const from = lifted > Math.max(weight, before.weight) && doneReps >= reps.min ? lifted : before.weight
    const next = stepOf(rule, reps, session, { weight: from, fails: before.fails, done: [doneReps] })
    return { weight: next.weight, fails: next.fails, reps: next.reps, isMore: next.weight > before.weight }
  })
  const more = perSet.filter(({ isMore }) => isMore).length
  const said = perSet.map(({ weight }) => told(weight, unit)).join(', ')
  return {
    ...state,
    perSet: perSet.map(({ isMore: _, ...set }) => set),
    ...(more > 0
      ? because('add_weight', `${more} of ${perSet.length} sets had ${reps.max} reps: ${said}.`)
      : because('beat_total', `Each set goes up when it has ${reps.max} reps.`)),
  }
}

type Set = { weight: number; fails: number; done: readonly number[] }

function stepOf(rule: RuleOf<'double'>, reps: RepRange, { unit, ladder }: Session, { weight, fails, done }: Set) {
  const carried = leastOf(ladder) === 0 ? bodyweightIn(unit) : 0
  const last = { weight: weight + carried, reps: done }
  const before = fails > 0 ? [{ weight: weight + carried, reps: [0] }] : []
  const step = nextByDoubleProgression({ reps, increment: rule.step[unit], sessions: [...before, last] })
  const reason = step?.reason ?? 'hold'
  const next = withinLadder(step === undefined ? weight : step.weight - carried, ladder)
  return {
    weight: next,
    fails: reason === 'hold' ? fails + 1 : 0,
    reps: step?.reps ?? reps,
    total: step?.totalToBeat ?? 0,
    reason: reason === 'add_weight' && next <= weight ? ('most_reached' as const) : reason,
  }
}

/** What moves besides the belt, so that a step is judged by all that is lifted. Nobody's own weight is known here. */
const bodyweightIn = (unit: WeightUnit): number => Math.round(fromKg(defaultBodyweightKg, unit))
