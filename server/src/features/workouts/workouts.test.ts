import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

describe('a workout', () => {
  it('is created once, however often its id is sent', async () => {
    const ana = await test.newUser()
    const body = {
      id: v7(),
      name: 'Push A',
      entries: [{ id: v7(), exerciseId: 'barbell-squat', sets: [{ id: v7() }] }],
    }

    const [first, second] = [await ana.post('/workouts', body), await ana.post('/workouts', { ...body, name: 'Other' })]

    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
  })

  it('refuses ids that are taken, without saying by whom, and leaves nothing behind', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = {
      id: v7(),
      name: 'Push A',
      entries: [{ id: v7(), exerciseId: 'barbell-squat', sets: [{ id: v7() }] }],
    }
    await ben.post('/workouts', theirs)
    const mine = v7()

    const sameWorkout = await ana.post('/workouts', theirs)
    const sameEntry = await ana.post('/workouts', { id: mine, name: 'Mine', entries: theirs.entries })

    expect([sameWorkout.body.code, sameEntry.body.code]).toEqual(['id_taken', 'id_taken'])
    expect((await ana.get(`/workouts/${mine}`)).status).toBe(404)
  })

  it('T20 falls on the day of the place where it happened', async () => {
    const day = async (startedAt: string, timezone: string) => {
      const user = await test.newUser({ timezone })
      const { id } = await givenWorkout(user, { startedAt })
      return (await user.get(`/workouts/${id}`)).body.localDate
    }

    expect(await day('2026-11-24T07:30:00Z', 'America/Los_Angeles')).toBe('2026-11-23')
    expect(await day('2026-11-24T08:30:00Z', 'America/Los_Angeles')).toBe('2026-11-24')
    expect(await day('2026-11-23T10:30:00Z', 'Pacific/Tongatapu')).toBe('2026-11-23')
    expect(await day('2026-11-23T11:30:00Z', 'Pacific/Tongatapu')).toBe('2026-11-24')
    expect(await day('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25')
  })

  it('finishes once, and answers the same result again', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana, { startedAt: '2026-11-23T18:00:00Z' })
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: '2026-11-23T18:10:00Z' }))

    const first = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-11-23T19:00:00Z' })
    const again = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-11-23T20:00:00Z' })

    expect(first.body.workout).toMatchObject({
      status: 'completed',
      durationSeconds: 3600,
      workingSets: 1,
      reps: 5,
      volumeKg: 500,
    })
    expect(again.body).toEqual(first.body)
  })

  it('shows what was done last time', async () => {
    const ana = await test.newUser()
    const last = await givenWorkout(ana, { startedAt: '2026-11-20T18:00:00Z' })
    await ana.put(
      `/workouts/${last.id}/set`,
      aSet(last.entryId, { performedAt: '2026-11-20T18:05:00Z', weight: 80, reps: 8 }),
    )
    const now = await givenWorkout(ana, { startedAt: '2026-11-23T18:00:00Z' })

    const { body } = await ana.get(`/workouts/${now.id}/previous`)

    expect(body.items).toMatchObject([{ workoutId: last.id, localDate: '2026-11-20', sets: [{ weight: 80, reps: 8 }] }])
  })

  it('is the running one until it is finished', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana)

    const running = await ana.get('/workouts/active')
    await ana.post(`/workouts/${id}/complete`)

    expect(running.body.workout.id).toBe(id)
    expect((await ana.get('/workouts/active')).body.workout).toBeNull()
  })
})

describe('the history', () => {
  async function givenHistory(user: TestUser, days: number) {
    for (let day = 1; day <= days; day++) {
      const startedAt = `2026-10-${String(day).padStart(2, '0')}T18:00:00Z`
      const { id, entryId } = await givenWorkout(user, { startedAt })
      await user.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: startedAt, weight: 60 + day }))
      await user.post(`/workouts/${id}/complete`, { endedAt: startedAt })
    }
  }

  it('pages newest first, each workout once', async () => {
    const ana = await test.newUser()
    await givenHistory(ana, 7)
    const seen: string[] = []

    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: { items: { localDate: string }[]; nextCursor: string | null } } = await ana.get(
        `/workouts?limit=3${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...body.items.map((item) => item.localDate))
      cursor = body.nextCursor
    }

    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `2026-10-0${day}`))
  })

  it('filters by day, exercise and name', async () => {
    const ana = await test.newUser()
    await givenHistory(ana, 3)
    const count = async (query: string) => (await ana.get(`/workouts?${query}`)).body.items.length

    expect(await count('from=2026-10-02&to=2026-10-02')).toBe(1)
    expect(await count('exerciseId=barbell-bench-press')).toBe(3)
    expect(await count('exerciseId=barbell-squat')).toBe(0)
    expect(await count('q=push')).toBe(3)
    expect(await count('q=%25')).toBe(0)
  })

  it('finds a workout by its exercises and its note, and shows the note', async () => {
    const ana = await test.newUser()
    await givenHistory(ana, 2)
    const entries = [{ id: v7(), exerciseId: 'barbell-squat' }]
    const legs = { id: v7(), name: 'Legs', note: 'Left knee felt good', entries }
    await ana.post('/workouts', legs)
    await ana.post(`/workouts/${legs.id}/start`, { startedAt: '2026-10-20T18:00:00Z' })
    const found = async (q: string) => {
      const { items }: { items: { name: string; note: string | null }[] } = (await ana.get(`/workouts?q=${q}`)).body
      return items.map(({ name, note }) => [name, note])
    }

    expect(await found('squat')).toEqual([['Legs', 'Left knee felt good']])
    expect(await found('KNEE')).toEqual([['Legs', 'Left knee felt good']])
    expect(await found('bench')).toHaveLength(2)
    expect(await found('deadlift')).toEqual([])
  })

  it('sums up what was trained', async () => {
    const ana = await test.newUser()
    await givenHistory(ana, 2)

    const { body } = await ana.get('/progress')

    expect(body).toMatchObject({
      workouts: 2,
      workingSets: 2,
      reps: 10,
      volumeKg: 615,
      firstDate: '2026-10-01',
      weeklyStreak: 1,
    })
    expect(body.weeks).toMatchObject([{ weekStart: '2026-09-28', workouts: 2 }])
  })
})
