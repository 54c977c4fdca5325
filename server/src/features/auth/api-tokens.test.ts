import * as contract from '@fitai/contract'
import { type Endpoint, scopeOf } from '@fitai/contract'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { password, strangerAt, tokenInMail } from '../../../test/accounts.ts'
import { type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

async function givenToken(user: TestUser, scopes: string[], more: object = {}) {
  const { status, body } = await user.post('/auth/tokens', { name: 'My script', scopes, ...more })
  expect(status).toBe(201)
  return { ...test.userWith(body.token, user.id, user.email), made: body }
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value
const guarded = Object.entries(contract as Record<string, unknown>).filter(
  (entry): entry is [string, Endpoint] => isEndpoint(entry[1]) && ['user', 'admin'].includes(entry[1].access),
)

describe('an API token', () => {
  it('is shown once, and only a fingerprint of it is kept', async () => {
    const ana = await test.newUser()

    const { made } = await givenToken(ana, ['workouts:read', 'workouts:read'])

    const listed = (await ana.get('/auth/tokens')).body.items
    const { rows } = await sql`select row_to_json(t)::text as row from api_token t`.execute(test.app.db)
    expect(made.token).toMatch(/^fit_[\w-]{43}$/)
    expect(listed).toMatchObject([{ name: 'My script', prefix: made.token.slice(0, 10), scopes: ['workouts:read'] }])
    expect(JSON.stringify([listed, rows])).not.toContain(made.token.slice(10))
  })

  it('may do what it is for, and notes when it was used', async () => {
    const ana = await test.newUser()
    const script = await givenToken(ana, ['workouts:write'])

    const created = await script.post('/workouts', { id: v7(), name: 'From a script' })
    const read = await script.get('/workouts')

    expect(created.status).toBe(201)
    expect(read).toMatchObject({ status: 403, body: { code: 'token_scope_missing', detail: /workouts:read/ } })
    expect((await ana.get('/auth/tokens')).body.items[0].lastUsedAt).toMatch(/:00\.000Z$/)
  })

  it.each(guarded)('without the right scope is refused by %s', async (_name, endpoint) => {
    const scope = scopeOf(endpoint)
    const ana = await test.newUser()
    const script = await givenToken(
      ana,
      contract.scopes.filter((one) => one !== scope),
    )

    const { status, body } = await script.send(endpoint.method, endpoint.path.replace(/:\w+/g, v7()))

    expect([status, body.code]).toEqual([403, 'token_scope_missing'])
  })

  it('of every scope opens no door of the account', async () => {
    const ana = await test.newUser()
    const script = await givenToken(ana, [...contract.scopes])

    const answers = [
      await script.post('/auth/tokens', { name: 'Another', scopes: ['users:read'] }),
      await script.post('/auth/change-password', { currentPassword: password, password: 'another battery horse' }),
      await script.delete('/auth/account'),
      await script.get('/auth/sessions'),
      await script.post('/admin/invites'),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(Array(5).fill('token_scope_missing'))
  })

  it('ends when it is deleted, expires, or its account goes', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const deleted = await givenToken(ana, ['users:read'])
    const expiring = await givenToken(ana, ['users:read'], { expiresInDays: 1 })
    const orphaned = await givenToken(ben, ['users:read'])
    const before = await Promise.all([deleted, expiring, orphaned].map((one) => one.get('/users/profile')))

    await ana.delete(`/auth/tokens/${deleted.made.apiToken.id}`)
    await ben.delete('/auth/account')
    test.setClock(new Date(Date.now() + 86_401_000).toISOString())
    const after = await Promise.all([deleted, expiring, orphaned].map((one) => one.get('/users/profile')))
    test.setClock(undefined)

    expect(before.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(after.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  it('ends with a password that was forgotten', async () => {
    const ana = await test.newUser()
    const script = await givenToken(ana, ['users:read'])
    await strangerAt(test).post('forgot-password', { email: ana.email })
    const token = await tokenInMail(test, ana.email, /new password/)

    await strangerAt(test).post('reset-password', { token, password: 'another battery horse' })

    expect((await script.get('/users/profile')).status).toBe(401)
  })

  it('of somebody else is not there to be deleted', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { made } = await givenToken(ana, ['users:read'])

    const { body } = await ben.delete(`/auth/tokens/${made.apiToken.id}`)

    expect(body.code).toBe('api_token_not_found')
  })

  it.each([[[]], [['workouts']], [['everything:write']], [['admin:write']]])('is not made for %j', async (scopes) => {
    const ana = await test.newUser()

    const { status } = await ana.post('/auth/tokens', { name: 'Odd', scopes })

    expect(status).toBe(400)
  })
})
