import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenExercise, givenTemplate, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const withExercise = (exerciseId: string) => ({
  visibility: 'public',
  days: [
    {
      entries: [
        { exerciseId, sets: [{ target: { repsMin: 10 } }] },
        { exerciseId: 'plank', sets: [{}] },
      ],
    },
  ],
})

async function givenPublicWithOwn(fields: object = {}) {
  const author = await test.newUser()
  const lift = await givenExercise(author, {
    ...{ name: 'Sandbag Carry', primaryMuscles: ['glutes'], equipment: ['sandbag'], description: 'My own words.' },
    ...fields,
  })
  return { author, lift, template: await givenTemplate(author, withExercise(lift.id)) }
}
const ownOf = async (user: TestUser) => (await user.get('/exercises?mine=true')).body.items

describe('a copy', () => {
  it('is one’s own and private, whoever made the original', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben, { name: 'Ben’s legs', visibility: 'public', tags: ['legs'], minutes: 45 })
    const copy = { id: v7() }

    const [first, again] = [
      await ana.post(`/templates/${id}/duplicate`, copy),
      await ana.post(`/templates/${id}/duplicate`, copy),
    ]
    await ben.put(`/templates/${id}`, { name: 'Changed', visibility: 'private' })

    expect(first).toMatchObject({ status: 201, body: { id: copy.id, name: 'Ben’s legs', tags: ['legs'], minutes: 45 } })
    expect(first.body).toMatchObject({ isOwn: true, visibility: 'private', version: 1 })
    expect(again.body).toEqual(first.body)
    expect((await ana.get(`/templates/${copy.id}`)).body).toEqual(first.body)
  })

  it('of one’s own says that it is a copy, unless it has a name', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana, { name: 'n'.repeat(120) })

    expect((await ana.post(`/templates/${id}/duplicate`, { id: v7() })).body.name).toBe(`${'n'.repeat(113)} (copy)`)
    expect((await ana.post(`/templates/${id}/duplicate`, { id: v7(), name: 'B' })).body.name).toBe('B')
  })

  it('can be made of a built-in week and changed', async () => {
    const ana = await test.newUser()
    const { items } = (await ana.get('/templates/featured?kind=week&q=push')).body

    const { body } = await ana.post(`/templates/${items[0].id}/duplicate`, { id: v7() })

    expect(body).toMatchObject({ name: 'Push, pull, legs', kind: 'week', isFeatured: false, isOwn: true })
    expect(body.days).toHaveLength(7)
    expect((await ana.put(`/templates/${body.id}`, { days: [{ name: 'Only one' }] })).status).toBe(200)
  })
})

describe('an exercise of the author’s own', () => {
  it('is shown to others by its name, never by its id', async () => {
    const { author, lift, template } = await givenPublicWithOwn()
    const ana = await test.newUser()

    const seen = (await ana.get(`/templates/${template.id}`)).body

    expect(seen.days[0].entries[0]).toMatchObject({
      ...{ exerciseId: null, exerciseSlug: null, exerciseName: 'Sandbag Carry', isAuthorsOwn: true },
      tracking: 'weight_reps',
    })
    expect(seen.days[0].entries[1]).toMatchObject({ exerciseSlug: 'plank', isAuthorsOwn: false })
    const everything = JSON.stringify([seen, (await ana.get('/templates/public?limit=100')).body])
    expect(everything).not.toContain(lift.id)
    expect(everything).not.toContain(author.id)
    expect((await author.get(`/templates/${template.id}`)).body.days[0].entries[0]).toMatchObject({
      ...{ exerciseId: lift.id, isAuthorsOwn: false },
    })
  })

  it('becomes one of one’s own by starting, with its facts and without the author’s words', async () => {
    const { lift, template } = await givenPublicWithOwn()
    const ana = await test.newUser()

    const { status, body } = await ana.post(`/templates/${template.id}/start`, { id: v7() })

    expect(status).toBe(201)
    const [mine, ...others] = await ownOf(ana)
    expect(others).toEqual([])
    expect(mine).toMatchObject({ name: 'Sandbag Carry', primaryMuscles: ['glutes'], equipment: ['sandbag'] })
    expect(mine.id).not.toBe(lift.id)
    expect(body.entries[0]).toMatchObject({ exerciseId: mine.id, exerciseName: 'Sandbag Carry' })
    expect((await ana.get(`/exercises/${mine.id}`)).body.guide.description).toBe('')
    expect((await ana.get(`/exercises/${lift.id}`)).status).toBe(404)
  })

  it('becomes one exercise however often the template is started and copied', async () => {
    const { template } = await givenPublicWithOwn()
    const ana = await test.newUser()

    await Promise.all([1, 2, 3].map(() => ana.post(`/templates/${template.id}/start`, { id: v7() })))
    const { body } = await ana.post(`/templates/${template.id}/duplicate`, { id: v7() })

    const own = await ownOf(ana)
    expect(own).toHaveLength(1)
    expect(body.days[0].entries[0]).toMatchObject({ exerciseId: own[0].id, isAuthorsOwn: false })
  })

  it('is the one of that name that is there already', async () => {
    const { template } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'sandbag CARRY' })

    const { body } = await ana.post(`/templates/${template.id}/start`, { id: v7() })

    expect(body.entries[0].exerciseId).toBe(mine.id)
    expect(await ownOf(ana)).toHaveLength(1)
  })

  it('leaves nothing behind when the rest fails', async () => {
    const { author, template } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const { body: theirs } = await author.post('/workouts', { id: v7(), name: 'Taken' })

    const started = await ana.post(`/templates/${template.id}/start`, { id: theirs.id })
    const copied = await ana.post(`/templates/${template.id}/duplicate`, { id: template.id })

    expect([started.body.code, copied.body.code]).toEqual(['id_taken', 'id_taken'])
    expect(await ownOf(ana)).toEqual([])
    expect((await ana.get('/templates/my')).body.items).toEqual([])
  })

  it('needs room among one’s own', async () => {
    const { template } = await givenPublicWithOwn()
    const ana = await test.newUser()
    await test.fillOwnExercises(ana, 1000)

    const answer = await ana.post(`/templates/${template.id}/start`, { id: v7() })

    expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_exercises' } })
  })
})

