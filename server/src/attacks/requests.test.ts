import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { exportOfStrong } from '../../test/access/things.ts'
import { newAddress, password, strangerAt } from '../../test/accounts.ts'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../test/server.ts'

const mediaDir = mkdtempSync(join(tmpdir(), 'fitai-media-'))
writeFileSync(join(mediaDir, 'barbell-squat.jpg'), 'a picture')
writeFileSync(join(mediaDir, 'credits.json'), '{"credit": "Nobody"}')
writeFileSync(`${mediaDir}-beside.jpg`, 'a secret')
const test = testServer({ mediaDir })
afterAll(() => {
  rmSync(mediaDir, { recursive: true })
  rmSync(`${mediaDir}-beside.jpg`)
})
let ana: TestUser
beforeAll(async () => {
  ana = await test.newUser()
})
afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]))

const raw = (method: 'POST' | 'PUT', url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  test.send({
    ...{ method, url: `/api/v1${url}`, payload },
    headers: { authorization: `Bearer ${ana.token}`, 'content-type': 'application/json', ...headers },
  })

const injections = [
  ...["'; drop table workout; --", "' or '1'='1", "1' union select password_hash from account --", '\\', "\\'; --"],
  ...['%', '_', '$1', "'||pg_sleep(5)||'", '); delete from account where (1=1'],
]

describe('SQL in a value', () => {
  it.each(injections)('is text to search for and nothing else: %s', async (text) => {
    const user = await test.newUser()
    const { id } = await givenWorkout(user)
    await user.put(`/workouts/${id}`, { name: 'Legs' })
    const q = encodeURIComponent(text)
    const before = process.cpuUsage()

    const answers = [
      ...['/workouts?q=', '/templates?q=', '/exercises/search?q=', '/exercises/facets?q='].map((path) => path + q),
      ...['/workouts?exerciseId=', '/templates?exercise=', '/exercises/muscle/', '/exercises/'].map((path) => path + q),
      ...['/exercises?sort=', '/templates?sort=', '/changes?cursor=', '/workouts?cursor='].map((path) => path + q),
      `/workouts/${q}`,
    ].map(async (path) => user.get(path))

    for (const { status, body } of await Promise.all(answers)) {
      expect(status).toBeLessThan(500)
      expect(JSON.stringify(body)).not.toMatch(/syntax error|argon2|select .* from/i)
    }
    expect((await user.get(`/workouts?q=${q}`)).body.items).toEqual([])
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(3)
    expect((await user.get(`/workouts?q=Legs`)).body.items).toHaveLength(1)
  })

  it('is kept as it was typed', async () => {
    const user = await test.newUser()
    const { id, entryId } = await givenWorkout(user)
    const note = injections.join('\n')

    await user.put(`/workouts/${id}/set`, aSet(entryId, { note }))

    const { rows } = await sql<{ note: string }>`select note from workout_set where workout_id = ${id}`.execute(
      test.app.db,
    )
    expect(rows).toEqual([{ note }])
  })

  it('in a cursor of our own making is no cursor', async () => {
    const place = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const evil = [
      ["2026-01-01'; drop table workout; --", v7()],
      ['2026-01-01T00:00:00Z', "' or true --"],
      [{}, []],
    ]

    for (const parts of evil)
      for (const list of ['/workouts', '/progress/body', '/auth/events', '/changes'])
        expect((await ana.get(`${list}?cursor=${place(parts)}`)).body.code, list).toBe('invalid_input')
  })
})

describe('a body that is made to break something', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  it.each([
    ['/sync', (deep: string) => `{"operations":[{"id":"${v7()}","x":${deep}}]}`],
    ['/auth/passkeys', (deep: string) => `{"challenge":"x","name":"x","response":${deep}}`],
    ['/workouts', (deep: string) => deep],
    ['/workouts', (deep: string) => deep.replaceAll('{"a":', '[').replaceAll('}', ']')],
  ])('by its depth is refused before anything walks it: %s', async (path, wrapped) => {
    for (const depth of [40, 5_000, 150_000]) {
      const answer = await raw('POST', path, wrapped(nested(depth)))
      expect(answer, `depth ${depth}`).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
    }
  })

  it('is not deep because of brackets in its text', async () => {
    const brackets = { id: v7(), name: 'Push', note: `${'[{'.repeat(500)} \\" ${'"]'.repeat(200)}` }

    const answer = await ana.post('/workouts', brackets)

    expect(answer).toMatchObject({ status: 201, body: { note: brackets.note } })
  })

  it.each([
    ['POST', '/sync', `{"operations":[{"id":"${v7()}","__proto__":{"polluted":true}}]}`],
    ['POST', '/sync', `{"operations":[{"id":"${v7()}","constructor":{"prototype":{"polluted":true}}}]}`],
    ['POST', '/workouts', `{"__proto__":{"polluted":true},"id":"${v7()}","name":"x"}`],
    ['POST', '/auth/passkeys', '{"challenge":"x","name":"x","response":{"__proto__":{"polluted":true}}}'],
    ['PUT', '/users/profile', '{"__proto__":{"polluted":true}}'],
  ] as const)('with a prototype is refused: %s %s %s', async (method, path, payload) => {
    const answer = await raw(method, path, payload)

    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_json' } })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with %s for a name of something is refused or text',
    async (name) => {
      const answers = [
        await ana.get(`/exercises/${name}`),
        await ana.get(`/exercises?muscle=${name}`),
        await ana.get(`/exercises?${name}=1`),
        await ana.post('/exercises', { id: v7(), name: `${name} ${v7()}`, pattern: name, equipment: [name] }),
        await ana.post('/ai/workout-generate', { text: name, exclude: [name] }),
        await ana.post('/ai/workout-generate', { equipment: [name] }),
      ]

      for (const { status } of answers) expect(status).toBeLessThan(500)
    },
  )

  it('with a NUL is refused before the database is asked, wherever it stands', async () => {
    const workout = { id: v7(), name: 'Push' }
    const answers = [
      await ana.post('/workouts', { ...workout, name: 'a\0b' }),
      await ana.post('/workouts', { ...workout, note: '\0' }),
      await ana.post('/workouts', { ...workout, entries: [{ id: v7(), exerciseId: 'barbell-squat', note: 'x\0' }] }),
      await ana.get('/workouts?q=%00'),
      await ana.get('/exercises/%00'),
      await strangerAt(test).post('register', { email: newAddress(), password, name: '\0' }),
    ]

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(6).fill([400, 'invalid_input']))
  })

  it('by its size is refused, and so is what says it is smaller than it is', async () => {
    const large = JSON.stringify({ id: v7(), name: 'x', note: 'x'.repeat(1_100_000) })

    const answers = [await raw('POST', '/workouts', large), await raw('POST', '/auth/login', large)]

    expect(answers.map(({ body }) => body.code)).toEqual(['body_too_large', 'body_too_large'])
  })
})

