import { restoreSet, type SetEntry, sync, type Workout } from '@fitai/contract'
import { nextClock } from '@fitai/domain'
import { v7 } from 'uuid'
import { call } from '../api.ts'
import { queryClient, trainingChanged } from '../queries.ts'
import { alone } from './alone.ts'
import { db, type Refused } from './db.ts'
import { onNews, tellOthers } from './news.ts'
import { operationsOf } from './operations.ts'
import { keepWrite, refusedOf, takeBack, waitingOf } from './outbox.ts'
import { type Pushed, pushAll, type Server } from './push.ts'
import { untilAnswered } from './retry.ts'
import { whoIsHere } from './who.ts'
import { showKept, workoutQuery } from './workout-query.ts'
import type { DeletedSet, NewExercise, NewWorkout, Write } from './writes.ts'

export type LogState = {
  /** Whether everything has arrived; until then, whether it is on the disk here. */
  status: 'saved' | 'saving' | 'kept'
  /** Of whom is signed in, in the order they were made. */
  writes: readonly Write[]
  /** What the server refused, until it has been seen. */
  refused: readonly Refused[]
  /** This device could not write something down: it is on the screen only. */
  isDeviceFull: boolean
}

type Made = { id: string; write: Write }
/** What is on the disk, and what is on its way there. */
const known = { userId: '', waiting: [] as readonly Made[], fresh: [] as readonly Made[] }
const listeners = new Set<() => void>()
let state: LogState = { status: 'saved', writes: [], refused: [], isDeviceFull: false }
let sending: Promise<void> | undefined
let isAsked = false
let wakeUp = () => {}

export const log = {
  state: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Begins a workout here: what is logged in it goes behind it. `workout` is what the server will make of the plan. */
export function beginHere(plan: NewWorkout, startedAt: string, workout: Workout, templateId?: string): Promise<void> {
  // Browsers clear away what they keep when space is short, unless they have been asked not to.
  void navigator.storage?.persist?.().catch(() => false)
  return enqueue({ kind: 'begin', workoutId: plan.id, plan, startedAt, workout, ...(templateId && { templateId }) })
}

/** Begins a workout that was planned. */
export function startHere(workoutId: string, startedAt: string): Promise<void> {
  return enqueue({ kind: 'start', workoutId, startedAt })
}

/** Logs or corrects a set: shown at once, sent until it is answered, never doubled because the set has its own id. */
export function recordSet(workoutId: string, entry: SetEntry & { entryId: string }, exercise?: NewExercise): void {
  void enqueue({ kind: 'set', workoutId, entry, ...(exercise && { exercise }) })
}

export function removeSet(workoutId: string, setId: string): void {
  void enqueue({ kind: 'delete', workoutId, setId })
}

export function finishHere(workoutId: string, endedAt: string): Promise<void> {
  return enqueue({ kind: 'finish', workoutId, endedAt })
}

export function discardHere(workoutId: string): Promise<void> {
  return enqueue({ kind: 'discard', workoutId })
}

/** Takes back that a workout was thrown away. False when that has been sent: then the server has to be asked. */
export async function bringWorkoutBack(workoutId: string): Promise<boolean> {
  return takeUnsent(({ kind, workoutId: id }) => kind === 'discard' && id === workoutId)
}

/** Takes a deletion back. One that nobody has sent is forgotten; behind any other the set is asked for again. */
export async function bringSetBack(workoutId: string, deleted: DeletedSet): Promise<void> {
  const isForgotten = await takeUnsent((write) => write.kind === 'delete' && write.setId === deleted.set.id)
  if (!isForgotten) await enqueue({ kind: 'restore', workoutId, ...deleted })
}

async function takeUnsent(isMeant: (write: Write) => boolean): Promise<boolean> {
  const found = made().find(({ write }) => isMeant(write))
  const isTaken = found !== undefined && (await inTurn(() => takeBack(found.id)))
  await readDisk()
  return isTaken
}

/** Reads what an earlier visit has left, and sends it. */
export async function sendUnsent(): Promise<void> {
  await readDisk()
  await sendAll()
}

/** Resolves once everything has arrived, or been refused. */
export async function everythingSaved(): Promise<void> {
  if (state.writes.length === 0) return
  await new Promise<void>((resolve) => {
    const stop = log.subscribe(() => {
      if (state.writes.length > 0) return
      stop()
      resolve()
    })
  })
}

/** The owner has seen what was refused. */
export async function forgetRefused(): Promise<void> {
  await db.refused.bulkDelete(state.refused.map(({ seq }) => seq))
  await readDisk()
}

const made = (): readonly Made[] => [...known.waiting, ...known.fresh]

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: transactions of the browser may overtake each other before they begin. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work)
  turn = done
  return done
}

