import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { said, signIn, strangerAt, tokenInMail } from '../../../test/accounts.ts'
import { givenPasskey, newAuthenticator, signInWith } from '../../../test/authenticator.ts'
import { type TestUser, testServer } from '../../../test/server.ts'
import { stepOf, toBase32, totpAt } from './totp-code.ts'

const test = testServer()
const door = strangerAt(test)

/** The code of an app, so many steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) => totpAt(secret, stepOf(test.app.now()) + steps)

async function givenTotp() {
  const ana = await test.newUser()
  const { secret, uri } = (await ana.post('/auth/totp')).body
  const on = await ana.post('/auth/totp/verify', { code: codeOf(secret) })
  expect(on.status).toBe(200)
  return { ana, secret: secret as string, uri: uri as string, codes: on.body.recoveryCodes as string[] }
}

const begin = async ({ email }: TestUser) => (await door.login(email)).body.challenge as string
const finish = (challenge: string, codes: object) => door.post('second-factor', { challenge, ...codes })

describe('the codes of an authenticator app', () => {
  // RFC 6238, appendix B, the last six digits of SHA-1.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at %d seconds', (seconds, code) => {
    const secret = toBase32(Buffer.from('12345678901234567890'))

    expect(totpAt(secret, stepOf(new Date(seconds * 1000)))).toBe(code)
  })
})

describe('a second factor', () => {
  it('is on once a code of the app was right, and asked for from then on', async () => {
    const { ana, secret, uri, codes } = await givenTotp()

    const first = (await door.login(ana.email)).body
    const session = await finish(first.challenge, { code: codeOf(secret, 1) })

    expect(uri).toContain(`otpauth://totp/FitAI:${encodeURIComponent(ana.email)}?secret=${secret}&issuer=FitAI`)
    expect(codes).toHaveLength(10)
    expect(first).toEqual({
      ...{ next: 'second_factor', challenge: expect.any(String), methods: ['totp', 'recovery_code'] },
      expiresInSeconds: 300,
    })
    expect(session.body.account.email).toBe(ana.email)
    expect((await ana.get('/auth/second-factor')).body).toEqual({ isOn: true, recoveryCodesLeft: 10 })
  })

  it('is not on before, and a wrong code turns nothing on', async () => {
    const ana = await test.newUser()
    const { secret } = (await ana.post('/auth/totp')).body
    const wrong = await ana.post('/auth/totp/verify', { code: codeOf(secret, 5) })

    expect(wrong.body.code).toBe('wrong_code')
    expect((await door.login(ana.email)).body.accessToken).toBeDefined()
  })

  it('takes no code twice, not even at once', async () => {
    const { ana, secret } = await givenTotp()
    const challenges = [await begin(ana), await begin(ana)]
    const code = codeOf(secret, 1)

    const answers = await Promise.all(challenges.map((challenge) => finish(challenge, { code })))
    const later = await finish(await begin(ana), { code })

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401])
    expect(later.body.code).toBe('wrong_code')
  })

  it('takes no code of long ago or of later', async () => {
    const { ana, secret } = await givenTotp()

    const answers = [
      await finish(await begin(ana), { code: codeOf(secret, -2) }),
      await finish(await begin(ana), { code: codeOf(secret, 3) }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(['wrong_code', 'wrong_code'])
  })

  it('gives a challenge five attempts and five minutes', async () => {
    const { ana, secret } = await givenTotp()
    const challenge = await begin(ana)
    for (let i = 0; i < 5; i++) await finish(challenge, { recoveryCode: `nonsense-${i}` })
    const spent = await finish(challenge, { code: codeOf(secret, 1) })
    test.setClock(new Date(Date.now() - 301_000).toISOString())
    const old = await begin(ana)
    test.setClock(undefined)

    const late = await finish(old, { code: codeOf(secret, 1) })

    expect([spent, late].map(({ body }) => body.code)).toEqual(['challenge_not_valid', 'challenge_not_valid'])
  })

  it('is not guessed with ever new challenges', async () => {
    const { ana } = await givenTotp()
    const codes = []
    for (let i = 0; i < 9; i++) {
      const { body } = await door.login(ana.email)
      if (body.challenge) codes.push((await finish(body.challenge, { code: '000000' })).body.code)
    }

    expect(codes.filter((code) => code === 'wrong_code').length).toBeLessThanOrEqual(6)
  })

  it('lets in once with each recovery code, however it is typed', async () => {
    const { ana, codes } = await givenTotp()
    const [code = ''] = codes
    const first = await finish(await begin(ana), { recoveryCode: code.toUpperCase().replaceAll('-', ' ') })
    const again = await finish(await begin(ana), { recoveryCode: code })

    const { rows } = await sql`select * from recovery_code where user_id = ${ana.id}`.execute(test.app.db)
    expect([first.status, again.status]).toEqual([200, 401])
    expect((await ana.get('/auth/second-factor')).body.recoveryCodesLeft).toBe(9)
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('makes new recovery codes, and the old ones end', async () => {
    const { ana, codes } = await givenTotp()
    const renewed = (await ana.post('/auth/recovery-codes')).body.recoveryCodes

    const old = await finish(await begin(ana), { recoveryCode: codes[0] })
    const fresh = await finish(await begin(ana), { recoveryCode: renewed[0] })

    expect([old.status, fresh.status]).toEqual([401, 200])
  })

  it('goes when its owner takes it away, which wants a recent proof', async () => {
    const { ana } = await givenTotp()
    test.setClock(new Date(Date.now() + 601_000).toISOString())
    const early = await ana.delete('/auth/totp')
    test.setClock(undefined)

    await ana.delete('/auth/totp')

    expect(early.body.code).toBe('confirm_first')
    expect((await door.login(ana.email)).body.accessToken).toBeDefined()
    expect((await test.mailsTo(ana.email)).at(-1)?.subject).toBe('A way into your account was changed')
  })

  it('still stands after a forgotten password', async () => {
    const { ana } = await givenTotp()
    await door.get(`verify-email?token=${await tokenInMail(test, ana.email, /Confirm/)}`)
    await door.post('forgot-password', { email: ana.email })
    const token = await tokenInMail(test, ana.email, /new password/)
    await door.post('reset-password', { token, password: 'another battery horse' })

    expect((await door.login(ana.email, 'another battery horse')).body.next).toBe('second_factor')
  })

  it('is sealed: the table alone makes no codes', async () => {
    const { ana, secret } = await givenTotp()

    const { rows } = await sql`select * from totp where user_id = ${ana.id}`.execute(test.app.db)

    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('a passkey', () => {
  it('signs in without a password, a name or a second factor', async () => {
    const { ana } = await givenTotp()
    const { key } = await givenPasskey(ana)

    const { answer } = await signInWith(test, key)

    expect(answer).toMatchObject({ status: 200, body: { account: { email: ana.email } } })
    expect((await ana.get('/auth/passkeys')).body.items).toMatchObject([
      { name: 'My phone', lastUsedAt: expect.any(String) },
    ])
  })

  it.each([
    ['made for another page', { origin: 'https://evil.example' }],
    ['for another server', { rpId: 'evil.example' }],
    ['without a finger or PIN', { isVerified: false }],
    ['whose count stands still, as a copy’s does', { uses: 1 }],
    ['that was one for a new passkey', { type: 'webauthn.create' }],
  ])('does not sign in with an answer %s', async (_what, behaviour) => {
    const { key } = await givenPasskey(await test.newUser())

    const { answer } = await signInWith(test, key, behaviour)

    expect([answer.status, answer.body.code]).toEqual([401, 'passkey_refused'])
  })

  it('does not sign in twice with one answer', async () => {
    const { key } = await givenPasskey(await test.newUser())
    const { response, begun } = await signInWith(test, key)

    const sameChallenge = await door.post('passkeys/sign-in', { challenge: begun.challenge, response })
    const next = (await door.post('passkeys/sign-in/options', {})).body
    const otherChallenge = await door.post('passkeys/sign-in', { challenge: next.challenge, response })

    expect([sameChallenge.body.code, otherChallenge.body.code]).toEqual(['challenge_not_valid', 'passkey_refused'])
  })

  it('that nobody knows is refused like one that is wrong', async () => {
    const { key } = await givenPasskey(await test.newUser())

    const unknown = await signInWith(test, newAuthenticator())
    const wrong = await signInWith(test, key, { origin: 'https://evil.example' })

    expect(said(unknown.answer)).toEqual(said(wrong.answer))
  })

  it('is not taken over: neither the challenge of another user nor a key that is known', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { key } = await givenPasskey(ana)
    const { body: anas } = await ana.post('/auth/passkeys/options')
    const { body: bens } = await ben.post('/auth/passkeys/options')
    const fresh = newAuthenticator()

    const answers = [
      await ben.post('/auth/passkeys', {
        ...{ challenge: anas.challenge, name: 'x' },
        response: fresh.create(anas.options.challenge),
      }),
      await ben.post('/auth/passkeys', {
        ...{ challenge: bens.challenge, name: 'x' },
        response: key.create(bens.options.challenge),
      }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(['challenge_not_valid', 'passkey_refused'])
    expect((await signInWith(test, key)).answer.body.account.email).toBe(ana.email)
  })

  it('goes when its owner takes it away', async () => {
    const ana = await test.newUser()
    const { id, key } = await givenPasskey(ana)
    await ana.delete(`/auth/passkeys/${id}`)

    const { answer } = await signInWith(test, key)

    expect(answer.body.code).toBe('passkey_refused')
    expect((await signIn(test, ana.email)).id).toBe(ana.id)
  })
})
