import type { WeightUnit } from '../units.ts'
import { type LiftState, stateAtStart } from './lift-state.ts'
import { type Loading, ladderOf, withinLadder } from './loading.ts'
import { dayOfTurn, type Program, trainingDays } from './program.ts'
import { told } from './told.ts'
import { afterTurn, type DoneEntry, type FindMovement } from './turn.ts'

/** Where a run was: in which of its legs, at which turn of the program of that leg. */
export type RunPlace = { leg: number; turn: number }

/** A stretch of a run in one version of a program, from a turn on. Repeating and moving to a newer version begin one. */
export type Leg = { program: Program; from: number }

/** `skip`: left out. `done`: done without a log. */
export type Mark = RunPlace & { kind: 'skip' | 'done' }

/** Loads that somebody set themselves, by lift, in the unit of the run; and what there is to load from then on. */
export type Adjustment = RunPlace & { loads: Readonly<Record<string, number>>; loading?: Loading | undefined }

/** A finished workout of the run: its working sets by exercise, in order. `startedAt` sorts as text. */
export type RunSession = RunPlace & {
  id: string
  startedAt: string
  entries: readonly DoneEntry[]
}

/** All that is known of a run. Everything else is concluded from it, in whatever order it came. */
export type RunFacts = {
  unit: WeightUnit
  loading: Loading
  /** What lifts begin with, by key, in the unit of the run. */
  startLoads: Readonly<Record<string, number>>
  legs: readonly Leg[]
  marks: readonly Mark[]
  adjustments: readonly Adjustment[]
  sessions: readonly RunSession[]
}

export type TurnOutcome = RunPlace & {
  outcome: 'trained' | 'skipped' | 'done' | 'missed'
  sessionId: string | undefined
}

export type RunState = {
  leg: number
  /** The turn that is next. */
  turn: number
  isFinished: boolean
  lifts: ReadonlyMap<string, LiftState>
  loading: Loading
  past: readonly TurnOutcome[]
}

/**
 * Where a run stands: a fold over its facts in the order of legs and turns, so that it does not matter when they came.
 * Of two workouts of one turn the earlier counts. `atLeast`: by the calendar, the turn that today has reached.
 */
export function runState(facts: RunFacts, find: FindMovement, atLeast = 0): RunState {
  let state: Fold = { lifts: new Map(), loading: facts.loading, past: [] }
  let turn = 0
  for (const [leg, { program, from }] of facts.legs.entries()) {
    const isLast = leg === facts.legs.length - 1
    const touched = turnsOf(facts, leg, program, from)
    turn = Math.max(from, isLast ? Math.min(atLeast, endOf(program)) : 0, ...touched.map((each) => each + 1))
    state = entered(state, program, facts)
    for (let at = from; at < turn; at++) state = taken(state, facts, { leg, turn: at }, find)
    state = adjusted(state, facts, find, (each) => each.leg === leg && each.turn >= turn)
  }
  const leg = facts.legs.length - 1
  const program = facts.legs[leg]?.program
  return { ...state, leg, turn, isFinished: !program || dayOfTurn(program, turn) === undefined }
}

type Fold = Pick<RunState, 'lifts' | 'loading'> & { past: readonly TurnOutcome[] }

function endOf(program: Program): number {
  return program.isEndless ? Infinity : trainingDays(program).length
}

function turnsOf({ sessions, marks }: RunFacts, leg: number, program: Program, from: number): number[] {
  return [...sessions, ...marks]
    .filter((each) => each.leg === leg && each.turn >= from && dayOfTurn(program, each.turn) !== undefined)
    .map((each) => each.turn)
}

/** A lift that a leg brings begins; one that was there goes on. */
function entered(state: Fold, { lifts }: Program, { startLoads }: RunFacts): Fold {
  const known = lifts.map(
    (lift) => [lift.key, state.lifts.get(lift.key) ?? stateAtStart(lift, startLoads[lift.key])] as const,
  )
  return { ...state, lifts: new Map([...state.lifts, ...known]) }
}

function taken(before: Fold, facts: RunFacts, place: RunPlace, find: FindMovement): Fold {
  const isHere = (each: RunPlace) => each.leg === place.leg && each.turn === place.turn
  const state = adjusted(before, facts, find, isHere)
  const [session] = facts.sessions.filter(isHere).sort(byStart)
  const mark = facts.marks.find(isHere)
  const outcome = session ? 'trained' : mark ? (mark.kind === 'skip' ? 'skipped' : 'done') : 'missed'
  const past = [...state.past, { ...place, outcome, sessionId: session?.id } as const]
  const program = facts.legs[place.leg]?.program
  if (!program) return { ...state, past }
  const { loading } = state
  const lifts = afterTurn(program, place.turn, state.lifts, session?.entries ?? [], { unit: facts.unit, loading, find })
  return { ...state, past, lifts }
}

function byStart(a: RunSession, b: RunSession): number {
  return a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1
}

function adjusted(state: Fold, facts: RunFacts, find: FindMovement, isMeant: (each: RunPlace) => boolean): Fold {
  let { lifts, loading } = state
  for (const adjustment of facts.adjustments.filter(isMeant)) {
    loading = adjustment.loading ?? loading
    const program = facts.legs[adjustment.leg]?.program
    const after = new Map(lifts)
    for (const [key, weight] of Object.entries(adjustment.loads)) {
      const before = after.get(key)
      const lift = program?.lifts.find((each) => each.key === key)
      const movement = lift && find(lift.exercise)
      if (before && movement)
        after.set(key, setByHand(before, withinLadder(weight, ladderOf(movement, loading)), facts.unit))
    }
    lifts = after
  }
  return { ...state, lifts, loading }
}

function setByHand(before: LiftState, weight: number, unit: WeightUnit): LiftState {
  const reason = { code: 'set_by_you' as const, text: `You set it to ${told(weight, unit)}.` }
  return { ...before, weight, perSet: [], fails: 0, reason }
}
