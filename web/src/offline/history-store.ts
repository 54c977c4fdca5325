import { type Workout, WorkoutSummary } from '@fitai/contract'
import { db, type KeptState } from './db.ts'
import { byNewest, type History, type Renewed } from './history.ts'
import { summaryOf } from './summary.ts'

export type Kept = {
  /** Undefined when there is none, or another version of the app has written it. */
  history: History | undefined
  turn: number
}

/** The history of an account as far as this device has it. */
export async function keptHistory(userId: string): Promise<Kept> {
  const [rows, state] = await db.transaction('r', db.history, db.historyState, () =>
    Promise.all([db.history.where({ userId }).toArray(), db.historyState.get(userId)]),
  )
  const checked = WorkoutSummary.array().safeParse(rows.map(({ line }) => line))
  const turn = state?.turn ?? 0
  if (!checked.success || (rows.length === 0 && !state?.told)) return { history: undefined, turn }
  return { history: { lines: checked.data.toSorted(byNewest), told: state?.told }, turn }
}

/**
 * Writes down what the server has told, in the place of what it was told on top of. False when something else was
 * written meanwhile: then it may be older than that. Nothing is written for somebody who has left.
 */
export async function keepHistory(
  userId: string,
  turn: number,
  { history, stale }: Renewed,
  isHere: () => boolean,
): Promise<boolean> {
  return db.transaction('rw', db.history, db.historyState, db.workouts, async () => {
    const state = await stateOf(userId)
    const { told } = history
    if (!isHere() || state.turn !== turn) return false
    const isAsItWas = state.told?.revision === told?.revision && state.told?.walkedAt === told?.walkedAt
    if (told && isAsItWas) {
      await db.historyState.put({ ...state, told })
      return true
    }
    const before = new Map((await db.history.where({ userId }).toArray()).map(({ id, line }) => [id, line]))
    const lines = new Map(history.lines.map((line) => [line.id, line]))
    const changed = history.lines.filter((line) => JSON.stringify(line) !== JSON.stringify(before.get(line.id)))
    await db.history.bulkPut(changed.map((line) => ({ id: line.id, userId, line })))
    const gone = [...before.keys()].filter((id) => !lines.has(id))
    await db.history.bulkDelete(gone)
    await forgetFinished(userId, gone)
    const kept = stale === 'all' ? await keptIds(userId) : stale
    const left = [...new Set([...state.stale, ...kept])].filter((id) => lines.has(id))
    await db.historyState.put({ userId, turn: turn + 1, stale: left, ...(told && { told }) })
    return true
  })
}

/** A running workout is not the business of the history. */
async function forgetFinished(userId: string, ids: readonly string[]): Promise<void> {
  const kept = (await db.workouts.bulkGet([...ids])).flatMap((row) => row ?? [])
  const finished = kept.filter((row) => row.userId === userId && row.workout.status !== 'active')
  await db.workouts.bulkDelete(finished.map(({ id }) => id))
}

export async function turnOf(userId: string): Promise<number> {
  return (await stateOf(userId)).turn
}

async function stateOf(userId: string): Promise<KeptState> {
  return (await db.historyState.get(userId)) ?? { userId, turn: 0, stale: [] }
}

async function keptIds(userId: string): Promise<string[]> {
  return db.workouts.where({ userId }).primaryKeys()
}

/**
 * What the server has taken of a workout stands in the history before anybody asks for it. Part of the caller's
 * transaction.
 */
export async function settleLine(userId: string, id: string, workout: Workout | 'discarded'): Promise<void> {
  const state = await stateOf(userId)
  await db.historyState.put({ ...state, turn: state.turn + 1 })
  const kept = await db.history.get(id)
  if (kept && kept.userId !== userId) return
  if (workout === 'discarded') await db.history.delete(id)
  else if (workout.status === 'completed')
    await db.history.put({ id, userId, line: summaryOf(workout, kept?.line.records) })
}

/** The lines of these workouts, undefined where there is none. */
export async function linesOf(userId: string, ids: readonly string[]) {
  const rows = await db.history.bulkGet([...ids])
  return new Map(ids.map((id, at) => [id, rows[at]?.userId === userId ? rows[at].line : undefined]))
}

/** How many workouts, the newest ones, are kept with their sets. Those that were opened are kept as well. */
const keptWithSets = 60

/** The next workout to be fetched with its sets: one that has changed since, or one of the newest that is not here. */
export async function nextToFetch(userId: string, isGone: (id: string) => boolean): Promise<string | undefined> {
  const kept = new Set(await keptIds(userId))
  const { stale } = await stateOf(userId)
  const changed = stale.find((id) => kept.has(id) && !isGone(id))
  if (changed !== undefined) return changed
  const lines = (await db.history.where({ userId }).toArray()).map(({ line }) => line)
  const newest = lines.filter(({ status }) => status === 'completed').toSorted(byNewest)
  return newest.slice(0, keptWithSets).find(({ id }) => !kept.has(id) && !isGone(id))?.id
}

/** Keeps a workout as the server has told it, unless something was written since it was asked for. */
export async function keepFetched(
  userId: string,
  turn: number,
  workout: Workout,
  isHere: () => boolean,
): Promise<boolean> {
  return db.transaction('rw', db.workouts, db.historyState, async () => {
    const state = await stateOf(userId)
    if (!isHere() || state.turn !== turn) return false
    await db.workouts.put({ id: workout.id, userId, workout })
    await db.historyState.put({ ...state, stale: state.stale.filter((id) => id !== workout.id) })
    return true
  })
}
