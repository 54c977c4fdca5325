import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, testServer } from '../../../test/server.ts'

const test = testServer({ poolSize: 10 })

describe('logging a set', () => {
  it('keeps weight and unit as they were entered', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)

    const logged = await ana.put(
      `/workouts/${id}/set`,
      aSet(entryId, { weight: 90.5, weightUnit: 'lb', reps: 8, rpe: 6.5 }),
    )

    expect(logged).toMatchObject({
      status: 200,
      body: { set: { weight: 90.5, weightUnit: 'lb', reps: 8, rpe: 6.5, kind: 'normal' } },
    })
    const read = await ana.get(`/workouts/${id}`)
    expect(read.body.entries[0].sets).toEqual([logged.body.set])
  })

  it('T2 leaves one row when the same set is sent ten times at once', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    const set = aSet(entryId)

    const answers = await Promise.all(Array.from({ length: 10 }, () => ana.put(`/workouts/${id}/set`, set)))

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    const { body } = await ana.get(`/workouts/${id}`)
    expect(body.entries[0].sets).toHaveLength(1)
    expect(new Set(answers.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1)
  })

  it('stays in the exercise it was logged in', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    const set = aSet(entryId)
    await ana.put(`/workouts/${id}/set`, set)
    await ana.put(`/workouts/${id}/set`, { ...aSet(v7()), exerciseId: 'cable-crossover' })
    const other = (await ana.get(`/workouts/${id}`)).body.entries[1].id

    const moved = await ana.put(`/workouts/${id}/set`, { ...set, entryId: other })

    expect(moved).toMatchObject({ status: 409, body: { code: 'id_taken' } })
  })

  it('T41 leaves a field alone that a correction does not name, and clears one that is null', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    const set = aSet(entryId, { rpe: 8, note: 'Belt' })
    await ana.put(`/workouts/${id}/set`, set)

    const corrected = await ana.put(`/workouts/${id}/set`, { id: set.id, reps: 6, rpe: null })

    expect(corrected.body.set).toMatchObject({ weight: 100, weightUnit: 'kg', reps: 6, rpe: null, note: 'Belt' })
  })

  it('ticks off a planned set and keeps its target beside it', async () => {
    const ana = await test.newUser()
    const [id, entryId, setId] = [v7(), v7(), v7()]
    const target = { repsMin: 6, repsMax: 8, weight: 82.5, weightUnit: 'kg', rir: 2 }
    await ana.post('/workouts', {
      id,
      name: 'Push A',
      entries: [{ id: entryId, exerciseId: 'barbell-bench-press', sets: [{ id: setId, target }] }],
    })
    await ana.post(`/workouts/${id}/start`)

    const { body } = await ana.put(`/workouts/${id}/set`, { id: setId, weight: 82.5, weightUnit: 'kg', reps: 8 })

    expect(body.set).toMatchObject({ target, weight: 82.5, reps: 8 })
    expect(body.set.performedAt).not.toBeNull()
  })

  it('takes a tick back', async () => {
    const ana = await test.newUser()
    const { id, entryId, exerciseId } = await givenWorkout(ana)
    const set = aSet(entryId)
    await ana.put(`/workouts/${id}/set`, set)

    const open = await ana.put(`/workouts/${id}/set`, { id: set.id, performedAt: null })

    expect(open.body.set.performedAt).toBeNull()
    expect((await ana.get(`/exercises/${exerciseId}/records`)).body.timeline).toEqual([])
  })

  it('adds an exercise that the set brings along, at the end', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    const fly = v7()

    const logged = await ana.put(`/workouts/${id}/set`, { ...aSet(fly), exerciseId: 'cable-crossover' })

    expect(logged.status).toBe(200)
    const { body } = await ana.get(`/workouts/${id}`)
    expect(body.entries.map((entry: { id: string }) => entry.id)).toEqual([entryId, fly])
  })

  it('says why not: no workout, not started, no entry, an id that is taken', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id, entryId } = await givenWorkout(ana)
    const planned = v7()
    await ana.post('/workouts', { id: planned, name: 'Later' })
    const theirs = await givenWorkout(ben)
    const taken = aSet(theirs.entryId)
    await ben.put(`/workouts/${theirs.id}/set`, taken)
    const put = async (workoutId: string, body: object) => (await ana.put(`/workouts/${workoutId}/set`, body)).body.code

    expect(await put(v7(), aSet(entryId))).toBe('workout_not_found')
    expect(await put(theirs.id, aSet(theirs.entryId))).toBe('workout_not_found')
    expect(await put(planned, aSet(entryId))).toBe('workout_not_started')
    expect(await put(id, aSet(v7()))).toBe('entry_not_found')
    expect(await put(id, { ...aSet(entryId), id: taken.id })).toBe('id_taken')
    expect(await put(id, { ...aSet(v7()), exerciseId: 'no-such-lift' })).toBe('exercise_not_found')
    expect(await put(id, { ...aSet(theirs.entryId), exerciseId: 'cable-crossover' })).toBe('id_taken')
  })

  it.each([
    [{ weight: -1 }],
    [{ weight: 1501 }],
    [{ weight: '100' }],
    [{ weight: 100, weightUnit: 'stone' }],
    [{ weight: 100, weightUnit: undefined }],
    [{ reps: 1.5 }],
    [{ reps: 1001 }],
    [{ rpe: 7.3 }],
    [{ rpe: 11 }],
    [{ performedAt: 'yesterday' }],
    [{ performedAt: '0000-01-01T00:00:00Z' }],
    [{ kind: 'warm-up' }],
    [{ note: 'a\u0000b' }],
    [{ reps: 5, repz: 5 }],
  ])('T28 refuses %j and changes nothing', async (wrong) => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)

    const refused = await ana.put(`/workouts/${id}/set`, aSet(entryId, wrong))

    expect(refused.status).toBe(400)
    expect((await ana.get(`/workouts/${id}`)).body.entries[0].sets).toEqual([])
  })

  it.each([0.25, 1.25, 2.5, 62.5, 700])('T8 takes %d kg', async (weight) => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)

    const { body } = await ana.put(`/workouts/${id}/set`, aSet(entryId, { weight }))

    expect(body.set.weight).toBe(weight)
  })
})

