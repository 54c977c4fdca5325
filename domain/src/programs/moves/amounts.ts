import type { LiftState } from '../lift-state.ts'
import type { AmountRule, RuleOf } from '../rules.ts'
import { times } from '../told.ts'
import { isLighter } from '../verdict.ts'
import { because, lighter, missed, type Session, stepUp } from './move.ts'

/** `reps` and `time`: more of it in every set, then weight if there is a step. */
export function afterAmount(rule: AmountRule, session: Session): LiftState {
  const { state, verdict } = session
  const unit = rule.kind === 'reps' ? 'reps' : 'seconds'
  if (!verdict.hasAll) return missedAmount(rule, rule.from, session)
  if (verdict.isLighter) return lighter(session)
  if (state.amount < rule.most) {
    const amount = Math.min(rule.most, state.amount + rule.add)
    const code = rule.kind === 'reps' ? 'add_reps' : 'add_seconds'
    return { ...state, amount, fails: 0, ...because(code, `All sets done: ${amount} ${unit} now.`) }
  }
  if (rule.step && state.weight !== undefined) {
    const next = stepUp(session, rule.step, `${rule.most} ${unit} in every set`)
    return { ...next, amount: next.weight === state.weight ? state.amount : rule.from }
  }
  const text = `${rule.most} ${unit} in every set: keep it, or take a harder variation.`
  return { ...state, fails: 0, ...because('most_reached', text) }
}

/** `total_reps`: all sets together. Sets with less weight than was asked do not count. */
export function afterTotal(rule: RuleOf<'total_reps'>, session: Session): LiftState {
  const { state, targets, done } = session
  const counted = done.filter((set) => targets.every((target) => !isLighter(target, set)))
  const total = counted.reduce((sum, { reps = 0 }) => sum + reps, 0)
  if (total < state.amount) {
    const all = done.reduce((sum, { reps = 0 }) => sum + reps, 0)
    return all >= state.amount ? lighter(session) : missedAmount(rule, rule.total, session)
  }
  if (rule.step && state.weight !== undefined) return stepUp(session, rule.step, `${total} of ${state.amount} reps`)
  if (state.amount >= rule.most)
    return { ...state, fails: 0, ...because('most_reached', `${total} reps: keep it, or take a harder variation.`) }
  const amount = Math.min(rule.most, state.amount + rule.add)
  return { ...state, amount, fails: 0, ...because('add_reps', `${total} of ${state.amount} reps: ${amount} now.`) }
}

/** Where there is no weight to take off, reps or seconds come off, never below where it began. */
function missedAmount(rule: AmountRule | RuleOf<'total_reps'>, least: number, session: Session): LiftState {
  const { state } = session
  const fails = state.fails + 1
  if (state.weight !== undefined || fails < rule.stall.fails) return missed(session, rule.stall)
  const amount = Math.max(least, Math.floor((state.amount * (100 - rule.stall.percent)) / 100))
  return { ...state, amount, fails: 0, ...because('back_off', `Missed ${times(fails)}: back to ${amount}.`) }
}
