import {
  currentRun,
  listRuns,
  type NextDay,
  type ProgramRun,
  type ProgramTurn,
  simulateProgram,
  type Workout,
} from '@fitai/contract'
import { workoutOfDay } from '@fitai/domain'
import { v7 } from 'uuid'
import { useBeginWorkout } from '../offline/begin.ts'
import { useLog } from '../offline/useWorkout.ts'
import { writesOf } from '../offline/writes.ts'
import { queryClient } from '../queries.ts'
import { runQuery } from './queries.ts'

/** Starts the next workout of a run with one tap, with or without a connection. */
export function useStartDay(run: ProgramRun, next: NextDay, onBegun: (workout: Workout) => void) {
  const { begin, ...state } = useBeginWorkout(onBegun)
  const start = () => {
    const program = { runId: run.id, leg: next.leg, turn: next.turn }
    begin({ ...workoutOfDay(run.programName, next, v7), program })
  }
  return { start, ...state }
}

/** This day as it was begun on this device, as long as the server has not heard of all of it. */
export function useBegunHere(run: ProgramRun, next: NextDay): { workoutId: string; isOver: boolean } | undefined {
  const { writes } = useLog()
  const isNext = (turn: ProgramTurn | undefined) =>
    turn?.runId === run.id && turn.leg === next.leg && turn.turn === next.turn
  const begun = writes.find((write) => write.kind === 'begin' && isNext(write.plan.program))
  if (!begun) return undefined
  const own = writesOf(begun.workoutId, writes)
  if (own.some(({ kind }) => kind === 'discard')) return undefined
  return { workoutId: begun.workoutId, isOver: own.some(({ kind }) => kind === 'finish') }
}

/** Shows a run as the server has just told it, and asks anew for what depends on it. */
export async function runTold(run: ProgramRun): Promise<void> {
  queryClient.setQueryData(runQuery(run.id).queryKey, run)
  await Promise.all(
    [currentRun, listRuns, simulateProgram].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })),
  )
}
