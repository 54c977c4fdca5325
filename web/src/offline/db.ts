import type { SyncOperation, Workout, WorkoutSummary } from '@fitai/contract'
import type { Clock } from '@fitai/domain'
import Dexie, { type EntityTable } from 'dexie'
import type { Write } from './writes.ts'

/** An answer of the server that stays on this device, under its owner and its question. */
export type Kept = { key: string; data: unknown; at: number }
/** A workout as the server has it, as far as this device knows. */
export type KeptWorkout = { id: string; userId: string; workout: Workout }
/** A write that the server has not answered for, with the operations that tell of it. They go in the order of `seq`. */
export type Waiting = {
  seq: number
  id: string
  userId: string
  write: Write
  operations: SyncOperation[]
  /** It was sent once: whether it has arrived is not known. */
  isTried: boolean
}
/** A write that the server has refused. It is kept until its owner has seen it. */
export type Refused = Waiting & { code: string; detail: string | null }
/** A line of the history of its owner. */
export type KeptLine = { id: string; userId: string; line: WorkoutSummary }
/** What is known of the history of one account. */
export type KeptState = {
  userId: string
  /** Moves on with every write, so that an answer that was asked for before it is known to be older. */
  turn: number
  /** Workouts that have changed since they were kept with their sets. */
  stale: string[]
  /** Of the last time that the server was asked; until then there are no lines but those of this device. */
  told?: Told
}
/** Up to which revision the history is known, when all of it was read, and when it was asked for. In milliseconds. */
export type Told = { revision: number; walkedAt: number; askedAt: number }
type Time = { key: 'clock'; device: string; last: Clock | undefined; offsetMs: number }

type Tables = {
  kept: EntityTable<Kept, 'key'>
  workouts: EntityTable<KeptWorkout, 'id'>
  outbox: EntityTable<Waiting, 'seq'>
  refused: EntityTable<Refused, 'seq'>
  time: EntityTable<Time, 'key'>
  history: EntityTable<KeptLine, 'id'>
  historyState: EntityTable<KeptState, 'userId'>
}

/** All that FitAI keeps on a device. Page and service worker share it; strict means on the disk before it is said. */
export const db = new Dexie('fitai-device', { chromeTransactionDurability: 'strict' }) as Dexie & Tables
db.version(1).stores({
  kept: 'key',
  workouts: 'id, userId',
  outbox: '++seq, userId',
  refused: 'seq, userId',
  time: 'key',
})
db.version(2).stores({
  // The running one is looked for at every start, among hundreds.
  workouts: 'id, userId, [userId+workout.status]',
  history: 'id, userId',
  historyState: 'userId',
})
