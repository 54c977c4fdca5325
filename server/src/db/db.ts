import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'
import type { DB } from './tables.gen.ts'

/** Stores take this, so the same function runs inside or outside a transaction. */
export type Db = Kysely<DB> | Transaction<DB>

const { builtins } = pg.types

/** Instants leave the database as RFC 3339 UTC, dates as they are, counts as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
    if (oid === builtins.DATE) return (text: string) => text
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number
    return pg.types.getTypeParser(oid, format)
  },
}

/** `onLost` hears of connections that broke; without it the first restart of the database would end the process. */
export function openPool(connection: pg.PoolConfig, onLost: (error: Error) => void = () => {}): pg.Pool {
  const usual = { Client: PreparingClient, max: 10, types, options: '-c TimeZone=UTC', application_name: 'fitai' }
  const pool = new pg.Pool({ ...usual, ...connection })
  // The pool itself listens to idle connections only.
  pool.on('connect', (client) => client.on('error', onLost))
  return pool.on('error', onLost)
}

export function openDb(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
