import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const entriesOf = async (user: TestUser, id: string) => (await user.get(`/workouts/${id}`)).body.entries

async function givenPlan(user: TestUser, exercises = ['barbell-squat', 'leg-press', 'leg-extension']) {
  const id = v7()
  const entries = exercises.map((exerciseId) => ({
    id: v7(),
    exerciseId,
    restSeconds: 150,
    sets: [1, 2].map(() => ({ id: v7(), target: { repsMin: 5, repsMax: 8, weight: 100, weightUnit: 'kg', rpe: 8 } })),
  }))
  expect((await user.post('/workouts', { id, name: 'Legs', entries })).status).toBe(201)
  expect((await user.post(`/workouts/${id}/start`)).status).toBe(200)
  return { id, entries }
}

describe('changing a workout', () => {
  it('T41 leaves alone what is not sent, and null clears', async () => {
    const ana = await test.newUser()
    const { id } = await givenPlan(ana)
    await ana.put(`/workouts/${id}`, { note: 'Slept badly', bodyweight: 81.5, bodyweightUnit: 'kg' })

    const { body } = await ana.put(`/workouts/${id}`, { name: 'Leg day', note: null })

    expect(body).toMatchObject({
      name: 'Leg day',
      note: null,
      bodyweight: 81.5,
      bodyweightUnit: 'kg',
      status: 'active',
    })
  })

  it('T14 moves its sets and its records to another day', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })
    const first = await givenWorkout(ana, { exercise: 'leg-press', startedAt: '2026-03-01T10:00:00Z' })
    const second = await givenWorkout(ana, { exercise: 'leg-press', startedAt: '2026-03-05T10:00:00Z' })
    await ana.put(
      `/workouts/${first.id}/set`,
      aSet(first.entryId, { weight: 200, performedAt: '2026-03-01T10:10:00Z' }),
    )
    await ana.put(
      `/workouts/${second.id}/set`,
      aSet(second.entryId, { weight: 180, performedAt: '2026-03-05T10:10:00Z' }),
    )

    const { body } = await ana.put(`/workouts/${first.id}`, { startedAt: '2026-03-09T23:30:00Z' })

    expect(body.localDate).toBe('2026-03-10')
    const { timeline } = (await ana.get('/exercises/leg-press/records')).body
    const weights = timeline.filter(({ kind }: { kind: string }) => kind === 'heaviest_weight')
    expect(weights).toMatchObject([
      { value: 180, isBaseline: true },
      { value: 200, previous: 180, isBaseline: false },
    ])
  })

  it('T21 keeps a night over midnight one workout, on the day it began', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })
    const { id, entryId } = await givenWorkout(ana, { startedAt: '2026-03-10T22:40:00Z' })
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: '2026-03-10T23:30:00Z' }))

    const { body } = await ana.post(`/workouts/${id}/complete`, { endedAt: '2026-03-10T23:50:00Z' })

    expect(body.workout).toMatchObject({ localDate: '2026-03-10', durationSeconds: 4200, workingSets: 1 })
  })

  it('refuses an end before the start, and a stale version', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana, { startedAt: '2026-03-10T22:40:00Z' })
    const headers = { authorization: `Bearer ${ana.token}`, 'if-match': '"1"' }

    const wrong = await ana.put(`/workouts/${id}`, { endedAt: '2026-03-10T22:00:00Z' })
    const stale = await test.send({ method: 'PUT', url: `/api/v1/workouts/${id}`, headers, payload: { name: 'X' } })

    expect(wrong.body.code).toBe('workout_ends_before_it_starts')
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version' } })
  })

  it('T22 lets one train twice a day, and the same exercise twice in a workout', async () => {
    const ana = await test.newUser()
    const [one, two] = [
      await givenWorkout(ana, { startedAt: '2026-03-10T08:00:00Z' }),
      await givenWorkout(ana, { startedAt: '2026-03-10T18:00:00Z' }),
    ]
    await ana.put(`/workouts/${two.id}/set`, aSet(two.entryId, { performedAt: '2026-03-10T18:10:00Z' }))
    const again = aSet(v7(), { exerciseId: 'barbell-bench-press', performedAt: '2026-03-10T18:20:00Z' })
    await ana.put(`/workouts/${two.id}/set`, again)

    expect((await ana.get('/workouts')).body.items.map(({ id }: { id: string }) => id)).toEqual([two.id, one.id])
    expect((await entriesOf(ana, two.id)).map(({ sets }: { sets: object[] }) => sets.length)).toEqual([1, 1])
  })
})

