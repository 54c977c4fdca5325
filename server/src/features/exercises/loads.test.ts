import { describe, expect, it } from 'vitest'
import { aSet, givenBodyEntry, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

async function givenSession(user: TestUser, exercise: string, day: string, set: object, bodyweight?: number) {
  const { id, entryId } = await givenWorkout(user, { exercise, startedAt: `${day}T10:00:00Z` })
  if (bodyweight) await user.put(`/workouts/${id}`, { bodyweight, bodyweightUnit: 'kg' })
  const { status } = await user.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: `${day}T10:10:00Z`, ...set }))
  expect(status).toBe(200)
}

type Session = { sets: { effectiveLoadKg: number | null }[] }

const sessionsOf = async (user: TestUser, exercise: string) =>
  (await user.get(`/exercises/${exercise}/history`)).body.items

describe('the effective load', () => {
  it('is bodyweight on that day and what hangs from the belt, whatever the scale says later', async () => {
    const ana = await test.newUser()
    await givenSession(ana, 'weighted-pull-up', '2026-01-05', { weight: 20, reps: 5 }, 80)
    await givenSession(ana, 'weighted-pull-up', '2026-02-05', { weight: 20, reps: 5 })
    await givenSession(ana, 'barbell-squat', '2026-03-05', {}, 90)

    const [later, first] = await sessionsOf(ana, 'weighted-pull-up')

    expect([first, later]).toMatchObject([
      { volumeKg: 100, effectiveVolumeKg: 500, sets: [{ effectiveLoadKg: 100 }] },
      { effectiveVolumeKg: 500, sets: [{ effectiveLoadKg: 100 }] },
    ])
  })

  it('takes the bodyweight that was entered by itself, and of a day the last', async () => {
    const ana = await test.newUser()
    await givenSession(ana, 'weighted-pull-up', '2026-01-05', { weight: 20, reps: 5 }, 80)
    await givenSession(ana, 'weighted-pull-up', '2026-01-08', { weight: 20, reps: 5 })
    await givenBodyEntry(ana, { measuredAt: '2026-01-05T06:00:00Z', weight: 70 })
    await givenBodyEntry(ana, { measuredAt: '2026-01-07T06:00:00Z', weight: 165, weightUnit: 'lb' })
    const loads = async () =>
      (await sessionsOf(ana, 'weighted-pull-up')).map((session: Session) => session.sets[0]?.effectiveLoadKg)

    const asTrained = await loads()
    const { id } = await givenBodyEntry(ana, { measuredAt: '2026-01-05T20:00:00Z', weight: 82 })
    const asWeighedLater = await loads()
    await ana.delete(`/progress/body/${id}`)

    expect(asTrained).toEqual([94.8427411, 100])
    expect(asWeighedLater).toEqual([94.8427411, 102])
    expect(await loads()).toEqual(asTrained)
  })

  it('is known by nobody else’s scales, nor by those of a workout that was cancelled', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenBodyEntry(ben, { measuredAt: '2026-01-01T06:00:00Z' })
    await givenSession(ana, 'weighted-pull-up', '2026-01-05', { weight: 20, reps: 5 })
    const cancelled = await givenWorkout(ana, { startedAt: '2026-01-02T10:00:00Z' })
    await ana.put(`/workouts/${cancelled.id}`, { bodyweight: 80, bodyweightUnit: 'kg' })
    await ana.post(`/workouts/${cancelled.id}/cancel`)

    expect(await sessionsOf(ana, 'weighted-pull-up')).toMatchObject([{ sets: [{ effectiveLoadKg: null }] }])
  })

  it('is not guessed without a bodyweight', async () => {
    const ana = await test.newUser()
    await givenSession(ana, 'push-up', '2026-01-05', { weight: null, reps: 20 })

    expect(await sessionsOf(ana, 'push-up')).toMatchObject([
      { effectiveVolumeKg: null, sets: [{ effectiveLoadKg: null }] },
    ])
  })

  it('T33 counts both dumbbells and both sides, and what its user says otherwise', async () => {
    const ana = await test.newUser()
    await givenSession(ana, 'dumbbell-bench-press', '2026-01-05', { weight: 30, reps: 10 })

    const usual = await sessionsOf(ana, 'dumbbell-bench-press')
    await ana.put('/exercises/dumbbell-bench-press/settings', { loadMultiplier: 1 })
    const theirs = await sessionsOf(ana, 'dumbbell-bench-press')

    expect(usual).toMatchObject([{ volumeKg: 300, effectiveVolumeKg: 600, sets: [{ effectiveLoadKg: 60 }] }])
    expect(theirs).toMatchObject([{ effectiveVolumeKg: 300, sets: [{ effectiveLoadKg: 30 }] }])
  })

  it('T11 is less with more help', async () => {
    const ana = await test.newUser()
    await givenSession(ana, 'assisted-pull-up-machine', '2026-01-05', { weight: 30, reps: 8 }, 80)
    await givenSession(ana, 'assisted-pull-up-machine', '2026-01-08', { weight: 20, reps: 8 })

    const [later, first] = await sessionsOf(ana, 'assisted-pull-up-machine')

    expect([first.sets[0].effectiveLoadKg, later.sets[0].effectiveLoadKg]).toEqual([50, 60])
  })
})
