import type { App } from '../../app.ts'
import * as mail from '../mail/service.ts'
import * as eventStore from './event-store.ts'
import * as onceStore from './once-store.ts'
import * as sessionStore from './session-store.ts'

const dayMs = 86_400_000

/** Clears away what nobody can use or wants to read any more. */
export async function clearAway(app: App): Promise<void> {
  const daysAgo = (days: number) => new Date(app.now().getTime() - days * dayMs).toISOString()
  await onceStore.forgetExpired(app.db, daysAgo(1))
  await sessionStore.forgetOld(app.db, daysAgo(1))
  await eventStore.forgetOld(app.db, daysAgo(180))
  await mail.forgetDone(app)
}
