import type { SecurityEventKind } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as mail from '../mail/service.ts'
import * as accounts from './account-store.ts'
import * as events from './events.ts'

/** Another way into an account, or one less: written down, and its owner is told by mail. */
export async function tellOfWayIn(
  app: App,
  tx: Db,
  user: Pick<User, 'id'>,
  kind: SecurityEventKind,
  http: Http,
): Promise<void> {
  const { email } = (await accounts.ofId(tx, user.id)) ?? fail('not_signed_in')
  await events.note(app, tx, { kind, userId: user.id, caller: http.caller })
  await mail.order(app, tx, { userId: user.id, kind: 'way_in_changed', address: email })
}
