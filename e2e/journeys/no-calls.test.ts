import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { strongFile } from '../src/history-file.ts'
import { startProduct } from '../src/product.ts'

const watcher = join(import.meta.dirname, '../src/watch-sockets.mjs')

it('S07 connects to nothing but its own database, whatever is asked of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fitai-sockets-'))
  const log = join(folder, 'log')
  const product = await startProduct({ NODE_OPTIONS: `--import=${watcher}`, FITAI_SOCKET_LOG: log })
  await useEverything(product.address).finally(product.stop)
  const destinations = new Set((await readFile(log, 'utf8')).trim().split('\n'))
  await rm(folder, { recursive: true })

  expect(destinations.size).toBeGreaterThan(0)
  for (const destination of destinations) {
    expect(destination).toMatch(
      /^(connect \/.*\.s\.PGSQL\.\d+|connect (127\.0\.0\.1|::1|localhost):\d+|lookup (127\.0\.0\.1|::1|localhost))$/,
    )
  }
})

/** Registers, imports, generates and opens every kind of address. */
async function useEverything(address: string): Promise<void> {
  let token = ''
  const call = async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const headers = { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': type }) }
    const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
    const reply = await fetch(address + path, { method, headers, ...(sent !== undefined && { body: sent }) })
    expect(reply.status, path).toBeLessThan(300)
    return reply.headers.get('content-type')?.includes('json') ? reply.json() : reply.text()
  }

  const account = { email: 'ana@fitai.example', password: 'correct horse battery', name: 'Ana' }
  token = (await call('POST', '/api/v1/auth/register', account)).accessToken
  const { id } = await call('POST', '/api/v1/imports', strongFile({ weeks: 2, until: new Date() }), 'text/csv')
  await call('POST', `/api/v1/imports/${id}/apply`, {})
  await call('POST', '/api/v1/ai/workout-generate', { minutes: 30 })
  for (const path of ['/', '/docs/', '/health', '/ready', '/api/v1/openapi.json', '/api/v1/progress'])
    await call('GET', path)
}
