import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startFakeGemini } from '../../../test/models/fake-gemini.ts'
import { misbehaviours } from '../../../test/models/peer.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const gemini = await startFakeGemini()
afterAll(() => gemini.stop())
const deadlineMs = 1500
const test = testServer({
  env: {
    ...{ GEMINI_API_KEY: 'operators-key-1234', GEMINI_BASE_URL: gemini.url, AI_DEADLINE_MS: `${deadlineMs}` },
    AI_DAILY_REQUESTS: '1000',
  },
})
beforeEach(() => {
  gemini.does()
  gemini.seen.length = 0
})

const wish = {
  minutes: 45,
  goal: 'hypertrophy',
  level: 'intermediate',
  equipment: ['barbell', 'squat_rack', 'dumbbell', 'flat_bench'],
}
const eventsIn = (body: string) =>
  body
    .split('\n\n')
    .filter((message) => message !== '')
    .map((message) => JSON.parse(message.replace(/^data: /, '')))

async function stream(user: TestUser, fields: object = {}) {
  const { status, body, headers } = await user.post('/ai/workout-generate/stream', { ...wish, ...fields })
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/event-stream')
  return eventsIn(body)
}

/** The plan by the rules as a model might answer it, with its last exercise swapped for another. */
async function improvement(user: TestUser) {
  const [{ workout }] = await stream(user, { engine: 'built-in' })
  const last: string = workout.exercises.at(-1).slug
  const { body } = await user.post('/ai/workout-change', { id: workout.id, change: { kind: 'swap', slug: last } })
  const items = body.workout.exercises.map(({ slug, sets, restSeconds }: Json) => {
    const [{ repsMin, repsMax, rir }] = sets
    return { slug, sets: sets.length, repsMin, repsMax, rir, restSeconds }
  })
  const answer = { days: [{ items }], reasoning: 'One more movement you know how to load.' }
  return { answer, fresh: body.difference.added[0].slug }
}

describe('a workout as it comes', () => {
  it('is there by the rules first, then what a model makes of it as a difference', async () => {
    const ana = await test.newUser()
    const { answer, fresh } = await improvement(ana)
    gemini.answers(answer)

    const [plan, improved, end] = await stream(ana)

    expect(plan).toMatchObject({ event: 'plan', workout: { engine: { kind: 'built-in' } } })
    expect(improved).toMatchObject({
      event: 'improved',
      workout: { engine: { kind: 'gemini', model: 'gemini-3.5-flash-lite' } },
    })
    expect(improved.workout.exercises.map(({ slug }: Json) => slug)).toContain(fresh)
    expect(improved.workout.reasoning).toBe('One more movement you know how to load.')
    expect(improved.difference.added).toContainEqual(expect.objectContaining({ slug: fresh }))
    expect(improved.workout.id).not.toBe(plan.workout.id)
    expect(end).toEqual({ event: 'end', notice: null })
  })

  it('is there before a model that hangs has answered, and says afterwards why nothing came of it', async () => {
    const ana = await test.newUser()
    gemini.does('hang before headers')
    const address = await test.server.listen({ port: 0, host: '127.0.0.1' })
    const started = performance.now()

    const reply = await fetch(`${address}/api/v1/ai/workout-generate/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ana.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = await reader?.read()
    const arrived = performance.now() - started
    let rest = ''
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) rest += piece.value

    expect(JSON.parse(String(first?.value).replace(/^data: /, ''))).toMatchObject({ event: 'plan' })
    expect(arrived).toBeLessThan(deadlineMs)
    expect(eventsIn(rest)).toEqual([
      { event: 'end', notice: 'gemini-3.5-flash-lite did not answer within 1.5 seconds.' },
    ])
  })

  it('asks no model when none is wanted', async () => {
    const ana = await test.newUser()

    const events = await stream(ana, { engine: 'built-in' })

    expect(events.map(({ event }) => event)).toEqual(['plan', 'end'])
    expect(gemini.seen).toEqual([])
  })

  it('asks no model about somebody with chest pain', async () => {
    const ana = await test.newUser()

    const events = await stream(ana, { text: 'chest pain on the stairs' })

    expect(events.map(({ event }) => event)).toEqual(['plan', 'end'])
    expect(gemini.seen).toEqual([])
  })

  it.each(Object.keys(misbehaviours))(
    'ends in a plan or the built-in one and why, whatever a model does: %s',
    async (act) => {
      const ana = await test.newUser()
      gemini.answers((await improvement(ana)).answer)
      gemini.does(act)

      const events = await stream(ana)

      const end = events.at(-1)
      expect(events[0].workout.exercises.length).toBeGreaterThan(2)
      if (events.length === 2) expect(end.notice).toMatch(/gemini/)
      else expect(events[1]).toMatchObject({ event: 'improved', workout: { engine: { kind: 'gemini' } } })
    },
  )
})