describe('records', () => {
  const aWorkoutWith = async (user: Awaited<ReturnType<typeof test.newUser>>, startedAt: string, sets: object[]) => {
    const workout = await givenWorkout(user, { startedAt })
    const answers = []
    for (const [i, fields] of sets.entries()) {
      const performedAt = new Date(Date.parse(startedAt) + (i + 1) * 60_000).toISOString()
      answers.push(await user.put(`/workouts/${workout.id}/set`, aSet(workout.entryId, { performedAt, ...fields })))
    }
    return {
      ...workout,
      answers,
      brokenKinds: answers.map(({ body }) => body.records.map((r: { kind: string }) => r.kind)),
    }
  }

  it('T13 sets a baseline the first time and celebrates nothing', async () => {
    const ana = await test.newUser()

    const { brokenKinds } = await aWorkoutWith(ana, '2026-11-02T18:00:00Z', [{}, { weight: 110 }])

    expect(brokenKinds).toEqual([[], []])
  })

  it('tells which records a set breaks, and what stood before', async () => {
    const ana = await test.newUser()
    await aWorkoutWith(ana, '2026-11-02T18:00:00Z', [{}])

    const { answers } = await aWorkoutWith(ana, '2026-11-04T18:00:00Z', [{ weight: 102.5 }])

    expect(answers[0]?.body.records).toEqual([
      { kind: 'heaviest_weight', value: 102.5, previous: 100 },
      { kind: 'best_e1rm', value: 115.3125, previous: 112.5 },
      { kind: 'best_set_volume', value: 512.5, previous: 500 },
      { kind: 'best_session_volume', value: 512.5, previous: 500 },
    ])
  })

  it('T14 gives the record back to the next best when the best set is corrected or deleted', async () => {
    const ana = await test.newUser()
    await aWorkoutWith(ana, '2026-11-02T18:00:00Z', [{}])
    const { id, exerciseId, answers } = await aWorkoutWith(ana, '2026-11-04T18:00:00Z', [
      { weight: 105 },
      { weight: 1000 },
    ])
    const mistyped = answers[1]?.body.set.id
    const heaviest = async () =>
      (await ana.get(`/exercises/${exerciseId}/records`)).body.current.find(
        (r: { kind: string }) => r.kind === 'heaviest_weight',
      ).value

    await ana.put(`/workouts/${id}/set`, { id: mistyped, weight: 107.5, weightUnit: 'kg' })
    const corrected = await heaviest()
    await ana.delete(`/workouts/${id}/set/${mistyped}`)
    const deleted = await heaviest()
    await ana.delete(`/workouts/${id}`)

    expect([corrected, deleted, await heaviest()]).toEqual([107.5, 105, 100])
  })

  it('T14 takes later records back when a better set turns up in the past', async () => {
    const ana = await test.newUser()
    await aWorkoutWith(ana, '2026-11-02T18:00:00Z', [{}])
    const later = await aWorkoutWith(ana, '2026-11-06T18:00:00Z', [{ weight: 105 }])
    const recordsOf = async (id: string) => (await ana.post(`/workouts/${id}/complete`)).body.records.length

    const before = await recordsOf(later.id)
    await aWorkoutWith(ana, '2026-11-04T18:00:00Z', [{ weight: 140 }])

    expect(before).toBeGreaterThan(0)
    expect(await recordsOf(later.id)).toBe(0)
  })

  it('T12 never counts a warm-up', async () => {
    const ana = await test.newUser()
    await aWorkoutWith(ana, '2026-11-02T18:00:00Z', [{}])

    const { id, brokenKinds } = await aWorkoutWith(ana, '2026-11-04T18:00:00Z', [{ weight: 200, kind: 'warmup' }])

    expect(brokenKinds).toEqual([[]])
    const { body } = await ana.post(`/workouts/${id}/complete`)
    expect(body.workout).toMatchObject({ workingSets: 0, volumeKg: 0 })
  })
})
