import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const house = mkdtempSync(join(tmpdir(), 'fitai-rules-'))
const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(house, 'biome.json'), JSON.stringify(rules))
afterAll(() => rmSync(house, { recursive: true }))

/** What Biome says of a file, were it at this place. */
function lint(path: string, code: string): string {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  return spawnSync(process.execPath, [biome, 'lint', '--colors=off', path], { cwd: house, encoding: 'utf8' }).stderr
}

const use = (from: string) => `import * as wrong from '${from}'\n\nexport const right = wrong\n`

describe('the import rules', () => {
  it.each([
    ['domain/src/x.ts', 'zod', 'domain is pure'],
    ['domain/src/x.ts', '@fitai/contract', 'domain is pure'],
    ['domain/src/x.ts', 'node:fs', 'noNodejsModules'],
    ['contract/src/x.ts', 'fastify', 'contract may import only'],
    ['contract/src/x.ts', 'node:fs', 'noNodejsModules'],
    ['server/src/features/goals/routes.ts', './store.ts', 'its own service only'],
    ['server/src/features/goals/routes.ts', 'fastify', 'its own service only'],
    ['server/src/features/goals/service.ts', '../workouts/store.ts', 'through its service.ts'],
    ['server/src/features/goals/service.ts', 'kysely', 'through its service.ts'],
    ['server/src/features/goals/store.ts', './service.ts', 'A store is SQL'],
    ['server/src/adapters/mail.ts', '../features/goals/service.ts', 'no feature'],
    ['web/src/ui/Button.tsx', '../features/goals/Goals.tsx', 'ui knows no feature'],
    ['web/src/ui/Button.tsx', '@fitai/contract', 'ui knows no feature'],
    ['web/src/features/goals/Goals.tsx', '../../features/coach/Coach.tsx', 'Features know no other feature'],
    ['web/src/features/goals/Goals.tsx', '../coach/Coach.tsx', 'Features know no other feature'],
    ['web/src/features/goals/Goals.tsx', '../../app/router.tsx', 'Features know no other feature'],
    ['server/src/features/goals/forecast.ts', '../workouts/store.ts', 'through its service.ts'],
    ['e2e/journeys/first.test.ts', '../../server/src/app.ts', 'from outside'],
  ])('%s may not import %s', (path, from, reason) => {
    expect(lint(path, use(from))).toContain(reason)
  })

  it.each([
    ['domain/src/x.ts', './units.ts'],
    ['domain/src/coach/x.ts', '../units.ts'],
    ['server/src/features/goals/service.ts', './store.ts'],
    ['server/src/features/goals/service.ts', '../workouts/service.ts'],
    ['web/src/features/goals/Goals.tsx', '../../ui/Button.tsx'],
    ['web/src/features/goals/Goals.tsx', './GoalRow.tsx'],
  ])('%s may import %s', (path, from) => {
    expect(lint(path, use(from))).not.toMatch(/noRestrictedImports|noNodejsModules/)
  })

  it('domain may not read the clock', () => {
    expect(lint('domain/src/x.ts', 'export const now = () => Date.now()\n')).toContain('takes the time as an argument')
  })

  it('a promise may not be left floating', () => {
    const code = 'async function save() {}\nexport function run() {\n  save()\n}\n'

    expect(lint('server/src/x.ts', code)).toContain('noFloatingPromises')
  })
})

describe('the types of domain', () => {
  it.each(['process.exit()', 'fetch("/")', 'document.title', 'Buffer.from("")', 'setTimeout(() => {}, 1)'])(
    'know no %s',
    (code) => {
      const folder = mkdtempSync(join(tmpdir(), 'fitai-types-'))
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      writeFileSync(join(folder, 'x.ts'), `export const wrong = ${code}\n`)
      const config = {
        extends: join(root, 'domain/tsconfig.json'),
        include: ['x.ts'],
        compilerOptions: {
          rootDir: folder,
          composite: false,
          noEmit: true,
          emitDeclarationOnly: false,
          declaration: false,
        },
      }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))

      const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
      rmSync(folder, { recursive: true })

      expect(stdout).toMatch(/x\.ts.*Cannot find name/)
    },
  )
})
