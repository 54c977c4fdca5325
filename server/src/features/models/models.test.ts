import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startFakeGemini } from '../../../test/models/fake-gemini.ts'
import { startFakeOpenAi } from '../../../test/models/fake-openai.ts'
import { type TestUser, testServer } from '../../../test/server.ts'
import * as models from './service.ts'

const [gemini, theirs, ours] = [await startFakeGemini(), await startFakeOpenAi(), await startFakeOpenAi()]
const peers = [gemini, theirs, ours]
afterAll(() => Promise.all(peers.map((peer) => peer.stop())))

const test = testServer({
  env: {
    ...{ GEMINI_API_KEY: 'operators-key-1234', GEMINI_BASE_URL: gemini.url, AI_DEADLINE_MS: '400' },
    ...{ AI_BASE_URL: ours.url, AI_MODEL: 'llama', AI_DAILY_REQUESTS: '3' },
  },
  mayUsersConnectTo: (address) => address === '127.0.0.1',
})
const bare = testServer()
const ollama = testServer({ env: { AI_BASE_URL: `${ours.url}/v1/`, AI_MODEL: 'llama' } })

beforeEach(() => {
  for (const peer of peers) {
    peer.does()
    peer.seen.length = 0
  }
})

const key = 'sk-do-not-tell-4711'
const own = (fields: object = {}) => ({ own: { baseUrl: theirs.url, model: 'mistral', key, ...fields } })
const userOf = ({ id }: TestUser) => ({ id, sessionId: id })
const question = { system: 'Be brief.', prompt: 'squat 3x5', schema: z.object({ ready: z.boolean() }) }
const ask = (ana: TestUser) => models.ask(test.app, userOf(ana), question)

describe('who helps the coach', () => {
  it('is nobody, where there is no model', async () => {
    const ana = await bare.newUser()

    const { status, body } = await ana.get('/ai/settings')

    expect(status).toBe(200)
    expect(body).toMatchObject({
      engine: { kind: 'built-in', model: null, whose: null, reason: 'not_configured' },
      ...{ isAllowed: true, own: null, offered: [], deadlineMs: 3000 },
      usage: { requests: 0, inputTokens: 0, outputTokens: 0, dailyRequests: 50 },
    })
    expect(await models.ask(bare.app, userOf(ana), question)).toEqual({ answer: undefined, notice: undefined })
  })

  it('is Gemini, where the server has a key for it', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/ai/settings')

    expect(body.engine).toMatchObject({ kind: 'gemini', model: 'gemini-3.5-flash-lite', whose: 'server', reason: null })
    expect(body.offered).toEqual([
      { provider: 'gemini', model: 'gemini-3.5-flash-lite' },
      { provider: 'openai_compatible', model: 'llama' },
    ])
    expect(await ask(ana)).toMatchObject({ answer: { ok: true, value: { ready: true } }, provider: 'gemini' })
    expect(gemini.seen[0]?.path).toBe('/v1beta/models/gemini-3.5-flash-lite:generateContent')
  })

  it('is the model of the operator’s network, where that is what there is', async () => {
    const ana = await ollama.newUser()

    const { body } = await ana.post('/ai/settings/test')

    expect(body).toMatchObject({ isOk: true, reason: null, model: 'llama', sentence: 'llama answers.' })
    expect(ours.seen[0]?.path).toBe('/v1/chat/completions')
  })

  it('is the user’s own before all others, and nobody else’s', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await ana.put('/ai/settings', own())

    await ana.post('/ai/settings/test')

    expect((await ana.get('/ai/settings')).body.engine).toMatchObject({ model: 'mistral', whose: 'own' })
    expect(theirs.seen[0]).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: `Bearer ${key}` } })
    expect((await ben.get('/ai/settings')).body).toMatchObject({ own: null, engine: { kind: 'gemini' } })
  })

  it('is nobody, once a user has said so', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())

    const { body } = await ana.put('/ai/settings', { isAllowed: false })

    expect(body).toMatchObject({ isAllowed: false, own: { model: 'mistral' }, engine: { reason: 'not_allowed' } })
    expect(await ask(ana)).toEqual({ answer: undefined, notice: undefined })
    expect((await ana.post('/ai/settings/test')).body).toMatchObject({ isOk: false, reason: 'not_allowed' })
    expect(peers.flatMap(({ seen }) => seen)).toEqual([])
  })

  it('is nobody on a server that has turned models off', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())
    test.app.config.ai.isEnabled = false

    const { body } = await ana.get('/ai/settings')
    const tested = await ana.post('/ai/settings/test')
    test.app.config.ai.isEnabled = true

    expect(body).toMatchObject({ engine: { kind: 'built-in', reason: 'turned_off' }, offered: [] })
    expect(tested.body).toMatchObject({ isOk: false, reason: 'turned_off' })
    expect(peers.flatMap(({ seen }) => seen)).toEqual([])
  })
})

