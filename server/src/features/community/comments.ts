import { type addComment, Instant, type listComments } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { tell } from '../notifications/service.ts'
import * as store from './comment-store.ts'
import { visible } from './service.ts'

const Place = z.tuple([Instant, z.uuid()])

export async function list(
  app: App,
  viewer: User | undefined,
  activityId: string,
  { limit, cursor }: z.output<(typeof listComments)['query']>,
) {
  await visible(app.db, viewer, activityId)
  const found = await store.comments(app.db, viewer, activityId, fromCursor(cursor, Place), limit + 1)
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? toCursor(last.createdAt, last.id) : null }
}

type New = z.output<(typeof addComment)['body']>

/** Saying the same id again answers what was said. */
export async function add(app: App, user: User, activityId: string, { id, text, answersId }: New) {
  const { userId } = await visible(app.db, user, activityId)
  return app.db.transaction().execute(async (tx) => {
    const answered = answersId === undefined ? undefined : await store.find(tx, user, answersId)
    if (answersId !== undefined && answered?.activityId !== activityId) fail('comment_not_found')
    const parentId = answered ? (answered.parentId ?? answered.id) : null
    const isNew = await store.add(tx, user, { id, activityId, parentId, text, at: app.now().toISOString() })
    const said = await store.find(tx, user, id)
    if (!said?.isOwn || said.activityId !== activityId) return fail('id_taken')
    const readers = new Set([userId, ...(answered ? [answered.author.id] : [])].filter((reader) => reader !== user.id))
    if (isNew)
      for (const reader of readers)
        await tell(app, tx, reader, user, {
          ...{ kind: 'activity_commented', subjectId: activityId, occurrence: id, isToOwn: reader === userId },
        })
    const { activityId: _, authorOfActivity: __, ...shown } = said
    return store.toShown(shown)
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  if (!(await store.remove(app.db, user, id))) fail('comment_not_found')
  return { deleted: true }
}
