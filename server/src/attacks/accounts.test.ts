import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newAddress, password, strangerAt, tokenInMail } from '../../test/accounts.ts'
import { givenPasskey, signInWith } from '../../test/authenticator.ts'
import { testServer } from '../../test/server.ts'

const test = testServer()
const stranger = strangerAt(test)
const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example;proto=https' }

describe('a reset of the password', () => {
  it('is not poisoned by what the request says its host is', async () => {
    const { email } = await test.newUser()

    await stranger.post('forgot-password', { email }, { ...evil, 'x-forwarded-proto': 'https', origin: evil.host })

    const mail = (await test.mailsTo(email)).at(-1)
    expect(mail?.text).toContain('http://localhost:3000/reset-password#token=')
    expect(`${mail?.text} ${mail?.html}`).not.toContain('evil')
  })

  it('keeps its token out of logs: it stands behind the #', async () => {
    const { email } = await test.newUser()
    await stranger.post('forgot-password', { email })

    const token = await tokenInMail(test, email, /new password/)

    expect(token).toMatch(/^[\w-]{43}$/)
    expect(test.lines.join('\n')).not.toContain(token)
    expect(JSON.stringify(await test.app.db.selectFrom('one_time_token').selectAll().execute())).not.toContain(token)
  })

  it('is not for the account whose address differs by a letter of another alphabet', async () => {
    const { email } = await test.newUser()
    const [name = '', domain = ''] = email.split('@')

    const answers = [
      await stranger.post('forgot-password', { email: `${name}@f\u0131tai.example` }),
      await stranger.post('forgot-password', { email: `${name}@${domain}\u3002evil.example` }),
      await stranger.post('forgot-password', { email: `${email}\r\nBcc: thief@evil.example` }),
      await stranger.post('forgot-password', { email: `${email},thief@evil.example` }),
      await stranger.post('forgot-password', { email: [email, 'thief@evil.example'] }),
    ]

    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(400))
    expect((await test.mailsTo(email)).filter(({ subject }) => /new password/.test(subject))).toEqual([])
  })
})

describe('an account that somebody made with the address of another', () => {
  it('leaves them no way in once its owner has come: no passkey, no token, no session', async () => {
    const email = newAddress()
    const { body } = await stranger.post('register', { email, password: 'the thief waits here', name: 'Eve' })
    const thief = test.userWith(body.accessToken, body.account.id, email)
    const { key } = await givenPasskey(thief)
    const script = (await thief.post('/auth/tokens', { name: 'x', scopes: ['users:read'] })).body.token
    await stranger.post('forgot-password', { email })

    const token = await tokenInMail(test, email, /new password/)
    await stranger.post('reset-password', { token, password })

    expect((await signInWith(test, key)).answer.body.code).toBe('passkey_refused')
    expect((await test.userWith(script, thief.id, email).get('/users/profile')).status).toBe(401)
    expect((await stranger.refresh(body.refreshToken)).status).toBe(401)
  })
})

describe('the time of an answer', () => {
  it('does not say whether an address has an account', async () => {
    const { email } = await test.newUser()
    const unknown = newAddress()
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    const measure = async (address: string) => {
      const from = performance.now()
      await stranger.post('login', { email: address, password: 'not this one' })
      return performance.now() - from
    }

    for (let round = 0; round < 5; round++) {
      times.known.push(await measure(email))
      times.unknown.push(await measure(unknown))
    }

    const [ofKnown, ofUnknown] = [Math.min(...times.known), Math.min(...times.unknown)]
    expect(ofUnknown).toBeGreaterThan(ofKnown / 2)
    expect(ofKnown).toBeGreaterThan(ofUnknown / 2)
  })

  it('does not wait for what is written down of known addresses alone', async () => {
    const { email } = await test.newUser()

    const answer = await test.app.db.transaction().execute(async (tx) => {
      await sql`lock table security_event in access exclusive mode`.execute(tx)
      const late = new Promise((tell) => setTimeout(tell, 10_000, 'late'))
      return Promise.race([stranger.login(email, 'not this one'), late])
    })

    expect(answer).toMatchObject({ status: 401 })
  })
})

describe('a field too many', () => {
  const account = () => ({ email: newAddress(), password, name: 'Eve' })

  it.each([
    ...[{ role: 'admin' }, { isEmailVerified: true }, { id: crypto.randomUUID() }, { createdAt: '2020-01-01' }],
    ...[{ emailVerifiedAt: '2020-01-01T00:00:00Z' }, { password_hash: 'x' }, { passwordHash: 'x' }],
  ])('makes nobody more than they are at sign-up: %j', async (more) => {
    const answer = await stranger.post('register', { ...account(), ...more })

    expect(answer).toMatchObject({ status: 400, body: { code: 'unknown_field' } })
  })

  it.each([{ role: 'admin' }, { email: 'ceo@fitai.example' }, { isEmailVerified: true }, { userId: 'x' }])(
    'changes no account: %j',
    async (more) => {
      await test.newUser()
      const eve = await test.newUser()
      const before = (await eve.get('/users/profile')).body

      const answers = [
        await eve.put('/users/profile', more),
        await eve.put('/users/preferences', more),
        await eve.send('PATCH', '/users/profile', { ...more, name: 'Eve' }),
      ]

      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
      expect((await eve.get('/users/profile')).body).toEqual(before)
      expect((await eve.get('/admin/invites')).body.code).toBe('admin_only')
    },
  )

  it('writes nothing into the log of somebody else', async () => {
    const [ana, eve] = [await test.newUser(), await test.newUser()]
    const workout = { id: crypto.randomUUID(), name: 'Not mine' }

    const answers = [
      await eve.post('/workouts', { ...workout, userId: ana.id }),
      await eve.post('/workouts', { ...workout, user_id: ana.id }),
      await eve.post('/workouts', { ...workout, status: 'completed', version: 99 }),
      await eve.post('/auth/tokens', { name: 'x', scopes: ['workouts:read'], userId: ana.id }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('unknown_field'))
    const { rows } = await sql`select id from workout where user_id = ${ana.id}`.execute(test.app.db)
    expect(rows).toEqual([])
  })
})

describe('an id that belongs to somebody else', () => {
  it('is not taken over by making it again', async () => {
    const [ana, eve] = [await test.newUser(), await test.newUser()]
    const id = crypto.randomUUID()
    const things: [string, object][] = [
      ['/workouts', { id, name: 'Push' }],
      ['/templates', { id, name: 'Legs', days: [{ entries: [{ exerciseId: 'barbell-squat' }] }] }],
      ['/exercises', { id, name: 'Zercher thing' }],
      ['/progress/body', { id, weight: 80, weightUnit: 'kg' }],
    ]

    for (const [path, body] of things) {
      expect((await ana.post(path, body)).status, path).toBe(201)
      const before = (await ana.get(path === '/progress/body' ? path : `${path}/${id}`)).body
      const taken = await eve.post(path, { ...body, ...(path === '/progress/body' ? { weight: 1 } : { name: 'Mine' }) })
      expect(taken, path).toMatchObject({ status: 409, body: { code: 'id_taken' } })
      expect((await ana.get(path === '/progress/body' ? path : `${path}/${id}`)).body, path).toEqual(before)
    }
  })
})
