import type { createInvite, Invite } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as store from './invite-store.ts'
import { fingerprint, newSecret } from './once.ts'

const goodForMs = 14 * 86_400_000

export async function create(
  app: App,
  user: User,
  { email }: z.output<(typeof createInvite)['body']>,
): Promise<{ invite: Invite; link: string }> {
  const token = newSecret()
  const now = app.now()
  const [createdAt, expiresAt] = [now.toISOString(), new Date(now.getTime() + goodForMs).toISOString()]
  const invite = { id: app.newId(), email: email ?? null, createdAt, expiresAt }
  await store.add(app.db, user, { ...invite, hash: fingerprint(token) })
  return { invite: { ...invite, usedAt: null }, link: `${app.baseUrl()}/sign-up#invite=${token}` }
}

export const list = async (app: App): Promise<{ items: Invite[] }> => ({ items: await store.list(app.db) })

export async function remove(app: App, id: string): Promise<{ deleted: true }> {
  return (await store.remove(app.db, id)) ? { deleted: true } : fail('invite_not_found')
}

/** Where sign-up is by invitation: uses one up. The first account needs none. */
export async function admit(app: App, tx: Db, email: string, invite: string | undefined): Promise<void> {
  if (app.config.signUp === 'open') return
  if (invite === undefined) fail('sign_up_closed')
  if (!(await store.use(tx, fingerprint(invite), email, app.now().toISOString()))) fail('invite_not_valid')
}
