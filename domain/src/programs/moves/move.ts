import type { WeightUnit } from '../../units.ts'
import type { LiftState, Reason, ReasonCode } from '../lift-state.ts'
import { type Ladder, withinLadder } from '../loading.ts'
import type { Step } from '../program.ts'
import type { Stall } from '../rules.ts'
import type { TargetSet } from '../targets.ts'
import { times, told } from '../told.ts'
import type { DoneSet, Verdict } from '../verdict.ts'

/** A session of a lift: what it asked for, what was done, and what there is to load. */
export type Session = {
  state: LiftState
  targets: readonly TargetSet[]
  done: readonly DoneSet[]
  verdict: Verdict
  unit: WeightUnit
  ladder: Ladder
}

export const because = (code: ReasonCode, text: string): { reason: Reason } => ({ reason: { code, text } })

/** One step on: from the weight of the lift, or from what was lifted if that was more than was asked. */
export function stepUp({ state, targets, verdict, unit, ladder }: Session, step: Step, why: string): LiftState {
  const { weight } = state
  if (weight === undefined) return state
  const from = verdict.lifted !== undefined && verdict.lifted > heaviestAsked(targets) ? verdict.lifted : weight
  const next = withinLadder(from + step[unit], ladder)
  if (next <= from)
    return {
      ...state,
      weight: next,
      fails: 0,
      ...because('most_reached', `${why}: ${told(next, unit)} is the most there is.`),
    }
  return { ...state, weight: next, fails: 0, ...because('add_weight', `${why}: ${told(step[unit], unit)} more.`) }
}

function heaviestAsked(targets: readonly TargetSet[]): number {
  return Math.max(0, ...targets.map(({ weight, exactWeight }) => Math.max(weight ?? 0, exactWeight ?? 0)))
}

/** A miss: the same again, and after enough of them in a row a share off. */
export function missed({ state, unit, ladder }: Session, { fails: most, percent }: Stall): LiftState {
  const fails = state.fails + 1
  if (fails < most) return { ...state, fails, ...because('hold', `Missed ${times(fails)}: the same again.`) }
  return backedOff({ ...state, fails: 0 }, percent, `Missed ${times(fails)}`, unit, ladder)
}

export function backedOff(state: LiftState, percent: number, why: string, unit: WeightUnit, ladder: Ladder): LiftState {
  if (state.weight === undefined) return { ...state, ...because('hold', `${why}: the same again.`) }
  const weight = withinLadder((state.weight * (100 - percent)) / 100, ladder)
  const text = `${why}: ${percent} % off, from ${told(state.weight, unit)} to ${told(weight, unit)}.`
  return { ...state, weight, ...because('back_off', text) }
}

/** All reps, with less than was asked: neither a success nor a miss. */
export function lighter({ state, unit, verdict, targets }: Session): LiftState {
  const asked = targets[0]?.weight
  const did = verdict.lifted === undefined ? 'less weight' : told(verdict.lifted, unit)
  const text = `You did it with ${did} instead of ${asked === undefined ? 'more' : told(asked, unit)}: the same again.`
  return { ...state, ...because('lighter_than_asked', text) }
}
