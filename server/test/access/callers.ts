import { type Endpoint, type FailureCode, scopeOf, scopes } from '@fitai/contract'
import { givenFriends } from '../friends.ts'
import type { TestUser } from '../server.ts'
import type { Test } from './things.ts'

/** Somebody who calls, with what they show, and what may keep them out whatever it is about. */
export type Caller = {
  name: string
  /** Whose own things are. Strangers to everything have none and are tried with those of the owner. */
  user: TestUser
  tokenFor(endpoint: Endpoint): string | undefined
  /** What they hear at a door that is not theirs; nothing where they may come in. */
  refusedBy(endpoint: Endpoint): FailureCode | undefined
}

const isGuarded = ({ access }: Endpoint) => access !== 'public'

function member(name: string, user: TestUser): Caller {
  return {
    ...{ name, user, tokenFor: () => user.token },
    refusedBy: ({ access }) => (access === 'admin' && name !== 'admin' ? 'admin_only' : undefined),
  }
}

/** One line a relation, with what makes it. Whoever is not let in by it sees what a stranger sees. */
const relations: { [name: string]: (owner: TestUser, other: TestUser) => Promise<void> } = {
  stranger: async () => {},
  friend: givenFriends,
  blocked: async (owner, other) => void (await owner.put(`/users/blocks/${other.id}`, {})),
}

/** Everybody who may call, seen from the owner. The first account of a server is its admin. */
export async function everybody(test: Test): Promise<{ owner: TestUser; stranger: TestUser; callers: Caller[] }> {
  const admin = await test.newUser()
  test.setClock(new Date(Date.now() - 3_600_000).toISOString())
  const past = await test.newUser()
  test.setClock(undefined)
  const owner = await test.signIn(past)
  const others: Caller[] = []
  for (const [name, relate] of Object.entries(relations)) {
    const other = await test.newUser()
    await relate(owner, other)
    others.push(member(name, other))
  }
  const stranger = others.find(({ name }) => name === 'stranger')?.user ?? owner
  const outside: Caller[] = [
    {
      ...{ name: 'nobody', user: owner, tokenFor: () => undefined },
      refusedBy: ({ access }) => (access === 'user' || access === 'admin' ? 'not_signed_in' : undefined),
    },
    {
      ...{ name: 'an expired token', user: owner, tokenFor: () => past.token },
      refusedBy: (endpoint) => (isGuarded(endpoint) ? 'token_expired' : undefined),
    },
  ]
  const tokens = await apiTokens(owner)
  return {
    owner,
    stranger,
    callers: [...outside, member('owner', owner), ...others, member('admin', admin), ...tokens],
  }
}

/** API tokens of the owner: one for each scope, and one for everything but it. */
async function apiTokens(owner: TestUser): Promise<Caller[]> {
  const made = new Map<string, string>()
  const make = async (name: string, granted: readonly string[]) =>
    made.set(name, (await owner.post('/auth/tokens', { name, scopes: granted })).body.token)
  for (const scope of scopes) {
    await make(scope, [scope])
    await make(
      `not ${scope}`,
      scopes.filter((one) => one !== scope),
    )
  }
  await make('not undefined', scopes)
  const closed = (endpoint: Endpoint) => (isGuarded(endpoint) ? ('token_scope_missing' as const) : undefined)
  return [
    {
      ...{ name: 'a token without scope', user: owner, refusedBy: closed },
      tokenFor: (endpoint) => made.get(`not ${scopeOf(endpoint)}`),
    },
    {
      ...{ name: 'a token with its scope', user: owner },
      tokenFor: (endpoint) => made.get(scopeOf(endpoint) ?? 'not undefined'),
      refusedBy: (endpoint) => (scopeOf(endpoint) === undefined ? closed(endpoint) : undefined),
    },
  ]
}
