import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newAddress, password, said, signIn, strangerAt, tokenInMail } from '../../../test/accounts.ts'
import { aSet, givenBodyEntry, givenExercise, givenTemplate, givenWorkout, testServer } from '../../../test/server.ts'

const test = testServer()
const strict = testServer({ env: { EMAIL_VERIFICATION: 'required' } })
const closed = testServer({ env: { SIGN_UP: 'invited', PUBLIC_URL: 'https://fit.example.org' } })
const stranger = strangerAt(test)
const other = 'another battery horse'
const aPerson = (email: string) => ({ email, password, name: 'Ana' })

describe('signing up', () => {
  it('makes the first one the admin, and nobody else', async () => {
    const fresh = closed
    const address = newAddress()
    const first = await strangerAt(fresh).post('register', aPerson(address))
    const second = await strangerAt(fresh).post('register', aPerson(newAddress()))

    expect(first.body.account.role).toBe('admin')
    expect(second).toMatchObject({ status: 403, body: { code: 'sign_up_closed' } })
  })

  it('takes whoever is invited, once, and for the address that was meant', async () => {
    const { rows } = await sql<{ email: string }>`select email from account where role = 'admin'`.execute(closed.app.db)
    const admin = await signIn(closed, rows[0]?.email ?? '')
    const [ben, eve] = [newAddress(), newAddress()]
    const { body } = await admin.post('/admin/invites', { email: ben })
    const invite = body.link.split('#invite=')[1]
    const join = (email: string) => strangerAt(closed).post('register', { ...aPerson(email), invite })

    const answers = [await join(eve), await join(ben), await join(newAddress())]

    expect(body.link).toMatch(/^https:\/\/fit\.example\.org\/sign-up#invite=/)
    expect(answers.map(({ status }) => status)).toEqual([403, 201, 403])
    expect(answers[1]?.body.account.role).toBe('user')
    expect((await admin.get('/admin/invites')).body.items[0]).toMatchObject({ usedAt: expect.any(String) })
  })

  it('lets nobody but the admin invite', async () => {
    const ben = await test.newUser()
    await sql`update account set role = 'user' where id = ${ben.id}`.execute(test.app.db)

    const answers = [await ben.post('/admin/invites'), await ben.get('/admin/invites')]

    expect(answers.map(({ body }) => body.code)).toEqual(['admin_only', 'admin_only'])
  })

  it.each(['password123', 'Password2024!', 'P@ssw0rd123', '1234567890', 'qwertyuiop', 'aaaaaaaaaaaa', 'abcdefghijkl'])(
    'refuses %s, which is tried first',
    async (common) => {
      const { status, body } = await stranger.post('register', { ...aPerson(newAddress()), password: common })

      expect([status, body.code]).toEqual([422, 'password_too_common'])
    },
  )

  it('refuses the own address and name as a password', async () => {
    const email = 'anneliese.mueller@fitai.example'
    const answers = [
      await stranger.post('register', { ...aPerson(email), password: email }),
      await stranger.post('register', { ...aPerson(email), password: 'anneliese.mueller1' }),
      await stranger.post('register', { ...aPerson(email), name: 'Anneliese Müller', password: 'Anneliese Müller!' }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('password_too_common'))
  })
})

describe('an address', () => {
  it('is verified by the link of the mail, which works once', async () => {
    const ana = await test.newUser()
    const token = await tokenInMail(test, ana.email, /Confirm/)

    const first = await stranger.get(`verify-email?token=${token}`)
    const again = await stranger.get(`verify-email?token=${token}`)

    expect(first).toMatchObject({ status: 200, body: { email: ana.email, isEmailVerified: true } })
    expect(again).toMatchObject({ status: 410, body: { code: 'link_not_valid' } })
    expect((await ana.get('/users/profile')).body.isEmailVerified).toBe(true)
  })

  it('is not verified by a link that is too old', async () => {
    test.setClock('2026-11-20T10:00:00Z')
    const ana = await test.newUser()
    const token = await tokenInMail(test, ana.email, /Confirm/)
    test.setClock('2026-11-22T10:00:01Z')

    const { body } = await stranger.get(`verify-email?token=${token}`)
    test.setClock(undefined)

    expect(body.code).toBe('link_not_valid')
  })

  it('that has to be verified first lets nobody in before', async () => {
    const email = newAddress()
    const signedUp = await strangerAt(strict).post('register', aPerson(email))
    const early = await strangerAt(strict).login(email)
    const token = await tokenInMail(strict, email, /Confirm/)
    await strangerAt(strict).get(`verify-email?token=${token}`)

    const late = await strangerAt(strict).login(email)

    expect([signedUp.body, early.body]).toEqual([{ next: 'verify_email' }, { next: 'verify_email' }])
    expect(late.body).toMatchObject({ accessToken: expect.any(String), account: { isEmailVerified: true } })
  })

  it('that is known is answered like an unknown one, and its owner is told', async () => {
    const email = newAddress()
    const door = strangerAt(strict)
    const first = await door.post('register', aPerson(email))

    const second = await door.post('register', { ...aPerson(email.toUpperCase()), password: other })

    expect(said(second)).toEqual(said(first))
    expect((await strict.mailsTo(email)).map(({ subject }) => subject)).toContain('You have an account already')
    expect((await door.login(email, other)).body.code).toBe('invalid_credentials')
  })

  it('changes when the new one is confirmed, and the old one is told', async () => {
    const ana = await test.newUser()
    const email = newAddress()

    const asked = await ana.post('/auth/change-email', { email })
    const before = (await ana.get('/users/profile')).body.email
    await stranger.get(`verify-email?token=${await tokenInMail(test, email, /new address/)}`)

    expect(asked.body).toEqual({ accepted: true })
    expect(before).toBe(ana.email)
    expect((await stranger.login(email)).body.account).toMatchObject({ email, isEmailVerified: true })
    expect((await test.mailsTo(ana.email)).at(-1)?.text).toContain(email)
  })

  it('of somebody else cannot be taken, and asking says nothing', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const mailsBefore = (await test.mailsTo(ben.email)).length

    const taken = await ana.post('/auth/change-email', { email: ben.email })
    const free = await ana.post('/auth/change-email', { email: newAddress() })

    expect(said(taken)).toEqual(said(free))
    expect(await test.mailsTo(ben.email)).toHaveLength(mailsBefore)
  })
})

describe('a forgotten password', () => {
  it('is replaced by the link, once, and everybody is signed out', async () => {
    const ana = await test.newUser()
    const elsewhere = await signIn(test, ana.email)
    await stranger.post('forgot-password', { email: ana.email })
    const token = await tokenInMail(test, ana.email, /new password/)

    const first = await stranger.post('reset-password', { token, password: other })
    const again = await stranger.post('reset-password', { token, password: 'yet another battery' })

    expect([first.status, again.status]).toEqual([200, 410])
    expect((await stranger.login(ana.email)).status).toBe(401)
    expect((await stranger.login(ana.email, other)).status).toBe(200)
    expect((await stranger.refresh(elsewhere.refreshToken)).status).toBe(401)
    expect((await elsewhere.get('/users/profile')).body.code).toBe('not_signed_in')
  })

  it('has a link for an hour', async () => {
    test.setClock('2026-11-20T10:00:00Z')
    const ana = await test.newUser()
    await stranger.post('forgot-password', { email: ana.email })
    const token = await tokenInMail(test, ana.email, /new password/)
    test.setClock('2026-11-20T11:00:01Z')

    const { body } = await stranger.post('reset-password', { token, password: other })
    test.setClock(undefined)

    expect(body.code).toBe('link_not_valid')
  })

  it('is asked for in the same words and at the same cost, whether or not there is an account', async () => {
    const ana = await test.newUser()
    const statements = async (email: string) => {
      const rows = () => sql<{ n: number }>`select count(*)::int as n from mail`.execute(test.app.db)
      const before = (await rows()).rows[0]?.n ?? 0
      const answer = await stranger.post('forgot-password', { email })
      return { answer: said(answer), mails: ((await rows()).rows[0]?.n ?? 0) - before }
    }

    const known = await statements(ana.email)
    const unknown = await statements(newAddress())

    expect(unknown).toEqual(known)
  })

  it('frees an account somebody else had made with the address', async () => {
    const email = newAddress()
    const { body } = await stranger.post('register', { ...aPerson(email), password: 'the thief waits here' })
    const thief = test.userWith(body.accessToken, body.account.id, email)
    await stranger.post('forgot-password', { email })
    const token = await tokenInMail(test, email, /new password/)

    await stranger.post('reset-password', { token, password: other })

    expect((await thief.get('/users/profile')).status).toBe(401)
    expect((await stranger.refresh(body.refreshToken)).status).toBe(401)
    expect((await stranger.login(email, other)).body.account.isEmailVerified).toBe(true)
  })

  it('keeps a session that is renewed at the same moment from living on', async () => {
    const ana = await test.newUser()
    const { refreshToken } = await signIn(test, ana.email)
    await stranger.post('forgot-password', { email: ana.email })
    const token = await tokenInMail(test, ana.email, /new password/)

    const [renewed] = await Promise.all([
      stranger.refresh(refreshToken),
      stranger.post('reset-password', { token, password: other }),
    ])

    const next = renewed.body.refreshToken ?? refreshToken
    expect((await stranger.refresh(next)).status).toBe(401)
  })
})

describe('a password', () => {
  it('changes with the current one; the others are signed out', async () => {
    const ana = await test.newUser()
    const elsewhere = await signIn(test, ana.email)

    const wrong = await ana.post('/auth/change-password', { currentPassword: 'not this one', password: other })
    const right = await ana.post('/auth/change-password', { currentPassword: password, password: other })

    expect([wrong.body.code, right.status]).toEqual(['wrong_password', 200])
    expect((await elsewhere.get('/users/profile')).status).toBe(401)
    expect((await stranger.refresh(elsewhere.refreshToken)).status).toBe(401)
    expect((await ana.get('/users/profile')).status).toBe(200)
    expect((await stranger.login(ana.email, other)).status).toBe(200)
  })

  it('is asked for again before an old session opens the account to others', async () => {
    test.setClock('2026-11-20T10:00:00Z')
    const ana = await test.newUser()
    test.setClock('2026-11-20T10:10:01Z')

    const before = await ana.post('/auth/change-email', { email: newAddress() })
    const wrong = await ana.post('/auth/confirm', { password: 'not this one' })
    const still = await ana.delete('/auth/account')
    await ana.post('/auth/confirm', { password })
    const after = await ana.post('/auth/change-email', { email: newAddress() })
    test.setClock(undefined)

    expect([before, wrong, still].map(({ body }) => body.code)).toEqual([
      ...['confirm_first', 'wrong_password', 'confirm_first'],
    ])
    expect(after.status).toBe(200)
  })
})

describe('sessions', () => {
  it('are listed and ended one by one', async () => {
    const ana = await test.newUser()
    const phone = await signIn(test, ana.email)
    const { items } = (await ana.get('/auth/sessions')).body
    const other = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)

    const ended = await ana.delete(`/auth/sessions/${other.id}`)

    expect(items).toHaveLength(2)
    expect(ended.status).toBe(200)
    expect((await phone.get('/users/profile')).status).toBe(401)
    expect((await stranger.refresh(phone.refreshToken)).status).toBe(401)
    expect((await ana.get('/auth/sessions')).body.items).toMatchObject([{ isCurrent: true }])
  })

  it('that end in another process are refused here within seconds', async () => {
    const ana = await test.newUser()
    const { rows } = await sql<{ id: string }>`select id from sign_in where user_id = ${ana.id}`.execute(test.app.db)
    await sql`update sign_in set ended_at = now() where id = ${rows[0]?.id}`.execute(test.app.db)

    await test.app.ended.load()

    expect((await ana.get('/users/profile')).status).toBe(401)
  })

  it('leave a trace for their owner alone, page by page', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await stranger.login(ana.email, 'not this one')
    await signIn(test, ana.email)

    const first = (await ana.get('/auth/events?limit=2')).body
    const rest = (await ana.get(`/auth/events?cursor=${first.nextCursor}`)).body
    const kinds = [...first.items, ...rest.items].map(({ kind }: { kind: string }) => kind)

    expect(kinds).toEqual(['signed_in', 'sign_in_failed', 'signed_in', 'signed_up'])
    expect(first.items[0]).toMatchObject({ address: '127.0.0.1' })
    expect((await ben.get('/auth/events')).body.items).toHaveLength(2)
  })
})