describe('a model of one’s own', () => {
  it('is shown without its key', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.put('/ai/settings', own())

    expect(status).toBe(200)
    expect(body.own).toEqual({ baseUrl: `${theirs.url}/v1`, model: 'mistral', hasKey: true, keyEnding: '4711' })
    expect(JSON.stringify(body)).not.toContain(key)
    expect((await ana.get('/ai/settings')).body.own).toEqual(body.own)
  })

  it('shows nothing of a short key', async () => {
    const ana = await test.newUser()

    const { body } = await ana.put('/ai/settings', own({ key: 'short-key' }))

    expect(body.own).toMatchObject({ hasKey: true, keyEnding: null })
  })

  it('has its key sealed in the database, for this user only', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    for (const user of [ana, ben]) await user.put('/ai/settings', own())
    const rows = test.app.db.selectFrom('model_setting').selectAll()
    const sealed = await rows.where('user_id', 'in', [ana.id, ben.id]).execute()
    const [first] = sealed

    expect(JSON.stringify(sealed)).not.toContain(key)
    expect(new Set(sealed.map((row) => row.sealed_key)).size).toBe(2)
    const copy = { sealed_key: first?.sealed_key ?? null }
    await test.app.db.updateTable('model_setting').set(copy).where('user_id', 'in', [ana.id, ben.id]).execute()
    const kinds = await Promise.all([ana, ben].map(async (user) => (await user.get('/ai/settings')).body.engine))
    expect(kinds.map(({ reason }) => reason).toSorted()).toEqual([null, 'key_unreadable'].toSorted())
  })

  it('whose key cannot be read any more says so, and asks nobody else', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())
    await test.app.db.updateTable('model_setting').set({ sealed_key: 'x' }).where('user_id', '=', ana.id).execute()

    const asked = await ask(ana)

    expect(asked).toEqual({ answer: undefined, notice: expect.stringMatching(/enter it again/) })
    expect(peers.flatMap(({ seen }) => seen)).toEqual([])
  })

  it('keeps a key that is left out, as long as it goes to the same server', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())

    const same = await ana.put(
      '/ai/settings',
      own({ key: undefined, model: 'qwen', baseUrl: `${theirs.url}/other/v1` }),
    )
    const other = await ana.put('/ai/settings', own({ key: undefined, baseUrl: ours.url }))

    expect(same.body.own).toMatchObject({ model: 'qwen', keyEnding: '4711' })
    expect(other).toMatchObject({ status: 422, body: { code: 'model_key_needed' } })
    expect((await ana.get('/ai/settings')).body.own).toMatchObject({ baseUrl: `${theirs.url}/other/v1`, model: 'qwen' })
  })

  it('loses its key with null, and itself with null', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())

    const withoutKey = await ana.put('/ai/settings', own({ key: null, baseUrl: ours.url }))
    const without = await ana.put('/ai/settings', { own: null })

    expect(withoutKey.body.own).toMatchObject({ hasKey: false, keyEnding: null })
    expect(without.body).toMatchObject({ own: null, isAllowed: true, engine: { whose: 'server' } })
  })

  it('stays when only the switch is changed', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', { ...own(), isAllowed: false })

    const { body } = await ana.put('/ai/settings', { isAllowed: true })

    expect(body).toMatchObject({ isAllowed: true, own: { model: 'mistral', keyEnding: '4711' } })
    expect((await ana.put('/ai/settings', {})).body).toEqual(body)
  })

  it.each([
    ...['nonsense', 'ftp://h/v1', 'file:///etc/passwd', 'http://a:b@h/v1', 'http://h/v1?key=k', '   '].map(
      (baseUrl) => ({ baseUrl }),
    ),
    ...[
      { model: '' },
      { model: 7 },
      { key: '' },
      { key: 'with space' },
      { key: 'ключ' },
      { key: 'a\nb' },
      { extra: 1 },
    ],
  ])('T36 is refused with %j', async (wrong) => {
    const ana = await test.newUser()

    const answer = await ana.put('/ai/settings', own(wrong))

    expect(answer.status).toBe(400)
    expect((await ana.get('/ai/settings')).body.own).toBeNull()
  })

  it.each([
    ...[
      'http://localhost:11434/v1',
      'http://127.0.0.1:5432',
      'http://2130706433',
      'http://[::1]:11434',
      'http://10.0.0.7',
    ],
    ...['http://169.254.169.254/latest/v1', 'http://[fd00:ec2::254]', 'http://[::ffff:10.0.0.1]', 'http://0x7f.1'],
  ])('T36 is refused inside the server’s network, at %s', async (baseUrl) => {
    const ana = await bare.newUser()

    const { status, body } = await ana.put('/ai/settings', own({ baseUrl }))

    expect([status, body.code]).toEqual([422, 'model_address_refused'])
  })

  it('T36 that got in anyway is not connected to', async () => {
    const ana = await bare.newUser()
    await ana.put('/ai/settings', own({ baseUrl: 'https://models.example' }))
    const inside = { base_url: `${theirs.url}/v1` }
    await bare.app.db.updateTable('model_setting').set(inside).where('user_id', '=', ana.id).execute()

    const { body } = await ana.post('/ai/settings/test')

    expect(body).toMatchObject({ isOk: false, reason: 'blocked_address' })
    expect(theirs.seen).toEqual([])
  })
})

