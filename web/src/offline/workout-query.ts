import { ApiFailure, activeWorkout, readWorkout, type Workout, type WorkoutSummary } from '@fitai/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'
import { queryClient } from '../queries.ts'
import { db } from './db.ts'
import { showLines } from './history-query.ts'
import { keepWorkout, keptWorkout } from './outbox.ts'
import { whoIsHere } from './who.ts'

type Active = { workout: Workout | null; leftOpen: WorkoutSummary | null }

/** A workout as the server has it; what this device keeps of it first, and when nobody answers. */
export const workoutQuery = (id: string) =>
  queryOptions({
    queryKey: [readWorkout.path, { params: { id } }],
    queryFn: ({ queryKey, signal }) =>
      diskFirst<Workout>(queryKey, {
        kept: () => keptWorkout(whoIsHere(), id),
        ask: async () => {
          const workout = await call(readWorkout, { params: { id } })
          if (!signal.aborted) await keepWorkout(whoIsHere(), workout).catch(() => undefined)
          return workout
        },
      }),
    gcTime: 3_600_000,
  })

/** The running workout, likewise. */
export const activeQuery = queryOptions({
  queryKey: [activeWorkout.path, {}],
  queryFn: ({ queryKey, signal }) =>
    diskFirst<Active>(queryKey, {
      kept: async () => {
        const running = await keptRunning(whoIsHere())
        return running && { workout: running, leftOpen: null }
      },
      ask: async () => {
        const answer = await call(activeWorkout, {})
        if (!signal.aborted) await keepRunning(whoIsHere(), answer.workout).catch(() => undefined)
        return answer
      },
      otherwise: { workout: null, leftOpen: null },
    }),
  gcTime: 3_600_000,
})

type Ways<Data> = { kept: () => Promise<Data | undefined>; ask: () => Promise<Data>; otherwise?: Data }

async function diskFirst<Data>(queryKey: readonly unknown[], { kept, ask, otherwise }: Ways<Data>): Promise<Data> {
  // Some browsers have no database in private windows: then nothing is kept.
  const onDisk = await kept().catch(() => undefined)
  if (onDisk !== undefined && queryClient.getQueryData(queryKey) === undefined) {
    setTimeout(() => void queryClient.invalidateQueries({ queryKey, exact: true }))
    return onDisk
  }
  try {
    return await ask()
  } catch (failure) {
    const instead = onDisk ?? otherwise
    if (failure instanceof ApiFailure || instead === undefined) throw failure
    return instead
  }
}

async function keptRunning(userId: string): Promise<Workout | undefined> {
  const running = await db.workouts.where({ userId, 'workout.status': 'active' }).toArray()
  return running.at(-1)?.workout
}

/** One that runs no more according to the server runs here no more either. */
async function keepRunning(userId: string, running: Workout | null): Promise<void> {
  const before = await keptRunning(userId)
  if (before && before.id !== running?.id) await db.workouts.delete(before.id)
  if (running) await keepWorkout(userId, running)
}

/** What the server has answered about a workout, beside a question. */
export function workoutArrived(workout: Workout): void {
  queryClient.setQueryData(workoutQuery(workout.id).queryKey, workout)
  void keepWorkout(whoIsHere(), workout).catch(() => undefined)
}

/** Puts what the disk says of some workouts on the screen. */
export async function showKept(userId: string, workoutIds: readonly string[]): Promise<void> {
  for (const id of workoutIds) {
    const kept = await keptWorkout(userId, id)
    const { queryKey } = workoutQuery(id)
    await insteadOfAsking(queryKey, () => {
      if (kept) queryClient.setQueryData(queryKey, kept)
      else queryClient.removeQueries({ queryKey, exact: true })
    })
    await insteadOfAsking(activeQuery.queryKey, () => {
      queryClient.setQueryData(activeQuery.queryKey, (before) => activeAfter(before, id, kept))
    })
  }
  await showLines(userId, workoutIds)
}

/** An answer that is on its way is older than what is shown now: it is forgotten, and asked for again. */
async function insteadOfAsking(queryKey: readonly unknown[], show: () => void): Promise<void> {
  const isAsking = queryClient.isFetching({ queryKey, exact: true }) > 0
  await queryClient.cancelQueries({ queryKey, exact: true })
  show()
  if (isAsking) void queryClient.invalidateQueries({ queryKey, exact: true })
}

function activeAfter(before: Active | undefined, id: string, kept: Workout | undefined): Active | undefined {
  if (kept?.status === 'active') return { workout: kept, leftOpen: before?.leftOpen ?? null }
  return before?.workout?.id === id ? { ...before, workout: null } : before
}
