import { Instant, type listReports, type report as reportEndpoint } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as comments from './comment-store.ts'
import * as store from './report-store.ts'
import { visible } from './service.ts'

type Reported = z.output<(typeof reportEndpoint)['body']>

export async function report(
  app: App,
  user: User,
  { reason, note = null, ...what }: Reported,
): Promise<{ reported: true }> {
  const about = await reported(app, user, what)
  await store.add(app.db, user, { id: app.newId(), ...about, reason, note, at: app.now().toISOString() })
  return { reported: true }
}

/** Only what the caller can see can be reported, with what it says now. */
async function reported(app: App, user: User, { activityId, commentId }: Pick<Reported, 'activityId' | 'commentId'>) {
  if (commentId === undefined) {
    const { id, userId, text } = await visible(app.db, user, activityId ?? '')
    return { aboutId: userId, activityId: id, commentId: null, said: text }
  }
  const comment = (await comments.find(app.db, user, commentId)) ?? fail('comment_not_found')
  await visible(app.db, user, comment.activityId).catch(() => fail('comment_not_found'))
  return { aboutId: comment.author.id, activityId: comment.activityId, commentId, said: comment.text }
}

const Place = z.tuple([Instant, z.uuid()])

export async function list(app: App, { limit, cursor }: z.output<(typeof listReports)['query']>) {
  const found = await store.open(app.db, fromCursor(cursor, Place), limit + 1)
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? toCursor(last.createdAt, last.id) : null }
}

export async function decide(app: App, user: User, id: string, decision: 'dismissed' | 'removed') {
  const isOpen = await app.db
    .transaction()
    .execute((tx) => store.decide(tx, user, id, decision, app.now().toISOString()))
  return isOpen ? { decision } : fail('report_not_found')
}
