import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './scalars.ts'

export const providerIds = ['google', 'github', 'oidc'] as const
export type ProviderId = (typeof providerIds)[number]

const Place = z.object({ location: z.string() })
/** What a provider adds to the address is its own business; each of it once. */
const Callback = z.object({ state: z.string().max(200).optional() }).catchall(z.string().max(5000))

const begin = <Path extends `/${string}`>(path: Path, name: string) =>
  endpoint({
    method: 'GET',
    path,
    summary: `Sign in with ${name}`,
    description: 'For a browser to go to: it is led to the provider, and back with a session in its cookie.',
    access: 'public',
    status: 302,
    replyKind: 'redirect',
    reply: Place,
    failures: ['provider_not_set_up'],
  })

const comeBack = <Path extends `/${string}`>(path: Path, name: string) =>
  endpoint({
    method: 'GET',
    path,
    summary: `Where ${name} sends the browser back to`,
    description:
      'Leads to the app: with `#signed_in=` and the provider, or with `#second_factor=` and a challenge, `#next=verify_email`, or `#failure=` and a code.',
    access: 'public',
    query: Callback,
    status: 302,
    replyKind: 'redirect',
    reply: Place,
    failures: ['provider_not_set_up'],
  })

export const beginGoogle = begin('/auth/google', 'Google')
export const finishGoogle = comeBack('/auth/google/callback', 'Google')
export const beginGithub = begin('/auth/github', 'GitHub')
export const finishGithub = comeBack('/auth/github/callback', 'GitHub')
export const beginOidc = begin('/auth/oidc', 'the provider of this server')
export const finishOidc = comeBack('/auth/oidc/callback', 'the provider of this server')

export const listProviders = endpoint({
  method: 'GET',
  path: '/auth/providers',
  summary: 'With whom one can sign in here',
  access: 'public',
  reply: z.object({ items: z.array(z.object({ id: z.enum(providerIds), name: z.string() })) }),
})

export const listIdentities = endpoint({
  method: 'GET',
  path: '/auth/identities',
  summary: 'With whom you sign in',
  reply: z.object({
    items: z.array(z.object({ id: Id, provider: z.string(), createdAt: z.string(), lastUsedAt: z.string() })),
  }),
})

export const deleteIdentity = endpoint({
  method: 'DELETE',
  path: '/auth/identities/:id',
  summary: 'Sign in with that provider no more',
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['confirm_first', 'identity_not_found', 'last_way_in'],
})
