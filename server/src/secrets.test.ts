import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSecrets } from './secrets.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function newFolder(content?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fitai-secrets-'))
  folders.push(folder)
  if (content !== undefined) await writeFile(join(folder, 'secrets.json'), content, { mode: 0o600 })
  return folder
}

describe('the secrets of an instance', () => {
  it('are made once, and readable by their owner only', async () => {
    const folder = join(await newFolder(), 'new')

    const first = await readSecrets(folder)

    expect(await readSecrets(folder)).toEqual(first)
    expect(Buffer.from(first.sealKey, 'base64url')).toHaveLength(32)
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })

  it('keep what an older release has made, and get what it had not', async () => {
    const jwtSecret = 'x'.repeat(64)
    const folder = await newFolder(JSON.stringify({ jwtSecret }))

    const secrets = await readSecrets(folder)

    expect(secrets.jwtSecret).toBe(jwtSecret)
    expect(await readSecrets(folder)).toEqual(secrets)
    expect(JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'))).toEqual(secrets)
    expect(await readdir(folder)).toEqual(['secrets.json'])
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{}', 'null', '{"jwtSecret":"short"}', `{"jwtSecret":"${'x'.repeat(64)}","sealKey":"short"}`])(
    'are not guessed at when the file is broken: %j',
    async (content) => {
      const folder = await newFolder(content)

      await expect(readSecrets(folder)).rejects.toThrow(/secrets\.json cannot be read/)
      expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe(content)
    },
  )
})
