import type { listIdentities } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as accounts from './account-store.ts'
import * as store from './identity-store.ts'
import * as sessions from './sessions.ts'
import { tellOfWayIn } from './way-in.ts'

export async function list(app: App, user: User): Promise<z.input<(typeof listIdentities)['reply']>> {
  const found = await store.list(app.db, user)
  return { items: found.map((one) => ({ ...one, provider: one.provider.split(' ')[0] ?? '' })) }
}

/** Nobody shuts themselves out. */
export async function remove(app: App, user: User, id: string, http: Http): Promise<{ deleted: true }> {
  await sessions.requireConfirmed(app, user)
  await app.db.transaction().execute(async (tx) => {
    await accounts.hold(tx, user.id)
    if (!(await store.remove(tx, user, id))) fail('identity_not_found')
    if (!(await store.hasWayIn(tx, user.id))) fail('last_way_in')
    await tellOfWayIn(app, tx, user, 'identity_removed', http)
  })
  return { deleted: true }
}
