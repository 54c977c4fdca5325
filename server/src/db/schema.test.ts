import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, inject, it } from 'vitest'
import { testServer } from '../../test/server.ts'

const test = testServer()
const root = join(import.meta.dirname, '../../..')

it('has the types that tables.gen.ts says', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(test.app.db)
  const { host, port, user } = inject('server')
  const url = `postgres://${user}@localhost/${rows[0]?.name}?host=${encodeURIComponent(host ?? '')}&port=${port ?? 5432}`

  const codegen = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--config-file=server/src/db/codegen.json',
      `--url=${url}`,
      '--verify',
    ],
    { cwd: root, encoding: 'utf8' },
  )

  expect(codegen.stderr).not.toContain('not up-to-date')
  expect(codegen.status).toBe(0)
})

it('takes the migrations again without a change', async () => {
  const { migrate } = await import('./migrate.ts')

  await expect(migrate(test.app.db)).resolves.toBeUndefined()
})
