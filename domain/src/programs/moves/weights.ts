import type { LiftState } from '../lift-state.ts'
import { withinLadder } from '../loading.ts'
import type { RuleOf, Stage } from '../rules.ts'
import { told } from '../told.ts'
import { because, lighter, missed, type Session, stepUp } from './move.ts'

/** `fixed`: what was lifted last is offered again. */
export function afterFixed({ state, done, unit }: Session): LiftState {
  const weights = done.flatMap(({ weight }) => weight ?? [])
  if (weights.length === 0) return { ...state, ...because('as_last_time', 'As last time.') }
  const weight = Math.max(...weights)
  return { ...state, weight, ...because('as_last_time', `As last time: ${told(weight, unit)}.`) }
}

export function afterLinear(rule: RuleOf<'linear'>, session: Session): LiftState {
  const { hasAll, isLighter } = session.verdict
  if (!hasAll) return missed(session, rule.stall)
  return isLighter ? lighter(session) : stepUp(session, rule.step, 'All sets done')
}

export function afterStaged(rule: RuleOf<'staged'>, session: Session): LiftState {
  const { hasAll, isLighter } = session.verdict
  const { state } = session
  if (hasAll) return isLighter ? lighter(session) : stepUp(session, rule.step, 'All sets done')
  const firstStageWeight = state.stage === 0 ? state.weight : state.firstStageWeight
  const next = rule.stages[state.stage + 1]
  if (!next) return begunAnew(rule, session)
  const text = `Missed: the same weight in ${schemeOf(next)}.`
  return { ...state, stage: state.stage + 1, firstStageWeight, ...because('next_stage', text) }
}

const schemeOf = ({ sets, reps, isAmrap }: Stage) => `${sets} sets of ${reps}${isAmrap ? ' or more in the last' : ''}`

function begunAnew({ restart, stages }: RuleOf<'staged'>, { state, unit, ladder }: Session): LiftState {
  const [first] = stages
  if (state.weight === undefined || !first) return state
  const from =
    'percent' in restart
      ? (state.weight * restart.percent) / 100
      : (state.firstStageWeight ?? state.weight) + restart.plus[unit]
  const weight = withinLadder(from, ladder)
  const text = `Missed in the last stage: back to ${schemeOf(first)} with ${told(weight, unit)}.`
  return { ...state, weight, stage: 0, firstStageWeight: undefined, ...because('restart', text) }
}

/** The last open set decides; without one, the last set. */
export function afterAmrap(rule: RuleOf<'amrap'>, session: Session): LiftState {
  const { state, targets, done, verdict } = session
  const open = targets.findLastIndex(({ kind }) => kind === 'amrap')
  const at = open < 0 ? targets.length - 1 : open
  const reps = done[at]?.reps ?? 0
  if (!verdict.hasAll) return missed(session, rule.stall)
  if (verdict.isLighter) return lighter(session)
  const row = rule.rows.filter((each) => reps >= each.reps).at(-1)
  if (row && row.step[session.unit] > 0) return stepUp(session, row.step, `${reps} reps in the last set`)
  const wanted = rule.rows.find((each) => each.step[session.unit] > 0)
  const text = `${reps} reps in the last set${wanted ? `, ${wanted.reps} bring more weight` : ''}: the same again.`
  return { ...state, fails: 0, ...because('hold', text) }
}

/** Nothing moves within a cycle: it is kept in mind what was done and missed. */
export function afterWave(_: RuleOf<'training_max'>, { state, verdict }: Session): LiftState {
  const isMissed = !verdict.hasAll || verdict.isLighter
  const cycle = { done: state.cycle.done + 1, missed: state.cycle.missed + (isMissed ? 1 : 0) }
  const text = isMissed
    ? 'A set of this cycle fell short: the next one begins lighter.'
    : 'The training max stays until the cycle is over.'
  return { ...state, cycle, ...because('cycle_goes_on', text) }
}
