import { sql } from 'kysely'
import { type Bell, openBell } from './adapters/bell.ts'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import { openDb, openPool } from './db/db.ts'
import { startEmbedded } from './db/embedded/start.ts'
import { migrate } from './db/migrate.ts'
import { StartProblem } from './start-problem.ts'

export type Database = { db: App['db']; bell: Bell; stop(): Promise<void> }

/** The database, up to date: FitAI's own, started for it, or the one that DATABASE_URL names. */
export async function openDatabase(config: Config, say: (sentence: string) => void): Promise<Database> {
  const database = config.databaseUrl
    ? { connection: { connectionString: config.databaseUrl }, stop: async () => {} }
    : await startEmbedded({ dataDir: config.dataDir, log: say })
  let isStopping = false
  // What ends with the database itself is no news.
  const onLost = (error: Error) => isStopping || say(`A database connection was lost: ${error.message}`)
  const pool = openPool(database.connection, onLost)
  const db = openDb(pool)
  const bell = openBell({ connection: database.connection, pool, onLost })
  const stop = async () => {
    isStopping = true
    await bell.close()
    await db.destroy()
    await database.stop()
  }
  try {
    await sql`select 1`.execute(db).catch((error: Error) => {
      throw new StartProblem(
        `The database does not answer: ${error.message || error.name}.${config.databaseUrl ? ' Check DATABASE_URL.' : ''}`,
      )
    })
    await migrate(db)
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
  return { db, bell, stop }
}
