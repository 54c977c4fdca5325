import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenGym, testServer } from '../../../test/server.ts'

const test = testServer()

describe('a gym', () => {
  it('is kept with what is there, in order', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.post('/users/gyms', {
      ...{ id: v7(), name: ' Cellar ', equipment: ['barbell', 'dumbbell', 'barbell'], dumbbells: [10, 2.5, 10, 5] },
      bars: [
        { kind: 'barbell', weight: 15 },
        { kind: 'ez_bar', weight: 8 },
      ],
      plates: [
        { weight: 1.25, count: 2 },
        { weight: 20, count: 4 },
      ],
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ name: 'Cellar', isCurrent: true, weightUnit: 'kg', equipment: ['barbell', 'dumbbell'], version: 1 },
      plates: [
        { weight: 20, count: 4 },
        { weight: 1.25, count: 2 },
      ],
      dumbbells: [2.5, 5, 10],
    })
    expect((await ana.get('/users/gyms')).body).toEqual({ items: [body] })
  })

  it('added twice under one id is one, and is in the unit of its owner', async () => {
    const [ana, ben] = [await test.newUser({ weightUnit: 'lb' }), await test.newUser()]
    const gym = { id: v7(), name: 'Garage' }

    const [first, again] = [
      await ana.post('/users/gyms', gym),
      await ana.post('/users/gyms', { ...gym, name: 'Other' }),
    ]
    const theirs = await ben.post('/users/gyms', gym)

    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ name: 'Garage', weightUnit: 'lb' })
    expect([theirs.status, theirs.body.code]).toEqual([409, 'id_taken'])
  })

  it('is one of several, of which one is current', async () => {
    const ana = await test.newUser()
    const [cellar, club] = [await givenGym(ana), await givenGym(ana, { name: 'Club' })]

    const chosen = await ana.put(`/users/gyms/${club.id}`, { isCurrent: true })
    const { items } = (await ana.get('/users/gyms')).body
    await ana.delete(`/users/gyms/${club.id}`)
    const after = (await ana.get('/users/gyms')).body.items

    expect([cellar.isCurrent, club.isCurrent, chosen.body.isCurrent]).toEqual([true, false, true])
    expect(items.map(({ name, isCurrent }: { name: string; isCurrent: boolean }) => [name, isCurrent])).toEqual([
      ['Club', true],
      ['Cellar', false],
    ])
    expect(after.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false])
  })

  it('changes in what is sent alone, and minds its version', async () => {
    const ana = await test.newUser()
    const { id } = await givenGym(ana)

    const { body } = await ana.put(`/users/gyms/${id}`, { dumbbells: [12, 8] })
    const stale = await test.send({
      method: 'PUT',
      url: `/api/v1/users/gyms/${id}`,
      headers: { authorization: `Bearer ${ana.token}`, 'if-match': '"1"' },
      payload: { name: 'Other' },
    })

    expect(body).toMatchObject({ name: 'Cellar', equipment: ['barbell'], dumbbells: [8, 12], version: 2 })
    expect(body.plates).toHaveLength(3)
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version'])
  })

  it('is one of twenty at most, also when they are added at once', async () => {
    const ana = await test.newUser()

    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, at) => ana.post('/users/gyms', { id: v7(), name: `Gym ${at}` })),
    )

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(answers.flatMap(({ body }) => body.code ?? [])).toEqual(['too_many_gyms', 'too_many_gyms'])
    const { items } = (await ana.get('/users/gyms')).body
    expect(items.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1)
  })

  it.each([
    { name: '  ' },
    { name: 'x'.repeat(61) },
    { weightUnit: 'stone' },
    { plates: [{ weight: 0, count: 2 }] },
    { plates: [{ weight: 20, count: 1.5 }] },
    {
      plates: [
        { weight: 20, count: 2 },
        { weight: 20, count: 4 },
      ],
    },
    { bars: [{ kind: 'broomstick', weight: 1 }] },
    { dumbbells: [-1] },
    { dumbbells: 'all' },
    { equipment: [''] },
  ])('refuses %j', async (wrong) => {
    const ana = await test.newUser()
    const gym = await givenGym(ana)

    expect((await ana.put(`/users/gyms/${gym.id}`, wrong)).status).toBe(400)
    expect((await ana.get('/users/gyms')).body.items).toEqual([gym])
  })
})
