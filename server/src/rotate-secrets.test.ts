import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newAddress, password } from '../test/accounts.ts'
import { testServer } from '../test/server.ts'
import { stepOf, totpAt } from './features/auth/totp-code.ts'

const test = testServer()
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fitai-rotate-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function environment() {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(test.app.db)
  const { host, port, user, password: secret } = inject('server')
  const who = typeof secret === 'string' ? `${user}:${secret}` : user
  const url = `postgres://${who}@localhost:${port ?? 5432}/${rows[0]?.name}?host=${encodeURIComponent(host ?? '')}`
  return { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'trace', PUBLIC_URL: '' }
}

/** The product as its operator starts it. */
async function startProduct() {
  const main = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, [main], { env: await environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/is ready: http/)
  const [, address] = /is ready: (\S+)/.exec(said) ?? []
  const call = async (path: string, body?: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
    const reply = await fetch(`${address}/api/v1${path}`, init)
    return { status: reply.status, body: await reply.json() }
  }
  return {
    call,
    said: () => said,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function rotate() {
  const script = join(import.meta.dirname, 'rotate-secrets.ts')
  const child = spawn(process.execPath, [script], { env: await environment(), stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  await once(child, 'exit')
  return said
}

const secrets = async () => JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'))

describe('new secrets', { timeout: 60_000 }, () => {
  it('open what was sealed, end access tokens, and nothing secret was in the log', async () => {
    const email = newAddress()
    const first = await startProduct()
    const { body } = await first.call('/auth/register', { email, password, name: 'Ana' })
    const { secret } = (await first.call('/auth/totp', {}, body.accessToken)).body
    const [code, refreshToken] = [totpAt(secret, stepOf(new Date())), body.refreshToken]
    const { recoveryCodes } = (await first.call('/auth/totp/verify', { code }, body.accessToken)).body
    const token = (await first.call('/auth/tokens', { name: 'x', scopes: ['users:read'] }, body.accessToken)).body.token
    await first.call('/auth/forgot-password', { email })
    await expect.poll(() => readdir(join(dataDir, 'outbox')).catch(() => []), { timeout: 10_000 }).toHaveLength(3)
    const before = await secrets()
    await first.stop()

    const said = await rotate()
    const second = await startProduct()
    const old = await second.call('/users/profile', undefined, body.accessToken)
    const refreshed = await second.call('/auth/refresh', { refreshToken })
    const { challenge } = (await second.call('/auth/login', { email, password })).body
    const next = totpAt(secret, stepOf(new Date()) + 1)
    const signedIn = await second.call('/auth/second-factor', { challenge, code: next })
    await second.stop()

    expect(said).toMatch(/The secrets are new\. 1 sealed/)
    const after = await secrets()
    expect(after).not.toHaveProperty('oldSealKeys')
    expect([after.jwtSecret, after.sealKey]).not.toContain(before.jwtSecret)
    expect(after.sealKey).not.toBe(before.sealKey)
    expect([old.status, refreshed.status, signedIn.status]).toEqual([401, 200, 200])
    const mails = await Promise.all(
      (await readdir(join(dataDir, 'outbox'))).map((file) => readFile(join(dataDir, 'outbox', file), 'utf8')),
    )
    const links = mails.flatMap((mail) => /#token=3D([\w-]{43})/.exec(mail.replace(/=\r\n/g, ''))?.[1] ?? [])
    const log = first.said() + second.said()
    const all = [password, secret, code, ...recoveryCodes, token, refreshToken, body.accessToken, challenge, ...links]
    expect(links).toHaveLength(2)
    for (const one of [...all, email, before.jwtSecret, before.sealKey]) expect(log).not.toContain(one)
    expect(log).toContain('a mail was sent')
  })

  it('that were interrupted still open everything, and are finished by the next run', async () => {
    const email = newAddress()
    const first = await startProduct()
    const { body } = await first.call('/auth/register', { email, password, name: 'Ben' })
    const { secret } = (await first.call('/auth/totp', {}, body.accessToken)).body
    await first.call('/auth/totp/verify', { code: totpAt(secret, stepOf(new Date())) }, body.accessToken)
    await first.stop()
    const { sealKey, jwtSecret } = await secrets()
    const halfWay = { jwtSecret, sealKey: Buffer.alloc(32, 7).toString('base64url'), oldSealKeys: [sealKey] }
    await writeFile(join(dataDir, 'secrets.json'), JSON.stringify(halfWay))

    const said = await rotate()

    const second = await startProduct()
    const { challenge } = (await second.call('/auth/login', { email, password })).body
    const code = totpAt(secret, stepOf(new Date()) + 1)
    const signedIn = await second.call('/auth/second-factor', { challenge, code })
    await second.stop()
    expect(said).toMatch(/2 sealed values/)
    expect(signedIn.status).toBe(200)
  })
})
