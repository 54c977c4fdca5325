import type { Workout, WorkoutSummary } from '@fitai/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { allRecordsQuery } from '../exercises/library.ts'
import { useAccount } from '../session.ts'
import { withLines } from './history.ts'
import { historyQuery } from './history-query.ts'
import { linesAfter } from './lines-after.ts'
import { recordsIn } from './records.ts'
import { useLog } from './useWorkout.ts'
import { workoutQuery } from './workout-query.ts'
import { type Write, writesOf } from './writes.ts'

const none: readonly WorkoutSummary[] = []

/** All finished workouts, newest first, with what this device has done and the server has not confirmed. */
export function useHistory() {
  const { writes } = useLog()
  const query = useQuery(historyQuery)
  const changed = useChanged(writes)
  const lines = withLines(query.data?.lines ?? none, changed)
  const { told } = query.data ?? {}
  const isThere = query.data !== undefined || lines.length > 0
  return {
    ...query,
    data: isThere ? { workouts: finishedIn(lines), isWhole: told !== undefined } : undefined,
    /** When the server was asked, not when the disk was read. */
    dataUpdatedAt: told?.askedAt ?? 0,
  }
}

const finished = new WeakMap<readonly WorkoutSummary[], readonly WorkoutSummary[]>()

/** Put together once a list: whoever shows thousands of lines must know that they are the same. */
function finishedIn(lines: readonly WorkoutSummary[]): readonly WorkoutSummary[] {
  const known = finished.get(lines) ?? lines.filter(({ status }) => status === 'completed')
  finished.set(lines, known)
  return known
}

function useChanged(writes: readonly Write[]): Map<string, WorkoutSummary | undefined> {
  const { e1rmFormula } = useAccount()
  const records = useQuery({ ...allRecordsQuery, enabled: writes.length > 0 }).data?.items ?? []
  const ids = [...new Set(writes.map(({ workoutId }) => workoutId))]
  const known = ids.filter((id) => !writesOf(id, writes).some(({ kind }) => kind === 'begin'))
  const found = useQueries({ queries: known.map(workoutQuery) })
  const countRecords = (workout: Workout) => Object.values(recordsIn(workout, records, e1rmFormula)).flat().length
  return linesAfter(writes, (id) => found[known.indexOf(id)]?.data, countRecords)
}
