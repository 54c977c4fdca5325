import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startFakeGemini } from '../../../test/models/fake-gemini.ts'
import { startFakeOpenAi } from '../../../test/models/fake-openai.ts'
import { misbehaviours, type Peer } from '../../../test/models/peer.ts'
import type { Model, ModelPlace } from './model.ts'
import { openModels } from './open.ts'

const [gemini, openai] = [await startFakeGemini(), await startFakeOpenAi()]
afterAll(() => Promise.all([gemini.stop(), openai.stop()]))
beforeEach(() => {
  for (const peer of [gemini, openai]) {
    peer.does()
    peer.answers({ ready: true, note: 'warm up first' })
    peer.seen.length = 0
  }
})

const key = 'sk-do-not-tell-4711'
const deadlineMs = 500
const mayUsersConnectTo = () => true
const models = openModels({ deadlineMs, temperature: undefined, maxTokens: 300, mayUsersConnectTo })

const schema = z.object({ ready: z.boolean(), note: z.string().optional() })
const question = { system: 'You are asked.', prompt: 'Are you ready?', schema }

type Kind = ModelPlace['provider']
const peers: Record<Kind, Peer> = { gemini, openai_compatible: openai }
let places = 0
/** Each test asks a model of its own, so that none remembers what another one learnt. */
function placeAt(provider: Kind, fields: Partial<ModelPlace> = {}): ModelPlace {
  places += 1
  const baseUrl = `${peers[provider].url}/${provider === 'gemini' ? 'v1beta' : 'v1'}`
  return { provider, baseUrl, name: `gemini-3.5-flash-lite-${places}`, key, givenBy: 'user', ...fields }
}

async function ask(model: Model, { isStreamed = false, ms = deadlineMs } = {}) {
  const partials: unknown[] = []
  const startedAt = performance.now()
  const onPartial = isStreamed ? (partial: unknown) => partials.push(structuredClone(partial)) : undefined
  const answer = await model.ask({ ...question, onPartial, deadline: AbortSignal.timeout(ms) })
  return { answer, partials, ms: performance.now() - startedAt }
}

const outcomeOf = (answer: Awaited<ReturnType<typeof ask>>['answer']) => (answer.ok ? 'ok' : answer.reason)

/** What each misbehaviour ends in: whole and streamed, where they differ. */
const common: Record<keyof typeof misbehaviours, string | [string, string]> = {
  well: 'ok',
  'extra fields': 'ok',
  'JSON in a fence': 'ok',
  'prose around JSON': 'ok',
  'thinks aloud first': 'ok',
  'says it is too long, and is whole': 'ok',
  'absurd usage': 'ok',
  'an array': 'ok',
  'invalid JSON': 'bad_answer',
  'half a JSON': 'bad_answer',
  'two answers in one text': 'bad_answer',
  'wrong types': 'bad_answer',
  null: 'bad_answer',
  'prose only': 'bad_answer',
  'empty text': 'bad_answer',
  'truncated by the token limit': 'truncated',
  'safety block': 'refused',
  'safety block in the middle': 'refused',
  400: 'refused',
  401: 'bad_key',
  402: 'rate_limited',
  403: 'bad_key',
  '404 retired model': 'unknown_model',
  410: 'unknown_model',
  422: 'refused',
  429: 'rate_limited',
  '429 with Retry-After: 1': 'rate_limited',
  '429 with Retry-After: 3600': 'rate_limited',
  '429 with a date': 'rate_limited',
  500: 'unavailable',
  503: 'unavailable',
  '502 with a page': 'unavailable',
  redirect: 'unavailable',
  'hang before headers': 'timeout',
  'hang in the body': 'timeout',
  'slow drip': 'timeout',
  'reset before headers': 'unavailable',
  'reset in the body': 'unavailable',
  'five megabytes': 'bad_answer',
  'an endless error': 'bad_answer',
  'a page instead of an answer': 'bad_answer',
  'an empty body': 'bad_answer',
  'an empty object': 'bad_answer',
  'no content': 'bad_answer',
  'compressed without being asked': 'bad_answer',
  'a status that is none, and then nothing': 'bad_answer',
  'no HTTP at all': 'unavailable',
  'repeats the key': 'bad_key',
}

const own: Record<Kind, Record<string, string | [string, string]>> = {
  gemini: {
    'no candidates': 'bad_answer',
    'candidates that are no list': 'bad_answer',
    'a blocked prompt': 'refused',
    recitation: 'refused',
    'a call of a tool': 'bad_answer',
    'thoughts only': 'bad_answer',
    'two candidates': 'ok',
    'goes on and on': 'truncated',
    'an error in the stream': ['bad_answer', 'rate_limited'],
    'ends without an end': ['bad_answer', 'truncated'],
  },
  openai_compatible: {
    'no choices': 'bad_answer',
    'choices that are no list': 'bad_answer',
    'content that is null': 'bad_answer',
    'a refusal': 'refused',
    'a call of a tool': 'bad_answer',
    'two choices': 'ok',
    'an error in the stream': ['bad_answer', 'rate_limited'],
    'ends without an end': ['bad_answer', 'truncated'],
    'knows no schema, and says so': 'ok',
    'knows no schema, and talks': 'ok',
  },
}