describe('the exercises of a workout', () => {
  it('are put in another order and grouped; those that are not named stay behind', async () => {
    const ana = await test.newUser()
    const { id, entries } = await givenPlan(ana)
    const [squat, press, extension] = entries.map((entry) => entry.id)

    const { body } = await ana.put(`/workouts/${id}/exercises`, {
      entries: [
        { id: extension, supersetGroup: 1 },
        { id: press, supersetGroup: 1, restSeconds: null, note: 'Seat on 4' },
      ],
    })

    expect(body.entries).toMatchObject([
      { id: extension, supersetGroup: 1, restSeconds: 150 },
      { id: press, supersetGroup: 1, restSeconds: null, note: 'Seat on 4' },
      { id: squat, supersetGroup: null },
    ])
  })

  it('T32 are swapped in their place: done sets stay, open ones move without the old weight', async () => {
    const ana = await test.newUser()
    const { id, entries } = await givenPlan(ana)
    const [squat, press] = entries
    await ana.put(`/workouts/${id}/set`, { id: press?.sets[0]?.id, reps: 8, weight: 100, weightUnit: 'kg' })
    const newId = v7()

    const { body } = await ana.put(`/workouts/${id}/exercises`, {
      entries: [{ id: squat?.id }, { id: newId, exerciseId: 'hack-squat', insteadOf: press?.id }],
    })

    expect(body.entries).toMatchObject([
      { id: squat?.id },
      { id: press?.id, sets: [{ reps: 8 }] },
      {
        ...{ id: newId, exerciseSlug: 'hack-squat', restSeconds: 150 },
        sets: [{ target: { repsMin: 5, repsMax: 8, weight: null, weightUnit: null, rpe: 8 }, performedAt: null }],
      },
      { id: entries[2]?.id },
    ])
  })

  it('are swapped without a trace when nothing was done, and a retry changes nothing', async () => {
    const ana = await test.newUser()
    const { id, entries } = await givenPlan(ana)
    const newId = v7()
    const swap = { entries: [{ id: newId, exerciseId: 'hack-squat', insteadOf: entries[0]?.id }] }

    const first = await ana.put(`/workouts/${id}/exercises`, swap)
    const again = await ana.put(`/workouts/${id}/exercises`, swap)

    expect(first.body.entries.map((entry: { id: string }) => entry.id)).toEqual([newId, entries[1]?.id, entries[2]?.id])
    expect(again.body.entries).toEqual(first.body.entries)
  })

  it('are taken out with their sets, and records follow', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId))

    const { body } = await ana.delete(`/workouts/${id}/exercises/${entryId}`)

    expect(body.entries).toEqual([])
    expect((await ana.get('/exercises/barbell-bench-press/records')).body.current).toEqual([])
  })

  it.each([
    [{ entries: [{ id: v7() }] }, 'entry_not_found'],
    [{ entries: [{ id: v7(), exerciseId: 'no-such-lift' }] }, 'exercise_not_found'],
    [{ entries: [{ id: v7(), exerciseId: 'leg-press', insteadOf: v7() }] }, 'entry_not_found'],
    [{ entries: [] }, 'invalid_input'],
  ])('are left as they are by %j', async (change, code) => {
    const ana = await test.newUser()
    const { id } = await givenPlan(ana)
    const before = await entriesOf(ana, id)

    expect((await ana.put(`/workouts/${id}/exercises`, change)).body.code).toBe(code)
    expect(await entriesOf(ana, id)).toEqual(before)
  })
})

describe('a set', () => {
  it('keeps all of its target and all that was done, each side for itself', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana, { exercise: 'bulgarian-split-squat-dumbbell' })
    const target = {
      ...{ repsMin: 8, repsMax: 12, weight: 22.5, weightUnit: 'kg', rpe: 8.5, rir: null },
      ...{ durationSeconds: null, distanceMetres: null, restSeconds: 90 },
    }

    const { body } = await ana.put(
      `/workouts/${id}/set`,
      aSet(entryId, { reps: undefined, repsLeft: 10, repsRight: 8, weight: 22.5, restSeconds: 95, rir: 0, target }),
    )

    expect(body.set).toMatchObject({ reps: 8, repsLeft: 10, repsRight: 8, restSeconds: 95, rir: 0, target })
    expect((await ana.get('/workouts')).body.items[0]).toMatchObject({ workingSets: 1 })
  })

  it('T33 counts a left and a right side as one set', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana, { exercise: 'single-leg-leg-extension' })
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { reps: undefined, repsLeft: 12, repsRight: 12 }))

    expect((await ana.get('/progress')).body).toMatchObject({ workingSets: 1 })
  })

  it('is not unticked by its settings: T31 a change of unit leaves an open workout alone', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { weight: 102.5 }))
    const before = await entriesOf(ana, id)

    await ana.put('/users/preferences', { weightUnit: 'lb' })
    await ana.put('/exercises/barbell-bench-press/settings', { weightUnit: 'lb', loadMultiplier: 2 })

    expect(await entriesOf(ana, id)).toEqual(before)
  })
})

describe('repeating a workout', () => {
  it('plans what was done, once', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { weight: 92.5, reps: 6, rpe: 8 }))
    const wish = { id: v7() }

    const first = await ana.post(`/workouts/${id}/repeat`, wish)
    const again = await ana.post(`/workouts/${id}/repeat`, wish)

    expect(first).toMatchObject({
      status: 201,
      body: {
        ...{ id: wish.id, name: 'Push A', status: 'planned' },
        entries: [
          { sets: [{ target: { weight: 92.5, weightUnit: 'kg', repsMin: 6, repsMax: 6, rpe: 8 }, reps: null }] },
        ],
      },
    })
    expect(again.body).toEqual(first.body)
  })
})
