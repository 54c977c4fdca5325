import { type LiftState, stateAtStart } from './lift-state.ts'
import { dayOfTurn, daysUntilTurn, type PlacedDay, type Program, type ProgramLift } from './program.ts'
import type { TargetSet } from './targets.ts'
import { afterTurn, type PlannedEntry, plannedDay, type Setting } from './turn.ts'
import type { DoneSet } from './verdict.ts'

export type SimulatedDay = PlacedDay & { entries: readonly PlannedEntry[] }

/** What somebody does when these sets are asked of them, days after the beginning. */
export type Performs = (targets: readonly TargetSet[], lift: ProgramLift, days: number) => DoneSet[]

/** The lifts of a program before anything was done, with loads to begin with where they are known. */
export function liftsAtStart(program: Program, loads: Readonly<Record<string, number>>): Map<string, LiftState> {
  return new Map(program.lifts.map((lift) => [lift.key, stateAtStart(lift, loads[lift.key])]))
}

/** What the next weeks of a program are like for somebody, from a turn on: each day as it would be planned then. */
export function simulate(
  program: Program,
  begin: { lifts: ReadonlyMap<string, LiftState>; turn: number; weeks: number },
  by: Setting,
  performs: Performs = asPlanned,
): SimulatedDay[] {
  const days: SimulatedDay[] = []
  const firstDay = daysUntilTurn(program, begin.turn)
  let { lifts } = begin
  for (let turn = begin.turn; ; turn++) {
    const placed = dayOfTurn(program, turn)
    const since = daysUntilTurn(program, turn) - firstDay
    if (!placed || since >= begin.weeks * 7) return days
    const entries = plannedDay(program, turn, lifts, by)
    days.push({ ...placed, entries })
    const done = entries.map(({ lift, targets }) => ({ exercise: lift.exercise, sets: performs(targets, lift, since) }))
    lifts = afterTurn(program, turn, lifts, done, by)
  }
}

/** Everything goes well: all the weight and the top of every range. */
export function asPlanned(targets: readonly TargetSet[]): DoneSet[] {
  return targets.map(({ reps, seconds, weight, rir }) => ({ reps: reps?.max, seconds, weight, rir }))
}