/** Shown at once; resolves when it is on the disk of this device. */
async function enqueue(write: Write): Promise<void> {
  const userId = whoIsHere()
  const fresh = { id: v7(), write }
  if (known.userId === userId) known.fresh = [...known.fresh, fresh]
  show({})
  try {
    await inTurn(() => keepWrite(userId, fresh.id, write, Date.now()))
  } catch {
    show({ isDeviceFull: true })
    return sendUnkept(fresh)
  }
  await readDisk(fresh.id)
  tellOthers({ userId })
  void sendLater()
  void sendAll()
}

declare global {
  /** Not in TypeScript's library: Chromium alone has it. */
  interface ServiceWorkerRegistration {
    readonly sync?: { register(tag: string): Promise<void> }
  }
}

/** Chromium sends what waits even when the page is closed by then. */
async function sendLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.sync?.register('outbox').catch(() => undefined)
}

/** What the disk does not take is sent as long as this page is open. */
async function sendUnkept(fresh: Made): Promise<void> {
  const { write } = fresh
  const device = v7().slice(-12)
  const operations = operationsOf(write, () => ({ id: v7(), clock: nextClock(undefined, Date.now(), device) }))
  const send = () => (write.kind === 'restore' ? server.restore(write) : server.sync({ operations }))
  await untilAnswered(send, { wait: sleep, onRetry: () => say('kept') })
  known.fresh = known.fresh.filter((other) => other !== fresh)
  await queryClient.invalidateQueries({ queryKey: workoutQuery(write.workoutId).queryKey })
  say('saved')
}

async function sendAll(): Promise<void> {
  isAsked = true
  if (sending) return wakeUp()
  sending = sendWhileAsked()
  await sending.finally(() => {
    sending = undefined
  })
}

async function sendWhileAsked(): Promise<void> {
  while (isAsked) {
    isAsked = false
    if (made().length > 0) say('saving')
    await untilAnswered(sendOnce, { wait: sleep, onRetry: () => say('kept') })
    await readDisk()
  }
  say('saved')
}

/** Signed out is nobody: then what waits stays here, and nobody else sends it. */
async function sendOnce(): Promise<void> {
  const userId = whoIsHere()
  if (userId === '') return
  await alone(() => pushAll(userId, server, Date.now, pushed))
}

const server: Server = {
  sync: (body) => call(sync, { body }),
  restore: ({ workoutId, set }) => call(restoreSet, { params: { id: workoutId, setId: set.id } }),
}

/** The workouts come first, so that what has left the outbox never leaves the screen. */
async function pushed(what: Pushed): Promise<void> {
  await showKept(what.userId, what.workoutIds)
  await readDisk()
  tellOthers(what)
  if (what.isTrainingChanged) void trainingChanged()
}

/** `arrivedId` is on the disk by now, or was there and has been sent already. */
async function readDisk(arrivedId?: string): Promise<void> {
  const userId = whoIsHere()
  const [waiting, refused] = await Promise.all([waitingOf(userId), refusedOf(userId)]).catch(() => [[], []])
  if (userId !== whoIsHere()) return
  const isKnown = new Set(waiting.map(({ id }) => id))
  const stays = known.userId === userId ? known.fresh.filter(({ id }) => !isKnown.has(id) && id !== arrivedId) : []
  Object.assign(known, { userId, waiting, fresh: stays })
  show({ refused })
}

let told: LogState['status'] = 'saved'
function say(status: LogState['status']): void {
  told = status
  show({})
}

/** What is not on the disk yet is not kept, whatever becomes of the rest. */
function show(next: Partial<Omit<LogState, 'status'>>): void {
  const status = known.fresh.length > 0 ? 'saving' : told
  state = { ...state, ...next, status, writes: made().map(({ write }) => write) }
  for (const listener of listeners) listener()
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
onNews(async (news) => {
  if (news.userId !== whoIsHere()) return
  if ('workoutIds' in news) await showKept(news.userId, news.workoutIds)
  await readDisk()
})
