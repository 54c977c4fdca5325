import type { Endpoint, FailureCode } from '@fitai/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { User } from '../app.ts'
import { fail } from '../failure.ts'

/** From where somebody calls. */
export type Caller = { address: string; userAgent: string | null }

/** What a route may do with the HTTP around it. */
export type Http = {
  caller: Caller
  setRetryAfter(seconds: number): void
  cookie(): string | undefined
  /** What ties a sign-in with another provider to this browser. */
  loginCookie(): string | undefined
  setLoginCookie(value: string | null): void
  setCookie(value: string | null): void
  /** The version a change was made for; nothing if the caller does not mind. */
  ifMatch(): number | undefined
}

type Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  http: Http
}

/** An endpoint of the contract with what answers it; `server.ts` mounts it. */
export type Operation = {
  endpoint: Endpoint
  run: (user: User | undefined, call: Call<z.ZodType, z.ZodType, z.ZodType>) => Promise<unknown>
}

/** Gives an endpoint for signed-in callers its implementation. Its schemas check what comes in and what goes out. */
export function on<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (call: Call<P, Q, B> & { user: User }) => Promise<z.input<R>>,
): Operation {
  return {
    endpoint,
    run: (user, call) => {
      if (!user) throw new Error(`${endpoint.path} is for signed-in callers only`)
      return run({ ...(call as Call<P, Q, B>), user })
    },
  }
}

/** The same for an endpoint whose reply is a stream of events. */
export function onEvents<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (call: Call<P, Q, B> & { user: User }) => AsyncIterable<z.input<R>>,
): Operation {
  return {
    endpoint,
    run: async (user, call) => {
      if (!user) throw new Error(`${endpoint.path} is for signed-in callers only`)
      return run({ ...(call as Call<P, Q, B>), user })
    },
  }
}

/** The same for an endpoint that answers strangers. */
export function onPublic<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (call: Call<P, Q, B>) => Promise<z.input<R>>,
): Operation {
  return { endpoint, run: (_user, call) => run(call as Call<P, Q, B>) }
}

/** The same for an endpoint that answers strangers and knows a caller who shows a token. */
export function onEither<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (call: Call<P, Q, B> & { user: User | undefined }) => Promise<z.input<R>>,
): Operation {
  return { endpoint, run: (user, call) => run({ ...(call as Call<P, Q, B>), user }) }
}

/** Failures every endpoint may answer with, beside its own. */
export function usualFailures(endpoint: Endpoint): FailureCode[] {
  return [
    'invalid_input',
    'unknown_field',
    ...(endpoint.access === 'public' ? [] : (['not_signed_in', 'token_expired', 'token_scope_missing'] as const)),
    ...(endpoint.method === 'GET' ? [] : (['malformed_json', 'body_too_large', 'unsupported_media_type'] as const)),
    ...(endpoint.access === 'admin' ? (['admin_only'] as const) : []),
    'too_many_requests',
    'unexpected',
  ]
}

/** Over TLS the name itself forbids neighbouring hosts and plain connections to set it; that wants the path `/`. */
const named = (name: string, isSecure: boolean) => (isSecure ? `__Host-${name}` : name)
const loginSeconds = 600

export function httpOf(request: FastifyRequest, reply: FastifyReply, isSecure: boolean, maxAgeSeconds: number): Http {
  const [refreshCookie, loginCookie] = [named('fitai_refresh', isSecure), named('fitai_login', isSecure)]
  const path = isSecure ? '/' : '/api/v1/auth'
  const options = { path, httpOnly: true, sameSite: 'strict', secure: isSecure } as const
  const userAgent = request.headers['user-agent']?.slice(0, 300).replaceAll('\0', '') ?? null
  return {
    caller: { address: request.ip, userAgent },
    setRetryAfter: (seconds) => void reply.header('retry-after', seconds),
    cookie: () => (isOfOurPage(request) ? request.cookies[refreshCookie] : undefined),
    loginCookie: () => request.cookies[loginCookie],
    setLoginCookie(value) {
      // Lax: it has to be sent along when the provider sends the browser back.
      const lax = { ...options, sameSite: 'lax' } as const
      if (value === null) reply.clearCookie(loginCookie, lax)
      else reply.setCookie(loginCookie, value, { ...lax, maxAge: loginSeconds })
    },
    ifMatch: () => versionOf(request.headers['if-match']),
    setCookie(value) {
      if (value === null) reply.clearCookie(refreshCookie, options)
      else reply.setCookie(refreshCookie, value, { ...options, maxAge: maxAgeSeconds })
    },
  }
}

/** A page elsewhere, even on a neighbouring host, makes no use of the cookie. Programs do not say where they are. */
function isOfOurPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** `If-Match: "3"`; `*` matches every version. */
function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header) ?? []
  return version === undefined ? fail('invalid_input', 'If-Match takes a version, such as "3"') : Number(version)
}
