import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDb, openPool } from '../src/db/db.ts'
import { startEmbedded } from '../src/db/embedded/start.ts'
import { migrate } from '../src/db/migrate.ts'
import { loadLibrary } from '../src/features/exercises/service.ts'
import { readLibrary } from '../src/library.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: pg.PoolConfig
    template: string
  }
}

/**
 * One real PostgreSQL for the whole run: the embedded one, or the server DATABASE_URL names. A template with the
 * schema and the library is made once; each test file works on its own copy of it.
 */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'fitai-test-'))
  const { DATABASE_URL } = process.env
  const database = DATABASE_URL
    ? { connection: connectionOf(DATABASE_URL), stop: async () => {} }
    : await startEmbedded({ dataDir: folder })
  const template = `fitai_test_${process.pid}`
  const admin = openPool({ ...database.connection, max: 1 })
  await admin.query(`create database ${template}`)
  await fill({ ...database.connection, database: template })
  project.provide('server', database.connection)
  project.provide('template', template)

  return async () => {
    const { rows } = await admin.query(`select datname from pg_database where datname like '${template}%'`)
    for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`)
    await admin.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(connection: pg.PoolConfig): Promise<void> {
  const db = openDb(openPool(connection))
  await migrate(db)
  await loadLibrary(db, readLibrary())
  await db.destroy()
}

/** Taken apart, because a connection string would overrule the name of the database beside it. */
function connectionOf(address: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address)
  return {
    host: searchParams.get('host') ?? hostname,
    port: port ? Number(port) : undefined,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || 'postgres',
  }
}
