import type { Kysely } from 'kysely'
import type { DB } from '../db/tables.gen.ts'

/**
 * Sessions that have ended while their access tokens would still be good. This process knows its own at once and those
 * of others within seconds, so that a request costs no query.
 */
export type EndedSessions = {
  add(sessionIds: readonly string[]): void
  has(sessionId: string): boolean
  /** Looks what has ended elsewhere. */
  load(): Promise<void>
}

const freshMs = 5_000

export function openEndedSessions(db: Kysely<DB>, accessSeconds: number, now: () => Date): EndedSessions {
  const own = new Map<string, number>()
  let known = new Set<string>()
  let loadedAt = Number.NEGATIVE_INFINITY

  async function load(): Promise<void> {
    loadedAt = performance.now()
    for (const [id, at] of own) if (loadedAt - at > accessSeconds * 1000) own.delete(id)
    const since = new Date(now().getTime() - accessSeconds * 1000).toISOString()
    const rows = await db.selectFrom('sign_in').select('id').where('ended_at', '>', since).execute()
    known = new Set(rows.map(({ id }) => id))
  }

  return {
    load,
    add(sessionIds) {
      for (const id of sessionIds) own.set(id, performance.now())
    },
    has(sessionId) {
      // What is known stays known if the database is away.
      if (performance.now() - loadedAt > freshMs) void load().catch(() => {})
      return own.has(sessionId) || known.has(sessionId)
    },
  }
}