const cases = (['gemini', 'openai_compatible'] as const).flatMap((kind) =>
  [...Object.entries(common), ...Object.entries(own[kind])].flatMap(([act, outcome]) =>
    [false, true].map((isStreamed) => ({
      ...{ kind, act, isStreamed, how: isStreamed ? 'streamed' : 'whole' },
      outcome: typeof outcome === 'string' ? outcome : outcome[Number(isStreamed)],
    })),
  ),
)

describe('a peer that misbehaves', () => {
  it.each(cases)('$kind: $act, $how, ends in $outcome', async ({ kind, act, isStreamed, outcome }) => {
    const peer = peers[kind]
    peer.does(act)

    // Who does not hang has all the time that a busy machine may need.
    const ms = outcome === 'timeout' ? deadlineMs : 30_000
    const { answer } = await ask(models.at(placeAt(kind)), { isStreamed, ms })

    expect(outcomeOf(answer)).toBe(outcome)
    expect(peer.seen.length).toBeLessThanOrEqual(2)
    expect(JSON.stringify(answer)).not.toContain(key)
    expect(answer.usage.inputTokens + answer.usage.outputTokens).toBeLessThanOrEqual(400_000)
    await expect.poll(() => peer.openConnections()).toBe(0)
  })

  it.each([gemini, openai])('is hung up on at once when there is no answer to wait for', async (peer) => {
    peer.does('a status that is none, and then nothing')

    await ask(models.at(placeAt(peer === gemini ? 'gemini' : 'openai_compatible')), { ms: 30_000 })

    await expect.poll(() => peer.openConnections()).toBe(0)
  })

  it('has been met in more than twenty ways by each', () => {
    expect(Object.keys(common).length + 10).toBeGreaterThan(50)
    expect(Object.keys(common).toSorted()).toEqual(Object.keys(misbehaviours).toSorted())
  })

  it.each(['gemini', 'openai_compatible'] as const)('%s may also not be there at all', async (kind) => {
    const { answer } = await ask(models.at(placeAt(kind, { baseUrl: 'http://127.0.0.1:9/v1' })))

    expect(answer).toMatchObject({ ok: false, reason: 'unavailable', detail: 'ECONNREFUSED' })
  })
})

