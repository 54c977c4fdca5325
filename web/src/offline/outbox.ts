import type { Workout } from '@fitai/contract'
import { v7 } from 'uuid'
import { tick } from './clock.ts'
import { db, type Refused, type Waiting } from './db.ts'
import { settleLine } from './history-store.ts'
import { operationsOf } from './operations.ts'
import { applyWrites, type Write } from './writes.ts'

/** Resolves when the write is on the disk, behind all that were written before it. */
export async function keepWrite(userId: string, id: string, write: Write, nowMs: number): Promise<void> {
  await db.transaction('rw', db.outbox, db.time, async () => {
    const clock = await tick(nowMs)
    await db.outbox.add({
      id,
      userId,
      write,
      operations: operationsOf(write, () => ({ id: v7(), clock })),
      isTried: false,
    })
  })
}

export function waitingOf(userId: string): Promise<Waiting[]> {
  return db.outbox.where('userId').equals(userId).sortBy('seq')
}

export function refusedOf(userId: string): Promise<Refused[]> {
  return db.refused.where('userId').equals(userId).sortBy('seq')
}

/** Takes back what nobody has tried to send. False when it is gone, or may have arrived. */
export async function takeBack(id: string): Promise<boolean> {
  return (await db.outbox.filter((waiting) => waiting.id === id && !waiting.isTried).delete()) > 0
}

/** What goes next. From here on nobody can take it back. */
export async function takeNext(userId: string, choose: (waiting: readonly Waiting[]) => readonly Waiting[]) {
  return db.transaction('rw', db.outbox, async () => {
    const next = choose(await waitingOf(userId))
    const untried = next.filter(({ isTried }) => !isTried)
    if (untried.length > 0)
      await db.outbox.bulkUpdate(untried.map(({ seq }) => ({ key: seq, changes: { isTried: true } })))
    return next
  })
}

/** What the server has refused leaves the outbox and waits for its owner's eyes. */
export async function refuse(waiting: Waiting, code: string, detail: string | null): Promise<void> {
  await db.outbox.delete(waiting.seq)
  await db.refused.put({ ...waiting, code, detail })
}

/**
 * What was answered leaves the outbox and becomes part of the workout that is kept. Within a transaction of the caller:
 * a device that dies in between has it in the one place or in the other.
 */
export async function settle(userId: string, done: readonly Waiting[]): Promise<void> {
  await db.outbox.bulkDelete(done.map(({ seq }) => seq))
  for (const [id, of] of Map.groupBy(done, ({ write }) => write.workoutId)) {
    const kept = await db.workouts.get(id)
    const writes = of.map(({ write }) => write)
    const workout = applyWrites(kept?.userId === userId ? kept.workout : undefined, writes)
    if (workout) await db.workouts.put({ id, userId, workout })
    else await db.workouts.delete(id)
    if (workout) await settleLine(userId, id, workout)
    else if (writes.some(({ kind }) => kind === 'discard')) await settleLine(userId, id, 'discarded')
  }
}

export async function keepWorkout(userId: string, workout: Workout): Promise<void> {
  await db.workouts.put({ id: workout.id, userId, workout })
}

export async function keptWorkout(userId: string, id: string): Promise<Workout | undefined> {
  const kept = await db.workouts.get(id)
  return kept?.userId === userId ? kept.workout : undefined
}
