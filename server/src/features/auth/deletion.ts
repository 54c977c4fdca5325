import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as mail from '../mail/service.ts'
import * as accounts from './account-store.ts'
import * as events from './events.ts'
import * as sessions from './sessions.ts'

const graceMs = 14 * 86_400_000

/** Everybody is signed out at once; everything else waits for the end of the grace. */
export async function deleteAccount(app: App, user: User, http: Http): Promise<{ deletedForGoodAt: string }> {
  await sessions.requireConfirmed(app, user)
  const now = app.now()
  const deletedForGoodAt = new Date(now.getTime() + graceMs).toISOString()
  await app.db.transaction().execute(async (tx) => {
    const account = (await accounts.hold(tx, user.id)) ?? fail('not_signed_in')
    await accounts.setDeleted(tx, user.id, now.toISOString())
    await events.note(app, tx, { kind: 'account_deleted', userId: user.id, caller: http.caller })
    const details = { date: deletedForGoodAt.slice(0, 10) }
    await mail.order(app, tx, { userId: user.id, kind: 'account_deleted', address: account.email, details })
    await sessions.end(app, tx, user.id, { but: undefined })
  })
  http.setCookie(null)
  return { deletedForGoodAt }
}

export async function restore(app: App, tx: Db, userId: string, http: Http): Promise<void> {
  await accounts.setDeleted(tx, userId, null)
  await events.note(app, tx, { kind: 'account_restored', userId, caller: http.caller })
}

/** Then it is gone, even if nobody has cleared it away yet. */
export const isPastGrace = (app: App, { deletedAt }: Pick<accounts.Known, 'deletedAt'>): boolean =>
  deletedAt !== null && app.now().getTime() - Date.parse(deletedAt) >= graceMs

export async function deleteForGood(app: App): Promise<void> {
  const before = new Date(app.now().getTime() - graceMs).toISOString()
  const deleted = await accounts.deleteOneForGood(app.db, before)
  if (deleted === undefined) return accounts.ensureAdmin(app.db)
  app.log({ user: deleted }, 'an account was deleted for good')
  return deleteForGood(app)
}