describe('deleting an account', () => {
  async function givenMuch() {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId))
    await ana.post(`/workouts/${id}/complete`)
    await Promise.all([givenTemplate(ana), givenBodyEntry(ana)])
    const own = await givenExercise(ana)
    await givenWorkout(ana, { exercise: own.id })
    return ana
  }

  it('signs out at once, and a sign-in within 14 days brings everything back', async () => {
    test.setClock('2026-11-01T10:00:00Z')
    const ana = await givenMuch()
    const deleted = await ana.delete('/auth/account')
    const after = await ana.get('/users/profile')
    test.setClock('2026-11-15T09:59:00Z')
    await test.runJobs()

    const back = await signIn(test, ana.email)
    const workouts = (await back.get('/workouts')).body.items
    test.setClock('2026-11-20T10:00:00Z')
    await test.runJobs()
    const later = await stranger.login(ana.email)
    test.setClock(undefined)

    expect(deleted.body).toEqual({ deletedForGoodAt: '2026-11-15T10:00:00.000Z' })
    expect(after.body.code).toBe('not_signed_in')
    expect(workouts.length).toBeGreaterThan(0)
    expect(later.status).toBe(200)
  })

  it('leaves nothing in any table afterwards', async () => {
    test.setClock('2026-11-01T10:00:00Z')
    const ana = await givenMuch()
    await ana.delete('/auth/account')
    test.setClock('2026-11-15T10:00:00Z')

    const late = await stranger.login(ana.email)
    await test.runJobs()
    test.setClock(undefined)

    expect(late.body.code).toBe('invalid_credentials')
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where column_name = 'user_id' and table_schema = 'public'`.execute(test.app.db)
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      const { rows } = await sql`select 1 from ${sql.table(name)} where user_id = ${ana.id}`.execute(test.app.db)
      expect(rows, name).toEqual([])
    }
    expect((await stranger.post('register', aPerson(ana.email))).status).toBe(201)
  })
})