describe('an import that is a bomb', () => {
  it('of 100 MB in 100 kB is not unpacked beyond what a body may have', async () => {
    const rows = Buffer.alloc(100_000_000, exportOfStrong.split('\n')[1])
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${exportOfStrong}\n`), rows]))
    const before = process.memoryUsage().rss

    const answers = [
      await raw('POST', '/imports', bomb, { 'content-type': 'application/octet-stream' }),
      await raw('POST', '/imports', bomb, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }),
      await raw('POST', '/workouts', bomb, { 'content-encoding': 'gzip' }),
      await raw('POST', '/auth/login', gzipSync(gzipSync(bomb)), { 'content-encoding': 'gzip' }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual([
      ...['import_unknown_format', 'body_too_large', 'body_too_large', 'malformed_json'],
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('of one endless line, or of millions of columns, is refused before it is taken apart', async () => {
    const [header] = exportOfStrong.split('\n')
    const wide = `${','.repeat(90_000)}\n`
    const files = [
      `${header}\n2026-03-02 18:00:00,"${'x'.repeat(5_000_000)}",Squat,1,100,5,,,,,`,
      `${header}\n${','.repeat(20_000_000)}`,
      `${header}\n${wide.repeat(200)}`,
      wide.repeat(200),
    ]

    for (const file of files) {
      const before = process.cpuUsage()
      const { body } = await ana.upload('/imports', file)
      expect(body.code).toBe('import_unreadable')
      expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(1)
    }
  })
})

describe('a text that makes patterns run long', () => {
  const long = [
    ...['a'.repeat(990), `${'a '.repeat(490)}!`, `${'my left '.repeat(120)}`, `${'sore and '.repeat(110)}`],
    ...[`no ${'pain and '.repeat(105)}x`, `${'1 x '.repeat(240)}`, `${'45 min '.repeat(140)}`, '('.repeat(990)],
    ...[
      `${' '.repeat(980)}x`,
      `${'-'.repeat(980)}x`,
      `${'0.'.repeat(490)}`,
      `${'ß'.repeat(980)}`,
      '\u0301'.repeat(980),
    ],
  ]

  it.each(long.map((text) => [text.slice(0, 12), text]))('is answered at once: %s…', async (_start, text) => {
    const tokens = `${'a'.repeat(28)}!`
    const asked: [string, () => Promise<{ status: number }>][] = [
      ['sentence', () => ana.post('/ai/workout-generate', { text })],
      ['search', () => ana.get(`/exercises/search?q=${encodeURIComponent(text.slice(0, 100))}`)],
      ['pattern', () => ana.post('/exercises', { id: v7(), name: 'x y', pattern: tokens, equipment: [tokens] })],
      ['name', () => ana.post('/exercises', { id: v7(), name: text.slice(0, 100) })],
      ['address', () => strangerAt(test).login(`${text.slice(0, 200)}@${'a.'.repeat(20)}`)],
      ['time zone', () => ana.put('/users/preferences', { timezone: text.slice(0, 64) })],
      ['clock', () => ana.post('/sync', { operations: [{ id: v7(), clock: text, type: 'delete_set' }] })],
    ]

    for (const [what, ask] of asked) {
      const before = process.cpuUsage()
      const { status } = await ask()
      expect(status, what).toBeLessThan(500)
      expect(process.cpuUsage(before).user / 1_000_000, what).toBeLessThan(1.5)
    }
  })
})

describe('lines in a value', () => {
  const split = 'x\r\nset-cookie: fitai_refresh=theirs\r\n\r\n<script>'

  it('never become a header', async () => {
    const { id } = await givenExercise(ana, { name: `Lift ${v7()}`, description: 'x' })
    const answers = [
      await raw('POST', `/imports?fileName=${encodeURIComponent(split)}`, exportOfStrong, {
        'content-type': 'text/csv',
      }),
      await ana.get(`/exercises/${id}/media/muscles.svg?theme=${encodeURIComponent(split)}`),
      await test.send({ method: 'GET', url: `/api/v1/auth/google/callback?state=${encodeURIComponent(split)}` }),
      await test.send({ method: 'GET', url: `/api/v1/auth/oidc/callback?error=${encodeURIComponent(split)}` }),
      await ana.get(`/workouts/export.csv?from=${encodeURIComponent(split)}`),
    ]

    for (const { status, headers } of answers) {
      expect(status).toBeLessThan(500)
      expect(JSON.stringify(headers)).not.toContain('theirs')
    }
  })

  it('and in what a browser says of itself are harmless', async () => {
    const account = { email: newAddress(), password, name: 'Ana' }

    const headers = { 'user-agent': `${'x'.repeat(5_000)}\0\u00ff<script>'; drop table account --` }
    const { status, body } = await strangerAt(test).post('register', account, headers)

    expect(status).toBe(201)
    const { items } = (await test.userWith(body.accessToken, body.account.id, account.email).get('/auth/sessions')).body
    expect(items[0].userAgent.length).toBeLessThanOrEqual(300)
  })
})