describe('a day’s questions', () => {
  it('are counted with what they cost, also when they fail', async () => {
    const ana = await test.newUser()

    await ask(ana)
    gemini.does('invalid JSON')
    await ask(ana)
    gemini.does(500)
    await ana.post('/ai/settings/test')

    const { usage } = (await ana.get('/ai/settings')).body
    expect(usage).toMatchObject({ requests: 3, inputTokens: 240, outputTokens: 16, dailyRequests: 3 })
  })

  it('come to an end, and the next day has new ones: where the user is', async () => {
    test.setClock('2026-11-24T22:30:00Z')
    const ana = await test.newUser({ timezone: 'Asia/Tokyo' })
    for (let i = 0; i < 3; i += 1) await ask(ana)

    const spent = await ask(ana)
    const { body } = await ana.get('/ai/settings')
    test.setClock('2026-11-25T15:00:00Z')
    const tomorrow = await ask(ana)
    test.setClock(undefined)

    expect(spent).toEqual({ answer: undefined, notice: 'You have asked the model as often as a day allows.' })
    expect(body).toMatchObject({ engine: { reason: 'budget_spent' }, usage: { localDate: '2026-11-25', requests: 3 } })
    expect(tomorrow.answer?.ok).toBe(true)
    expect(gemini.seen).toHaveLength(4)
  })

  it('are not more when they are asked all at once', async () => {
    const ana = await test.newUser()

    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(ana)))

    expect(asked.filter(({ answer }) => answer !== undefined)).toHaveLength(3)
    expect(gemini.seen).toHaveLength(3)
  })

  it('are everybody’s own', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    for (let i = 0; i < 3; i += 1) await ask(ana)

    expect((await ask(ben)).answer?.ok).toBe(true)
  })
})

describe('trying a model out', () => {
  it.each([
    ...([
      ['hang before headers', 'timeout'],
      [429, 'rate_limited'],
      ['safety block', 'refused'],
    ] as const),
    ...([
      ['reset before headers', 'unavailable'],
      ['404 retired model', 'unknown_model'],
    ] as const),
    ...([
      ['repeats the key', 'bad_key'],
      ['prose only', 'bad_answer'],
    ] as const),
    ...([['truncated by the token limit', 'truncated']] as const),
  ])('with one that does this: %s, says %s and why in our words', async (act, reason) => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())
    theirs.does(act)

    const { status, body } = await ana.post('/ai/settings/test')

    expect(status).toBe(200)
    expect(body).toMatchObject({
      isOk: false,
      reason,
      model: 'mistral',
      sentence: expect.stringMatching(/mistral.*\.$/),
    })
    expect(JSON.stringify(body)).not.toMatch(/sk-do-not|simulated/)
    expect(body.milliseconds).toBeLessThan(1000)
  })

  it('is a question of the day, and sends nothing of the user', async () => {
    const ana = await test.newUser()

    await ana.post('/ai/settings/test')

    expect((await ana.get('/ai/settings')).body.usage.requests).toBe(1)
    expect(gemini.seen[0]?.body).not.toMatch(new RegExp(`Ana|${ana.email}|${ana.id}`))
  })
})

describe('what is sent', () => {
  it.each([false, true])('T35 is byte for byte what can be shown before: own model %s', async (isOwn) => {
    const ana = await test.newUser()
    if (isOwn) await ana.put('/ai/settings', own())
    const choice = await models.modelFor(test.app, userOf(ana))
    if (!('model' in choice)) throw new Error(models.whyNot(choice))

    const shown = await models.requestBody(choice, question)
    await ask(ana)

    const [peer, host] = isOwn ? [theirs, theirs.url] : [gemini, gemini.url]
    expect(shown).toEqual({ url: `${host}${peer.seen[0]?.path}`, body: peer.seen[0]?.body })
    expect(JSON.stringify([shown, choice])).not.toMatch(/sk-do-not|operators-key/)
  })
})

describe('the log', () => {
  it('has a line for each question, without prompt, answer or key', async () => {
    const ana = await test.newUser()
    await ana.put('/ai/settings', own())
    test.lines.length = 0
    theirs.does('well', 'repeats the key')

    await ask(ana)
    await ask(ana)

    const lines = test.lines.map((line) => JSON.parse(line))
    expect(lines).toEqual([
      expect.objectContaining({ provider: 'openai_compatible', model: 'mistral', whose: 'own', outcome: 'ok' }),
      expect.objectContaining({ outcome: 'bad_key', detail: 'HTTP 401', inputTokens: 0, outputTokens: 0 }),
    ])
    expect(test.lines.join()).not.toMatch(/sk-do-not|squat|ready|Bearer/)
  })
})
