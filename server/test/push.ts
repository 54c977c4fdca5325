import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Json, TestUser } from './server.ts'

type Received = { path: string; headers: IncomingHttpHeaders; body: Buffer }

export type PushService = {
  address: string
  answers(...statuses: number[]): void
  takesItsTime(ms: number): void
  /** What came for a browser, opened with its own key. */
  to(browser: Browser): Json[]
  headersTo(browser: Browser): IncomingHttpHeaders
  stop(): Promise<void>
}

/** A push service on the loopback. It takes every message, unless told what to answer to the next ones. */
export async function startPushService(): Promise<PushService> {
  const received: Received[] = []
  let answers: number[] = []
  let delayMs = 0
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const status = answers.shift() ?? 201
    if (status < 300) received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
    if (delayMs > 0) await sleep(delayMs)
    reply.writeHead(status).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    answers(...statuses: number[]) {
      answers = statuses
    },
    takesItsTime(ms: number) {
      delayMs = ms
    },
    to: (browser) =>
      received.filter(({ path }) => path === browser.path).map(({ body }) => JSON.parse(browser.open(body))),
    headersTo: (browser) => received.findLast(({ path }) => path === browser.path)?.headers ?? {},
    stop: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

export type Browser = ReturnType<typeof browserOf>

/** A browser that lets itself be reached by this service, with keys of its own. */
export function browserOf(service: PushService) {
  const path = `/${randomBytes(8).toString('hex')}`
  const ecdh = createECDH('prime256v1')
  const point = ecdh.generateKeys()
  const auth = randomBytes(16)
  return {
    path,
    subscription: {
      endpoint: `${service.address}${path}`,
      keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    },
    /** By RFC 8291, with the one record that there is. */
    open(body: Buffer): string {
      const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, sender])
      const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32))
      const derived = (what: string, bytes: number) =>
        Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(`Content-Encoding: ${what}\0`), bytes))
      const opener = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12))
      opener.setAuthTag(sealed.subarray(-16))
      const opened = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
      return opened.subarray(0, opened.lastIndexOf(2)).toString()
    },
  }
}

export async function givenBrowser(service: PushService, user: TestUser): Promise<Browser & { id: string }> {
  const browser = browserOf(service)
  const { body } = await user.put('/notifications/push', browser.subscription)
  return { ...browser, id: body.id }
}
