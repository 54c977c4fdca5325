import { type Clock, nextClock } from '@fitai/domain'
import { v7 } from 'uuid'
import { db } from './db.ts'

/** The next clock of this device, by the time of the server as far as it is known. Part of the caller's transaction. */
export async function tick(nowMs: number): Promise<Clock> {
  const time = (await db.time.get('clock')) ?? newDevice()
  const next = nextClock(time.last, nowMs + time.offsetMs, time.device)
  await db.time.put({ ...time, last: next })
  return next
}

/** What the server's clock said between question and answer. Part of the caller's transaction. */
export async function learnTime(serverMs: number, askedMs: number, answeredMs: number): Promise<void> {
  const time = (await db.time.get('clock')) ?? newDevice()
  await db.time.put({ ...time, offsetMs: Math.round(serverMs - (askedMs + answeredMs) / 2) })
}

function newDevice() {
  return { key: 'clock' as const, device: v7().slice(-12), last: undefined, offsetMs: 0 }
}
