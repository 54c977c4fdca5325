import type { Step } from './program.ts'

/** After so many misses in a row so many percent come off. */
export type Stall = { fails: number; percent: number }

/** So many sets of so many reps; with `isAmrap` the last one goes on as long as it goes well. */
export type Stage = { sets: number; reps: number; isAmrap: boolean }

/**
 * How a lift moves on.
 * - `fixed`: not at all; the load of last time is offered again.
 * - `linear`: all sets done, one step more (ACSM 2009).
 * - `staged`: the same, with fewer reps in more sets after a miss; after the last stage it begins anew, at a share of the
 *   load or a step above the last load of the first stage (Lefever, GZCL, 2012).
 * - `double`: reps first, then weight; each set for itself if `isPerSet` (ACSM 2009; see nextByDoubleProgression).
 * - `amrap`: the reps of the last open set say how much comes on: the highest row that was reached.
 * - `training_max`: one step after every cycle without a miss (Wendler 2009).
 * - `effort`: the load that would have had the reps in reserve that are asked for (Tuchscherer's RPE chart).
 * - `total_reps`: reps of all sets together; then weight, or `add` reps.
 * - `reps`, `time`: more reps or seconds, up to a most; there `step` adds weight and they begin anew.
 */
export type ProgressionRule =
  | { kind: 'fixed' }
  | { kind: 'linear'; step: Step; stall: Stall }
  | { kind: 'staged'; step: Step; stages: Stage[]; restart: { percent: number } | { plus: Step } }
  | { kind: 'double'; step: Step; isPerSet: boolean }
  | { kind: 'amrap'; rows: { reps: number; step: Step }[]; stall: Stall }
  | { kind: 'training_max'; step: Step; stallPercent: number }
  | { kind: 'effort'; rir: number; step: Step }
  | { kind: 'total_reps'; total: number; add: number; most: number; step: Step | null; stall: Stall }
  | AmountRule

/** `from`, `add` and `most` are reps or seconds. */
export type AmountRule = {
  kind: 'reps' | 'time'
  from: number
  add: number
  most: number
  step: Step | null
  stall: Stall
}

export const ruleKinds = [
  'fixed',
  'linear',
  'staged',
  'double',
  'amrap',
  'training_max',
  'effort',
  'total_reps',
  'reps',
  'time',
] as const satisfies readonly ProgressionRule['kind'][]

export type RuleOf<Kind extends ProgressionRule['kind']> = Extract<ProgressionRule, { kind: Kind }>
