import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenProgram } from '../../../test/programs/given.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const linesIn = async (user: TestUser, path: string): Promise<Json[]> => {
  const { status, body } = await user.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items
}
const namesIn = async (user: TestUser, path: string) => (await linesIn(user, path)).map(({ name }) => name)

async function everyPage(user: TestUser, path: string, limit: number): Promise<Json[]> {
  const all: Json[] = []
  for (let cursor = ''; ; ) {
    const { body } = await user.get(`${path}&limit=${limit}${cursor && `&cursor=${cursor}`}`)
    all.push(...body.items)
    if (body.nextCursor === null) return all
    cursor = body.nextCursor
  }
}

describe('lists of programs', () => {
  it('show one’s own and the built-in ones together, and each alone', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const tag = v7().slice(0, 30)
    await givenProgram(ana, { name: 'Ana’s squats', tags: ['heavy', tag] })
    await givenProgram(ana, { name: 'Ana for all', tags: [tag], visibility: 'public' })
    await givenProgram(ben, { name: 'Ben’s secret', tags: [tag] })
    await givenProgram(ben, { name: 'Ben for friends', tags: [tag], visibility: 'friends' })
    await givenProgram(ben, { name: 'Ben for all', tags: [tag], visibility: 'public' })

    const builtIn = await linesIn(ana, '/programs?scope=built-in&limit=100')

    expect(builtIn.length).toBeGreaterThanOrEqual(12)
    expect(builtIn.every(({ isBuiltIn, isOwn, source }) => isBuiltIn && !isOwn && source !== null)).toBe(true)
    expect(await namesIn(ana, '/programs?scope=mine')).toEqual(['Ana for all', 'Ana’s squats'])
    expect(await linesIn(ana, '/programs?limit=100')).toHaveLength(builtIn.length + 2)
    expect(await namesIn(ana, `/programs?scope=public&q=${tag}`)).toEqual(['Ana for all', 'Ben for all'])
    expect(await namesIn(ana, '/programs?q=HEAVY&scope=mine')).toEqual(['Ana’s squats'])
  })

  it('narrow by level, goal and days', async () => {
    const ana = await test.newUser()

    for (const days of [2, 3, 4]) {
      const lines = await linesIn(ana, `/programs?scope=built-in&daysPerWeek=${days}&limit=100`)
      expect(lines.length).toBeGreaterThan(0)
      for (const { daysPerWeek } of lines) expect(Math.round(daysPerWeek)).toBe(days)
    }
    const novices = await linesIn(ana, '/programs?level=beginner&goal=strength&limit=100')
    expect(novices.length).toBeGreaterThan(0)
    for (const line of novices) expect(line).toMatchObject({ level: 'beginner', goal: 'strength' })
  })

  it.each(['name', 'newest', 'rating'])('come whole and in order in small pages, by %s', async (sort) => {
    const ana = await test.newUser()
    for (const name of ['💪'.repeat(60), '"'.repeat(120), 'Ж'.repeat(120), '\udc00x', 'x'])
      await givenProgram(ana, { name })
    const whole = await linesIn(ana, `/programs?limit=100&sort=${sort}`)

    expect(await everyPage(ana, `/programs?sort=${sort}`, 3)).toEqual(whole)
  })

  it('refuse a cursor that is not one of ours', async () => {
    const ana = await test.newUser()

    for (const cursor of ['x', 'W10', Buffer.from('["a","b"]').toString('base64url')])
      for (const path of ['/programs', '/programs/runs'])
        expect((await ana.get(`${path}?cursor=${cursor}`)).body.code, path).toBe('invalid_input')
  })
})

describe('stars and favourites', () => {
  it('are one a person; a new rating replaces the old, none takes it back', async () => {
    const [ana, ben, eve] = [await test.newUser(), await test.newUser(), await test.newUser()]
    const { id } = await givenProgram(ana, { visibility: 'public' })
    const rate = async (user: TestUser, stars: unknown) => (await user.post(`/programs/${id}/rate`, { stars })).body

    expect(await rate(ben, 2)).toEqual({ average: 2, count: 1, yours: 2 })
    expect(await rate(ben, 5)).toEqual({ average: 5, count: 1, yours: 5 })
    expect(await rate(eve, 4)).toEqual({ average: 4.5, count: 2, yours: 4 })
    expect(await rate(ben, null)).toEqual({ average: 4, count: 1, yours: null })
    expect((await rate(ana, 5)).code).toBe('program_is_yours')
    for (const stars of [0, 6, 2.5, '5']) expect((await rate(ben, stars)).code).toBe('invalid_input')
  })

  it('keep programs of others at hand, and built-in ones, until one lets go', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenProgram(ben, { name: 'Ben’s gift', visibility: 'public' })
    const [builtIn] = await linesIn(ana, '/programs?scope=built-in')

    await ana.post(`/programs/${builtIn.id}/favorite`)
    expect((await ana.post(`/programs/${id}/favorite`)).body).toEqual({ isFavorite: true })
    expect((await ana.post(`/programs/${id}/favorite`)).body).toEqual({ isFavorite: true })
    expect(new Set(await namesIn(ana, '/programs?scope=favorites'))).toEqual(new Set(['Ben’s gift', builtIn.name]))
    expect(await namesIn(ana, '/programs?limit=100')).toContain('Ben’s gift')
    expect((await ana.delete(`/programs/${id}/favorite`)).body).toEqual({ isFavorite: false })
    expect(await namesIn(ana, '/programs?scope=favorites')).toEqual([builtIn.name])
    expect((await ben.get(`/programs/${builtIn.id}`)).body.isFavorite).toBe(false)
  })

  it('go with a program that is deleted, and hide with one that becomes private', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenProgram(ben, { visibility: 'public' })
    await ana.post(`/programs/${id}/favorite`)
    await ana.post(`/programs/${id}/rate`, { stars: 5 })

    await ben.put(`/programs/${id}`, { visibility: 'private' })
    expect(await namesIn(ana, '/programs?scope=favorites')).toEqual([])
    await ben.delete(`/programs/${id}`)
    await givenProgram(ben, { id, visibility: 'public' })

    expect((await ana.get(`/programs/${id}`)).body).toMatchObject({ isFavorite: false, rating: { count: 0 } })
  })
})
