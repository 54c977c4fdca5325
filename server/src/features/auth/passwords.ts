import type { changePassword as ChangePassword, resetPassword as ResetPassword } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as mail from '../mail/service.ts'
import * as accounts from './account-store.ts'
import * as attempts from './attempts.ts'
import * as events from './events.ts'
import * as once from './once.ts'
import * as onceStore from './once-store.ts'
import { hashPassword, isPassword } from './password.ts'
import { refuseCommon } from './password-rules.ts'
import * as sessions from './sessions.ts'

/** The address is looked up when the mail is written: here everybody costs the same. */
export async function forgot(app: App, email: string): Promise<{ accepted: true }> {
  await mail.order(app, app.db, { userId: null, kind: 'reset_password', address: email })
  return { accepted: true }
}

/**
 * Whoever reads the mailbox owns the account. If that was never shown before, somebody else may have signed up with
 * the address: whatever they left to come back by goes.
 */
export async function reset(
  app: App,
  { token, password }: z.output<(typeof ResetPassword)['body']>,
  http: Http,
): Promise<{ changed: true }> {
  refuseCommon(password, [])
  const passwordHash = await hashPassword(password)
  await app.db.transaction().execute(async (tx) => {
    const used = await once.use(app, tx, 'reset_password', token, z.object({ email: z.string() }))
    const account = used?.userId ? await accounts.hold(tx, used.userId) : undefined
    if (!account || used?.details.email !== account.email) return fail('link_not_valid')
    if (!account.isVerified) await accounts.dropOtherWaysIn(tx, account.id)
    await accounts.dropApiTokens(tx, account.id)
    await accounts.setVerified(tx, account.id, app.now().toISOString())
    await accounts.setPassword(tx, account.id, passwordHash)
    await onceStore.forget(tx, account.id, once.purposesOfAccount)
    await events.note(app, tx, { kind: 'password_reset', userId: account.id, caller: http.caller })
    await mail.order(app, tx, { userId: account.id, kind: 'password_changed', address: account.email })
    await sessions.end(app, tx, account.id, { but: undefined })
  })
  return { changed: true }
}

export async function change(
  app: App,
  user: User,
  { currentPassword, password }: z.output<(typeof ChangePassword)['body']>,
  http: Http,
): Promise<{ changed: true }> {
  const account = (await accounts.ofId(app.db, user.id)) ?? fail('not_signed_in')
  if (account.passwordHash === null) await sessions.requireConfirmed(app, user)
  else await requirePassword(app, http, account, currentPassword ?? '')
  refuseCommon(password, [account.email, account.name])
  const passwordHash = await hashPassword(password)
  await app.db.transaction().execute(async (tx) => {
    await accounts.setPassword(tx, user.id, passwordHash)
    await onceStore.forget(tx, user.id, once.purposesOfAccount)
    await events.note(app, tx, { kind: 'password_changed', userId: user.id, caller: http.caller })
    await mail.order(app, tx, { userId: user.id, kind: 'password_changed', address: account.email })
    await sessions.end(app, tx, user.id, { but: user.sessionId })
  })
  return { changed: true }
}

export async function confirm(app: App, user: User, password: string, http: Http): Promise<{ confirmedUntil: string }> {
  const account = (await accounts.ofId(app.db, user.id)) ?? fail('not_signed_in')
  await requirePassword(app, http, account, password)
  return sessions.markConfirmed(app, user)
}

/** Nobody guesses a password faster because they are in already. */
async function requirePassword(app: App, http: Http, account: accounts.Known, password: string): Promise<void> {
  await attempts.admit(app, http, account.id)
  if (!(await isPassword(password, account.passwordHash ?? undefined))) fail('wrong_password')
  await attempts.forget(app, http, account.id)
}
