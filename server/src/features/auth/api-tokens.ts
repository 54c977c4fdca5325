import { type ApiToken, type createApiToken, type Endpoint, scopeOf } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as store from './api-token-store.ts'
import * as events from './events.ts'
import { fingerprint, newSecret } from './once.ts'
import * as sessions from './sessions.ts'

/** Tells an API token from an access token, and lets scanners for leaked secrets find it. */
export const mark = 'fit_'
const shownLength = mark.length + 6
const most = 100
const dayMs = 86_400_000

export async function create(
  app: App,
  user: User,
  { name, scopes, expiresInDays }: z.output<(typeof createApiToken)['body']>,
  http: Http,
): Promise<{ token: string; apiToken: ApiToken }> {
  await sessions.requireConfirmed(app, user)
  const token = mark + newSecret()
  const now = app.now()
  const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs).toISOString()
  const kept = { id: app.newId(), name, scopes, prefix: token.slice(0, shownLength) }
  const apiToken = { ...kept, createdAt: now.toISOString(), expiresAt }
  await app.db.transaction().execute(async (tx) => {
    if (!(await store.add(tx, user, { ...apiToken, hash: fingerprint(token) }, most))) fail('too_many_api_tokens')
    await events.note(app, tx, { kind: 'api_token_created', userId: user.id, caller: http.caller })
  })
  return { token, apiToken: { ...apiToken, lastUsedAt: null } }
}

export const list = async (app: App, user: User): Promise<{ items: ApiToken[] }> => ({
  items: await store.list(app.db, user),
})

export async function remove(app: App, user: User, id: string, http: Http): Promise<{ deleted: true }> {
  if (!(await store.remove(app.db, user, id))) fail('api_token_not_found')
  await events.note(app, app.db, { kind: 'api_token_deleted', userId: user.id, caller: http.caller })
  return { deleted: true }
}

/** Who calls with an API token, if it is for this. */
export async function check(app: App, token: string, endpoint: Endpoint): Promise<User> {
  const found = await store.find(app.db, fingerprint(token), app.now().toISOString())
  if (!found) return fail('not_signed_in')
  const scope = scopeOf(endpoint)
  if (scope === undefined) return fail('token_scope_missing', 'No API token may do this: sign in')
  if (!found.scopes.includes(scope)) return fail('token_scope_missing', `This needs the scope ${scope}`)
  return { id: found.userId, sessionId: found.id }
}
