import type { App } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { MailKind } from './kinds.ts'
import { type Unwritten, write } from './letter.ts'
import * as store from './store.ts'

export type { MailKind } from './kinds.ts'
export type { Unwritten } from './letter.ts'
export type { Waiting } from './store.ts'

const leaseMs = 10 * 60_000
const firstWaitMs = 30_000
const mostAttempts = 8
/** Nobody's mailbox is filled by whoever types their address. */
const mostAnHour = 5

type Order = { userId: string | null; kind: MailKind; address: string; details?: Record<string, string> }

/** Orders a mail in the transaction of its reason. It is written and sent when that has been committed. */
export async function order(app: App, db: Db, { userId, kind, address, details = {} }: Order): Promise<void> {
  await store.add(db, { id: app.newId(), userId, kind, address, details }, app.now().toISOString())
}

type Due = store.Waiting & { attempts: number }

/** Makes of an order what is to be written, with the links that are made for it; nothing if there is nobody to write to. */
export type Prepare = (app: App, tx: Db, order: store.Waiting) => Promise<Unwritten | undefined>

/** Sends what is due. Answers how many mails were looked at: none, and there is nothing left to do. */
export async function sendDue(app: App, prepare: Prepare): Promise<number> {
  const now = app.now()
  const abandoned = await store.giveUpAbandoned(app.db, now.toISOString(), 'the process ended while it was sent')
  for (const id of abandoned) app.log({ mail: id }, 'a mail may or may not have been sent: it is not sent again')
  const due = await store.takeDue(app.db, now.toISOString(), new Date(now.getTime() + leaseMs).toISOString())
  const byAddress = Map.groupBy(due, ({ address }) => address.toLowerCase())
  await Promise.all([...byAddress.values()].map((ofOne) => sendInTurn(app, prepare, ofOne)))
  return due.length
}

/** One after the other, so that what an address got is known before it gets more. */
async function sendInTurn(app: App, prepare: Prepare, [first, ...rest]: Due[]): Promise<void> {
  if (first === undefined) return
  await sendOne(app, prepare, first).catch((error: Error) => {
    app.log({ mail: first.id, problem: error.message }, 'a mail could not be written')
    return putBack(app, first, error.message)
  })
  return sendInTurn(app, prepare, rest)
}

async function sendOne(app: App, prepare: Prepare, due: Due): Promise<void> {
  const { id, kind } = due
  const at = () => app.now().toISOString()
  const hourAgo = new Date(app.now().getTime() - 3_600_000).toISOString()
  if ((await store.countSent(app.db, due, hourAgo)) >= mostAnHour) return store.finish(app.db, id, 'dropped', at())
  const unwritten = await app.db.transaction().execute((tx) => prepare(app, tx, due))
  if (!unwritten) return store.finish(app.db, id, 'dropped', at())
  const outcome = await app.mail.send(id, write(unwritten))
  if (outcome.is === 'sent') {
    await store.finish(app.db, id, 'sent', at())
    return app.log({ mail: id, kind, ...(outcome.where && { file: outcome.where }) }, 'a mail was sent')
  }
  const { problem } = outcome
  app.log({ mail: id, kind, outcome: outcome.is, problem, attempts: due.attempts }, 'a mail was not sent')
  if (outcome.is !== 'failed' || due.attempts >= mostAttempts)
    return store.finish(app.db, id, 'given_up', at(), problem)
  return putBack(app, due, problem)
}

function putBack(app: App, { id, attempts }: { id: string; attempts: number }, problem: string): Promise<void> {
  const waitMs = firstWaitMs * 2 ** (attempts - 1)
  return store.putBack(app.db, id, new Date(app.now().getTime() + waitMs).toISOString(), problem)
}

/** What is done is forgotten after a month. */
export const forgetDone = (app: App): Promise<void> =>
  store.forgetDone(app.db, new Date(app.now().getTime() - 30 * 86_400_000).toISOString())
