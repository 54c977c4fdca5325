import {
  type BrokenRecord,
  createWorkout,
  deleteSet,
  logSet,
  readWorkout,
  restoreSet,
  type SetEntry,
  startWorkout,
  type Workout,
} from '@fitai/contract'
import { api, call } from '../api.ts'
import { queryClient, read, trainingChanged } from '../queries.ts'
import { untilAnswered } from './retry.ts'
import { applyWrites, type DeletedSet, type NewExercise, type NewWorkout, type Write } from './writes.ts'

export type LogState = {
  status: 'saved' | 'saving' | 'retrying'
  /** In the order they were made; sent one after the other. */
  writes: readonly Write[]
  /** What each set broke, as the server said. */
  records: Readonly<Record<string, readonly BrokenRecord[]>>
  /** The last change that the server refused. */
  refused: unknown
}

const storageKey = 'fitai.unsent'
const listeners = new Set<() => void>()
let isSending = false
let wakeUp = () => {}
let state: LogState = { status: 'saved', writes: unsent(), records: {}, refused: undefined }

export const log = {
  state: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Begins a workout that nobody has answered for: what is logged in it goes behind it. */
export function beginLater(plan: NewWorkout, startedAt: string): void {
  enqueue({ userId: whoIsHere(), kind: 'begin', workoutId: plan.id, plan, startedAt })
}

/** Logs or corrects a set: shown at once, sent until it is answered, never doubled because the set has its own id. */
export function recordSet(workoutId: string, entry: SetEntry, exercise?: NewExercise): void {
  enqueue({ userId: whoIsHere(), kind: 'set', workoutId, entry, ...(exercise && { exercise }) })
}

export function removeSet(workoutId: string, setId: string): void {
  enqueue({ userId: whoIsHere(), kind: 'delete', workoutId, setId })
}

/** Takes a deletion back. One that nobody has sent is forgotten; behind any other the set is asked for again. */
export function bringSetBack(workoutId: string, deleted: DeletedSet): void {
  const deletion = state.writes.find((write) => write.kind === 'delete' && write.setId === deleted.set.id)
  const mayHaveArrived = !deletion || (isSending && deletion === next())
  if (mayHaveArrived) enqueue({ userId: whoIsHere(), kind: 'restore', workoutId, ...deleted })
  else change({ writes: state.writes.filter((write) => write !== deletion) })
}

/** Sends what an earlier visit could not. */
export function sendUnsent(): void {
  void sendAll()
}

/** Resolves once everything has arrived. */
export async function everythingSaved(): Promise<void> {
  if (!next()) return
  await new Promise<void>((resolve) => {
    const stop = log.subscribe(() => {
      if (next()) return
      stop()
      resolve()
    })
  })
}

function enqueue(write: Write): void {
  change({ writes: [...state.writes, write], refused: undefined })
  void sendAll()
}

/** Of the one who is signed in: what somebody else left waits for them. */
const next = () => state.writes.find((write) => write.userId === whoIsHere())

function whoIsHere(): string {
  const session = api.session()
  return session.status === 'signed_in' ? session.account.id : ''
}

async function sendAll(): Promise<void> {
  if (isSending) return wakeUp()
  isSending = true
  for (let write = next(); write; write = next()) {
    change({ status: 'saving' })
    await sendOne(write)
  }
  isSending = false
  change({ status: 'saved' })
}

async function sendOne(write: Write): Promise<void> {
  try {
    const broken = await untilAnswered(async () => (isSomebodyElse(write) ? undefined : send(write)), {
      wait: sleep,
      onRetry: () => change({ status: 'retrying' }),
    })
    if (!broken) return
    if (write.kind === 'set') change({ records: { ...state.records, [write.entry.id]: broken } })
    confirm(write)
  } catch (refused) {
    change({ refused })
    await queryClient.invalidateQueries({ queryKey: [readWorkout.path] })
  }
  change({ writes: state.writes.filter((other) => other !== write) })
}

/** Signed out is nobody: then the write waits here. Somebody else must not send it. */
function isSomebodyElse(write: Write): boolean {
  return whoIsHere() !== '' && whoIsHere() !== write.userId
}

async function send(write: Write): Promise<readonly BrokenRecord[]> {
  if (write.kind === 'set') {
    const { records } = await call(logSet, { params: { id: write.workoutId }, body: write.entry })
    return records
  }
  const id = write.workoutId
  if (write.kind === 'begin') {
    const { plan, startedAt } = write
    await call(createWorkout, { body: plan })
    await call(startWorkout, { params: { id }, body: { startedAt, timezone: plan.timezone } })
  } else if (write.kind === 'delete') await call(deleteSet, { params: { id, setId: write.setId } })
  else await call(restoreSet, { params: { id, setId: write.set.id } })
  return []
}

/** What was confirmed becomes part of the workout that the queries hold. */
function confirm(write: Write): void {
  if (write.kind === 'begin') return void trainingChanged()
  const { queryKey } = read(readWorkout, { params: { id: write.workoutId } })
  queryClient.setQueryData<Workout>(queryKey, (workout) => workout && applyWrites(workout, [write]))
}

function change(next: Partial<LogState>): void {
  state = { ...state, ...next }
  localStorage.setItem(storageKey, JSON.stringify(state.writes))
  for (const listener of listeners) listener()
}

function unsent(): Write[] {
  return JSON.parse(localStorage.getItem(storageKey) ?? '[]')
}

/** Ends early when the connection is back or another set is logged. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    wakeUp = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
window.addEventListener('online', () => wakeUp())
