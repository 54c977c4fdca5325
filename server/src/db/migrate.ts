import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartProblem } from '../start-problem.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Brings the database up to date. Two processes at once: one works, the other waits (advisory lock of Kysely). */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error && /missing|corrupted/.test(error.message))
    throw new StartProblem('This database was written by a newer FitAI: start that one, or restore an older backup.')
  if (error) throw error
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(new URL(file, folder), 'utf8')
        return [file.replace('.sql', ''), { up: async (db) => void (await sql.raw(text).execute(db)) }] satisfies [
          string,
          Migration,
        ]
      }),
    ),
  )
}
