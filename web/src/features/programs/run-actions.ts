import {
  adjustRun,
  advanceRun,
  endRun,
  moveRun,
  type ProgramRun,
  pauseRun,
  repeatRun,
  resumeRun,
  skipRun,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { runQuery } from '../../programs/queries.ts'
import { runTold } from '../../programs/runs.ts'
import { queryClient } from '../../queries.ts'
import { say } from '../../ui/say.ts'

type Loads = { id: string; loads: { lift: string; weight: number }[] }
/** What can be done about a run. */
export type RunAction =
  | { kind: 'skip' | 'repeat'; what: 'day' | 'week' }
  | { kind: 'advance' | 'move' | 'pause' | 'resume' | 'end' }
  | ({ kind: 'adjust' } & Loads)

function sent({ id, leg, turn }: ProgramRun, action: RunAction): Promise<ProgramRun> {
  const params = { id }
  const seen = { leg, turn }
  switch (action.kind) {
    case 'skip':
      return call(skipRun, { params, body: { ...seen, what: action.what } })
    case 'repeat':
      return call(repeatRun, { params, body: { ...seen, what: action.what } })
    case 'advance':
      return call(advanceRun, { params, body: seen })
    case 'move':
      return call(moveRun, { params, body: seen })
    case 'pause':
      return call(pauseRun, { params })
    case 'resume':
      return call(resumeRun, { params })
    case 'end':
      return call(endRun, { params })
    case 'adjust':
      return call(adjustRun, { params, body: { id: action.id, loads: action.loads } })
  }
}

/** Tells the server what is done about a run, and shows where it stands then. */
export function useRunAction(run: ProgramRun) {
  const acting = useMutation({
    mutationFn: ({ action, on }: { action: RunAction; on: ProgramRun }) => sent(on, action),
    onSuccess: async (told, { action }) => {
      const undo = {
        label: 'Undo',
        onClick: () => acting.mutate({ action: { kind: 'repeat', what: 'day' }, on: told }),
      }
      say(wordOf(action), action.kind === 'skip' && action.what === 'day' ? undo : undefined)
      await runTold(told)
    },
    onError: (error) => {
      say(explain(error))
      void queryClient.invalidateQueries({ queryKey: runQuery(run.id).queryKey })
    },
  })
  const act = (action: RunAction) => acting.mutate({ action, on: run })
  return { act, isPending: acting.isPending, isSuccess: acting.isSuccess }
}

function wordOf(action: RunAction): string {
  switch (action.kind) {
    case 'skip':
      return action.what === 'day' ? 'Day skipped.' : 'The rest of the week is skipped.'
    case 'repeat':
      return action.what === 'day' ? 'The last day is next again.' : 'The week begins again.'
    case 'advance':
      return 'Taken as done.'
    case 'move':
      return 'You are on the new version.'
    case 'pause':
      return 'Paused.'
    case 'resume':
      return 'It goes on.'
    case 'end':
      return 'Ended. Its workouts stay.'
    case 'adjust':
      return 'Saved.'
  }
}
