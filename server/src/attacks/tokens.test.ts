import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { newAddress, password, strangerAt } from '../../test/accounts.ts'
import { type TestUser, testServer } from '../../test/server.ts'

const test = testServer()
const stranger = strangerAt(test)

const profileWith = (token: string) =>
  test.send({ method: 'GET', url: '/api/v1/users/profile', headers: { authorization: `Bearer ${token}` } })

/** What a good token of theirs says. */
function claimsOf({ token }: TestUser): { [claim: string]: unknown } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

const ownKey = () => Buffer.from(test.app.jwtSecret)
const sign = (claims: { [claim: string]: unknown }, header: { alg: string; typ?: string }) =>
  new SignJWT(claims).setProtectedHeader({ typ: 'at+jwt', ...header }).sign(ownKey())

describe('a forged access token', () => {
  it('without a signature opens nothing', async () => {
    const ana = await test.newUser()
    const claims = claimsOf(ana)
    const [, middle] = ana.token.split('.')
    const header = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

    const forged = [
      new UnsecuredJWT(claims).encode(),
      ...['none', 'None', 'NONE'].map((alg) => `${header({ alg, typ: 'at+jwt' })}.${middle}.`),
      ana.token.slice(0, ana.token.lastIndexOf('.') + 1),
    ]

    for (const token of forged) expect((await profileWith(token)).body.code).toBe('not_signed_in')
  })

  it('with another algorithm than ours opens nothing, not even with the right key', async () => {
    const claims = claimsOf(await test.newUser())

    const ours = await sign(claims, { alg: 'HS256' })
    const theirs = await sign(claims, { alg: 'HS384' })

    expect((await profileWith(ours)).status).toBe(200)
    expect((await profileWith(theirs)).body.code).toBe('not_signed_in')
  })

  it('that brings its own key along opens nothing', async () => {
    const claims = claimsOf(await test.newUser())
    const { privateKey } = await generateKeyPair('RS256')
    const jwk = { kty: 'oct', k: Buffer.from('a key of theirs').toString('base64url') }
    const header = { typ: 'at+jwt', jwk, jku: 'https://evil.example/keys', kid: '../../dev/null' }

    const tokens = [
      await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(Buffer.alloc(32)),
      await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256' }).sign(privateKey),
    ]

    for (const token of tokens) expect((await profileWith(token)).body.code).toBe('not_signed_in')
  })

  it.each([
    ['of another purpose', {}, { alg: 'HS256', typ: 'JWT' }],
    ['of another issuer', { iss: 'elsewhere' }, { alg: 'HS256' }],
    ['for another audience', { aud: 'elsewhere' }, { alg: 'HS256' }],
    ['that never ends', { exp: undefined }, { alg: 'HS256' }],
    ['of a user that is no id', { sub: "' or 1=1 --" }, { alg: 'HS256' }],
  ])('%s opens nothing', async (_what, change, header) => {
    const claims = { ...claimsOf(await test.newUser()), ...change }

    expect((await profileWith(await sign(claims, header))).body.code).toBe('not_signed_in')
  })

  it('is not taken from an address, where logs and neighbours read it', async () => {
    const { token } = await test.newUser()

    for (const name of ['access_token', 'token', 'authorization'])
      expect((await test.send({ method: 'GET', url: `/api/v1/users/profile?${name}=${token}` })).status).toBe(401)
  })
})

describe('a stolen refresh token', () => {
  it('used by twenty at once ends with all of them as soon as it comes back', async () => {
    test.setClock('2026-11-23T10:00:00Z')
    const { email } = await test.newUser()
    const { refreshToken } = (await stranger.login(email)).body
    const answers = await Promise.all(Array.from({ length: 20 }, () => stranger.refresh(refreshToken)))
    test.setClock('2026-11-23T10:00:11Z')

    const back = await stranger.refresh(refreshToken)
    const offspring = await Promise.all(answers.map(({ body }) => stranger.refresh(body.refreshToken)))
    test.setClock(undefined)

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(back.body.code).toBe('refresh_token_reused')
    expect(offspring.map(({ status }) => status)).toEqual(Array(20).fill(401))
  })

  it('that is used at the very moment of a sign-out does not live on', async () => {
    for (let round = 0; round < 10; round++) {
      const { email } = await test.newUser()
      const { refreshToken } = (await stranger.login(email)).body

      const [renewed] = await Promise.all([stranger.refresh(refreshToken), stranger.post('logout', { refreshToken })])

      const next = renewed.body.refreshToken ?? refreshToken
      expect((await stranger.refresh(next)).status).toBe(401)
    }
  })

  it('is not in the table: only its fingerprint is', async () => {
    const { email } = await test.newUser()
    const { refreshToken } = (await stranger.login(email)).body

    const rows = await test.app.db.selectFrom('refresh_token').selectAll().execute()

    expect(JSON.stringify(rows)).not.toContain(refreshToken)
    expect(rows.some(({ hash }) => hash.toString('utf8') === refreshToken)).toBe(false)
  })
})

describe('a session that somebody else has fixed', () => {
  it('is not what a sign-in opens: its token is new', async () => {
    const [thief, victim] = [await test.newUser(), await test.newUser()]
    const planted = (await stranger.login(thief.email)).body.refreshToken
    const cookie = `fitai_refresh=${planted}`

    const signedIn = await stranger.post('login', { email: victim.email, password, keep: 'cookie' }, { cookie })
    const [kept] = String(signedIn.headers['set-cookie']).split(';')

    expect(kept).not.toBe(cookie)
    expect((await stranger.post('refresh', {}, { cookie: kept ?? '' })).body.account.id).toBe(victim.id)
    expect((await stranger.post('refresh', {}, { cookie })).body.account.id).toBe(thief.id)
  })

  it('cannot be begun from a form of another page', async () => {
    const email = newAddress()
    const form = (type: string, payload: string) =>
      test.send({ method: 'POST', url: '/api/v1/auth/login', headers: { 'content-type': type }, payload })
    const { email: known } = await test.newUser()
    const json = JSON.stringify({ email: known, password })

    const answers = [
      await form('text/plain', json),
      await form('application/x-www-form-urlencoded', `email=${known}&password=${password}`),
      await form('multipart/form-data; boundary=x', `--x\r\n\r\n${email}\r\n--x--`),
      await form('text/plain; charset=application/json', json),
    ]

    expect(answers.map(({ status }) => status)).toEqual([415, 415, 415, 415])
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([])
  })
})
