import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import { newAddress, password, signIn, strangerAt, tokenInMail } from '../../../test/accounts.ts'
import { comeBack, setOut } from '../../../test/browser-login.ts'
import { startGithub } from '../../../test/github.ts'
import { clientOf, misdeeds, startOidc } from '../../../test/oidc.ts'
import { testServer } from '../../../test/server.ts'
import { stepOf, totpAt } from './totp-code.ts'

const [oidc, google, github] = [await startOidc(), await startOidc(), await startGithub()]
const env = {
  ...{ OIDC_ISSUER: oidc.issuer, OIDC_CLIENT_ID: clientOf.id, OIDC_CLIENT_SECRET: clientOf.secret, OIDC_NAME: 'Gym' },
  ...{ GOOGLE_CLIENT_ID: clientOf.id, GOOGLE_CLIENT_SECRET: clientOf.secret },
  ...{ GITHUB_CLIENT_ID: clientOf.id, GITHUB_CLIENT_SECRET: clientOf.secret },
}
const providers = { google: google.issuer, github: github.place }
const test = testServer({ env, providers })
const closed = testServer({ env: { ...env, SIGN_UP: 'invited' }, providers })
const none = testServer()
afterAll(() => Promise.all([oidc.stop(), google.stop(), github.stop()]))

const door = strangerAt(test)
const aPerson = (email: string, more: object = {}) => ({ sub: v7(), email, email_verified: true, name: 'Ana', ...more })
type Person = ReturnType<typeof aPerson>

async function signInBy(person: Person, on = test) {
  const { location, cookie } = await setOut(on, 'oidc')
  return comeBack(on, oidc.agree(location, person), cookie)
}

const accountOf = async (refreshToken: string | undefined) =>
  (await door.post('refresh', { refreshToken: refreshToken ?? '' })).body.account

