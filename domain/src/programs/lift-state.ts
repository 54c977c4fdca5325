import type { RepRange } from '../progression/double-progression.ts'
import type { ProgramLift } from './program.ts'
import type { ProgressionRule } from './rules.ts'

export const reasonCodes = [
  'start',
  'choose_weight',
  'as_last_time',
  'add_weight',
  'add_reps',
  'add_seconds',
  'beat_total',
  'widen_reps',
  'hold',
  'lighter_than_asked',
  'next_stage',
  'restart',
  'back_off',
  'effort_up',
  'effort_down',
  'effort_right',
  'effort_unknown',
  'cycle_goes_on',
  'most_reached',
  'set_by_you',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Why the next load is what it is, for programs and for people. */
export type Reason = { code: ReasonCode; text: string }

/**
 * Where a lift stands, concluded from what was done. Weights are exact, in the unit of the run: only what is shown is
 * rounded. `amount`: the reps, seconds or total that is asked for; of the other rules 0.
 */
export type LiftState = {
  weight: number | undefined
  /** Of each set, where sets go their own ways. */
  perSet: readonly { weight: number; fails: number; reps: RepRange }[]
  reps: RepRange | undefined
  amount: number
  stage: number
  fails: number
  /** Last load of the first stage. */
  firstStageWeight: number | undefined
  /** How often it was done and missed since the cycle began. */
  cycle: { done: number; missed: number }
  reason: Reason
}

/** A lift before anything was done. Without a weight the first session finds one. */
export function stateAtStart({ rule }: Pick<ProgramLift, 'rule'>, weight: number | undefined): LiftState {
  return {
    weight,
    perSet: [],
    reps: undefined,
    amount: amountAtStart(rule),
    stage: 0,
    fails: 0,
    firstStageWeight: undefined,
    cycle: { done: 0, missed: 0 },
    reason:
      weight === undefined
        ? { code: 'choose_weight', text: 'New: choose a load that leaves 2 or 3 reps in reserve.' }
        : { code: 'start', text: 'Where the program begins.' },
  }
}

function amountAtStart(rule: ProgressionRule): number {
  if (rule.kind === 'total_reps') return rule.total
  return rule.kind === 'reps' || rule.kind === 'time' ? rule.from : 0
}
