import type { listChanges } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** Up to which revision the pages go, and where in them the last one ended. */
const Place = z.tuple([z.int(), z.int(), z.int(), z.uuid()])
const nowhere = '00000000-0000-0000-0000-000000000000'

/** Everything of the caller's that has changed since a revision. Pages stop at the revision that the first one saw. */
export async function changes(app: App, user: User, query: z.output<(typeof listChanges)['query']>) {
  const { since, limit, cursor } = query
  const [upTo, ...place] = fromCursor(cursor, Place) ?? [
    (await users.stampOf(app.db, user)).revision,
    since,
    9,
    nowhere,
  ]
  const found = await store.changes(app.db, user, { after: place, upTo, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const isMore = found.length > limit && last !== undefined
  return {
    changes: page.map(({ kind: _, ...change }) => change),
    revision: isMore ? since : upTo,
    nextCursor: isMore ? toCursor(upTo, last.revision, last.kind, last.id) : null,
    now: app.now().toISOString(),
  }
}
