import {
  Account,
  ApiFailure,
  createClient,
  type Endpoint,
  giveSecondFactor,
  login,
  logout,
  Problem,
  refresh,
  register,
  type Send,
  type Session,
  type SignIn,
  signInWithPasskey,
} from '@fitai/contract'
import { eventsIn } from './events.ts'

export type SessionState =
  | { status: 'resuming' | 'unreachable' | 'signed_out' }
  | { status: 'signed_in'; account: Account }

/** What is to be done before somebody is in. */
export type Unfinished = Exclude<SignIn, Session>

const base = '/api/v1'

type Schema = Endpoint['reply']
type Sent = Parameters<Send>[1] & { signal?: AbortSignal }

/**
 * Who is signed in here, so that strangers are not asked for a session they cannot have, and so that somebody is known
 * where nobody answers.
 */
type Memory = {
  isKnown: () => boolean
  /** Undefined when another version of the app has written it down. */
  account: () => Account | undefined
  remember: (account: Account | undefined) => void
}

/** How long a slow connection may keep the app shut for somebody who is known here. */
const patienceMs = 3000

/**
 * The contract's client with a session around it. The access token lives in memory only, the refresh token in an
 * httpOnly cookie. An expired token is refreshed once, by all calls together, and the call is sent again.
 */
export function createApi(fetch: (path: string, init: RequestInit) => Promise<Response>, memory: Memory) {
  let accessToken: string | undefined
  let refreshing: Promise<boolean> | undefined
  let session: SessionState = { status: 'resuming' }
  const listeners = new Set<() => void>()

  const tell = (next: SessionState) => {
    session = next
    for (const listener of listeners) listener()
  }
  const enter = ({ accessToken: token, account }: Session) => {
    accessToken = token
    memory.remember(account)
    tell({ status: 'signed_in', account })
  }
  const enterUnless = (reply: SignIn): Unfinished | undefined => {
    if ('next' in reply) return reply
    enter(reply)
    return undefined
  }
  const leave = () => {
    accessToken = undefined
    memory.remember(undefined)
    tell({ status: 'signed_out' })
  }

  const sendOnce = (path: string, { method, headers, body, signal }: Sent) =>
    fetch(base + path, {
      method,
      ...(signal && { signal }),
      headers: { ...headers, ...(accessToken && { authorization: `Bearer ${accessToken}` }) },
      ...(body !== undefined && { body }),
      credentials: 'same-origin',
    })
  const callAsStranger = createClient(sendOnce)

  /** False when the session is over; throws when nobody said so, because then it may still be good. */
  const renew = async () => {
    try {
      enter(await callAsStranger(refresh, { body: {} }))
      return true
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 401) throw error
      leave()
      return false
    }
  }
  const renewOnce = () => {
    refreshing ??= renew().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  /** Who was let in without an answer has no token yet. */
  const hasNoToken = () => accessToken === undefined && session.status === 'signed_in'

  const send = async (path: string, init: Sent) => {
    if (hasNoToken()) await renewOnce()
    const reply = await sendOnce(path, init)
    if (reply.status !== 401 || !(await isExpired(reply.clone()))) return reply
    return (await renewOnce()) ? sendOnce(path, init) : reply
  }

  /** The events of an endpoint as they come. Ends with the answer, or when the caller has had enough. */
  async function* listen<Body extends Schema, Event extends Schema>(
    { method, path, reply: event }: Endpoint<Schema, Schema, Body, Event>,
    { body, signal, lastEventId }: { body?: Body['_input']; signal?: AbortSignal; lastEventId?: string | undefined },
  ): AsyncGenerator<Event['_output']> {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    }
    const written = body === undefined ? {} : { body: JSON.stringify(body) }
    const reply = await send(path, { method, headers, ...written, ...(signal && { signal }) })
    if (!reply.ok) throw new ApiFailure(Problem.parse(await reply.json()))
    for await (const data of eventsIn(reply)) yield event.parse(data)
  }

  return {
    call: createClient(send),
    listen,
    session: () => session,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A session is expected where a provider has just put one into the cookie. */
    async resume({ isExpected = false } = {}) {
      if (!isExpected && !memory.isKnown()) return leave()
      tell({ status: 'resuming' })
      const account = memory.account()
      const letIn = () => {
        if (account && session.status === 'resuming') tell({ status: 'signed_in', account })
      }
      const impatient = setTimeout(letIn, patienceMs)
      await renewOnce()
        .catch(() => (account ? letIn() : tell({ status: 'unreachable' })))
        .finally(() => clearTimeout(impatient))
    },
    async signUp(body: Omit<(typeof register)['body']['_input'], 'keep'>) {
      return enterUnless(await callAsStranger(register, { body: { ...body, keep: 'cookie' } }))
    },
    async signIn(body: Omit<(typeof login)['body']['_input'], 'keep'>) {
      return enterUnless(await callAsStranger(login, { body: { ...body, keep: 'cookie' } }))
    },
    async signInWithPasskey(body: Omit<(typeof signInWithPasskey)['body']['_input'], 'keep'>) {
      return enterUnless(await callAsStranger(signInWithPasskey, { body: { ...body, keep: 'cookie' } }))
    },
    async giveSecondFactor(body: (typeof giveSecondFactor)['body']['_input']) {
      enter(await callAsStranger(giveSecondFactor, { body }))
    },
    async signOut() {
      await callAsStranger(logout, { body: {} })
      leave()
    },
    /** The server has ended the session already. */
    leave,
    changeAccount(account: Account) {
      memory.remember(account)
      tell({ status: 'signed_in', account })
    },
  }
}

async function isExpired(reply: Response): Promise<boolean> {
  const problem = Problem.safeParse(await reply.json().catch(() => undefined))
  return problem.data?.code === 'token_expired'
}

const storageKey = 'fitai.signed-in'
export const api = createApi((path, init) => window.fetch(path, init), {
  isKnown: () => localStorage.getItem(storageKey) !== null,
  account: () => rememberedIn(localStorage.getItem(storageKey)),
  remember: (account) =>
    account ? localStorage.setItem(storageKey, JSON.stringify(account)) : localStorage.removeItem(storageKey),
})
export const { call, listen } = api

function rememberedIn(text: string | null): Account | undefined {
  try {
    return Account.safeParse(JSON.parse(text ?? 'null')).data
  } catch {
    return undefined
  }
}
