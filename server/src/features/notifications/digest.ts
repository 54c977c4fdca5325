import { notificationKindOf } from '@fitai/domain'
import type { App } from '../../app.ts'
import { order } from '../mail/service.ts'
import { instantOf, localDateOf } from '../workouts/local-time.ts'
import * as deliveries from './delivery-store.ts'

/** On the clocks where somebody lives: when the day is nearly over, and not yet the quiet hours. */
const digestTime = '18:00:00'
const dayMs = 86_400_000

/** When the next digest leaves for somebody there. */
export function nextDigest(now: Date, timezone: string): Date {
  const on = (instant: Date) => instantOf(`${localDateOf(instant, timezone)}T${digestTime}`, timezone)
  const today = on(now)
  return today > now ? today : on(new Date(now.getTime() + dayMs))
}

/** Orders the digests that are due: one mail a day for all that was not read, and none when all was. */
export async function orderDigests(app: App): Promise<number> {
  for (let ordered = 0; ; ) {
    const outcome = await app.db.transaction().execute(async (tx) => {
      const userId = await deliveries.dueDigest(tx, app.now().toISOString())
      if (userId === undefined) return 'done'
      const { email, counted } = await deliveries.takeDigest(tx, userId)
      const counts = byKind(counted)
      if (counts === '') return 'read'
      await order(app, tx, { userId, kind: 'digest', address: email, details: { counts } })
      return 'ordered'
    })
    if (outcome === 'done') return ordered
    if (outcome === 'ordered') ordered += 1
  }
}

/** `like 2, comment 1`. */
function byKind(counted: readonly deliveries.Counted[]): string {
  const sums = new Map<string, number>()
  for (const { kind, count } of counted) {
    const of = notificationKindOf(kind)
    sums.set(of, (sums.get(of) ?? 0) + count)
  }
  return [...sums].map(([kind, count]) => `${kind} ${count}`).join(', ')
}
