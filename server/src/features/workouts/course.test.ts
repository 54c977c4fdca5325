import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const heaviest = async (user: TestUser) =>
  (await user.get('/exercises/barbell-bench-press/records')).body.current.find(
    ({ kind }: { kind: string }) => kind === 'heaviest_weight',
  )?.value

async function givenDone(user: TestUser, weight = 100) {
  const place = await givenWorkout(user)
  const set = aSet(place.entryId, { weight })
  await user.put(`/workouts/${place.id}/set`, set)
  return { ...place, setId: set.id }
}

describe('a pause', () => {
  it('does not count as training, may be said twice, and ends on another device', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana, { startedAt: '2026-03-10T10:00:00Z' })
    await ana.post(`/workouts/${id}/pause`, { at: '2026-03-10T10:10:00Z' })
    const paused = await ana.post(`/workouts/${id}/pause`, { at: '2026-03-10T10:15:00Z' })
    const resumed = await ana.post(`/workouts/${id}/resume`, { at: '2026-03-10T10:30:00Z' })
    await ana.post(`/workouts/${id}/resume`, { at: '2026-03-10T10:40:00Z' })

    const { body } = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-03-10T11:00:00Z' })

    expect(paused.body.pausedAt).toBe('2026-03-10T10:10:00.000Z')
    expect(resumed.body).toMatchObject({ pausedAt: null, pausedSeconds: 1200 })
    expect(body.workout.durationSeconds).toBe(2400)
  })

  it('ends with the workout', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana, { startedAt: '2026-03-10T10:00:00Z' })
    await ana.post(`/workouts/${id}/pause`, { at: '2026-03-10T10:30:00Z' })

    const { body } = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-03-10T11:00:00Z' })

    expect(body.workout.durationSeconds).toBe(1800)
  })

  it('is none before the start and none after the end', async () => {
    const ana = await test.newUser()
    const id = v7()
    await ana.post('/workouts', { id, name: 'Later' })

    expect((await ana.post(`/workouts/${id}/pause`)).body.code).toBe('workout_not_active')
    expect((await ana.post(`/workouts/${id}/resume`)).body.code).toBe('workout_not_started')
  })
})

describe('a finished workout', () => {
  it('is opened again, and the time it was over counts as a pause', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana, { startedAt: '2026-03-10T10:00:00Z' })
    await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-03-10T11:00:00Z' })

    const { body } = await ana.post(`/workouts/${id}/resume`, { at: '2026-03-10T12:00:00Z' })
    const done = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-03-10T12:30:00Z' })

    expect(body).toMatchObject({ status: 'active', endedAt: null, pausedSeconds: 3600 })
    expect(done.body.workout.durationSeconds).toBe(5400)
  })
})

describe('a cancelled workout', () => {
  it('counts for nothing, until it is restored', async () => {
    const ana = await test.newUser()
    await givenDone(ana, 100)
    const best = await givenDone(ana, 120)

    const cancelled = await ana.post(`/workouts/${best.id}/cancel`)
    const without = [await heaviest(ana), (await ana.get('/progress')).body.workouts]
    const history = (await ana.get('/exercises/barbell-bench-press/history')).body.items.length
    await ana.post(`/workouts/${best.id}/restore`)

    expect(cancelled.body.status).toBe('cancelled')
    expect([...without, history]).toEqual([100, 1, 1])
    expect([await heaviest(ana), (await ana.get('/progress')).body.workouts]).toEqual([120, 2])
  })
})

it('that ends a lifetime after it began is listed all the same', async () => {
  const ana = await test.newUser()
  const { id } = await givenWorkout(ana, { startedAt: '1971-01-01T00:00:00Z' })

  const { status, body } = await ana.post(`/workouts/${id}/complete`, { endedAt: '2098-02-25T13:51:48.750Z' })

  expect({ status, seconds: body.workout?.durationSeconds }).toEqual({ status: 200, seconds: 2_147_483_647 })
})

