import { ApiFailure, listChanges, listWorkouts, readWorkout, type WorkoutSummary } from '@fitai/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'
import { queryClient } from '../queries.ts'
import { type History, renewed, type Server, withLines } from './history.ts'
import { keepFetched, keepHistory, keptHistory, linesOf, nextToFetch, turnOf } from './history-store.ts'
import { whoIsHere } from './who.ts'

/** Every workout of the account, newest first: what this device keeps at once, then what has changed since. */
export const historyQuery = queryOptions({
  queryKey: [listWorkouts.path, 'all'],
  queryFn: ({ signal }) => askHistory(signal),
  gcTime: 3_600_000,
  // To ask whether something has changed costs next to nothing.
  staleTime: 0,
  // Thousands of lines, of which those that stay are the same objects anyway.
  structuralSharing: false,
})
const { queryKey } = historyQuery

async function askHistory(signal: AbortSignal): Promise<History> {
  const userId = whoIsHere()
  const isHere = () => !signal.aborted && whoIsHere() === userId
  // Some browsers have no database in private windows: then the history lives as long as the page.
  const kept = await keptHistory(userId).catch(() => undefined)
  const shown = queryClient.getQueryData(queryKey)
  if (kept?.history && !shown) {
    setTimeout(() => void queryClient.refetchQueries({ queryKey, exact: true }))
    return kept.history
  }
  const before = kept?.history ?? (shown?.told && shown)
  const onPage = (lines: readonly WorkoutSummary[]) => {
    if (!before) queryClient.setQueryData(queryKey, { lines, told: undefined })
  }
  const next = await renewed(before, serverWhile(isHere), Date.now(), onPage)
  const isKept = await keepHistory(userId, kept?.turn ?? 0, next, isHere).catch(() => true)
  if (!isKept && isHere()) return askHistory(signal)
  void fetchSets(userId)
  return next.history
}

/** Fetches what the history needs to be there without a connection. What does not come now comes when it is asked for. */
export async function readyHistory(): Promise<void> {
  await queryClient.prefetchQuery(historyQuery)
}

/** Nobody asks on for somebody who has left: the next answer would be another account's. */
function serverWhile(isHere: () => boolean): Server {
  const asked = async <T>(question: () => Promise<T>): Promise<T> => {
    if (!isHere()) throw new Error('Whoever asked has left')
    const answer = await question()
    if (!isHere()) throw new Error('Whoever asked has left')
    return answer
  }
  return {
    changes: (query) => asked(() => call(listChanges, { query })),
    page: (cursor) => asked(() => call(listWorkouts, { query: { limit: 100, cursor } })),
  }
}

let fetching: Promise<void> | undefined

/** Fetches the workouts that are to be here with their sets, one after the other. What does not come now comes later. */
async function fetchSets(userId: string): Promise<void> {
  fetching ??= fetchAll(userId)
    .catch(() => undefined)
    .finally(() => {
      fetching = undefined
    })
  await fetching
}

async function fetchAll(userId: string): Promise<void> {
  const isHere = () => whoIsHere() === userId
  const gone = new Set<string>()
  while (isHere()) {
    const id = await nextToFetch(userId, (one) => gone.has(one))
    if (id === undefined) return
    const turn = await turnOf(userId)
    const workout = await call(readWorkout, { params: { id } }).catch(unlessGone)
    if (workout) await keepFetched(userId, turn, workout, isHere)
    else gone.add(id)
    // Whoever uses the app meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function unlessGone(failure: unknown): undefined {
  if (!(failure instanceof ApiFailure) || failure.status !== 404) throw failure
}

/** Puts what the disk says of some workouts into the history on the screen. */
export async function showLines(userId: string, workoutIds: readonly string[]): Promise<void> {
  const lines = await linesOf(userId, workoutIds).catch(() => undefined)
  if (!lines || whoIsHere() !== userId) return
  queryClient.setQueryData(queryKey, (before) => before && { ...before, lines: withLines(before.lines, lines) })
}
