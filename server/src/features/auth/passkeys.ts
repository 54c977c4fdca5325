import type { addPasskey, Passkey, SignIn, signInWithPasskey } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as accounts from './account-store.ts'
import { isPastGrace } from './deletion.ts'
import * as once from './once.ts'
import * as store from './passkey-store.ts'
import * as sessions from './sessions.ts'
import { letIn } from './sign-in.ts'
import { tellOfWayIn } from './way-in.ts'

const most = 20
const Details = z.object({ challenge: z.string() })

type Begun = { challenge: string; options: { challenge: string; [field: string]: unknown } }

export async function begin(app: App, user: User): Promise<Begun> {
  await sessions.requireConfirmed(app, user)
  const { email, name } = (await accounts.ofId(app.db, user.id)) ?? fail('not_signed_in')
  const known = await store.list(app.db, user)
  if (known.length >= most) fail('too_many_passkeys')
  const options = await app.passkeys.askForNew({ id: user.id, email, name }, known)
  const { challenge } = options
  const token = await once.make(app, app.db, { purpose: 'passkey_add', userId: user.id, details: { challenge } })
  return { challenge: token, options }
}

export async function add(
  app: App,
  user: User,
  { challenge, name, response }: z.output<(typeof addPasskey)['body']>,
  http: Http,
): Promise<Passkey> {
  const begun = await once.use(app, app.db, 'passkey_add', challenge, Details)
  if (!begun || begun.userId !== user.id) return fail('challenge_not_valid')
  const made = (await app.passkeys.checkNew(response, begun.details.challenge)) ?? fail('passkey_refused')
  const passkey = { id: app.newId(), name, createdAt: app.now().toISOString() }
  await app.db.transaction().execute(async (tx) => {
    if ((await store.list(tx, user)).length >= most) fail('too_many_passkeys')
    if (!(await store.add(tx, { ...passkey, ...made, userId: user.id }))) fail('passkey_refused')
    await tellOfWayIn(app, tx, user, 'passkey_added', http)
  })
  return { ...passkey, lastUsedAt: null }
}

export async function list(app: App, user: User): Promise<{ items: Passkey[] }> {
  return { items: await store.list(app.db, user) }
}

export async function remove(app: App, user: User, id: string, http: Http): Promise<{ deleted: true }> {
  await sessions.requireConfirmed(app, user)
  await app.db.transaction().execute(async (tx) => {
    if (!(await store.remove(tx, user, id))) fail('passkey_not_found')
    await tellOfWayIn(app, tx, user, 'passkey_removed', http)
  })
  return { deleted: true }
}

export async function beginSignIn(app: App): Promise<Begun> {
  const options = await app.passkeys.ask()
  const { challenge } = options
  const token = await once.make(app, app.db, { purpose: 'passkey_sign_in', userId: null, details: { challenge } })
  return { challenge: token, options }
}

/** A passkey stands for the device and for the finger or PIN on it: two factors in one. */
export async function signIn(
  app: App,
  { challenge, response, keep }: z.output<(typeof signInWithPasskey)['body']>,
  http: Http,
): Promise<SignIn> {
  const begun = (await once.use(app, app.db, 'passkey_sign_in', challenge, Details)) ?? fail('challenge_not_valid')
  return app.db.transaction().execute(async (tx) => {
    const passkey = (await store.hold(tx, response.id)) ?? fail('passkey_refused')
    const uses = (await app.passkeys.check(response, begun.details.challenge, passkey)) ?? fail('passkey_refused')
    await store.noteUse(tx, passkey.id, uses, app.now().toISOString())
    const account = (await accounts.ofId(tx, passkey.userId)) ?? fail('passkey_refused')
    if (isPastGrace(app, account)) fail('passkey_refused')
    return letIn(app, tx, account, keep, http)
  })
}
