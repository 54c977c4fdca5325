import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDb, openPool } from '../../server/src/db/db.ts'
import { startEmbedded } from '../../server/src/db/embedded/start.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { loadLibrary } from '../../server/src/features/exercises/service.ts'
import { rebuildAll } from '../../server/src/features/records/service.ts'
import { readLibrary } from '../../server/src/library.ts'
import { postgresPids } from './processes.ts'

export type BenchDatabase = {
  url: string
  dataDir: string
  pids(): number[]
  client(): Promise<pg.Client>
  rebuildRecords(userIds: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/**
 * A database with the schema and the library: the embedded one with the settings users get (every commit is on the
 * disk before it is acknowledged), or the empty one that DATABASE_URL names.
 */
export async function openDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fitai-bench-'))
  const { url, stop } = await start(dataDir)
  const db = openDb(openPool({ connectionString: url, max: 2 }))
  await migrate(db)
  await loadLibrary(db, readLibrary())
  return {
    url,
    dataDir,
    pids: () => postgresPids(dataDir),
    async client() {
      const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
      await client.connect()
      return client
    },
    async rebuildRecords(userIds) {
      for (const id of userIds) await db.transaction().execute((tx) => rebuildAll(tx, { id, sessionId: id }))
    },
    async stop() {
      await db.destroy()
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function start(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const { connection, stop } = await startEmbedded({ dataDir })
  const { user, password, host, port, database } = connection
  const login = password === undefined ? user : `${user}:${password}`
  return { url: `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`, stop }
}
