import type { ProgramRun, ProgramRunSummary } from '@fitai/contract'
import { dateOfTurn, dayOfTurn, type LiftState, type ProgramLift } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { dayShown } from './day-shown.ts'
import type { Run } from './facts.ts'
import * as log from './log-store.ts'
import { ifThere } from './visible.ts'

/** A run with where it stands, why, and what is next. */
export async function runShown(app: App, db: Db, user: User, run: Run): Promise<ProgramRun> {
  const { state, facts } = run
  const program = facts.legs[state.leg]?.program
  const status = statusOf(run)
  const next = status === 'active' && program ? nextDay(run, user) : undefined
  const at = { runId: run.run.id, leg: state.leg, turn: state.turn }
  return {
    ...(await runHead(app, db, user, run)),
    loading: state.loading,
    lifts: (program?.lifts ?? []).flatMap((lift) => liftShown(lift, state.lifts.get(lift.key), run) ?? []),
    next: next ?? null,
    openWorkoutId: next ? ((await log.openWorkout(db, user, at)) ?? null) : null,
    past: state.past.map(({ leg, turn, outcome, sessionId }) => {
      const of = facts.legs[leg]?.program
      const placed = of && dayOfTurn(of, turn)
      return { leg, turn, week: placed?.week ?? 0, day: placed?.day ?? 0, outcome, workoutId: sessionId ?? null }
    }),
  }
}

export async function runHead(app: App, db: Db, user: User, run: Run): Promise<ProgramRunSummary> {
  const { run: stored, leg, state } = run
  const program = await ifThere(app, db, user, stored.programId)
  const count = (outcomes: readonly string[]) => state.past.filter(({ outcome }) => outcomes.includes(outcome)).length
  const { id, programId, mode, weightUnit, timezone, startedOn, endedOn } = stored
  return {
    ...{ id, programId, mode, weightUnit, timezone, startedOn, endedOn },
    ...{ programName: leg.programName, programVersion: leg.programVersion },
    newerVersion: program && program.version > leg.programVersion ? program.version : null,
    status: statusOf(run),
    ...{ leg: state.leg, turn: state.turn },
    ...{ trained: count(['trained', 'done']), skipped: count(['skipped']), missed: count(['missed']) },
  }
}

export function statusOf({ run, state }: Run): ProgramRun['status'] {
  return run.status === 'ended' ? 'ended' : state.isFinished ? 'finished' : run.status
}

export function nextDay({ run, leg, state, facts, movements, today }: Run, user: User) {
  const program = facts.legs[state.leg]?.program
  if (!program) return undefined
  const date = dateOfTurn({ ...leg, program }, state.turn, run.pauses, today)
  const looks = { program, lifts: state.lifts, loading: state.loading, unit: facts.unit, movements, user }
  return dayShown({ leg: state.leg, turn: state.turn }, date, looks)
}

function liftShown({ key, exercise, rule }: ProgramLift, state: LiftState | undefined, { movements }: Run) {
  const movement = movements(exercise)
  if (!movement || !state) return undefined
  const hasAmount = rule.kind === 'reps' || rule.kind === 'time' || rule.kind === 'total_reps'
  const { weight, amount, fails, stage, reason } = state
  return {
    ...{ key, exerciseId: movement.id, exerciseName: movement.name, fails, stage, reason },
    ...{ weight: weight ?? null, amount: hasAmount ? amount : null },
  }
}
