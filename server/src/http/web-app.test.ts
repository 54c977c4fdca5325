import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { webApp } from './web-app.ts'

let folder: string
let server: FastifyInstance

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fitai-web-'))
  await givenBuild({ page: 'app-new.js', assets: ['app-new.js'] })
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** A build as Vite leaves it, and a server that was started with it. */
async function givenBuild({ page, assets }: { page: string; assets: string[] }) {
  await server?.close()
  rmSync(join(folder, 'assets'), { recursive: true, force: true })
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), `<script type="module" src="/assets/${page}"></script>`)
  for (const name of assets) writeFileSync(join(folder, 'assets', name), '// code')
  server = Fastify()
  await server.register(webApp({ folder }))
}

const open = (url: string, more = {}) => server.inject({ url, headers: { accept: 'text/html,*/*', ...more } })
const fetchCode = (url: string) => server.inject({ url, headers: { accept: '*/*' } })

describe('T37 an update of the app', () => {
  it('is asked for at every visit, on every address of the app', async () => {
    for (const url of ['/', '/index.html', '/log/0189', '/training']) {
      const { statusCode, headers, body } = await open(url)

      expect([url, statusCode, headers['cache-control']]).toEqual([url, 200, 'no-cache'])
      expect(body).toContain('/assets/app-new.js')
    }
  })

  it('is seen by a browser that has the page of before', async () => {
    const { headers } = await open('/')
    const same = await open('/', { 'if-none-match': headers.etag })
    await givenBuild({ page: 'app-newer.js', assets: ['app-newer.js'] })
    const newer = await open('/', { 'if-none-match': headers.etag })

    expect(same.statusCode).toBe(304)
    expect(newer).toMatchObject({ statusCode: 200, body: expect.stringContaining('app-newer.js') })
  })

  it('leaves the code of a version alone for ever', async () => {
    const { headers } = await fetchCode('/assets/app-new.js')

    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('answers a page of before that its code is gone, never with another page in its place', async () => {
    const { statusCode, headers, body } = await fetchCode('/assets/app-old.js')

    expect(statusCode).not.toBe(200)
    expect(headers['cache-control']).toBeUndefined()
    expect(body).toContain('route_not_found')
  })
})

describe('a way out of the folder of the app', () => {
  it('leads to nothing, not even to what lies hidden in it or came into it later', async () => {
    const secret = 'the secret of the operator'
    writeFileSync(join(folder, '.env'), secret)
    writeFileSync(`${folder}-beside.txt`, secret)
    await givenBuild({ page: 'app-new.js', assets: ['app-new.js'] })
    writeFileSync(join(folder, 'later.txt'), secret)
    const beside = `${basename(folder)}-beside.txt`
    const ways = [
      ...['/.env', '/./.env', '/assets/../.env', '/assets/..%2f.env', '/%2eenv', '/later.txt', '/later.txt%00.js'],
      ...[`/../${beside}`, `/..%2f${beside}`, `/%2e%2e/${beside}`, `/..%5c${beside}`, `/assets/../../${beside}`],
      ...[`/%252e%252e%252f${beside}`, `/${folder}-beside.txt`, `//${folder}-beside.txt`, `/file:${folder}-beside.txt`],
    ]

    for (const way of ways) {
      const answers = [await open(way), await fetchCode(way)]
      for (const { body, statusCode } of answers) {
        expect(body, way).not.toContain(secret)
        expect(statusCode, way).toBeLessThan(500)
      }
    }
    rmSync(`${folder}-beside.txt`)
  })
})
