import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { BlockedAddress, openGuardedFetch, type Resolve, ResponseTooLarge } from './guarded-fetch.ts'
import { isPublicAddress } from './public-address.ts'

const running: Server[] = []
afterAll(() => {
  for (const server of running) server.closeAllConnections()
})

/** A server on the loopback that counts who comes. */
async function givenServer(answer: RequestListener = (_request, reply) => reply.end('hello')) {
  const seen = { requests: 0, connections: 0, closed: 0 }
  const server = createServer((request, reply) => {
    seen.requests += 1
    answer(request, reply)
  })
  server.on('connection', (socket) => {
    seen.connections += 1
    socket.on('close', () => {
      seen.closed += 1
    })
  })
  running.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { port: (server.address() as AddressInfo).port, seen }
}

const resolvingTo = (...answers: string[][]): Resolve & { asked: string[] } => {
  const asked: string[] = []
  const resolve: Resolve = (hostname, _options, callback) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(hostname)
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return Object.assign(resolve, { asked })
}

const guarded = openGuardedFetch({ mayConnectTo: isPublicAddress, maxBytes: 1000 })
const open = openGuardedFetch({ mayConnectTo: () => true, maxBytes: 1000 })

describe('a public address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.32.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '168.63.129.16', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.168.1.1'],
    ...['198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001::1', '2002:7f00:1::', '2001:db8::1'],
    ...['localhost', '', '8.8.8', '8.8.8.8.8', '0x08080808'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('is none of this machine', () => {
    for (const one of Object.values(networkInterfaces()).flat()) expect(isPublicAddress(one?.address ?? '')).toBe(false)
  })
})

describe('an address that may not be asked', () => {
  it.each([
    ...['http://127.0.0.1', 'http://localhost', 'http://LOCALHOST', 'http://localhost.', 'http://foo.localhost'],
    ...['http://2130706433', 'http://017700000001', 'http://0x7f000001', 'http://0x7f.1', 'http://127.1', 'http://0'],
    ...[
      'http://[::1]',
      'http://[::]',
      'http://[::ffff:127.0.0.1]',
      'http://[::ffff:7f00:1]',
      'http://[64:ff9b::7f00:1]',
    ],
    ...['http://１２７.０.０.１', 'http://①②⑦.⓪.⓪.①', 'http://127。0。0。1'],
  ])('is %s', async (address) => {
    const { port, seen } = await givenServer()

    const answer = guarded(`${address}:${port}/`)

    // Not every system knows foo.localhost.
    await expect(answer).rejects.toThrow(/foo|localhost\.$/.test(address) ? /inside|ENOTFOUND/ : BlockedAddress)
    expect(seen.connections).toBe(0)
  })

  it.each(['ftp://example.com/', 'file:///etc/passwd', 'data:text/plain,hello', 'http://ana:secret@example.com/'])(
    'is %s',
    async (address) => {
      await expect(guarded(address)).rejects.toThrow(BlockedAddress)
    },
  )

  it.each([['127.0.0.1'], ['::1'], ['169.254.169.254'], ['8.8.8.8', '127.0.0.1'], ['8.8.8.8', '::ffff:10.0.0.1']])(
    'is a name that leads to %s',
    async (...addresses) => {
      const { port, seen } = await givenServer()
      const fetch = openGuardedFetch({ mayConnectTo: isPublicAddress, maxBytes: 1000, resolve: resolvingTo(addresses) })

      await expect(fetch(`http://models.example:${port}/`)).rejects.toThrow(BlockedAddress)
      expect(seen.connections).toBe(0)
    },
  )

  it('never carries the address in what it says, because a log keeps it', async () => {
    const error = await guarded('http://127.0.0.1/secret-path').catch((caught: unknown) => caught)

    expect(String(error)).not.toMatch(/secret|127/)
  })
})

describe('a name that changes its mind', () => {
  it('is asked once for each connection, and connected to where that answer led', async () => {
    const mayConnectTo = (address: string) => address === '127.0.0.1'
    const { port } = await givenServer()
    const resolve = resolvingTo(['127.0.0.1'], ['127.0.0.9'])
    const fetch = openGuardedFetch({ mayConnectTo, maxBytes: 1000, resolve })

    const first = await fetch(`http://rebind.example:${port}/`)

    expect(await first.text()).toBe('hello')
    expect(resolve.asked).toEqual(['rebind.example'])
    await expect(fetch(`http://rebind.example:${port}/`)).rejects.toThrow(BlockedAddress)
    expect(resolve.asked).toHaveLength(2)
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('by %s is answered and not followed', async (status) => {
    const inside = await givenServer()
    const location = `http://127.0.0.1:${inside.port}/latest/meta-data`
    const outside = await givenServer((_request, reply) => reply.writeHead(status, { location }).end('go there'))

    const answer = await open(`http://127.0.0.1:${outside.port}/`, { redirect: 'follow' })

    expect(answer.status).toBe(status)
    expect(inside.seen.connections).toBe(0)
  })
})

describe('an answer', () => {
  it('comes with what was sent, its status and its headers', async () => {
    const { port } = await givenServer(async (request, reply) => {
      let body = ''
      for await (const chunk of request) body += chunk
      reply.writeHead(418, { 'x-seen': `${request.method} ${request.headers.authorization} ${body}` }).end('teapot')
    })

    const answer = await open(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { Authorization: 'Bearer a' },
      body: '{}',
    })

    expect([answer.status, answer.headers.get('x-seen'), await answer.text()]).toEqual([
      418,
      'POST Bearer a {}',
      'teapot',
    ])
  })

  it('breaks off where it is too large, and the connection with it', async () => {
    const { port, seen } = await givenServer((_request, reply) => {
      const more = () => reply.write('x'.repeat(400)) && setImmediate(more)
      more()
    })

    const answer = await open(`http://127.0.0.1:${port}/`)

    await expect(answer.text()).rejects.toThrow(ResponseTooLarge)
    await expect.poll(() => seen.closed).toBe(1)
  })

  it('that nobody reads on is hung up on', async () => {
    const { port, seen } = await givenServer((_request, reply) => reply.write('hello'))
    const answer = await open(`http://127.0.0.1:${port}/`)

    await answer.body?.cancel()

    await expect.poll(() => seen.closed).toBe(1)
  })

  it.each([0, 30])('that does not come is given up when the signal says so, after %s ms', async (ms) => {
    const { port, seen } = await givenServer(() => {})

    const answer = open(`http://127.0.0.1:${port}/`, {
      signal: ms === 0 ? AbortSignal.abort() : AbortSignal.timeout(ms),
    })

    await expect(answer).rejects.toThrow()
    await expect.poll(() => seen.connections - seen.closed).toBe(0)
  })
})