describe('undoing a deletion', () => {
  it('brings a workout back with its sets and its records', async () => {
    const ana = await test.newUser()
    const { id } = await givenDone(ana, 120)
    const before = (await ana.get(`/workouts/${id}`)).body
    const records = (await ana.get('/exercises/barbell-bench-press/records')).body

    const deleted = [await ana.delete(`/workouts/${id}`), await ana.delete(`/workouts/${id}`)]
    const gone = (await ana.get(`/workouts/${id}`)).status
    const restored = await ana.post(`/workouts/${id}/restore`)

    expect(deleted.map(({ status }) => status)).toEqual([200, 200])
    expect(gone).toBe(404)
    expect(restored.body).toEqual(before)
    expect((await ana.get('/exercises/barbell-bench-press/records')).body).toEqual(records)
    expect((await ana.post(`/workouts/${id}/restore`)).body).toEqual(before)
  })

  it('brings a set back, but not one that was deleted before its workout was', async () => {
    const ana = await test.newUser()
    const { id, entryId, setId } = await givenDone(ana, 120)
    const other = aSet(entryId, { weight: 90 })
    await ana.put(`/workouts/${id}/set`, other)
    await ana.delete(`/workouts/${id}/set/${setId}`)
    expect(await heaviest(ana)).toBe(90)

    await ana.delete(`/workouts/${id}`)
    const back = await ana.post(`/workouts/${id}/restore`)
    const whole = await ana.post(`/workouts/${id}/set/${setId}/restore`)

    expect(back.body.entries[0].sets.map((set: { id: string }) => set.id)).toEqual([other.id])
    expect(whole.body.entries[0].sets).toHaveLength(2)
    expect(await heaviest(ana)).toBe(120)
    expect((await ana.post(`/workouts/${id}/set/${setId}/restore`)).status).toBe(200)
  })

  it('says that it cannot bring a set back whose id somebody else has taken, and changes nothing', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id, setId } = await givenDone(ana)
    await ana.delete(`/workouts/${id}`)
    const place = await givenWorkout(ben)
    await ben.put(`/workouts/${place.id}/set`, { ...aSet(place.entryId), id: setId })

    const answers = [await ana.post(`/workouts/${id}/restore`), await ana.post(`/workouts/${id}/restore`)]

    expect(answers.map(({ body }) => body.code)).toEqual(['id_taken', 'id_taken'])
    expect((await ana.get(`/workouts/${id}`)).status).toBe(404)
  })

  it('ends after 30 days', async () => {
    const ana = await test.newUser()
    const { id } = await givenDone(ana)
    await ana.delete(`/workouts/${id}`)
    test.setClock(new Date(Date.now() + 31 * 86_400_000).toISOString())
    const later = await test.signIn(ana)

    const restored = await later.post(`/workouts/${id}/restore`)
    test.setClock(undefined)

    expect(restored).toMatchObject({ status: 404, body: { code: 'workout_not_found' } })
  })

  it('is for its owner only', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id, setId } = await givenDone(ana)
    await ana.delete(`/workouts/${id}`)

    expect((await ben.post(`/workouts/${id}/restore`)).status).toBe(404)
    expect((await ben.post(`/workouts/${id}/set/${setId}/restore`)).status).toBe(404)
    expect((await ben.delete(`/workouts/${id}`)).status).toBe(404)
  })

  it('is needed before the same id is used again', async () => {
    const ana = await test.newUser()
    const { id, entryId, setId } = await givenDone(ana)
    await ana.delete(`/workouts/${id}/set/${setId}`)
    const set = await ana.put(`/workouts/${id}/set`, aSet(entryId, { id: setId }))
    await ana.delete(`/workouts/${id}`)
    const workout = await ana.post('/workouts', { id, name: 'Again' })

    expect([set, workout].map(({ status, body }) => [status, body.code])).toEqual([
      [410, 'set_deleted'],
      [410, 'workout_deleted'],
    ])
  })
})

describe('T25 a workout that was left open', () => {
  it('is closed at its last set a day later, and its user is told until they change it', async () => {
    const ana = await test.newUser()
    const startedAt = new Date(Date.now() - 56 * 3_600_000).toISOString()
    const lastAt = new Date(Date.parse(startedAt) + 3_000_000).toISOString()
    const { id, entryId } = await givenWorkout(ana, { startedAt })
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: lastAt }))

    const { body } = await ana.get('/workouts/active')

    expect(body).toMatchObject({
      workout: null,
      leftOpen: { id, endedAt: lastAt, durationSeconds: 3000, closedBy: 'left_open' },
    })
    await ana.put(`/workouts/${id}`, { endedAt: new Date(Date.parse(lastAt) + 600_000).toISOString() })
    expect((await ana.get('/workouts/active')).body.leftOpen).toBeNull()
  })

  it('is cancelled if nothing was done in it, and left alone within the day', async () => {
    const ana = await test.newUser()
    const old = await givenWorkout(ana, { startedAt: new Date(Date.now() - 56 * 3_600_000).toISOString() })
    const fresh = await givenWorkout(ana, { startedAt: new Date(Date.now() - 20 * 3_600_000).toISOString() })

    const { body } = await ana.get('/workouts/active')

    expect(body.workout.id).toBe(fresh.id)
    expect((await ana.get(`/workouts/${old.id}`)).body.status).toBe('cancelled')
  })
})
