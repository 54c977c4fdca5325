import { Instant, type listNotifications, type Notification } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as store from './store.ts'

/** Whoever has something to tell gives it, and takes it back when it is not true any more. */
export { give, type NewNotice, withdraw } from './store.ts'

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

function shown({ id, kind, subjectId, content, createdAt, readAt }: store.Stored): Notification {
  const { name, status, date } = content
  return {
    ...{ id, kind, text: textOf(kind, content), date, createdAt, readAt },
    goal: { id: subjectId, name, status },
  }
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function textOf(kind: store.Stored['kind'], { name, date, daysLeft }: store.Content): string {
  const day = longDate.format(new Date(date))
  if (kind === 'goal_reached') return `You reached “${name}” on ${day}.`
  if (kind === 'goal_missed') return `“${name}” ended on ${day} and was not reached.`
  const left = daysLeft === 0 ? 'today is the last day' : daysLeft === 1 ? 'one day left' : `${daysLeft} days left`
  return `“${name}” is due on ${day}: ${left}.`
}
