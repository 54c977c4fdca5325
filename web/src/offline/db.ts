import type { SyncOperation, Workout } from '@fitai/contract'
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
type Time = { key: 'clock'; device: string; last: Clock | undefined; offsetMs: number }

type Tables = {
  kept: EntityTable<Kept, 'key'>
  workouts: EntityTable<KeptWorkout, 'id'>
  outbox: EntityTable<Waiting, 'seq'>
  refused: EntityTable<Refused, 'seq'>
  time: EntityTable<Time, 'key'>
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
