import type { ProviderId, SignIn } from '@fitai/contract'
import { z } from 'zod'
import type { App, Identity, Login } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { Failure, fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as accounts from './account-store.ts'
import { isPastGrace } from './deletion.ts'
import * as events from './events.ts'
import * as identities from './identity-store.ts'
import * as invites from './invites.ts'
import * as once from './once.ts'
import * as onceStore from './once-store.ts'
import * as sessions from './sessions.ts'
import { enter } from './sign-in.ts'
import { tellOfWayIn } from './way-in.ts'

const Details = z.object({ provider: z.string(), verifier: z.string(), nonce: z.string(), browser: z.string() })

type Place = { location: string }
type Query = { [name: string]: string | undefined }

const loginOf = (app: App, id: ProviderId): Login => app.logins.get(id) ?? fail('provider_not_set_up')
const callbackOf = (app: App, id: ProviderId) => `${app.baseUrl()}/api/v1/auth/${id}/callback`
const markOf = (secret: string) => once.fingerprint(secret).toString('base64url')

export function list(app: App): { items: { id: ProviderId; name: string }[] } {
  return { items: [...app.logins].map(([id, { name }]) => ({ id, name })) }
}

/** The way there belongs to this browser: the cookie says so when it comes back. */
export async function begin(app: App, id: ProviderId, http: Http): Promise<Place> {
  const login = loginOf(app, id)
  const [browser, state] = [once.newSecret(), once.newSecret()]
  const begun = await login.begin(callbackOf(app, id), state).catch((error: Error) => {
    app.log({ provider: id, problem: error.message }, 'a provider does not answer')
    return undefined
  })
  if (!begun) return lead(app, { failure: 'login_not_valid' })
  const { url, verifier, nonce } = begun
  const details = { provider: id, verifier, nonce, browser: markOf(browser) }
  await once.keep(app, app.db, { token: state, purpose: 'provider', userId: null, details })
  http.setLoginCookie(browser)
  return { location: url }
}

/** Whatever is wrong leads to the app, which says it: never to an address that somebody else has chosen. */
export async function finish(app: App, id: ProviderId, query: Query, http: Http): Promise<Place> {
  const login = loginOf(app, id)
  try {
    const identity = await identityIn(app, id, login, query, http)
    const signedIn = await app.db.transaction().execute(async (tx) => {
      const account = await accountFor(app, tx, `${id} ${login.issuer}`, identity, http)
      return enter(app, tx, account, 'cookie', http)
    })
    return leadOn(app, id, signedIn)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return lead(app, { failure: error.code })
  }
}

async function identityIn(app: App, id: ProviderId, login: Login, query: Query, http: Http): Promise<Identity> {
  const { state = '' } = query
  const browser = http.loginCookie()
  http.setLoginCookie(null)
  const { details } = (await once.use(app, app.db, 'provider', state, Details)) ?? fail('login_not_valid')
  if (details.provider !== id || browser === undefined || markOf(browser) !== details.browser) fail('login_not_valid')
  const cameBack = new URL(callbackOf(app, id))
  for (const [name, value] of Object.entries(query)) if (value !== undefined) cameBack.searchParams.set(name, value)
  const outcome = await login.finish(cameBack, state, details)
  if ('identity' in outcome) return outcome.identity
  app.log({ provider: id, problem: outcome.why }, 'a provider’s answer was refused')
  return fail('login_not_valid')
}

/** Known by who they are there, else by an address that is verified there, else new. */
async function accountFor(
  app: App,
  tx: Db,
  provider: string,
  { subject, email, isEmailVerified, name }: Identity,
  http: Http,
): Promise<accounts.Known> {
  const now = app.now().toISOString()
  const knownId = await identities.useIdentity(tx, provider, subject, now)
  if (knownId !== undefined) {
    const known = await accounts.hold(tx, knownId)
    return known && !isPastGrace(app, known) ? known : fail('login_not_valid')
  }
  if (email === undefined || !isEmailVerified) return fail('email_not_verified_there')
  const found = await accounts.ofEmail(tx, email)
  if (found && isPastGrace(app, found)) return fail('login_not_valid')
  if (found && !found.isVerified) await takeBack(app, tx, found.id, now)
  const userId = found?.id ?? (await signUp(app, tx, email, name, http))
  if (!(await identities.add(tx, { id: app.newId(), userId, provider, subject, now }))) fail('login_not_valid')
  await tellOfWayIn(app, tx, { id: userId }, 'identity_linked', http)
  return (await accounts.hold(tx, userId)) ?? fail('login_not_valid')
}

/** Somebody signed up with an address they never showed to be theirs. Its owner is here now: nobody else keeps a way in. */
async function takeBack(app: App, tx: Db, userId: string, now: string): Promise<void> {
  await accounts.dropOtherWaysIn(tx, userId)
  await accounts.setPassword(tx, userId, null)
  await accounts.setVerified(tx, userId, now)
  await onceStore.forget(tx, userId, once.purposesOfAccount)
  await sessions.end(app, tx, userId, { but: undefined })
}

async function signUp(app: App, tx: Db, email: string, name: string | undefined, http: Http): Promise<string> {
  const isFirst = await accounts.isFirst(tx)
  if (!isFirst) await invites.admit(app, tx, email, undefined)
  const [id, now] = [app.newId(), app.now().toISOString()]
  const called = (name ?? email.split('@')[0] ?? email).replaceAll('\0', '').trim().slice(0, 80)
  const isAdded = await accounts.add(tx, {
    ...{ id, email, name: called === '' ? 'Lifter' : called, role: isFirst ? 'admin' : 'user', passwordHash: null },
    ...{ weightUnit: 'kg', timezone: 'UTC', language: 'en', createdAt: now, emailVerifiedAt: now },
  })
  if (!isAdded) fail('login_not_valid')
  await events.note(app, tx, { kind: 'signed_up', userId: id, caller: http.caller })
  return id
}

function leadOn(app: App, id: ProviderId, signedIn: SignIn): Place {
  if (!('next' in signedIn)) return lead(app, { signed_in: id })
  return lead(app, signedIn.next === 'second_factor' ? { second_factor: signedIn.challenge } : { next: signedIn.next })
}

/** What is behind the # goes to no server and into no log. */
function lead(app: App, told: Record<string, string>): Place {
  return { location: `${app.baseUrl()}/#${new URLSearchParams(told)}` }
}
