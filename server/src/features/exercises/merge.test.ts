import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

async function givenSet(user: TestUser, exercise: string, startedAt: string, fields: object) {
  const workout = await givenWorkout(user, { exercise, startedAt })
  const performedAt = new Date(Date.parse(startedAt) + 600_000).toISOString()
  const { status } = await user.put(`/workouts/${workout.id}/set`, aSet(workout.entryId, { performedAt, ...fields }))
  expect(status).toBe(200)
  return workout
}

const sessionsOf = async (user: TestUser, key: string): Promise<number> =>
  (await user.get(`/exercises/${key}/history`)).body.items.length

const heaviest = async (user: TestUser, key: string): Promise<number | undefined> =>
  (await user.get(`/exercises/${key}/records`)).body.current.find(
    (record: { kind: string }) => record.kind === 'heaviest_weight',
  )?.value

describe('merging two exercises', () => {
  it('moves the history and its records, and archives the one that is left over', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Bankdruecken Gym' })
    await givenSet(ana, mine.id, '2026-01-10T10:00:00Z', { weight: 120 })
    await givenSet(ana, 'barbell-bench-press', '2026-01-12T10:00:00Z', { weight: 100 })

    const { status, body } = await ana.post(`/exercises/${mine.id}/merge`, { into: 'barbell-bench-press' })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      movedEntries: 1,
      undoneAt: null,
      from: { name: 'Bankdruecken Gym' },
      into: { slug: 'barbell-bench-press' },
    })
    expect(await sessionsOf(ana, 'barbell-bench-press')).toBe(2)
    expect(await sessionsOf(ana, mine.id)).toBe(0)
    expect(await heaviest(ana, 'barbell-bench-press')).toBe(120)
    expect(await heaviest(ana, mine.id)).toBeUndefined()
    expect((await ana.get(`/exercises/${mine.id}`)).body).toMatchObject({
      isArchived: true,
      mergedInto: { slug: 'barbell-bench-press' },
    })
  })

  it('is undone as a whole, but what was logged since then stays', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Old Bench' })
    await givenSet(ana, mine.id, '2026-01-10T10:00:00Z', { weight: 120 })
    await givenSet(ana, 'barbell-bench-press', '2026-01-12T10:00:00Z', { weight: 100 })
    await ana.post(`/exercises/${mine.id}/merge`, { into: 'barbell-bench-press' })
    await givenSet(ana, 'barbell-bench-press', '2026-01-14T10:00:00Z', { weight: 105 })

    const { body } = await ana.post(`/exercises/${mine.id}/unmerge`)

    expect(body.undoneAt).not.toBeNull()
    expect([await sessionsOf(ana, mine.id), await sessionsOf(ana, 'barbell-bench-press')]).toEqual([1, 2])
    expect([await heaviest(ana, mine.id), await heaviest(ana, 'barbell-bench-press')]).toEqual([120, 105])
    expect((await ana.get(`/exercises/${mine.id}`)).body).toMatchObject({ isArchived: false, mergedInto: null })
    expect((await ana.post(`/exercises/${mine.id}/unmerge`)).body.code).toBe('exercise_not_merged')
  })

  it('goes step by step and comes back step by step, in any order', async () => {
    const ana = await test.newUser()
    const [a, b, c] = [await givenExercise(ana), await givenExercise(ana), await givenExercise(ana)]
    await givenSet(ana, a.id, '2026-01-10T10:00:00Z', { weight: 50 })
    await givenSet(ana, b.id, '2026-01-11T10:00:00Z', { weight: 60 })
    await ana.post(`/exercises/${a.id}/merge`, { into: b.id })
    await ana.post(`/exercises/${b.id}/merge`, { into: c.id })
    expect(await sessionsOf(ana, c.id)).toBe(2)

    await ana.post(`/exercises/${a.id}/unmerge`)
    await ana.post(`/exercises/${b.id}/unmerge`)

    expect([await sessionsOf(ana, a.id), await sessionsOf(ana, b.id), await sessionsOf(ana, c.id)]).toEqual([1, 1, 0])
  })

  it('moves what was logged to a wrong movement of the library, for one user only', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    for (const user of [ana, ben]) await givenSet(user, 'leg-press', '2026-01-10T10:00:00Z', { weight: 200 })

    await ana.post('/exercises/leg-press/merge', { into: 'hack-squat' })

    expect([await sessionsOf(ana, 'hack-squat'), await sessionsOf(ana, 'leg-press')]).toEqual([1, 0])
    expect([await sessionsOf(ben, 'hack-squat'), await sessionsOf(ben, 'leg-press')]).toEqual([0, 1])
    const { body } = await ana.get('/exercises/leg-press')
    expect(body).toMatchObject({ isArchived: false, mergedInto: { slug: 'hack-squat' } })
    expect((await ben.get('/exercises/leg-press')).body.mergedInto).toBeNull()
  })

  it('is followed by later imports', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Zercher Thing' })
    await ana.post(`/exercises/${mine.id}/merge`, { into: 'zercher-squats' })
    const file = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-02 18:00:00,"Legs",1h,"Zercher Thing",1,60.0,8.0,0,0.0,,,
`

    const { body } = await ana.upload('/imports', file)

    expect(body.exercises).toMatchObject([{ name: 'Zercher Thing', match: { name: 'Zercher Squats' } }])
  })

  it.each([
    ['itself', {}, 'self'],
    ['one that is measured in seconds', {}, 'plank'],
    ['one where help is counted', {}, 'assisted-pull-up-machine'],
  ])('is refused into %s, and nothing moves', async (_what, fields, into) => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, fields)
    await givenSet(ana, mine.id, '2026-01-10T10:00:00Z', {})

    const refused = await ana.post(`/exercises/${mine.id}/merge`, { into: into === 'self' ? mine.id : into })

    expect(refused).toMatchObject({ status: 409, body: { code: 'exercises_not_alike' } })
    expect(await sessionsOf(ana, mine.id)).toBe(1)
  })

  it('is refused into somebody else’s exercise, and twice', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [mine, theirs] = [await givenExercise(ana), await givenExercise(ben)]

    expect((await ana.post(`/exercises/${mine.id}/merge`, { into: theirs.id })).body.code).toBe('exercise_not_found')
    await ana.post(`/exercises/${mine.id}/merge`, { into: 'barbell-squat' })
    expect((await ana.post(`/exercises/${mine.id}/merge`, { into: 'leg-press' })).body.code).toBe(
      'exercise_already_merged',
    )
  })
})