describe('a link', () => {
  it('shows a private template to people without an account, and nothing of its people', async () => {
    const { author, lift, template } = await givenPublicWithOwn()
    await author.put(`/templates/${template.id}`, { visibility: 'private' })
    const { status, body } = await author.post(`/templates/${template.id}/share`)
    expect(status).toBe(201)
    expect(body.token).toMatch(/^[\w-]{43}$/)

    const seen = await test.send({ method: 'GET', url: `/api/v1/templates/shared/${body.token}` })

    expect(seen).toMatchObject({ status: 200, body: { name: 'Leg day', kind: 'workout', equipment: ['sandbag'] } })
    expect(seen.body.days[0].entries[0]).toMatchObject({
      exerciseName: 'Sandbag Carry',
      exerciseId: null,
      isAuthorsOwn: true,
    })
    expect(Object.keys(seen.body).sort()).toEqual([
      'days',
      'description',
      'equipment',
      'kind',
      'level',
      'minutes',
      'name',
      'tags',
    ])
    for (const secret of [author.id, template.id, lift.id]) expect(JSON.stringify(seen.body)).not.toContain(secret)
    expect((await author.get(`/templates/${template.id}`)).body.isShared).toBe(true)
  })

  it('lets somebody with an account copy it', async () => {
    const { author, template } = await givenPublicWithOwn()
    await author.put(`/templates/${template.id}`, { visibility: 'private' })
    const ana = await test.newUser()
    const { token } = (await author.post(`/templates/${template.id}/share`)).body
    const copy = { id: v7() }

    const { status, body } = await ana.post(`/templates/shared/${token}/duplicate`, copy)

    expect(status).toBe(201)
    expect(body).toMatchObject({ isOwn: true, visibility: 'private', isShared: false })
    expect(body.days[0].entries[0].exerciseId).toBe((await ownOf(ana))[0].id)
    expect((await ana.get(`/templates/${template.id}`)).status).toBe(404)
  })

  it('ends when all links are taken back, when the template goes, and not before', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const newLink = async () => (await ana.post(`/templates/${id}/share`)).body.token
    const codeOf = async (token: string) =>
      (await test.send({ method: 'GET', url: `/api/v1/templates/shared/${token}` })).body.code
    const [first, second] = [await newLink(), await newLink()]
    expect([await codeOf(first), await codeOf(second)]).toEqual([undefined, undefined])

    expect((await ana.delete(`/templates/${id}/share`)).body).toEqual({ isShared: false })
    expect([await codeOf(first), await codeOf(second)]).toEqual(['template_not_found', 'template_not_found'])
    expect((await ana.post(`/templates/shared/${first}/duplicate`, { id: v7() })).status).toBe(404)

    const third = await newLink()
    await ana.delete(`/templates/${id}`)
    expect(await codeOf(third)).toBe('template_not_found')
    expect(await codeOf('x'.repeat(43))).toBe('template_not_found')
    expect(await codeOf('short')).toBe('template_not_found')
  })

  it('is kept as a hash only, and of more than twenty the oldest end', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const tokens: string[] = []
    for (let i = 0; i < 22; i++) {
      test.setClock(`2026-11-20T10:00:${10 + i}Z`)
      const { body } = await await test.send({
        ...{ method: 'POST', url: `/api/v1/templates/${id}/share`, headers: { authorization: `Bearer ${ana.token}` } },
      })
      tokens.push(body.token)
    }
    test.setClock(undefined)

    const links = await test.app.db.selectFrom('template_share').selectAll().where('template_id', '=', id).execute()

    expect(links).toHaveLength(20)
    expect(links.every(({ hash }) => hash.length === 32)).toBe(true)
    const opens = async (token = '') =>
      (await test.send({ method: 'GET', url: `/api/v1/templates/shared/${token}` })).status
    expect([await opens(tokens[1]), await opens(tokens[2]), await opens(tokens[21])]).toEqual([404, 200, 200])
  })
})
