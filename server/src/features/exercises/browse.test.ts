import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

type Item = { id: string; name: string; slug: string | null; [field: string]: unknown }
const itemsOf = async (user: TestUser, path: string): Promise<Item[]> => {
  const { status, body } = await user.get(path)
  expect(status).toBe(200)
  return body.items
}
const slugsOf = async (user: TestUser, path: string) => (await itemsOf(user, path)).map(({ slug }) => slug)

async function everyPage(user: TestUser, path: string): Promise<Item[]> {
  const all: Item[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await user.get(`${path}&limit=100${cursor && `&cursor=${cursor}`}`)
    all.push(...body.items)
    cursor = body.nextCursor
  }
  return all
}

describe('the list of exercises', () => {
  it('pages through every exercise once, by name', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Mmm Press' })

    const all = await everyPage(ana, '/exercises?sort=name')

    const names = all.map(({ name }) => name.toLowerCase())
    const count = test.app.library.exercises.length + 1
    expect(all).toHaveLength(count)
    expect(new Set(all.map(({ id }) => id)).size).toBe(count)
    expect(names).toEqual(names.toSorted())
    expect(all).toContainEqual(expect.objectContaining({ id: mine.id, isOwn: true }))
  })

  it.each(['popular', 'rating'])('pages through every exercise once, by %s', async (sort) => {
    const ana = await test.newUser()

    const all = await everyPage(ana, `/exercises?sort=${sort}`)

    expect(new Set(all.map(({ id }) => id)).size).toBe(test.app.library.exercises.length)
  })

  it('narrows by every filter at once', async () => {
    const ana = await test.newUser()

    const found = await everyPage(
      ana,
      '/exercises?muscle=chest,triceps&muscleRole=primary&owned=dumbbell,flat_bench&level=beginner,intermediate&mechanic=compound&category=strength&force=push&tracking=weight_reps&safeFor=wrist',
    )

    expect(found.length).toBeGreaterThan(1)
    for (const item of found) {
      expect(item).toMatchObject({ mechanic: 'compound', category: 'strength', force: 'push', tracking: 'weight_reps' })
      expect(['chest', 'triceps'].some((muscle) => (item.primaryMuscles as string[]).includes(muscle))).toBe(true)
      expect((item.equipment as string[]).every((tool) => ['none', 'dumbbell', 'flat_bench'].includes(tool))).toBe(true)
    }
  })

  it('leaves out what a limitation says to avoid', async () => {
    const ana = await test.newUser()

    const slugs = (await everyPage(ana, '/exercises?pattern=squat&safeFor=lower_back')).map(({ slug }) => slug)

    expect(slugs).not.toContain('barbell-squat')
    expect(slugs).toContain('leg-press')
  })

  it('tells favourites and one’s own from the rest', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana)
    await ana.post('/exercises/leg-press/favorite')

    expect(await slugsOf(ana, '/exercises?favorites=true')).toEqual(['leg-press'])
    expect((await itemsOf(ana, '/exercises?mine=true')).map(({ id }) => id)).toEqual([mine.id])
    expect(await slugsOf(ana, '/exercises?mine=false&favorites=false&limit=1')).not.toEqual([])
  })

  it.each(['muscle=wings', 'level=', 'level=beginner,god', 'sort=luck', 'owned=a b', 'cursor=nonsense'])(
    'refuses %s in a clear sentence',
    async (query) => {
      const ana = await test.newUser()

      expect(await ana.get(`/exercises?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    },
  )

  it('is not sent again while it is the same', async () => {
    const ana = await test.newUser()
    const get = (etag?: string) =>
      test.send({
        method: 'GET',
        url: '/api/v1/exercises?muscle=chest',
        headers: { authorization: `Bearer ${ana.token}`, ...(etag && { 'if-none-match': etag }) },
      })
    const first = await get()

    const again = await get(String(first.headers.etag))
    await ana.post('/exercises', { id: v7(), name: 'A Chest Thing', primaryMuscles: ['chest'] })
    const changed = await get(String(first.headers.etag))

    expect([first.status, again.status, changed.status]).toEqual([200, 304, 200])
  })

  it('shows a muscle with its own exercises first', async () => {
    const ana = await test.newUser()

    const items = await everyPage(ana, '/exercises/muscle/triceps?')

    const roles = items.map(({ primaryMuscles }) => (primaryMuscles as string[]).includes('triceps'))
    expect(roles.indexOf(false)).toBeGreaterThan(10)
    expect(roles.lastIndexOf(true)).toBe(roles.indexOf(false) - 1)
  })
})

describe('the facets', () => {
  it('count what each value would leave, and never offer an empty list', async () => {
    const ana = await test.newUser()
    const query = 'muscle=chest&level=beginner&equipment=dumbbell'

    const { body } = await ana.get(`/exercises/facets?${query}`)

    expect(body.total).toBe((await everyPage(ana, `/exercises?${query}`)).length)
    for (const [facet, value, other] of [
      ['equipment', 'cable', 'muscle=chest&level=beginner'],
      ['level', 'intermediate', 'muscle=chest&equipment=dumbbell'],
      ['muscle', 'triceps', 'level=beginner&equipment=dumbbell'],
    ] as const) {
      const counted = body.facets[facet].find((each: { value: string }) => each.value === value)?.count
      expect(counted).toBe((await everyPage(ana, `/exercises?${other}&${facet}=${value}`)).length)
    }
    const counts = Object.values(body.facets).flatMap((of) => (of as { count: number }[]).map(({ count }) => count))
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  it('go with a search', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/exercises/facets?q=curl&muscle=biceps')

    expect(body.total).toBeGreaterThan(5)
    expect(body.facets.muscle).toContainEqual({ value: 'hamstrings', count: expect.any(Number) })
  })
})

describe('the search', () => {
  it.each([
    ['rdl', 'romanian-deadlift'],
    ['Kniebeuge', 'barbell-squat'],
    ['incline db pres', 'incline-dumbbell-press'],
    ['supino', 'barbell-bench-press'],
    ['press bench', 'barbell-bench-press'],
    ['BENCHPRESS', 'barbell-bench-press'],
    ['deadlfit', 'barbell-deadlift'],
    ['peso muerto', 'barbell-deadlift'],
    ['приседания со штангой', 'barbell-squat'],
    ['soulevé de terre', 'barbell-deadlift'],
    ['souleve de terre', 'barbell-deadlift'],
    ['klimmzüge', 'pull-up'],
    ['klimmzuge', 'pull-up'],
    ['şınav', 'push-up'],
    ['sinav', 'push-up'],
    ['développé couché', 'barbell-bench-press'],
    ['dominadas', 'pull-up'],
    ['жим лежа', 'barbell-bench-press'],
    ['ohp', 'standing-barbell-overhead-press'],
  ])('finds %s first', async (q, slug) => {
    const ana = await test.newUser()

    const [first] = await itemsOf(ana, `/exercises/search?q=${encodeURIComponent(q)}`)

    expect(first?.slug).toBe(slug)
  })

  it('puts one’s own exercise where its name belongs, and says which name was found', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Gym80 Pendulum', aliases: ['the beast'] })

    const [first] = await itemsOf(ana, '/exercises/search?q=beast')

    expect(first).toMatchObject({ id: mine.id, matched: 'the beast' })
  })

  it('tells names in the language of its user', async () => {
    const ana = await test.newUser()
    await ana.put('/users/preferences', { language: 'de' })

    const [first] = await itemsOf(ana, '/exercises/search?q=squat')

    expect(first).toMatchObject({ slug: 'barbell-squat', localName: expect.stringMatching(/kniebeuge/i) })
  })

  it('keeps the filters', async () => {
    const ana = await test.newUser()

    const found = await itemsOf(ana, '/exercises/search?q=press&equipment=kettlebell&limit=50')

    expect(found.length).toBeGreaterThan(3)
    expect(found.every(({ equipment }) => (equipment as string[]).includes('kettlebell'))).toBe(true)
  })

  it.each(['%', '_', '\\', "'", '🏋️', '()', '*', 'a'.repeat(100)])('takes %s as text', async (q) => {
    const ana = await test.newUser()

    expect((await ana.get(`/exercises/search?q=${encodeURIComponent(q)}`)).status).toBe(200)
  })
})

describe('popular exercises', () => {
  it('are those of the last 90 days, then what people train elsewhere', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const train = async (user: TestUser, exercise: string, startedAt: string) => {
      const workout = await givenWorkout(user, { exercise, startedAt })
      await user.put(`/workouts/${workout.id}/set`, aSet(workout.entryId))
    }
    for (const user of [ana, ben]) await train(user, 'zottman-curl', '2031-05-01T10:00:00Z')
    await train(ana, 'zercher-squats', '2031-05-02T10:00:00Z')
    await train(ana, 'leg-press', '2031-01-01T10:00:00Z')
    test.setClock('2031-05-03T10:00:00Z')
    const cid = await test.newUser()

    const items = await itemsOf(cid, '/exercises/popular?limit=5')
    test.setClock(undefined)

    expect(items.slice(0, 2)).toMatchObject([
      { slug: 'zottman-curl', users: 2, sessions: 2 },
      { slug: 'zercher-squats', users: 1, sessions: 1 },
    ])
    expect(items[2]).toMatchObject({ slug: 'barbell-bench-press', users: 0, sessions: 0 })
    expect(items.map(({ slug }) => slug)).not.toContain('leg-press')
  })
})

describe('ratings', () => {
  it('are one a person, changeable, and taken back', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await ana.post('/exercises/hack-squat/rate', { stars: 2 })
    await ana.post('/exercises/hack-squat/rate', { stars: 4 })

    const { body } = await ben.post('/exercises/hack-squat/rate', { stars: 5 })

    expect(body).toEqual({ average: 4.5, count: 2, yours: 5 })
    expect((await ana.get('/exercises/hack-squat')).body.rating).toEqual({ average: 4.5, count: 2, yours: 4 })
    expect((await ben.post('/exercises/hack-squat/rate', { stars: null })).body).toEqual({
      average: 4,
      count: 1,
      yours: null,
    })
  })

  it('let many good votes beat one perfect vote', async () => {
    const users = await Promise.all(Array.from({ length: 8 }, () => test.newUser()))
    for (const user of users) await user.post('/exercises/ab-wheel-rollout/rate', { stars: 5 })
    await users[0]!.post('/exercises/dragon-flag/rate', { stars: 5 })

    const slugs = await slugsOf(users[0]!, '/exercises?sort=rating&limit=3')

    expect(slugs.slice(0, 2)).toEqual(['ab-wheel-rollout', 'dragon-flag'])
  })

  it.each([0, 6, 3.5, '5', undefined])('are whole stars from 1 to 5: %s is refused', async (stars) => {
    const ana = await test.newUser()

    expect((await ana.post('/exercises/hack-squat/rate', { stars })).status).toBe(400)
  })

  it('leave favourites as they are, and favourites are set once', async () => {
    const ana = await test.newUser()

    await ana.post('/exercises/hack-squat/favorite')
    await ana.post('/exercises/hack-squat/favorite')
    await ana.post('/exercises/hack-squat/rate', { stars: 1 })
    const liked = (await ana.get('/exercises/hack-squat')).body.isFavorite
    await ana.delete('/exercises/hack-squat/favorite')

    expect(liked).toBe(true)
    expect((await ana.get('/exercises/hack-squat')).body.isFavorite).toBe(false)
  })
})

describe('the library', () => {
  it('is told in numbers', async () => {
    const ana = await test.newUser()
    await givenExercise(ana)

    const { body } = await ana.get('/exercises/stats')

    const library = test.app.library.exercises.length
    expect(library).toBeGreaterThanOrEqual(1105)
    expect(body).toMatchObject({ total: library + 1, library, own: 1, archived: 0 })
    expect(body.full).toBeGreaterThanOrEqual(400)
    for (const language of ['de', 'es', 'fr', 'pt', 'tr', 'ru'])
      expect(body.names[language]).toBeGreaterThanOrEqual(300)
  })

  it('comes whole for apps that work without a connection, and once a version', async () => {
    const ana = await test.newUser()

    const { body, headers } = await ana.get('/exercises/library')

    const again = await test.send({
      method: 'GET',
      url: '/api/v1/exercises/library',
      headers: { authorization: `Bearer ${ana.token}`, 'if-none-match': String(headers.etag) },
    })
    expect(body.items).toHaveLength(test.app.library.exercises.length)
    expect(again.status).toBe(304)
  })

  it('says how a movement is done, with links that lead somewhere', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/exercises/barbell-bench-press')

    expect(body.guide).toMatchObject({ detail: 'full', description: expect.stringMatching(/chest/i) })
    expect(body.guide.steps.length).toBeGreaterThanOrEqual(3)
    expect(Object.keys(body.guide.safety).toSorted()).toEqual(Object.keys(body.contraindications).toSorted())
    for (const { slug } of [...body.guide.easier, ...body.guide.harder, ...body.guide.alternatives])
      expect((await ana.get(`/exercises/${slug}`)).status).toBe(200)
  })
})

describe('alternatives', () => {
  it('fit what is at hand and what is to be spared, with the reasons', async () => {
    const ana = await test.newUser()

    const items = await itemsOf(
      ana,
      '/exercises/barbell-bench-press/alternatives?equipment=dumbbell&limitations=shoulder&limit=5',
    )

    expect(items.length).toBeGreaterThan(2)
    for (const { slug, reasons, why } of items) {
      const exercise = (await ana.get(`/exercises/${slug}`)).body
      expect(exercise.equipment.every((tool: string) => ['none', 'dumbbell'].includes(tool))).toBe(true)
      expect(exercise.contraindications.shoulder).not.toBe('avoid')
      expect(reasons).toContain('same_movement')
      expect(why).toMatch(/^The same movement/)
    }
  })

  it('are found for an exercise of one’s own', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { pattern: 'squat', primaryMuscles: ['quads'] })

    const [first] = await itemsOf(ana, `/exercises/${mine.id}/alternatives?equipment=barbell,squat_rack`)

    expect(first?.slug).toBe('barbell-squat')
  })
})
