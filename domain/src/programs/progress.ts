import type { LiftState } from './lift-state.ts'
import { isLoaded, withinLadder } from './loading.ts'
import { afterAmount, afterTotal } from './moves/amounts.ts'
import { afterDouble } from './moves/double.ts'
import { afterEffort } from './moves/effort.ts'
import { backedOff, because, type Session } from './moves/move.ts'
import { afterAmrap, afterFixed, afterLinear, afterStaged, afterWave } from './moves/weights.ts'
import type { ProgramEntry, ProgramLift } from './program.ts'
import { type Ground, ladderOn, targetsOf } from './targets.ts'
import { told } from './told.ts'
import { type DoneSet, verdictOf } from './verdict.ts'

/** Most reps that a range asks for when the program names none. */
const anyReps = { min: 1, max: 1 }

/**
 * Where a lift stands after the working sets of an entry, in the order they were done. Nothing done, or a day that does
 * not decide: as it was. A lift without a weight takes the one that was chosen.
 */
export function afterSession(
  entry: ProgramEntry,
  lift: ProgramLift,
  before: LiftState,
  done: readonly DoneSet[],
  ground: Ground,
): LiftState {
  if (done.length === 0) return before
  const state = withWeight(entry, lift, before, done, ground)
  if (!entry.decides) return state
  const targets = targetsOf(entry, lift, state, ground)
  const verdict = verdictOf(targets, done)
  const session: Session = { state, targets, done, verdict, unit: ground.unit, ladder: ladderOn(ground) }
  return moved(entry, lift, session)
}

function moved(entry: ProgramEntry, { rule }: ProgramLift, session: Session): LiftState {
  switch (rule.kind) {
    case 'fixed':
      return afterFixed(session)
    case 'linear':
      return afterLinear(rule, session)
    case 'staged':
      return afterStaged(rule, session)
    case 'double':
      return afterDouble(rule, entry.sets.find(({ reps }) => reps !== undefined)?.reps ?? anyReps, session)
    case 'amrap':
      return afterAmrap(rule, session)
    case 'training_max':
      return afterWave(rule, session)
    case 'effort':
      return afterEffort(rule, session)
    case 'total_reps':
      return afterTotal(rule, session)
    case 'reps':
    case 'time':
      return afterAmount(rule, session)
  }
}

/** The first time decides what a lift begins with: the least weight that its sets say. */
function withWeight(
  entry: ProgramEntry,
  lift: ProgramLift,
  state: LiftState,
  done: readonly DoneSet[],
  ground: Ground,
): LiftState {
  if (state.weight !== undefined || !isLoaded(ground.movement)) return state
  const sets = entry.sets.flatMap((set) => Array.from({ length: set.times }, () => set))
  const asked = lift.rule.kind === 'staged' && entry.decides ? [] : sets
  const said = done.flatMap(({ weight }, at) => {
    const { percent = 100, plus } = asked[at] ?? {}
    return weight === undefined ? [] : [((weight - (plus?.[ground.unit] ?? 0)) * 100) / percent]
  })
  if (said.length === 0) return state
  return { ...state, weight: withinLadder(Math.min(...said), ladderOn(ground)) }
}

/** A cycle is over: what goes by training max moves, if it was trained at all. */
export function afterCycle({ rule }: ProgramLift, state: LiftState, ground: Ground): LiftState {
  if (rule.kind !== 'training_max' || state.cycle.done === 0 || state.weight === undefined) return state
  const { unit } = ground
  const ladder = ladderOn(ground)
  const fresh = { ...state, cycle: { done: 0, missed: 0 } }
  if (state.cycle.missed > 0) return backedOff(fresh, rule.stallPercent, 'A set of the cycle fell short', unit, ladder)
  const weight = withinLadder(state.weight + rule.step[unit], ladder)
  const text = `A cycle without a miss: ${told(rule.step[unit], unit)} on the training max, now ${told(weight, unit)}.`
  return { ...fresh, weight, ...because('add_weight', text) }
}
