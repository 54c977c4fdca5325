import { rpeE1rm, rpeLoad, rpeOfRir } from '../../calculators/rpe-table.ts'
import type { LiftState } from '../lift-state.ts'
import { withinLadder } from '../loading.ts'
import type { RuleOf } from '../rules.ts'
import { told } from '../told.ts'
import type { DoneSet } from '../verdict.ts'
import { because, type Session } from './move.ts'

/** ACSM 2009: loads grow by 2 to 10 %; they fall by no more either. */
const largestShare = 0.1

/**
 * The load that would have had the effort that is asked for: the last full set with an effort says the e1RM, the e1RM the
 * load (Tuchscherer's chart). Off the chart one step up or down.
 */
export function afterEffort(rule: RuleOf<'effort'>, session: Session): LiftState {
  const { state, targets, done, unit, ladder } = session
  const { weight } = state
  const at = done.findLastIndex((set, index) => set.rir !== undefined && targets[index]?.percent === 100)
  const [set, target] = [done[at], targets[at]]
  if (weight === undefined || !set || !target || set.rir === undefined)
    return { ...state, ...because('effort_unknown', 'Nobody wrote down how hard it was: the same again.') }
  const asked = target.reps?.min ?? 1
  const wanted = loadFor(set, set.rir, asked, rule.rir) ?? weight + direction(set, asked, rule.rir) * rule.step[unit]
  const bounded = Math.min(weight * (1 + largestShare), Math.max(weight * (1 - largestShare), wanted))
  const next = withinLadder(bounded, ladder)
  const did = `${set.reps ?? 0} reps with ${set.rir} in reserve`
  if (next === weight) return { ...state, fails: 0, ...because('effort_right', `${did}: the load is right.`) }
  const code = next > weight ? 'effort_up' : 'effort_down'
  return { ...state, weight: next, fails: 0, ...because(code, `${did}: ${told(next, unit)} leaves ${rule.rir}.`) }
}

function loadFor({ weight = 0, reps = 0 }: DoneSet, rir: number, asked: number, askedRir: number): number | undefined {
  const e1rm = rpeE1rm({ weight, reps, rpe: rpeOfRir(rir) })
  return e1rm === undefined ? undefined : rpeLoad({ e1rm, reps: asked, rpe: rpeOfRir(askedRir) })
}

/** More in hand than was asked is a step up, less a step down. */
function direction({ reps = 0, rir = 0 }: DoneSet, asked: number, askedRir: number): number {
  return Math.sign(reps + rir - asked - askedRir)
}
