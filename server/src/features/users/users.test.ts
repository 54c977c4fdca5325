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

describe('what one says of oneself', () => {
  it('is kept, cleared and given back', async () => {
    const ana = await test.newUser()
    const said = { gender: 'nonbinary', level: 'advanced', bio: ' Lifts in a cellar. ', limitations: ['knee', 'knee'] }

    const { body } = await ana.put('/users/profile', said)
    const cleared = await ana.put('/users/profile', { gender: null, bio: '', limitations: [] })

    expect(body).toMatchObject({
      gender: 'nonbinary',
      level: 'advanced',
      bio: 'Lifts in a cellar.',
      limitations: ['knee'],
    })
    expect(cleared.body).toMatchObject({ gender: null, level: 'advanced', bio: null, limitations: [] })
  })

  it.each([
    { gender: 'x' },
    { level: 'expert' },
    { level: 3 },
    { bio: 'x'.repeat(501) },
    { limitations: ['toe'] },
    { limitations: 'knee' },
    { limitations: null },
    { subscription: { plan: 'pro', status: 'active' } },
    { plan: 'pro' },
  ])('refuses %j', async (wrong) => {
    const ana = await test.newUser()

    expect((await ana.put('/users/profile', wrong)).status).toBe(400)
    expect((await ana.get('/users/profile')).body).toMatchObject({ subscription: { plan: 'free', status: 'active' } })
  })
})

describe('lengths', () => {
  it('are in cm beside kg and in inches beside lb, unless somebody chose', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser({ weightUnit: 'lb' })]

    const usual = [(await ana.get('/users/profile')).body.lengthUnit, (await ben.get('/users/profile')).body.lengthUnit]
    await ben.put('/users/preferences', { lengthUnit: 'cm' })
    const chosen = (await ben.get('/users/preferences')).body.lengthUnit
    const back = (await ben.put('/users/preferences', { lengthUnit: null })).body.lengthUnit

    expect([...usual, chosen, back]).toEqual(['cm', 'in', 'cm', 'in'])
  })
})

describe('notifications and privacy', () => {
  it('are private and quiet at first', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/users/preferences')

    expect(new Set(Object.values(body.privacy))).toEqual(new Set(['private']))
    expect(Object.values(body.notifications).map((channels) => (channels as { email: boolean }).email)).toEqual(
      Array(7).fill(false),
    )
  })

  it('change kind by kind and channel by channel', async () => {
    const ana = await test.newUser()
    await ana.put('/users/preferences', { notifications: { record: { push: true } }, privacy: { records: 'friends' } })

    const { body } = await ana.put('/users/preferences', {
      notifications: { record: { email: true }, like: { inApp: false } },
      privacy: { workouts: 'public' },
    })

    expect(body.notifications.record).toEqual({ inApp: true, push: true, email: true })
    expect(body.notifications.like).toEqual({ inApp: false, push: false, email: false })
    expect(body.notifications.comment).toEqual({ inApp: true, push: true, email: false })
    expect(body.privacy).toMatchObject({ records: 'friends', workouts: 'public', body: 'private' })
    expect((await ana.get('/users/preferences')).body).toEqual(body)
  })

  it('changed on two devices at once are both kept', async () => {
    const ana = await test.newUser()
    const kinds = ['record', 'goal', 'coach', 'like', 'comment']

    await Promise.all(
      kinds.map((kind) => ana.put('/users/preferences', { notifications: { [kind]: { email: true } } })),
    )

    const { notifications } = (await ana.get('/users/preferences')).body
    expect(kinds.map((kind) => notifications[kind].email)).toEqual(kinds.map(() => true))
  })

  it.each([
    { notifications: { nonsense: { email: true } } },
    { notifications: { record: { fax: true } } },
    { notifications: { record: { email: 'yes' } } },
    { notifications: null },
    { privacy: { photos: 'public' } },
    { privacy: { body: 'everybody' } },
    { theme: 'sepia' },
    { lengthUnit: 'm' },
  ])('refuses %j', async (wrong) => {
    const ana = await test.newUser()
    const before = (await ana.get('/users/preferences')).body

    expect((await ana.put('/users/preferences', wrong)).status).toBe(400)
    expect((await ana.get('/users/preferences')).body).toEqual(before)
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
