import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as mail from '../mail/service.ts'
import * as accounts from './account-store.ts'
import * as events from './events.ts'
import * as once from './once.ts'
import * as onceStore from './once-store.ts'
import * as sessions from './sessions.ts'

const Address = z.object({ email: z.string() })

export async function resend(app: App, email: string): Promise<{ accepted: true }> {
  await mail.order(app, app.db, { userId: null, kind: 'verify_email', address: email })
  return { accepted: true }
}

type Verified = { email: string; isEmailVerified: true }

/** The link of a sign-up, or of a change of the address. */
export async function verify(app: App, token: string, http: Http): Promise<Verified> {
  return app.db.transaction().execute(async (tx) => {
    const email = (await verifyOwn(app, tx, token, http)) ?? (await verifyNew(app, tx, token, http))
    return { email: email ?? fail('link_not_valid'), isEmailVerified: true as const }
  })
}

async function verifyOwn(app: App, tx: Db, token: string, http: Http): Promise<string | undefined> {
  const used = await once.use(app, tx, 'verify_email', token, Address)
  const account = used?.userId ? await accounts.hold(tx, used.userId) : undefined
  if (!account || account.email !== used?.details.email) return undefined
  await accounts.setVerified(tx, account.id, app.now().toISOString())
  await events.note(app, tx, { kind: 'email_verified', userId: account.id, caller: http.caller })
  return account.email
}

async function verifyNew(app: App, tx: Db, token: string, http: Http): Promise<string | undefined> {
  const used = await once.use(app, tx, 'change_email', token, Address)
  const account = used?.userId ? await accounts.hold(tx, used.userId) : undefined
  if (!used || !account || account.deletedAt !== null) return undefined
  const { email } = used.details
  if (!(await accounts.setEmail(tx, account.id, email, app.now().toISOString()))) return undefined
  await onceStore.forget(tx, account.id, once.purposesOfAccount)
  await events.note(app, tx, { kind: 'email_changed', userId: account.id, caller: http.caller })
  const details = { address: email }
  await mail.order(app, tx, { userId: account.id, kind: 'email_changed', address: account.email, details })
  return email
}

/** Nothing is said of an address somebody else has: then the mail is simply never written. */
export async function change(app: App, user: User, email: string): Promise<{ accepted: true }> {
  await sessions.requireConfirmed(app, user)
  await mail.order(app, app.db, { userId: user.id, kind: 'change_email', address: email })
  return { accepted: true }
}
