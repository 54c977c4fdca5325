import { quietMinutesLeft } from '@fitai/domain'
import type { App } from '../../app.ts'
import { localTimeOf } from '../workouts/local-time.ts'
import * as deliveries from './delivery-store.ts'
import * as devices from './device-store.ts'
import { textOf } from './sentences.ts'
import * as store from './store.ts'

const mostAttempts = 6
const firstWaitMs = 30_000

/**
 * Sends what is due by push. Each is taken before it is sent, so that it is sent once or, if the process ends just then,
 * not at all. Answers how many were looked at.
 */
export async function sendDue(app: App): Promise<number> {
  const due = await app.db.transaction().execute(async (tx) => {
    const found = await deliveries.duePush(tx, app.now().toISOString())
    const loud = []
    for (const each of found) {
      const dueAt = afterQuiet(app.now(), each)
      if (dueAt) await deliveries.putOff(tx, each.id, dueAt)
      else loud.push(each)
    }
    await deliveries.taken(
      tx,
      loud.map(({ id }) => id),
    )
    return loud
  })
  for (const each of due) await sendOne(app, each)
  return due.length
}

/** When the quiet hours of somebody end, if it is quiet there. */
function afterQuiet(now: Date, { timezone, quietHours }: deliveries.Due): string | undefined {
  const minutes = quietMinutesLeft(localTimeOf(now.toISOString(), timezone).slice(11, 16), quietHours)
  return minutes === 0 ? undefined : new Date(now.getTime() + minutes * 60_000).toISOString()
}

/** Whatever was read, or is not so any more, is not worth a buzz. */
async function sendOne(app: App, { id, userId, attempts }: deliveries.Due): Promise<void> {
  const [notice] = await store.list(app.db, { id: userId }, { id, unread: true, limit: 1, listedOnly: false })
  if (!notice) return
  const { kind, subjectId } = notice
  const message = { id, kind, subjectId, personId: notice.person?.id ?? null, text: textOf(notice) }
  const targets = await devices.list(app.db, { id: userId })
  const outcomes = await Promise.all(targets.map((target) => app.push.send(target, message)))
  const gone = targets.filter((_, i) => outcomes[i] === 'gone')
  for (const target of gone) await devices.remove(app.db, { id: userId }, target.id)
  if (outcomes.includes('refused')) app.log({ notification: id }, 'a push was refused')
  // Where one device has it, asking the others again would tell that one twice.
  if (outcomes.includes('sent') || !outcomes.includes('later') || attempts + 1 >= mostAttempts) return
  const dueAt = new Date(app.now().getTime() + firstWaitMs * 2 ** attempts).toISOString()
  await deliveries.add(app.db, { id, userId, channel: 'push', dueAt, attempts: attempts + 1 })
}
