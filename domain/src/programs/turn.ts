import type { WeightUnit } from '../units.ts'
import type { LiftState, Reason } from './lift-state.ts'
import type { Loading, Movement } from './loading.ts'
import { dayOfTurn, type Program, type ProgramEntry, type ProgramLift, trainingDays } from './program.ts'
import { afterCycle, afterSession } from './progress.ts'
import { type TargetSet, targetsOf } from './targets.ts'
import { told } from './told.ts'
import type { DoneSet } from './verdict.ts'
import { type WarmUpStep, warmUpSteps } from './warm-up-steps.ts'

export type FindMovement = (exercise: string) => Movement | undefined

/** With what and in which unit a run is done. */
export type Setting = { unit: WeightUnit; loading: Loading; find: FindMovement }

/** The working sets of an exercise in a workout, in order. */
export type DoneEntry = { exercise: string; sets: readonly DoneSet[] }

type Lifts = ReadonlyMap<string, LiftState>

/**
 * Where the lifts of a program stand after a turn. The entries of an exercise belong to the lifts of that exercise in
 * the order of the day; what is not in the program says nothing. The last turn of a cycle ends it.
 */
export function afterTurn(
  program: Program,
  turn: number,
  before: Lifts,
  done: readonly DoneEntry[],
  by: Setting,
): Lifts {
  const after = new Map(before)
  const left = new Map(Map.groupBy(done, ({ exercise }) => exercise))
  for (const entry of dayOfTurn(program, turn)?.of.entries ?? []) {
    const known = liftOf(program, entry, after, by)
    const [own, ...others] = (known && left.get(known.lift.exercise)) ?? []
    if (!known || !own) continue
    left.set(known.lift.exercise, others)
    after.set(entry.lift, afterSession(entry, known.lift, known.state, own.sets, known.ground))
  }
  const isLast = (turn + 1) % Math.max(1, trainingDays(program).length) === 0
  return isLast ? afterLastTurn(program, after, by) : after
}

function afterLastTurn({ lifts }: Program, states: Lifts, { find, ...by }: Setting): Lifts {
  const after = new Map(states)
  for (const lift of lifts) {
    const [state, movement] = [after.get(lift.key), find(lift.exercise)]
    if (state && movement) after.set(lift.key, afterCycle(lift, state, { ...by, movement }))
  }
  return after
}

function liftOf({ lifts }: Program, entry: ProgramEntry, states: Lifts, { find, ...by }: Setting) {
  const lift = lifts.find(({ key }) => key === entry.lift)
  const movement = lift && find(lift.exercise)
  const state = lift && states.get(lift.key)
  return lift && movement && state ? { lift, state, ground: { ...by, movement } } : undefined
}

export type PlannedEntry = {
  entry: ProgramEntry
  lift: ProgramLift
  targets: TargetSet[]
  reason: Reason
  total: number | undefined
  warmUp: WarmUpStep[]
}

/**
 * What to do on the day of a turn, and why. `total`: reps of all sets together, where that is what is asked for.
 * Exercises that nobody has any more are left out.
 */
export function plannedDay(program: Program, turn: number, lifts: Lifts, by: Setting): PlannedEntry[] {
  const warmed = new Set<string>()
  return (dayOfTurn(program, turn)?.of.entries ?? []).flatMap((entry) => {
    const known = liftOf(program, entry, lifts, by)
    if (!known) return []
    const { lift, state, ground } = known
    const targets = targetsOf(entry, lift, state, ground)
    const isFirst = !warmed.has(lift.exercise)
    warmed.add(lift.exercise)
    const isTotal = lift.rule.kind === 'total_reps' && entry.decides
    return [
      {
        ...{ entry, lift, targets },
        reason: reasonFor(state, targets, by.unit),
        total: isTotal ? state.amount : undefined,
        warmUp: isFirst ? warmUpSteps(targets, ground) : [],
      },
    ]
  })
}

/** The reason of the lift, and what could not be loaded as it is meant. */
function reasonFor({ reason }: LiftState, targets: readonly TargetSet[], unit: WeightUnit): Reason {
  const off = targets.find(({ weight, exactWeight }) => Math.abs((weight ?? 0) - (exactWeight ?? 0)) > 0.01)
  if (off?.weight === undefined || off.exactWeight === undefined) return reason
  const text = `${told(off.exactWeight, unit)} is due, ${told(off.weight, unit)} is the nearest you can load.`
  return { ...reason, text: `${reason.text} ${text}` }
}
