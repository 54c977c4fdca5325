import { ApiFailure, type sync } from '@fitai/contract'
import { learnTime } from './clock.ts'
import { db, type Waiting } from './db.ts'
import { refuse, settle, takeNext } from './outbox.ts'
import { isWorthRetrying } from './retry.ts'
import type { Write } from './writes.ts'

type Sent = (typeof sync)['body']['_input']
type Answer = (typeof sync)['reply']['_output']
type Restore = Extract<Write, { kind: 'restore' }>

/** How the server is asked. Both throw when nobody answers. */
export type Server = { sync: (sent: Sent) => Promise<Answer>; restore: (write: Restore) => Promise<unknown> }
/** What one call has changed on this device. */
export type Pushed = { userId: string; workoutIds: string[]; isTrainingChanged: boolean }

/** Where it goes what the server has taken. */
const settled = [db.workouts, db.history, db.historyState]
/** As many as the server takes in one call. */
const mostOperations = 200

/**
 * Sends what waits, in order, until nothing waits. What is answered leaves the outbox with the answer; what is not
 * stays and is sent again under the same ids, so that it is done once however often it arrives. Throws when nobody
 * answers or somebody has to sign in first.
 */
export async function pushAll(
  userId: string,
  server: Server,
  nowMs: () => number,
  onPushed: (pushed: Pushed) => void | Promise<void>,
): Promise<void> {
  const mayGoOn = { most: mostOperations }
  const next = () => takeNext(userId, (waiting) => batchOf(waiting, mayGoOn.most))
  for (let batch = await next(); batch.length > 0; batch = await next()) {
    try {
      await send(userId, batch, server, nowMs)
      mayGoOn.most = mostOperations
    } catch (failure) {
      if (isWorthRetrying(failure) || !(failure instanceof ApiFailure)) throw failure
      // One that the server cannot read must not hold up the others: it is found by sending each alone.
      if (batch.length > 1) mayGoOn.most = 1
      else await Promise.all(batch.map((only) => refuse(only, failure.code, failure.message)))
    }
    await onPushed(pushed(userId, batch))
  }
}

/** A set changes no list; a workout that begins, ends or goes does. */
function pushed(userId: string, batch: readonly Waiting[]): Pushed {
  const workoutIds = [...new Set(batch.map(({ write }) => write.workoutId))]
  return { userId, workoutIds, isTrainingChanged: batch.some(({ write }) => write.kind !== 'set') }
}

/** The first writes that fit into one call. What only a question of its own can say goes alone. */
function batchOf(waiting: readonly Waiting[], most: number): readonly Waiting[] {
  let count = 0
  const end = waiting.findIndex(({ operations }, at) => {
    count += operations.length
    return at > 0 && (operations.length === 0 || waiting[at - 1]?.operations.length === 0 || count > most)
  })
  return end === -1 ? waiting : waiting.slice(0, end)
}

async function send(userId: string, batch: readonly Waiting[], server: Server, nowMs: () => number): Promise<void> {
  const [first] = batch
  if (first?.write.kind === 'restore') {
    await server.restore(first.write)
    await db.transaction('rw', [db.outbox, ...settled], () => settle(userId, batch))
    return
  }
  const askedMs = nowMs()
  const answer = await server.sync({ operations: batch.flatMap(({ operations }) => operations) })
  await db.transaction('rw', [db.outbox, ...settled, db.refused, db.time], async () => {
    await learnTime(Date.parse(answer.now), askedMs, nowMs())
    await accept(userId, batch, answer)
  })
}

/** A write is refused if one of its operations is. */
async function accept(userId: string, batch: readonly Waiting[], { results }: Answer): Promise<void> {
  const byId = new Map(results.map((result) => [result.id, result]))
  const done: Waiting[] = []
  for (const waiting of batch) {
    const answers = waiting.operations.map(({ id }) => byId.get(id))
    const no = answers.find((answer) => answer?.outcome === 'rejected')
    if (no) await refuse(waiting, no.code ?? 'invalid_input', no.detail)
    else if (answers.every((answer) => answer !== undefined)) done.push(waiting)
    else throw new Error('The server has not answered for every operation')
  }
  await settle(userId, done)
}
