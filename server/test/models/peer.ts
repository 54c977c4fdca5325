import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** One request that arrived. */
export type Seen = { path: string; headers: http.IncomingHttpHeaders; body: string; json: any }

/** What a model says, in no dialect yet. */
export type Saying = { text: string; finish: 'stop' | 'length' | 'safety' | 'none'; usage?: [number, number] }

/** How one kind of API puts things. */
export type Dialect = {
  /** What is wrong with a request, as the real one would find. */
  objection(seen: Seen): { status: number; code: string } | undefined
  isStream(seen: Seen): boolean
  whole(saying: Saying): unknown
  chunks(saying: Saying): unknown[]
  /** After the last chunk. */
  end: string
  error(status: number, code?: string): unknown
  own: Record<string, Misbehaviour>
}

export type Exchange = { seen: Seen; answer: string; reply: http.ServerResponse; dialect: Dialect }
export type Misbehaviour = Saying | ((answer: string) => Saying) | ((exchange: Exchange) => void | Promise<void>)

const asText = (make: (answer: string) => string): ((answer: string) => Saying) => {
  return (answer) => ({ text: make(answer), finish: 'stop' })
}
const status = (code: number, headers: http.OutgoingHttpHeaders = {}) =>
  onWire(({ reply, dialect }) => {
    reply.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(dialect.error(code)))
  })

const wire = new WeakSet<object>()
/** Tells what is done on the wire from what is only said. */
export function onWire(
  act: (exchange: Exchange) => void | Promise<void>,
): (exchange: Exchange) => void | Promise<void> {
  wire.add(act)
  return act
}

/** Whatever a peer has been seen doing, and then some. */
export const misbehaviours = {
  well: asText((answer) => answer),
  'extra fields': asText((answer) => JSON.stringify({ ...JSON.parse(answer), injected: '<b>', __proto__: null })),
  'JSON in a fence': asText((answer) => `\`\`\`json\n${answer}\n\`\`\``),
  'prose around JSON': asText((answer) => `Sure! Here you are:\n${answer}\nEnjoy your workout.`),
  'thinks aloud first': asText((answer) => `<think>{"maybe": 1} or not</think>\n${answer}`),
  'says it is too long, and is whole': (answer: string): Saying => ({ text: answer, finish: 'length' }),
  'absurd usage': (answer: string): Saying => ({ text: answer, finish: 'stop', usage: [1e308, -5] }),
  'invalid JSON': asText((answer) => answer.replace(':', '=')),
  'half a JSON': asText((answer) => answer.slice(0, -4)),
  'two answers in one text': asText((answer) => `${answer}\n${answer}`),
  'wrong types': asText((answer) =>
    JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(answer)).map((key) => [key, [[]]]))),
  ),
  'an array': asText((answer) => `[${answer}]`),
  null: asText(() => 'null'),
  'prose only': asText(() => 'I would rather talk about your shoulder.'),
  'empty text': asText(() => ''),
  'truncated by the token limit': (answer: string): Saying => ({ text: answer.slice(0, -4), finish: 'length' }),
  'safety block': { text: '', finish: 'safety' } satisfies Saying,
  'safety block in the middle': (answer: string): Saying => ({ text: answer.slice(0, 5), finish: 'safety' }),
  400: status(400),
  401: status(401),
  402: status(402),
  403: status(403),
  '404 retired model': status(404),
  410: status(410),
  422: status(422),
  429: status(429),
  '429 with Retry-After: 1': status(429, { 'retry-after': '1' }),
  '429 with Retry-After: 3600': status(429, { 'retry-after': '3600' }),
  '429 with a date': status(429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  500: status(500),
  503: status(503),
  '502 with a page': onWire(({ reply }) => {
    reply.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
  }),
  redirect: onWire(({ reply, seen }) => {
    reply.writeHead(307, { location: `http://127.0.0.1:9${seen.path}` }).end()
  }),
  'hang before headers': onWire(() => {}),
  'hang in the body': onWire(({ reply, answer, dialect, seen }) => {
    const saying: Saying = { text: answer, finish: 'stop' }
    reply.writeHead(200, { 'content-type': dialect.isStream(seen) ? 'text/event-stream' : 'application/json' })
    const [first] = dialect.chunks(saying)
    reply.write(dialect.isStream(seen) ? event(first) : JSON.stringify(dialect.whole(saying)).slice(0, 30))
  }),
  'slow drip': onWire(async ({ reply, answer, dialect, seen }) => {
    reply.writeHead(200, { 'content-type': dialect.isStream(seen) ? 'text/event-stream' : 'application/json' })
    for (const letter of JSON.stringify(dialect.whole({ text: answer, finish: 'stop' }))) {
      if (reply.destroyed) return
      reply.write(dialect.isStream(seen) ? event(dialect.chunks({ text: letter, finish: 'none' })[0]) : letter)
      await sleep(20)
    }
  }),
  'reset before headers': onWire(({ reply }) => {
    reply.socket?.resetAndDestroy()
  }),
  'reset in the body': onWire(async ({ reply, answer, dialect, seen }) => {
    const [first] = dialect.chunks({ text: answer, finish: 'stop' })
    reply.writeHead(200, { 'content-type': dialect.isStream(seen) ? 'text/event-stream' : 'application/json' })
    reply.write(dialect.isStream(seen) ? event(first) : '{"')
    await sleep(20)
    reply.socket?.resetAndDestroy()
  }),
  'five megabytes': onWire(async ({ reply, dialect, seen }) => {
    const text = JSON.stringify({ ready: true, note: 'x'.repeat(5_000_000) })
    if (dialect.isStream(seen)) await stream(reply, dialect, { text, finish: 'stop' })
    else
      reply
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(dialect.whole({ text, finish: 'stop' })))
  }),
  'an endless error': onWire(({ reply }) => {
    reply.writeHead(500, { 'content-type': 'text/plain' }).end('x'.repeat(5_000_000))
  }),
  'a page instead of an answer': onWire(({ reply }) => {
    reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Sign in to the hotel Wi-Fi</title>')
  }),
  'an empty body': onWire(({ reply }) => {
    reply.writeHead(200, { 'content-type': 'application/json' }).end()
  }),
  'an empty object': onWire(({ reply }) => {
    reply.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }),
  'no content': onWire(({ reply }) => {
    reply.writeHead(204).end()
  }),
  'compressed without being asked': onWire(({ reply, dialect, answer }) => {
    const whole = JSON.stringify(dialect.whole({ text: answer, finish: 'stop' }))
    reply.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(whole))
  }),
  'a status that is none, and then nothing': onWire(({ reply }) => {
    reply.writeHead(999, { 'content-type': 'application/json' }).write('{')
  }),
  'no HTTP at all': onWire(({ reply }) => {
    reply.socket?.end('SSH-2.0-OpenSSH_9.9\r\n')
  }),
  'repeats the key': onWire(({ reply, seen }) => {
    const said = `the key ${seen.headers['x-goog-api-key'] ?? seen.headers.authorization} is wrong`
    reply.writeHead(401, { 'content-type': 'application/json', 'x-key': said })
    reply.end(JSON.stringify({ error: { code: 401, message: said, status: said, type: said } }))
  }),
} as const satisfies Record<string, Misbehaviour>

