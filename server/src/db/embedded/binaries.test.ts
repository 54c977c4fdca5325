import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { linkLibraries } from './binaries.ts'

let packageDir: string
beforeEach(() => {
  packageDir = mkdtempSync(join(tmpdir(), 'ft-'))
  mkdirSync(join(packageDir, 'native/lib'), { recursive: true })
  writeFileSync(join(packageDir, 'native/lib/libpq.so.5.18'), '')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(packageDir, 'native/pg-symlinks.json'), JSON.stringify(links))
})
afterEach(() => rmSync(packageDir, { recursive: true }))

it('makes the links that the install script would have made', () => {
  linkLibraries(packageDir)

  expect(readlinkSync(join(packageDir, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

it('is content with links that another process made', () => {
  linkLibraries(packageDir)
  linkLibraries(packageDir)

  expect(readdirSync(join(packageDir, 'native/lib')).sort()).toEqual(['libpq.so.5', 'libpq.so.5.18'])
})
