import type { listSecurityEvents, SecurityEventKind } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { Caller } from '../../http/operation.ts'
import * as store from './event-store.ts'

type Happened = { kind: SecurityEventKind; userId: string; sessionId?: string; caller?: Caller | undefined }

/** Written down for the owner of the account to look at. */
export async function note(app: App, db: Db, { kind, userId, sessionId, caller }: Happened): Promise<void> {
  const { address = null, userAgent = null } = caller ?? {}
  const at = app.now().toISOString()
  await store.add(db, { id: app.newId(), userId, kind, sessionId: sessionId ?? null, address, userAgent, at })
  app.log({ event: kind, user: userId }, 'an account')
}

const Place = z.tuple([z.iso.datetime(), z.uuid()])

export async function list(
  app: App,
  user: User,
  { limit, cursor }: z.output<(typeof listSecurityEvents)['query']>,
): Promise<z.input<(typeof listSecurityEvents)['reply']>> {
  const rows = await store.list(app.db, user, limit + 1, fromCursor(cursor, Place))
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ kind, at, address, userAgent }) => ({ kind, at, address, userAgent })),
    nextCursor: rows.length > limit && last ? toCursor(last.at, last.id) : null,
  }
}
