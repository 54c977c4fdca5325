import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = ['README.md', 'AGENTS.md', ...globSync(['docs/**/*.md', 'changes/*.md'], { cwd: root })].toSorted()
const decisions = documents.filter((file) => file.startsWith('docs/decisions/'))
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)

/** Links to files, without those to other sites and without the place within the file. */
const linksIn = (file: string) =>
  [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^\w+:/.test(target))

const codeIn = (file: string) =>
  [...read(file).matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(([, block, span]) => block ?? span ?? '')

/** Paths of this repository; AGENTS.md names patterns of paths instead. */
const pathsIn = (file: string) =>
  codeIn(file).filter((code) => /^(domain|contract|catalogue|server|web|e2e|bench|scripts|docs)\/[\w./-]*$/.test(code))

/** A stop of the tour: a path, a dash and the function that is passed there. */
const stops = [...read('docs/tour.md').matchAll(/`([\w./-]+)` — `(\w+)`/g)].map(
  ([, file = '', name = '']) => [file, name] as const,
)

function isDefined(name: string, text: string): boolean {
  const declared = new RegExp(`\\b(?:function|const|let|type|class|table)\\s+${name}\\b`)
  const method = new RegExp(`^\\s+(?:async )?${name}\\(`, 'm')
  return declared.test(text) || method.test(text)
}

describe('the documents', () => {
  it.each(documents)('%s links to files that are there', (file) => {
    const missing = linksIn(file).filter((target) => !existsSync(join(root, dirname(file), target)))

    expect(missing).toEqual([])
  })

  it.each(documents)('%s names commands that exist', (file) => {
    const ownToNpm = ['ci', 'install']
    const named = codeIn(file).flatMap((code) => [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)])
    const unknown = named.map(([, name = '']) => name).filter((name) => ![...scripts, ...ownToNpm].includes(name))

    expect(unknown).toEqual([])
  })

  it.each(documents.filter((file) => file !== 'AGENTS.md'))('%s names paths that are there', (file) => {
    expect(pathsIn(file).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('stand in docs/index.md, each once', () => {
    const listed = linksIn('docs/index.md').map((target) => join('docs', target))
    const others = documents.filter((file) => file.startsWith('docs/') && file !== 'docs/index.md')

    expect(listed.filter((file) => file.startsWith('docs/')).toSorted()).toEqual(others)
  })
})

describe('the tour', () => {
  it('has stops', () => {
    expect(stops.length).toBeGreaterThan(60)
  })

  it.each(stops)('passes %s at %s', (file, name) => {
    expect(isDefined(name, read(file))).toBe(true)
  })

  it('numbers its stops without a gap', () => {
    for (const chapter of read('docs/tour.md').split(/^## /m).slice(1)) {
      const numbers = [...chapter.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))

      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    }
  })
})

describe('the attacks in docs/security.md', () => {
  const attacks = [...read('docs/security.md').matchAll(/^\| (.+) \| .+ \| `([\w./-]+\.test\.ts)` — (.+) \|$/gm)].map(
    ([, attack = '', file = '', test = '']) => [attack, file, test] as const,
  )

  it('are at least forty', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(40)
  })

  it.each(attacks)('%s: is tried by %s', (_attack, file, test) => {
    expect(read(file)).toContain(test)
  })
})

describe('AGENTS.md', () => {
  it('names every command of the project', () => {
    const commands = [...read('AGENTS.md').matchAll(/^\| `npm (?:run )?([a-z:-]+)` \|/gm)].map(([, name]) => name)

    expect(commands.toSorted()).toEqual(scripts.toSorted())
  })

  it('says for every part which way its imports may point', () => {
    const [, table = ''] = read('AGENTS.md').split('| from | may import | never |')
    const parts = [...table.matchAll(/^\| `([\w./]+)` \|/gm)].map(([, part]) => part)

    expect(parts).toEqual([
      'domain',
      'contract',
      'catalogue',
      'server/src/features/x/routes.ts',
      'server/src/features/x/service.ts',
      'server/src/features/x/store.ts',
      'server/src/adapters',
      'web/src/ui',
      'web/src/features/x',
      'e2e',
    ])
  })
})

describe('the decisions', () => {
  it('are numbered without a gap', () => {
    const numbers = decisions.map((file) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]))

    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  it.each(decisions)('%s says when, why, what and what follows', (file) => {
    const number = /\d{4}/.exec(file)?.[0]

    expect(read(file)).toMatch(
      new RegExp(
        `^# ${number} [^]+Date: \\d{4}-\\d\\d-\\d\\d\\. Status: [^]+## Context[^]+## Decision[^]+## Consequences`,
      ),
    )
  })
})

describe('the changes', () => {
  it.each(globSync('changes/*.md', { cwd: root }))('%s is one sentence', (file) => {
    expect(read(file)).toMatch(/^[A-Z][^\n]*\.\n$/)
  })
})
