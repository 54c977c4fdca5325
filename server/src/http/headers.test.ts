import { describe, expect, it } from 'vitest'
import { newAddress, password, strangerAt } from '../../test/accounts.ts'
import { testServer } from '../../test/server.ts'
import { ofPages } from './headers.ts'

const CORS_ORIGINS = 'https://app.example.org, https://second.example.org:8443'
const plain = testServer()
const secure = testServer({ env: { PUBLIC_URL: 'https://fit.example.org/', CORS_ORIGINS } })

const get = (test: typeof plain, url: string, headers = {}) => test.send({ method: 'GET', url, headers })

describe('every answer', () => {
  it('of the API runs and loads nothing, and stands in no frame', async () => {
    for (const url of ['/api/v1/users/profile', '/api/v1/nothing', '/health']) {
      const { headers } = await get(plain, url)

      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
        ...{ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' },
        'permissions-policy': expect.stringContaining('geolocation=()'),
      })
    }
  })

  it('asks for TLS from now on where there is TLS, and only there', async () => {
    expect((await get(secure, '/health')).headers['strict-transport-security']).toBe('max-age=31536000')
    expect((await get(plain, '/health')).headers['strict-transport-security']).toBeUndefined()
  })

  it('at the doors of an account stays in no cache', async () => {
    const account = { email: newAddress(), password, name: 'Ana' }

    const signedUp = await strangerAt(plain).post('register', account)
    const refused = await strangerAt(plain).login(account.email, 'not this one')
    const token = { authorization: `Bearer ${signedUp.body.accessToken}` }
    const events = await get(plain, '/api/v1/auth/events', token)

    for (const { headers } of [signedUp, refused, events]) expect(headers['cache-control']).toBe('no-store')
    expect((await get(plain, '/api/v1/workouts', token)).headers['cache-control']).toBeUndefined()
  })

  it('of the app lets its own scripts run and none in the page', () => {
    expect(ofPages()).toContain("script-src 'self';")
    expect(ofPages()).toContain("default-src 'none';")
  })

  it('of the reference may draw itself', async () => {
    expect((await get(plain, '/docs/')).headers['content-security-policy']).toContain(
      "script-src 'self' 'unsafe-inline'",
    )
  })
})

describe('pages elsewhere', () => {
  const askFrom = (test: typeof plain, origin: string) =>
    test.send({
      method: 'OPTIONS',
      url: '/api/v1/workouts',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  it('may call when they are on the list, without the cookie', async () => {
    for (const origin of ['https://app.example.org', 'https://second.example.org:8443']) {
      const { headers } = await askFrom(secure, origin)

      expect(headers['access-control-allow-origin']).toBe(origin)
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
  })

  it.each(['https://evil.example', 'https://app.example.org.evil.example', 'http://app.example.org', 'null'])(
    'such as %s may not',
    async (origin) => {
      expect((await askFrom(secure, origin)).headers['access-control-allow-origin']).not.toBe(origin)
      expect((await askFrom(plain, origin)).headers['access-control-allow-origin']).toBeUndefined()
    },
  )
})

describe('the cookie', () => {
  const signUp = async (test: typeof plain) => {
    const account = { email: newAddress(), password, name: 'Ana', keep: 'cookie' }
    return String((await strangerAt(test).post('register', account)).headers['set-cookie'])
  }

  it('over TLS has a name that no neighbouring host can set', async () => {
    expect(await signUp(secure)).toMatch(
      /^__Host-fitai_refresh=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(await signUp(plain)).toMatch(/^fitai_refresh=.*Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/)
  })

  it('set by a neighbouring host under the plain name is not looked at', async () => {
    const [cookie = ''] = (await signUp(secure)).split(';')
    const door = strangerAt(secure)

    const tossed = await door.post('refresh', {}, { cookie: cookie.replace('__Host-', '') })

    expect(tossed.body.code).toBe('invalid_refresh_token')
    expect((await door.post('refresh', {}, { cookie })).status).toBe(200)
  })

  it.each(['cross-site', 'same-site'])('is of no use to a page that is %s', async (site) => {
    const [cookie = ''] = (await signUp(plain)).split(';')
    const door = strangerAt(plain)

    const theirs = await door.post('refresh', {}, { cookie, 'sec-fetch-site': site })
    const ours = await door.post('refresh', {}, { cookie, 'sec-fetch-site': 'same-origin' })

    expect([theirs.status, ours.status]).toEqual([401, 200])
  })
})