describe('a provider', () => {
  it('is asked with PKCE, state and nonce, and to come back to this server', async () => {
    const { location, there } = await setOut(test, 'oidc')

    const { searchParams } = new URL(location)
    expect(there.status).toBe(302)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: clientOf.id, code_challenge_method: 'S256' },
      redirect_uri: 'http://localhost:3000/api/v1/auth/oidc/callback',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(40)
    expect(String(there.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it('signs up somebody new, and knows them the next time by who they are', async () => {
    const person = aPerson(newAddress())

    const first = await signInBy(person)
    const account = await accountOf(first.refresh)
    const second = await signInBy({ ...person, email: newAddress() })

    expect(first.location.href).toBe('http://localhost:3000/#signed_in=oidc')
    expect(account).toMatchObject({ email: person.email, isEmailVerified: true, name: 'Ana' })
    expect((await accountOf(second.refresh)).id).toBe(account.id)
  })

  it('leads to the account that has verified the same address', async () => {
    const ana = await test.newUser()
    await door.get(`verify-email?token=${await tokenInMail(test, ana.email, /Confirm/)}`)

    const { refresh } = await signInBy(aPerson(ana.email.toUpperCase()))

    expect((await accountOf(refresh)).id).toBe(ana.id)
    expect((await door.login(ana.email)).status).toBe(200)
    expect((await ana.get('/auth/identities')).body.items).toMatchObject([{ provider: 'oidc' }])
    expect((await test.mailsTo(ana.email)).at(-1)?.subject).toBe('A way into your account was changed')
  })

  it('takes an account back from whoever signed up with the address first', async () => {
    const email = newAddress()
    const { body } = await door.post('register', { email, password, name: 'Thief' })
    const thief = test.userWith(body.accessToken, body.account.id, email)
    const script = (await thief.post('/auth/tokens', { name: 'x', scopes: ['users:read'] })).body.token
    const { secret } = (await thief.post('/auth/totp')).body
    await thief.post('/auth/totp/verify', { code: totpAt(secret, stepOf(new Date())) })

    const { refresh } = await signInBy(aPerson(email))

    const statuses = await Promise.all([
      thief.get('/users/profile'),
      test.userWith(script, thief.id, email).get('/users/profile'),
      door.refresh(body.refreshToken),
      door.login(email),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect((await accountOf(refresh)).id).toBe(thief.id)
  })

  it.each([
    [{ email_verified: false }],
    [{ email_verified: 'false' }],
    [{ email_verified: undefined }],
    [{ email: undefined }],
  ])('that says %j opens nothing', async (more) => {
    const ana = await test.newUser()

    const { told, refresh } = await signInBy({ ...aPerson(ana.email), ...more } as Person)

    expect(told).toEqual({ failure: 'email_not_verified_there' })
    expect(refresh).toBeUndefined()
  })

  it('does not go round a second factor', async () => {
    const person = aPerson(newAddress())
    const account = await accountOf((await signInBy(person)).refresh)
    const sealed = test.app.seal.close('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', `totp.sealed_secret ${account.id}`)
    await sql`insert into totp (user_id, sealed_secret, created_at, confirmed_at)
      values (${account.id}, ${sealed}, now(), now())`.execute(test.app.db)

    const { told, refresh } = await signInBy(person)

    expect(refresh).toBeUndefined()
    expect(Object.keys(told)).toEqual(['second_factor'])
    const code = totpAt('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', stepOf(new Date()))
    const session = await door.post('second-factor', { challenge: told.second_factor, code })
    expect(session.status).toBe(200)
  })

  it('signs nobody up where sign-up is by invitation', async () => {
    await closed.newUser()

    const { told } = await signInBy(aPerson(newAddress()), closed)

    expect(told).toEqual({ failure: 'sign_up_closed' })
  })

  it('that is not set up is not there', async () => {
    const answer = await none.send({ method: 'GET', url: '/api/v1/auth/google' })

    expect(answer).toMatchObject({ status: 404, body: { code: 'provider_not_set_up' } })
    expect((await none.send({ method: 'GET', url: '/api/v1/auth/providers' })).body).toEqual({ items: [] })
    expect((await door.get('providers')).body.items.map(({ name }: { name: string }) => name)).toEqual([
      ...['Google', 'GitHub', 'Gym'],
    ])
  })

  it('can be left by whoever has another way in, and not else', async () => {
    const person = aPerson(newAddress())
    const { refresh = '' } = await signInBy(person)
    const { body } = await door.refresh(refresh)
    const ana = test.userWith(body.accessToken, body.account.id, person.email)
    const [{ id }] = (await ana.get('/auth/identities')).body.items

    const only = await ana.delete(`/auth/identities/${id}`)
    await ana.post('/auth/change-password', { password })
    const left = await ana.delete(`/auth/identities/${id}`)

    expect([only.body.code, left.status]).toEqual(['last_way_in', 200])
    expect((await signIn(test, person.email)).id).toBe(ana.id)
  })
})

describe('an answer of a provider', () => {
  it.each(misdeeds)('with %s is refused', async (misdeed) => {
    const person = aPerson(newAddress())
    oidc.does(misdeed)

    const { told, refresh } = await signInBy(person)
    oidc.does(undefined)

    expect(told).toEqual({ failure: 'login_not_valid' })
    expect(refresh).toBeUndefined()
    expect((await signInBy(person)).refresh).toBeDefined()
  })

  it('works once', async () => {
    const { location, cookie } = await setOut(test, 'oidc')
    const to = oidc.agree(location, aPerson(newAddress()))
    await comeBack(test, to, cookie)

    const { told } = await comeBack(test, to, cookie)

    expect(told).toEqual({ failure: 'login_not_valid' })
  })

  it('is for the browser that set out: nobody is signed in to the account of somebody else', async () => {
    const [thief, victim] = [await setOut(test, 'oidc'), await setOut(test, 'oidc')]
    const to = oidc.agree(thief.location, aPerson(newAddress()))

    const answers = [await comeBack(test, to, victim.cookie), await comeBack(test, to, thief.cookie)]

    expect(answers.map(({ told }) => told.failure)).toEqual(['login_not_valid', 'login_not_valid'])
  })

  it('of one provider is none of another', async () => {
    const { location, cookie } = await setOut(test, 'google')
    const mixedUp = google.agree(location, aPerson(newAddress()))
    mixedUp.pathname = mixedUp.pathname.replace('google', 'oidc')
    const second = await setOut(test, 'oidc')
    const wrongIssuer = oidc.agree(second.location, aPerson(newAddress()))
    wrongIssuer.searchParams.set('iss', google.issuer)

    const answers = [await comeBack(test, mixedUp, cookie), await comeBack(test, wrongIssuer, second.cookie)]

    expect(answers.map(({ told }) => told.failure)).toEqual(['login_not_valid', 'login_not_valid'])
  })

  it('with the code of another sign-in is refused: the proof of PKCE is missing', async () => {
    const [thief, victim] = [await setOut(test, 'oidc'), await setOut(test, 'oidc')]
    const stolen = oidc.agree(victim.location, aPerson(newAddress())).searchParams.get('code') ?? ''
    const to = oidc.agree(thief.location, aPerson(newAddress()))
    to.searchParams.set('code', stolen)

    const { told } = await comeBack(test, to, thief.cookie)

    expect(told).toEqual({ failure: 'login_not_valid' })
  })

  it('that took too long, says no, or has made-up parts leads to the app and nowhere else', async () => {
    test.setClock('2026-11-20T10:00:00Z')
    const late = await setOut(test, 'oidc')
    test.setClock('2026-11-20T10:10:01Z')
    const tooLate = await comeBack(test, oidc.agree(late.location, aPerson(newAddress())), late.cookie)
    test.setClock(undefined)
    const fresh = await setOut(test, 'oidc')
    const no = oidc.agree(fresh.location, aPerson(newAddress()))
    no.searchParams.delete('code')
    no.searchParams.set('error', 'access_denied')
    no.searchParams.set('redirect_uri', 'https://evil.example')
    no.searchParams.set('returnTo', '//evil.example')

    const refused = await comeBack(test, no, fresh.cookie)

    for (const { told, location } of [tooLate, refused]) {
      expect(told).toEqual({ failure: 'login_not_valid' })
      expect(location.origin).toBe('http://localhost:3000')
    }
  })
})

describe('GitHub', () => {
  const aHacker = (emails: { email: string; primary: boolean; verified: boolean }[]) => ({
    ...{ id: Math.floor(Math.random() * 1e9), login: 'ana', emails },
  })
  const signInByGithub = async (person: ReturnType<typeof aHacker>) => {
    const { location, cookie } = await setOut(test, 'github')
    return comeBack(test, github.agree(location, person), cookie)
  }

  it('signs in by its API, with the primary address if that is verified', async () => {
    const [email, other] = [newAddress(), newAddress()]
    const person = aHacker([
      { email: other, primary: false, verified: true },
      { email, primary: true, verified: true },
    ])

    const { refresh } = await signInByGithub(person)

    expect(await accountOf(refresh)).toMatchObject({ email, name: 'ana' })
  })

  it('opens nothing with an address that it has not verified', async () => {
    const ana = await test.newUser()

    const { told } = await signInByGithub(aHacker([{ email: ana.email, primary: true, verified: false }]))

    expect(told).toEqual({ failure: 'email_not_verified_there' })
  })

  it('that says no with 200 is understood', async () => {
    const { location, cookie } = await setOut(test, 'github')
    const to = github.agree(location, aHacker([]))
    to.searchParams.set('code', 'made up')

    expect((await comeBack(test, to, cookie)).told).toEqual({ failure: 'login_not_valid' })
  })
})

describe('Google', () => {
  it('is a provider like any other, and the same subject elsewhere is somebody else', async () => {
    const person = aPerson(newAddress())
    const { location, cookie } = await setOut(test, 'google')
    const byGoogle = await comeBack(test, google.agree(location, person), cookie)

    const elsewhere = await signInBy({ ...person, email: newAddress() })

    expect((await accountOf(byGoogle.refresh)).email).toBe(person.email)
    expect((await accountOf(elsewhere.refresh)).email).not.toBe(person.email)
  })
})