describe('a way out of the folder of pictures', () => {
  const beside = `${basename(mediaDir)}-beside.jpg`

  it.each([
    `..%2f${beside}`,
    `%2e%2e%2f${beside}`,
    `.%2f..%2f${beside}`,
    `x%2f..%2f..%2f${beside}`,
    '..',
    '%00',
    '.jpg',
  ])('leads nowhere: %s', async (file) => {
    const from = '/api/v1/exercises/barbell-squat/media/'
    const right = await test.send({ method: 'GET', url: `${from}barbell-squat.jpg` })
    const wrong = await test.send({ method: 'GET', url: from + file })

    expect(right).toMatchObject({ status: 200, body: 'a picture' })
    expect([400, 404]).toContain(wrong.status)
  })
})

describe('an answer', () => {
  it('says nothing of how the server is made when something breaks in it', async () => {
    const broken = await test.newUser()
    await sql`alter table body_entry rename to body_entry_gone`.execute(test.app.db)

    const answer = await broken.get('/progress/body')
    await sql`alter table body_entry_gone rename to body_entry`.execute(test.app.db)

    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'unexpected', title: 'Something went wrong on our side' },
    })
    expect(Object.keys(answer.body).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
    expect(JSON.stringify([answer.body, answer.headers])).not.toMatch(/body_entry|select|\.ts|node_modules/)
  })

  it.each([`/api/v1/workouts/${'<script>'.repeat(60)}/start`, '/api/v1/workouts/%E0%A4%A', '/api/v1/%c0%ae/x'])(
    'does not repeat an address that cannot be read: %s',
    async (url) => {
      const { status, headers, body } = await test.send({ method: 'POST', url })

      expect(status).toBe(400)
      expect(headers['content-type']).toMatch('application/problem+json')
      expect(JSON.stringify(body)).not.toMatch(/script|%|workouts/)
    },
  )

  it('names no program and no version', async () => {
    for (const url of ['/health', '/api/v1/nothing', '/']) {
      const { headers } = await test.send({ method: 'GET', url })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
    }
  })

  it('with a script in the name of a movement is a picture that runs nothing', async () => {
    const name = `<script>alert(1)</script> ${v7()}`
    const { id } = await givenExercise(ana, { name })

    const { body, headers } = await ana.get(`/exercises/${id}/media/muscles.svg`)

    expect(String(body)).not.toContain('<script')
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('is not another method because a header says so', async () => {
    const { id } = await givenWorkout(ana)
    const headers = {
      authorization: `Bearer ${ana.token}`,
      'x-http-method-override': 'DELETE',
      'x-http-method': 'DELETE',
    }

    await test.send({ method: 'GET', url: `/api/v1/workouts/${id}?_method=DELETE`, headers })
    await test.send({ method: 'GET', url: `/api/v1/workouts/${id}`, headers })

    expect((await ana.get(`/workouts/${id}`)).status).toBe(200)
  })
})
