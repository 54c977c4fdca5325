import type { App, User } from '../../app.ts'
import * as users from '../users/service.ts'
import { putWorkout } from './put.ts'
import { clockOfNow } from './set-values.ts'
import * as store from './store.ts'

const forgottenMs = 24 * 3_600_000

/**
 * Nobody trains for a day without a set: a workout that was left alone so long ends at its last set, or, without any,
 * is cancelled. Its user is told by `closedBy` until they change it.
 */
export async function closeLeftOpen(app: App, user: User): Promise<void> {
  const since = new Date(app.now().getTime() - forgottenMs).toISOString()
  if ((await store.leftOpen(app.db, user, since)).length === 0) return
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    for (const { id, lastAt } of await store.leftOpen(tx, user, since)) {
      const clock = clockOfNow((await store.findDated(tx, user, id))?.clocks, app.now())
      if (lastAt === null)
        await putWorkout(app, tx, user, id, { status: 'cancelled' }, clock, { closedBy: 'left_open' })
      else {
        await putWorkout(app, tx, user, id, { status: 'completed', endedAt: lastAt }, clock, { closedBy: 'left_open' })
        await store.endPause(tx, user, id, lastAt)
      }
    }
  })
}
