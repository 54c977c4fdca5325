import { nextClock } from '@fitai/domain'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenTemplate, testServer } from '../../../test/server.ts'

const test = testServer()

describe('a deleted template', () => {
  it('comes back as it was, with its links and what people think of it', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ana, { visibility: 'public' })
    await ben.post(`/templates/${id}/favorite`)
    await ben.post(`/templates/${id}/rate`, { stars: 4 })
    const { token } = (await ana.post(`/templates/${id}/share`)).body
    const { body: before } = await ana.get(`/templates/${id}`)

    await ana.delete(`/templates/${id}`)
    const gone = await Promise.all([
      ana.get(`/templates/${id}`),
      ben.get(`/templates/${id}`),
      ana.get(`/templates/shared/${token}`),
      ana.put(`/templates/${id}`, { name: 'Another' }),
    ])
    const restored = await ana.post(`/templates/${id}/restore`)

    expect(gone.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(restored).toMatchObject({ status: 200, body: before })
    expect((await ben.get(`/templates/${id}`)).body).toMatchObject({ isFavorite: true, rating: { yours: 4 } })
    expect((await ana.get(`/templates/shared/${token}`)).status).toBe(200)
  })

  it('is in no list and does not count', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana, { name: 'Gone tomorrow' })

    await ana.delete(`/templates/${id}`)

    expect((await ana.get('/templates/my')).body.items).toEqual([])
    expect((await ana.get('/templates?q=gone')).body.items).toEqual([])
  })

  it('comes back once, however often that is asked', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    await ana.delete(`/templates/${id}`)

    const answers = await Promise.all([1, 2].map(() => ana.post(`/templates/${id}/restore`)))

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await ana.get('/templates/my')).body.items).toHaveLength(1)
  })

  it('is gone for good after 30 days', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    await ana.delete(`/templates/${id}`)
    test.setClock(new Date(Date.now() + 31 * 86_400_000).toISOString())
    const later = await test.signIn(ana)

    const restored = await later.post(`/templates/${id}/restore`)
    await later.delete(`/templates/${(await givenTemplate(later)).id}`)
    test.setClock(undefined)

    expect(restored).toMatchObject({ status: 404, body: { code: 'template_not_found' } })
    expect(await test.app.db.selectFrom('template').select('id').where('id', '=', id).execute()).toEqual([])
  })

  it('is for its author only to bring back', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ana, { visibility: 'public' })
    await ana.delete(`/templates/${id}`)

    expect((await ben.post(`/templates/${id}/restore`)).body.code).toBe('template_not_found')
    expect((await ana.get(`/templates/${id}`)).status).toBe(404)
  })
})

describe('a workout that a device began from a template', () => {
  const clock = nextClock(undefined, Date.now(), 'phone')
  const began = (templateId: string, entityId = v7()) => ({
    operations: [
      {
        ...{ id: v7(), clock, type: 'put_workout', entityId },
        fields: { name: 'Push', status: 'active', startedAt: new Date().toISOString(), templateId },
      },
    ],
  })

  it('counts as a use of it, once', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const sent = began(id)

    await ana.post('/sync', sent)
    await ana.post('/sync', sent)
    await ana.post('/sync', began(id, sent.operations[0]?.entityId))

    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ timesUsed: 1, lastUsedAt: expect.any(String) })
  })

  it('is kept as well when the template is not there', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben)
    const sent = began(id)

    const answer = await ana.post('/sync', sent)

    expect(answer.body.results).toMatchObject([{ outcome: 'applied' }])
    expect((await ana.get(`/workouts/${sent.operations[0]?.entityId}`)).body.name).toBe('Push')
    expect((await ben.get(`/templates/${id}`)).body.timesUsed).toBe(0)
  })
})
