import type { login as Login, register as Register, SignIn } from '@fitai/contract'
import type { z } from 'zod'
import type { App } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as mail from '../mail/service.ts'
import * as accounts from './account-store.ts'
import * as attempts from './attempts.ts'
import { isPastGrace, restore } from './deletion.ts'
import * as events from './events.ts'
import * as factors from './factors.ts'
import * as invites from './invites.ts'
import { hashPassword, isPassword } from './password.ts'
import { refuseCommon } from './password-rules.ts'
import type { Keep } from './session-store.ts'
import * as sessions from './sessions.ts'

/** Where addresses have to be verified, whoever has the address already is written to, and the caller sees no difference. */
export async function register(app: App, body: z.output<(typeof Register)['body']>, http: Http): Promise<SignIn> {
  const { email, password, name, weightUnit, timezone, language, invite, keep } = body
  refuseCommon(password, [email, name])
  const passwordHash = await hashPassword(password)
  const account = { id: app.newId(), email, name, passwordHash, weightUnit, timezone, language, emailVerifiedAt: null }

  return app.db.transaction().execute(async (tx) => {
    const isFirst = await accounts.isFirst(tx)
    if (!isFirst) await invites.admit(app, tx, email, invite)
    const role = isFirst ? ('admin' as const) : ('user' as const)
    if (!(await accounts.add(tx, { ...account, role, createdAt: app.now().toISOString() }))) {
      if (!app.config.mustVerifyEmail) fail('email_taken')
      await mail.order(app, tx, { userId: null, kind: 'sign_up_again', address: email })
      return { next: 'verify_email' as const }
    }
    await events.note(app, tx, { kind: 'signed_up', userId: account.id, caller: http.caller })
    await mail.order(app, tx, { userId: account.id, kind: 'verify_email', address: email })
    if (app.config.mustVerifyEmail) return { next: 'verify_email' as const }
    return sessions.open(app, tx, account.id, keep, http)
  })
}

export async function login(app: App, body: z.output<(typeof Login)['body']>, http: Http): Promise<SignIn> {
  await attempts.admit(app, http, body.email)
  const found = await accounts.ofEmail(app.db, body.email)
  const isRight = await isPassword(body.password, found?.passwordHash ?? undefined)
  if (!found || isPastGrace(app, found)) return fail('invalid_credentials')
  if (!isRight) {
    noteFailure(app, found.id, http)
    return fail('invalid_credentials')
  }
  const signedIn = await app.db.transaction().execute((tx) => enter(app, tx, found, body.keep, http))
  if ('accessToken' in signedIn) await attempts.forget(app, http, body.email)
  return signedIn
}

/** Not waited for: whoever has an account must not be answered later than who has none. */
function noteFailure(app: App, userId: string, { caller }: Http): void {
  events.note(app, app.db, { kind: 'sign_in_failed', userId, caller }).catch((error: Error) => {
    app.log({ problem: error.message }, 'a failed sign-in could not be noted')
  })
}

/** Whoever has shown one factor: lets them in, or asks for the second. */
export async function enter(app: App, tx: Db, account: accounts.Known, keep: Keep, http: Http): Promise<SignIn> {
  return (await factors.challenge(app, tx, account.id, keep)) ?? letIn(app, tx, account, keep, http)
}

/** Lets in whoever has proved who they are, as far as this server is content with the address. */
export async function letIn(app: App, tx: Db, account: accounts.Known, keep: Keep, http: Http): Promise<SignIn> {
  if (app.config.mustVerifyEmail && !account.isVerified) {
    await mail.order(app, tx, { userId: account.id, kind: 'verify_email', address: account.email })
    return { next: 'verify_email' }
  }
  if (account.deletedAt !== null) await restore(app, tx, account.id, http)
  return sessions.open(app, tx, account.id, keep, http)
}
