import { describe, expect, it } from 'vitest'
import { testServer } from '../../../test/server.ts'

const test = testServer()

describe('a new account', () => {
  it('says nothing of its body, and begins weeks with Monday', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/users/profile')

    expect(body).toMatchObject({
      ...{ name: 'Ana', weightUnit: 'kg', firstWeekday: 'monday', e1rmFormula: 'brzycki' },
      ...{ sex: null, birthDate: null, heightCm: null },
    })
  })

  it('is the same when signing in', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', { sex: 'female', birthDate: '1992-02-29', heightCm: 171.5 })

    const payload = { email: ana.email, password: 'correct horse battery' }
    const { body } = await test.send({ method: 'POST', url: '/api/v1/auth/login', payload })

    expect(body.account).toEqual((await ana.get('/users/profile')).body)
    expect(body.account).toMatchObject({ sex: 'female', birthDate: '1992-02-29', heightCm: 171.5 })
  })
})

describe('changing who one is', () => {
  it('leaves alone what is left out, and clears what is null', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await ana.put('/users/profile', { name: ' Ana Maria ', sex: 'female', birthDate: '1992-02-29', heightCm: 171.5 })

    const { status, body } = await ana.put('/users/profile', { birthDate: null, heightCm: 172 })

    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Ana Maria', sex: 'female', birthDate: null, heightCm: 172 })
    expect((await ana.send('PATCH', '/users/profile', {})).body).toEqual(body)
    expect((await ben.get('/users/profile')).body).toMatchObject({ name: 'Ana', sex: null, heightCm: null })
  })

  it.each([
    { name: '' },
    { name: '   ' },
    { name: null },
    { name: 'x'.repeat(81) },
    { name: 'a\u0000b' },
    { sex: 'other' },
    { heightCm: 49 },
    { heightCm: 281 },
    { heightCm: '180' },
    { birthDate: '1800-01-01' },
    { birthDate: '2300-01-01' },
    { birthDate: '1990-02-30' },
    { birthDate: '1990-01-01T00:00:00Z' },
    { email: 'else@fitai.example' },
  ])('refuses %j', async (wrong) => {
    const ana = await test.newUser()

    const answer = await ana.put('/users/profile', { heightCm: 180, ...wrong })

    expect(answer.status).toBe(400)
    expect((await ana.get('/users/profile')).body).toMatchObject({ name: 'Ana', heightCm: null })
  })

  it('lets nobody be born tomorrow, by their own calendar', async () => {
    test.setClock('2026-06-30T11:30:00Z')
    const [ana, ben] = [await test.newUser({ timezone: 'Pacific/Auckland' }), await test.newUser()]

    const answers = [
      await ana.put('/users/profile', { birthDate: '2026-07-01' }),
      await ana.put('/users/profile', { birthDate: '2026-06-30' }),
      await ben.put('/users/profile', { birthDate: '2026-07-01' }),
    ]
    test.setClock(undefined)

    expect(answers.map(({ status }) => status)).toEqual([400, 200, 400])
  })
})

describe('changing preferences', () => {
  it.each(['sunday', 'saturday', 'monday'])('begins weeks with %s', async (firstWeekday) => {
    const ana = await test.newUser()

    const { body } = await ana.put('/users/preferences', { firstWeekday })

    expect(body).toMatchObject({ firstWeekday, weightUnit: 'kg', timezone: 'UTC', language: 'en' })
    expect((await ana.get('/users/profile')).body).toEqual(body)
  })

  it('keeps everything else', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', { heightCm: 180 })
    await ana.put('/users/preferences', { firstWeekday: 'sunday', timezone: 'Asia/Tokyo' })

    const { body } = await ana.put('/users/preferences', { weightUnit: 'lb' })

    expect(body).toMatchObject({ weightUnit: 'lb', firstWeekday: 'sunday', timezone: 'Asia/Tokyo', heightCm: 180 })
  })

  it.each([{ firstWeekday: 'friday' }, { firstWeekday: null }, { firstWeekday: 1 }])('refuses %j', async (wrong) => {
    const ana = await test.newUser()

    expect((await ana.put('/users/preferences', wrong)).status).toBe(400)
  })
})
