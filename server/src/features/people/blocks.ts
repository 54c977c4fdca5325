import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { endBetween } from '../coach-links/service.ts'
import { takePair } from './friend-store.ts'
import { endTogether } from './friends.ts'
import * as store from './store.ts'

export async function list(app: App, user: User) {
  return { items: await store.blocks(app.db, user) }
}

/** The answer is the same whether there is such a person or not, and whether they have blocked the caller or not. */
export async function block(app: App, user: User, otherId: string): Promise<{ isBlocked: true }> {
  if (otherId === user.id) fail('friend_is_you')
  await app.db.transaction().execute(async (tx) => {
    await takePair(tx, user, otherId)
    await endTogether(tx, user, otherId)
    await store.addBlock(tx, user, otherId, app.now().toISOString())
    await endBetween(tx, user, otherId)
  })
  return { isBlocked: true }
}

export async function unblock(app: App, user: User, otherId: string): Promise<{ isBlocked: false }> {
  await store.removeBlock(app.db, user, otherId)
  return { isBlocked: false }
}
