import { expect, it } from 'vitest'
import { eventsIn } from './events.ts'

/** A reply that arrives in these pieces. */
function givenReply(pieces: readonly string[]) {
  const bytes = new TextEncoder()
  const body = new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(bytes.encode(piece))
      controller.close()
    },
  })
  return new Response(body)
}

async function all(reply: Response): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const event of eventsIn(reply)) events.push(event)
  return events
}

it('gives each event once it is whole, wherever the network cuts it', async () => {
  expect(await all(givenReply(['data: {"a"', ':1}\n', '\ndata: {"b":"é"}\n\ndata: {"c"', ':3}\n\n']))).toEqual([
    { a: 1 },
    { b: 'é' },
    { c: 3 },
  ])
})

it('reads the line ends of any server, and passes over comments', async () => {
  expect(await all(givenReply([': still here\r\n\r\n', 'event: x\r\ndata: {"a":\r\ndata: 1}\r\n\r\n']))).toEqual([
    { a: 1 },
  ])
})

it('forgets an event that never became whole', async () => {
  expect(await all(givenReply(['data: {"a":1}\n\ndata: {"b"']))).toEqual([{ a: 1 }])
})
