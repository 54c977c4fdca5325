import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { testServer } from '../../../test/server.ts'

const test = testServer()
const password = 'correct horse battery'
let made = 0
const anAccount = (more: object = {}) => ({ email: `lifter${++made}@fitai.example`, password, name: 'Ana', ...more })
const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  test.send({ method: 'POST', url: `/api/v1/auth/${path}`, payload, headers })

const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie'] ?? '')
const tokenIn = (cookie: string) => /fitai_refresh=([^;]*)/.exec(cookie)?.[1] ?? ''

describe('register', () => {
  it('signs in at once and says who it is', async () => {
    const account = anAccount({ weightUnit: 'lb', timezone: 'America/New_York' })

    const { status, body } = await post('register', account)

    expect(status).toBe(201)
    expect(body).toMatchObject({ expiresInSeconds: 900, account: { email: account.email, weightUnit: 'lb' } })
    expect(body.refreshToken).toHaveLength(43)
  })

  it('refuses an address that has an account, whatever its case', async () => {
    const account = anAccount()
    await post('register', account)

    const again = await post('register', { ...account, email: account.email.toUpperCase() })

    expect(again).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })

  it.each([
    [{ password: 'short' }, 'body.password'],
    [{ email: 'not an address' }, 'body.email'],
    [{ timezone: 'Mars/Olympus' }, 'body.timezone'],
    [{ name: '   ' }, 'body.name'],
    [{ name: 'a\u0000b' }, 'body.name'],
  ])('refuses %j and says where', async (wrong, path) => {
    const { status, body } = await post('register', anAccount(wrong))

    expect(status).toBe(400)
    expect(body.issues.map((issue: { path: string }) => issue.path)).toContain(path)
  })

  it('keeps the refresh token out of reach of scripts when a browser asks for that', async () => {
    const answer = await post('register', anAccount({ keep: 'cookie' }))

    expect(answer.body.refreshToken).toBeNull()
    expect(cookieOf(answer)).toMatch(/fitai_refresh=.{43};.*Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict/)
  })
})

describe('login', () => {
  it('lets the right password in', async () => {
    const account = anAccount()
    await post('register', account)

    const { status } = await post('login', { email: account.email, password })

    expect(status).toBe(200)
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const account = anAccount()
    await post('register', account)

    const wrong = await post('login', { email: account.email, password: 'wrong password' })
    const unknown = await post('login', { email: 'nobody@fitai.example', password })

    const { requestId: _a, ...first } = wrong.body
    const { requestId: _b, ...second } = unknown.body
    expect(first).toEqual(second)
    expect(wrong.status).toBe(401)
  })
})

describe('refresh', () => {
  async function givenSession() {
    const { body } = await post('register', anAccount())
    return body.refreshToken as string
  }

  it('trades a token for the next one, again and again', async () => {
    const first = await givenSession()

    const second = await post('refresh', { refreshToken: first })
    const third = await post('refresh', { refreshToken: second.body.refreshToken })

    expect([second.status, third.status]).toEqual([200, 200])
    expect(new Set([first, second.body.refreshToken, third.body.refreshToken]).size).toBe(3)
  })

  it('forgives two tabs that send the same token at once', async () => {
    const token = await givenSession()

    const answers = await Promise.all([
      post('refresh', { refreshToken: token }),
      post('refresh', { refreshToken: token }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  it('ends the whole session when a used token comes back later, and remembers that', async () => {
    test.setClock('2026-11-23T10:00:00Z')
    const stolen = await givenSession()
    const { body } = await post('refresh', { refreshToken: stolen })
    test.setClock('2026-11-23T10:00:11Z')

    const thief = await post('refresh', { refreshToken: stolen })
    const owner = await post('refresh', { refreshToken: body.refreshToken })
    test.setClock(undefined)

    expect(thief).toMatchObject({ status: 401, body: { code: 'refresh_token_reused' } })
    expect(owner).toMatchObject({ status: 401, body: { code: 'invalid_refresh_token' } })
  })

  it('refuses a token after seven days', async () => {
    test.setClock('2026-11-01T10:00:00Z')
    const token = await givenSession()
    test.setClock('2026-11-08T10:00:01Z')

    const late = await post('refresh', { refreshToken: token })
    test.setClock(undefined)

    expect(late).toMatchObject({ status: 401, body: { code: 'invalid_refresh_token' } })
  })

  it('takes the token from the cookie and answers the next one there', async () => {
    const cookie = cookieOf(await post('register', anAccount({ keep: 'cookie' })))

    const next = await post('refresh', {}, { cookie: `fitai_refresh=${tokenIn(cookie)}` })

    expect(next.status).toBe(200)
    expect(next.body.refreshToken).toBeNull()
    expect(tokenIn(cookieOf(next))).not.toBe(tokenIn(cookie))
  })

  it.each([{}, { refreshToken: 'x'.repeat(43) }])('refuses %j', async (body) => {
    expect(await post('refresh', body)).toMatchObject({ status: 401, body: { code: 'invalid_refresh_token' } })
  })
})

describe('logout', () => {
  it('ends the session and clears the cookie', async () => {
    const cookie = {
      cookie: `fitai_refresh=${tokenIn(cookieOf(await post('register', anAccount({ keep: 'cookie' }))))}`,
    }

    const out = await post('logout', {}, cookie)

    expect(cookieOf(out)).toMatch(/fitai_refresh=;/)
    expect((await post('refresh', {}, cookie)).status).toBe(401)
  })
})

describe('access tokens', () => {
  const profile = (token: string) =>
    test.send({ method: 'GET', url: '/api/v1/users/profile', headers: { authorization: `Bearer ${token}` } })

  it('expire after fifteen minutes', async () => {
    test.setClock('2026-11-23T10:00:00Z')
    const user = await test.newUser()
    const fresh = await profile(user.token)
    test.setClock('2026-11-23T10:15:01Z')

    const old = await profile(user.token)
    test.setClock(undefined)

    expect(fresh.status).toBe(200)
    expect(old).toMatchObject({ status: 401, body: { code: 'token_expired' } })
  })

  it.each(['', 'nonsense', 'a.b.c', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`])(
    'are refused when they are %j',
    async (token) => {
      expect(await profile(token)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
    },
  )

  it('are refused when another key has signed them', async () => {
    const forged = await new SignJWT({ sid: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setSubject(crypto.randomUUID())
      .setIssuer('fitai')
      .setAudience('fitai')
      .setExpirationTime('1h')
      .sign(Buffer.from('another key of at least 32 bytes..'))

    expect((await profile(forged)).status).toBe(401)
  })
})