describe.each(['gemini', 'openai_compatible'] as const)('%s', (kind) => {
  const peer = peers[kind]

  it('answers, with what it cost and no field that was not asked for', async () => {
    peer.does('extra fields')

    const { answer } = await ask(models.at(placeAt(kind, { name: 'gemini-x' })))

    expect(answer).toEqual({
      ...{ ok: true, value: { ready: true, note: 'warm up first' }, model: 'gemini-x' },
      usage: { inputTokens: 120, outputTokens: 8 },
    })
  })

  it('is heard while it speaks', async () => {
    peer.answers({ ready: true, note: 'x'.repeat(600) })

    const { answer, partials } = await ask(models.at(placeAt(kind)), { isStreamed: true, ms: 5000 })

    expect(answer).toMatchObject({ ok: true, value: { ready: true } })
    expect(partials.length).toBeGreaterThan(1)
    expect(partials.at(-1)).toMatchObject({ ready: true, note: expect.stringMatching(/^x+$/) })
  })

  it.each([false, true])('T35 is sent byte for byte what can be shown, streamed: %s', async (isStreamed) => {
    const model = models.at(placeAt(kind))
    const shown = await model.requestFor({ ...question, ...(isStreamed && { onPartial: () => {} }) })
    expect(peer.seen).toEqual([])

    await ask(model, { isStreamed })

    expect(shown).toEqual({ url: `${peer.url}${peer.seen[0]?.path}`, body: peer.seen[0]?.body })
    expect(shown.body).toContain(question.prompt)
  })

  it('gets the key in a header and nowhere else', async () => {
    await ask(models.at(placeAt(kind)))

    const [{ headers, path, body } = {}] = peer.seen as [Partial<(typeof peer.seen)[0]>]
    expect(headers?.['x-goog-api-key'] ?? headers?.authorization).toMatch(new RegExp(`^(Bearer )?${key}$`))
    expect(`${path} ${body}`).not.toContain(key)
  })

  it('is bound to the schema by the request itself', async () => {
    await ask(models.at(placeAt(kind)))

    const { json } = peer.seen[0] ?? {}
    const bound = kind === 'gemini' ? json.generationConfig.responseJsonSchema : json.response_format.json_schema.schema
    expect(bound).toMatchObject({ type: 'object', required: ['ready'], properties: { ready: { type: 'boolean' } } })
  })

  it.each([503, 429, 'reset before headers', 'reset in the body'])('is asked once more after %s', async (act) => {
    peer.does(act, 'well')

    const { answer } = await ask(models.at(placeAt(kind)))

    expect(outcomeOf(answer)).toBe('ok')
    expect(peer.seen).toHaveLength(2)
  })

  it.each([500, 401, 403, '404 retired model', 'invalid JSON', 'safety block', 'five megabytes'])(
    'is left alone after %s',
    async (act) => {
      peer.does(act, 'well')

      await ask(models.at(placeAt(kind)))

      expect(peer.seen).toHaveLength(1)
    },
  )

  it('is never asked a third time', async () => {
    peer.does(503, 503, 'well')

    const { answer } = await ask(models.at(placeAt(kind)))

    expect(outcomeOf(answer)).toBe('unavailable')
    expect(peer.seen).toHaveLength(2)
  })

  it('is waited for as long as it says, where half of the time is left then', async () => {
    const patient = openModels({ deadlineMs: 2200, temperature: undefined, maxTokens: 300, mayUsersConnectTo })
    peer.does('429 with Retry-After: 1', 'well')

    const { answer, ms } = await ask(patient.at(placeAt(kind)), { ms: 2200 })

    expect(outcomeOf(answer)).toBe('ok')
    expect(ms).toBeGreaterThan(1000)
  })

  it('is not connected to where a user may not', async () => {
    const strict = openModels({ deadlineMs, temperature: undefined, maxTokens: 300 })

    const [theirs, ours] = [
      await ask(strict.at(placeAt(kind))),
      await ask(strict.at(placeAt(kind, { givenBy: 'operator' }))),
    ]

    expect(theirs.answer).toMatchObject({ ok: false, reason: 'blocked_address' })
    expect(outcomeOf(ours.answer)).toBe('ok')
    expect(peer.seen).toHaveLength(1)
  })

  it('says nothing when its deadline is over before it begins', async () => {
    const answer = await models.at(placeAt(kind)).ask({ ...question, deadline: AbortSignal.abort() })

    expect(outcomeOf(answer)).toBe('timeout')
  })
})

describe('Gemini', () => {
  it('is told by a wrong key, which it answers with 400', async () => {
    const { answer } = await ask(models.at(placeAt('gemini', { key: 'wrong-key-0000' })))

    expect(answer).toMatchObject({ ok: false, reason: 'bad_key' })
  })

  it('does not think first, and chooses its own temperature', async () => {
    await ask(models.at(placeAt('gemini', { name: 'gemini-3.5-flash-lite' })))

    const { generationConfig } = gemini.seen[0]?.json ?? {}
    expect(generationConfig).toMatchObject({ maxOutputTokens: 300, thinkingConfig: { thinkingLevel: 'minimal' } })
    expect(generationConfig).not.toHaveProperty('temperature')
  })
})

describe('an endpoint without a key', () => {
  it('gets no header for one', async () => {
    await ask(models.at(placeAt('openai_compatible', { key: undefined })))

    expect(openai.seen[0]?.headers).not.toHaveProperty('authorization')
  })
})

describe.each(['knows no schema, and says so', 'knows no schema, and talks'])('an endpoint that %s', (act) => {
  it.each([false, true])('gets it in the prompt, at once from then on, streamed: %s', async (isStreamed) => {
    const model = models.at(placeAt('openai_compatible'))
    openai.does(act)

    const first = await ask(model, { isStreamed })
    const shown = await model.requestFor({ ...question, ...(isStreamed && { onPartial: () => {} }) })
    const second = await ask(model, { isStreamed })

    expect([outcomeOf(first.answer), outcomeOf(second.answer)]).toEqual(['ok', 'ok'])
    expect(openai.seen.map(({ json }) => 'response_format' in json)).toEqual([true, false, false])
    expect(openai.seen[2]?.body).toBe(shown.body)
    expect(openai.seen[2]?.json.messages[0].content).toContain('"required":["ready"]')
  })
})

describe('a model that talks', () => {
  it('costs what both requests cost', async () => {
    openai.does('knows no schema, and talks')

    const { answer } = await ask(models.at(placeAt('openai_compatible')))

    expect(answer.usage).toEqual({ inputTokens: 240, outputTokens: 16 })
  })

  it('keeps its schema when asking in words did not help either', async () => {
    const model = models.at(placeAt('openai_compatible'))
    openai.does('prose only', 'prose only', 'well')

    await ask(model)
    await ask(model)

    expect(openai.seen.map(({ json }) => 'response_format' in json)).toEqual([true, false, true])
  })
})
