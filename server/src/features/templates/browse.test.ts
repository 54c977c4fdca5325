import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenExercise, givenTemplate, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

type Line = { id: string; name: string; isFeatured: boolean; isOwn: boolean }
const linesIn = async (user: TestUser, path: string): Promise<Line[]> => {
  const { status, body } = await user.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items
}
const namesIn = async (user: TestUser, path: string) => (await linesIn(user, path)).map(({ name }) => name)

/** All pages of a list, a few lines at a time. */
async function everyPage(user: TestUser, path: string, limit: number): Promise<Line[]> {
  const all: Line[] = []
  for (let cursor = ''; ; ) {
    const { body } = await user.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`,
    )
    all.push(...body.items)
    if (body.nextCursor === null) return all
    cursor = body.nextCursor
  }
}

describe('lists of templates', () => {
  let ana: TestUser
  let ben: TestUser
  beforeAll(async () => {
    ana = await test.newUser()
    ben = await test.newUser()
    await givenTemplate(ana, { name: 'Ana’s legs', tags: ['heavy'] })
    await givenTemplate(ana, { name: 'Ana for all', visibility: 'public', kind: 'week' })
    await givenTemplate(ben, { name: 'Ben’s secret' })
    await givenTemplate(ben, { name: 'Ben for friends', visibility: 'friends' })
    const days = [{ entries: [{ exerciseId: 'leg-press', sets: [{}] }] }]
    await givenTemplate(ben, { name: 'Ben for all', visibility: 'public', days })
  })

  it('show one’s own and the built-in ones together, and each alone', async () => {
    const all = await linesIn(ana, '/templates?limit=100')
    const [mine, featured] = [await linesIn(ana, '/templates/my'), await linesIn(ana, '/templates/featured?limit=100')]

    expect(mine.map(({ name }) => name)).toEqual(['Ana for all', 'Ana’s legs'])
    expect(featured.every(({ isFeatured, isOwn }) => isFeatured && !isOwn)).toBe(true)
    expect(all.map(({ id }) => id).sort()).toEqual([...mine, ...featured].map(({ id }) => id).sort())
    expect(await namesIn(ana, '/templates/public?sort=name')).toEqual(['Ana for all', 'Ben for all'])
  })

  it('say enough of each to choose by', async () => {
    const [line] = await linesIn(ana, '/templates?q=5x5')

    expect(line).toMatchObject({
      ...{
        name: '5×5 A',
        kind: 'workout',
        level: 'beginner',
        minutes: 70,
        equipment: ['barbell', 'flat_bench', 'squat_rack'],
      },
      ...{ visibility: 'public', version: 1, isFeatured: true, createdAt: null, timesUsed: 0 },
      days: [
        {
          name: '5×5 A',
          weekday: null,
          exercises: ['Barbell Squat', 'Barbell Bench Press', 'Barbell Bent-Over Row'],
          sets: 20,
        },
      ],
    })
    expect(line).not.toHaveProperty('days.0.entries')
  })

  it('narrow by text, kind, visibility and exercise', async () => {
    expect(await namesIn(ana, '/templates/my?q=HEAVY')).toEqual(['Ana’s legs'])
    expect(await namesIn(ana, '/templates?q=ana&kind=week')).toEqual(['Ana for all'])
    expect(await namesIn(ana, '/templates?visibility=private')).toEqual(['Ana’s legs'])
    expect(await namesIn(ana, '/templates/public?exercise=leg-press')).toEqual(['Ben for all'])
    const withLegPress = await namesIn(ana, '/templates?exercise=leg-press')
    expect(withLegPress).toContain('Glutes and legs')
    expect(withLegPress).not.toContain('5×5 A')
    expect((await ana.get('/templates?exercise=no-such-lift')).body.code).toBe('exercise_not_found')
    expect((await ana.get(`/templates?exercise=${(await givenExercise(ben)).id}`)).status).toBe(404)
  })

  it.each(['name', 'newest', 'rating', 'used'])('come whole and in order in small pages, by %s', async (sort) => {
    const whole = await linesIn(ana, `/templates?limit=100&sort=${sort}`)

    const paged = await everyPage(ana, `/templates?sort=${sort}`, 3)

    expect(paged).toEqual(whole)
  })

  it('come whole whatever is in the names', async () => {
    const odd = await test.newUser()
    const names = [
      '💪'.repeat(60),
      '"'.repeat(120),
      '\\'.repeat(120),
      'Ж'.repeat(120),
      '\u0001'.repeat(119),
      '\udc00x',
      'x',
    ]
    for (const name of names) await givenTemplate(odd, { name })

    const paged = await everyPage(odd, '/templates/my?sort=name', 1)

    expect(new Set(paged.map(({ id }) => id)).size).toBe(names.length)
  })

  it('refuse a cursor that is not one of ours', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('["a","b"]').toString('base64url')])
      expect((await ana.get(`/templates?cursor=${cursor}`)).body.code).toBe('invalid_input')
  })
})

describe('stars and favourites', () => {
  it('are one a person; a new rating replaces the old, none takes it back', async () => {
    const [ana, ben, eve] = [await test.newUser(), await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ana, { visibility: 'public' })
    const rate = async (user: TestUser, stars: unknown) => (await user.post(`/templates/${id}/rate`, { stars })).body

    expect(await rate(ben, 2)).toEqual({ average: 2, count: 1, yours: 2 })
    expect(await rate(ben, 5)).toEqual({ average: 5, count: 1, yours: 5 })
    expect(await rate(eve, 4)).toEqual({ average: 4.5, count: 2, yours: 4 })
    expect(await rate(ben, null)).toEqual({ average: 4, count: 1, yours: null })
    expect((await ana.get(`/templates/${id}`)).body.rating).toEqual({ average: 4, count: 1, yours: null })
    for (const stars of [0, 6, 2.5, '5']) expect((await rate(ben, stars)).code).toBe('invalid_input')
  })

  it('are not for the author', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)

    expect((await ana.post(`/templates/${id}/rate`, { stars: 5 })).body.code).toBe('template_is_yours')
  })

  it('go for built-in templates, too', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [{ id } = { id: '' }] = await linesIn(ana, '/templates/featured')

    await ana.post(`/templates/${id}/rate`, { stars: 3 })
    await ana.post(`/templates/${id}/favorite`)

    expect((await ben.get(`/templates/${id}`)).body).toMatchObject({
      isFavorite: false,
      rating: { average: 3, yours: null },
    })
    expect((await linesIn(ana, '/templates?favorites=true')).map((line) => line.id)).toEqual([id])
    await ana.post(`/templates/${id}/rate`, { stars: null })
  })

  it('order by confidence: many good votes beat one perfect one', async () => {
    const users = await Promise.all(Array.from({ length: 7 }, () => test.newUser()))
    const [ana, ...others] = users as [TestUser, ...TestUser[]]
    const tag = v7()
    const [one, many, bad, none] = await Promise.all(
      ['One perfect', 'Many good', 'Bad', 'None'].map((name) =>
        givenTemplate(ana, { name, tags: [tag.slice(0, 30)], visibility: 'public' }),
      ),
    )
    await others[0]?.post(`/templates/${one?.id}/rate`, { stars: 5 })
    await others[0]?.post(`/templates/${bad?.id}/rate`, { stars: 1 })
    for (const [i, user] of others.entries()) await user.post(`/templates/${many?.id}/rate`, { stars: i === 0 ? 4 : 5 })

    const order = await namesIn(ana, `/templates/public?q=${tag.slice(0, 30)}`)

    expect(order).toEqual(['Many good', 'One perfect', 'None', 'Bad'])
    expect(none?.name).toBe('None')
  })

  it('keep templates of others at hand until one lets go', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben, { name: 'Ben’s gift', visibility: 'public' })

    await ana.post(`/templates/${id}/favorite`)
    expect((await ana.post(`/templates/${id}/favorite`)).body).toEqual({ isFavorite: true })
    expect(await namesIn(ana, '/templates?favorites=true')).toEqual(['Ben’s gift'])
    expect((await ana.delete(`/templates/${id}/favorite`)).body).toEqual({ isFavorite: false })
    expect(await namesIn(ana, '/templates?favorites=true')).toEqual([])
    expect(await namesIn(ana, '/templates?limit=100')).not.toContain('Ben’s gift')
  })

  it('go with a template that is deleted', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben, { visibility: 'public' })
    await ana.post(`/templates/${id}/favorite`)
    await ana.post(`/templates/${id}/rate`, { stars: 5 })

    await ben.delete(`/templates/${id}`)
    await givenTemplate(ben, { id, visibility: 'public' })

    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ isFavorite: false, rating: { count: 0 } })
  })
})
