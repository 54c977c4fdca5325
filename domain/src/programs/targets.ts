import type { RepRange } from '../progression/double-progression.ts'
import type { WeightUnit } from '../units.ts'
import type { LiftState } from './lift-state.ts'
import { isLoaded, type Ladder, type Loading, ladderOf, loadable, type Movement } from './loading.ts'
import type { ProgramEntry, ProgramLift, ProgramSet } from './program.ts'

/** What to do in a set. `weight` is what to load, `exactWeight` what the program means, in the unit of the run. */
export type TargetSet = {
  kind: ProgramSet['kind']
  reps: RepRange | undefined
  seconds: number | undefined
  rir: number | undefined
  /** Of the weight of the lift. */
  percent: number
  weight: number | undefined
  exactWeight: number | undefined
}

/** What a target is made for: who does it, with what. */
export type Ground = { unit: WeightUnit; loading: Loading; movement: Movement }

export const ladderOn = ({ movement, loading }: Ground): Ladder => ladderOf(movement, loading)

/** The sets of an entry as its lift stands. */
export function targetsOf(entry: ProgramEntry, lift: ProgramLift, state: LiftState, ground: Ground): TargetSet[] {
  const { rule } = lift
  const ladder = ladderOn(ground)
  return plannedSets(entry, lift, state).map((set, at) => {
    const { percent = 100, plus, kind, rir } = set
    const base = isLoaded(ground.movement) ? (state.perSet[at]?.weight ?? state.weight) : undefined
    const isOwnWeight = state.perSet[at] !== undefined
    const exactWeight =
      base === undefined ? undefined : isOwnWeight ? base : (base * percent) / 100 + (plus?.[ground.unit] ?? 0)
    return {
      kind,
      reps: state.perSet[at]?.reps ?? repsOf(set, lift, state),
      seconds: rule.kind === 'time' && entry.decides ? state.amount : set.seconds,
      rir: rule.kind === 'effort' && entry.decides && percent === 100 ? rule.rir : rir,
      percent,
      weight: exactWeight === undefined ? undefined : loadable(exactWeight, ladder),
      exactWeight,
    }
  })
}

function plannedSets(entry: ProgramEntry, { rule }: ProgramLift, { stage }: LiftState): ProgramSet[] {
  const staged = rule.kind === 'staged' && entry.decides ? rule.stages[stage] : undefined
  if (!staged) return entry.sets.flatMap((set) => Array.from({ length: set.times }, () => set))
  return Array.from({ length: staged.sets }, (_, at) => ({
    times: 1,
    kind: staged.isAmrap && at === staged.sets - 1 ? 'amrap' : 'normal',
    reps: { min: staged.reps, max: staged.reps },
  }))
}

function repsOf({ reps }: ProgramSet, { rule }: ProgramLift, state: LiftState): RepRange | undefined {
  if (rule.kind === 'reps') return { min: state.amount, max: state.amount }
  if (rule.kind === 'double' && reps) return state.reps ?? reps
  return reps
}