export type Peer = Awaited<ReturnType<typeof startPeer>>

/** A peer that listens on the loopback and answers in its dialect, well unless told otherwise. */
export async function startPeer(dialect: Dialect) {
  const seen: Seen[] = []
  const sockets = new Set<Socket>()
  let answer = JSON.stringify({ ready: true })
  let next: Misbehaviour[] = []
  const server = http.createServer(async (request, reply) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const one: Seen = { path: request.url ?? '', headers: request.headers, body, json: parsed(body) }
    seen.push(one)
    const act = next.length > 1 ? next.shift() : next[0]
    const objection = dialect.objection(one)
    if (objection) {
      reply.writeHead(objection.status, { 'content-type': 'application/json' })
      return reply.end(JSON.stringify(dialect.error(objection.status, objection.code)))
    }
    await perform(act ?? misbehaviours.well, { seen: one, answer, reply, dialect })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    /** What it says from now on, when it behaves. */
    answers(value: unknown) {
      answer = typeof value === 'string' ? value : JSON.stringify(value)
    },
    /** What it does to the next requests; the last one stays. Nothing: it behaves again. */
    does(...acts: (string | number)[]) {
      next = acts.map((name) => ({ ...misbehaviours, ...dialect.own })[name] ?? fail(name))
    },
    openConnections: () => sockets.size,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function fail(name: string | number): never {
  throw new Error(`No peer has learnt to do this: ${name}`)
}

async function perform(act: Misbehaviour, exchange: Exchange): Promise<void> {
  const { answer, reply, dialect, seen } = exchange
  if (typeof act === 'function' && wire.has(act)) return void (await (act as (exchange: Exchange) => unknown)(exchange))
  const saying = typeof act === 'function' ? (act as (answer: string) => Saying)(answer) : act
  if (dialect.isStream(seen)) return stream(reply, dialect, saying)
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(dialect.whole(saying)))
}

async function stream(reply: http.ServerResponse, dialect: Dialect, saying: Saying): Promise<void> {
  reply.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const chunk of dialect.chunks(saying)) {
    if (reply.destroyed) return
    reply.write(event(chunk))
    await sleep(2)
  }
  reply.end(dialect.end)
}

export const event = (data: unknown) => `data: ${JSON.stringify(data)}\r\n\r\n`

/** The text of an answer in pieces, as it would come. */
export const pieces = (text: string): string[] => text.match(/[\s\S]{1,60000}/g)?.flatMap(cut) ?? ['']

const cut = (text: string) => (text.length > 5000 ? [text] : (text.match(/[\s\S]{1,7}/g) ?? []))

function parsed(body: string): any {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
