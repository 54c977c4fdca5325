import { Instant, type listNotifications, type Notification } from '@fitai/contract'
import { notificationKindOf, notificationsWith } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { notify } from '../live/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as deliveries from './delivery-store.ts'
import { nextDigest } from './digest.ts'
import { textOf } from './sentences.ts'
import * as store from './store.ts'

export { withdraw } from './store.ts'

/** Tells somebody something, once, the ways they want to be told. Answers whether it was new. */
export async function give(app: App, db: Db, userId: string, notice: store.NewNotice): Promise<boolean> {
  const reader = await store.readerOf(db, userId)
  if (!reader) return false
  const now = app.now()
  const channels = notificationsWith(reader.notifications)[notificationKindOf(notice.kind)]
  const added = { ...notice, id: app.newId(), isListed: channels.inApp, createdAt: now.toISOString() }
  if (!(await store.add(db, userId, added))) return false
  const { id } = added
  if (channels.push) await deliveries.add(db, { id, userId, channel: 'push', dueAt: now.toISOString() })
  if (channels.email)
    await deliveries.add(db, { id, userId, channel: 'email', dueAt: nextDigest(now, reader.timezone).toISOString() })
  await notify(db, userId, notice)
  return true
}

type OfPeople = Omit<store.NewNotice, 'content' | 'personId'> & { isToOwn?: boolean }

/** Tells somebody what another one did. */
export async function tell(app: App, db: Db, userId: string, by: User, { isToOwn, ...notice }: OfPeople) {
  const reader = await store.readerOf(db, userId)
  if (!reader) return
  const date = localDateOf(app.now(), reader.timezone)
  await give(app, db, userId, { ...notice, personId: by.id, content: { date, ...(isToOwn && { isToOwn }) } })
}

const Place = z.tuple([Instant, z.uuid()])

export async function list(app: App, user: User, query: z.output<(typeof listNotifications)['query']>) {
  const { unread, limit, cursor } = query
  const found = await store.list(app.db, user, { unread, after: fromCursor(cursor, Place), limit: limit + 1 })
  const notices = found.slice(0, limit)
  const last = found.length > limit ? notices.at(-1) : undefined
  return {
    items: notices.map(shown),
    nextCursor: last ? toCursor(last.createdAt, last.id) : null,
    unread: await store.countUnread(app.db, user),
  }
}

export async function markRead(app: App, user: User, ids: readonly string[] | undefined): Promise<{ unread: number }> {
  await store.markRead(app.db, user, ids, app.now().toISOString())
  return { unread: await store.countUnread(app.db, user) }
}

function shown(notice: store.Stored): Notification {
  const { id, kind, subjectId, person, createdAt, readAt } = notice
  const { goal, date } = notice.content
  return {
    ...{ id, kind, text: textOf(notice), subjectId, person, date, createdAt, readAt },
    goal: goal ? { id: subjectId, name: goal.name, status: goal.status } : null,
  }
}
