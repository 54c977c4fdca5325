import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import type { Json, TestUser } from './server.ts'

export type Listening = {
  /** What came so far, the first word left out. */
  events: Json[]
  hello: Json
  /** Waits until an event like this has come. */
  until(matches: (event: Json) => boolean): Promise<Json>
  lastEventId(): string
  isOver: Promise<void>
  stop(): void
}

const mostWaitMs = 8_000

/** Listens to the live events of a user as a browser does: over a real connection. */
export async function listen(server: FastifyInstance, user: TestUser, lastEventId?: string): Promise<Listening> {
  const address = await addressOf(server)
  const leaving = new AbortController()
  const reply = await fetch(`${address}/api/v1/live`, {
    headers: { authorization: `Bearer ${user.token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: leaving.signal,
  })
  const events: Json[] = []
  let last = lastEventId ?? ''
  let changed = () => {}
  const take = (message: string) => {
    const data = /^data: (.*)$/m.exec(message)?.[1]
    last = /^id: (.*)$/m.exec(message)?.[1] ?? last
    if (data) events.push(JSON.parse(data))
    changed()
  }
  const isOver = read(reply, take).then(() => changed())
  const wait = async (find: () => Json | undefined): Promise<Json> => {
    for (const started = Date.now(); ; ) {
      const found = find()
      if (found) return found
      if (Date.now() - started > mostWaitMs) throw new Error(`Nothing like it came: ${JSON.stringify(events)}`)
      await new Promise<void>((resolve) => {
        changed = resolve
        setTimeout(resolve, 200)
      })
    }
  }
  const hello = await wait(() => events[0])
  events.shift()
  return {
    ...{ events, hello, isOver, until: (matches) => wait(() => events.find(matches)) },
    lastEventId: () => last,
    stop: () => leaving.abort(),
  }
}

const addresses = new WeakMap<FastifyInstance, Promise<string>>()

function addressOf(server: FastifyInstance): Promise<string> {
  const address = addresses.get(server) ?? server.listen({ port: 0, host: '127.0.0.1' })
  addresses.set(server, address)
  return address
}

async function read(reply: Response, take: (message: string) => void): Promise<void> {
  let text = ''
  try {
    for await (const piece of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) take(message)
    }
  } catch {
    // Whoever leaves hears nothing more.
  }
}

/** Something that surely reaches this user; what came before it has come. */
export async function lastWord(user: TestUser): Promise<(event: Json) => boolean> {
  const { body } = await user.post('/community/activities', { id: v7(), text: 'The last word', visibility: 'friends' })
  return ({ activityId }) => activityId === body.id
}
