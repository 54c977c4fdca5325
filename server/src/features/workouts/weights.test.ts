import { nextClock } from '@fitai/domain'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

type Weight = { weight: number; weightUnit: 'kg' | 'lb' }
const halves: Weight[] = Array.from({ length: 3000 }, (_, i) => ({ weight: (i + 1) / 2, weightUnit: 'lb' }))
const quarters: Weight[] = Array.from({ length: 2800 }, (_, i) => ({ weight: (i + 1) / 4, weightUnit: 'kg' }))

const lifts = ['barbell-bench-press', 'barbell-squat', 'barbell-deadlift', 'leg-press', 'hack-squat', 'goblet-squat']

const weightsIn = (sets: Weight[]) => sets.map(({ weight, weightUnit }) => ({ weight, weightUnit }))
const setsOf = async (user: TestUser, id: string) => (await user.get(`/workouts/${id}`)).body.entries[0].sets

async function sendAll(user: TestUser, place: { id: string; entryId: string }, weights: readonly Weight[]) {
  const clock = nextClock(undefined, Date.now(), 'phone')
  // The heaviest first: the other way round every set would be a record.
  const operations = weights.toReversed().map((fields, position) => ({
    ...{ type: 'put_set', id: v7(), entityId: v7(), clock, workoutId: place.id, entryId: place.entryId },
    fields: { ...fields, reps: 1, position, performedAt: '2026-03-01T10:00:00Z' },
  }))
  for (let from = 0; from < operations.length; from += 200) {
    const { status, body } = await user.post('/sync', { operations: operations.slice(from, from + 200) })
    expect(status).toBe(200)
    expect(body.results.every(({ outcome }: { outcome: string }) => outcome === 'applied')).toBe(true)
  }
}

/** A file as Strong writes it for people who lift in pounds. */
const strong = (weights: readonly number[]) =>
  [
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
    ...weights.map((weight, i) => `2026-03-02 18:00:00,"Push",1h,"Bench Press (Barbell)",${i + 1},${weight},1,0,0,,,`),
  ].join('\n')

describe('a weight', () => {
  it.each([
    ['half pound from 0.5 to 1,500', halves],
    ['quarter kilo from 0.25 to 700', quarters],
  ])(
    'T6 T7 of every %s stays as it was entered, through an edit, a switch of unit, export and import',
    async (_which, weights) => {
      const [ana, ben] = [await test.newUser(), await test.newUser()]
      const sorted = (sets: Weight[]) => weightsIn(sets).toSorted((a, b) => a.weight - b.weight)
      for (const [index, exercise] of lifts.entries()) {
        const part = weights.slice(index * 500, (index + 1) * 500)
        const place = await givenWorkout(ana, { exercise })
        await sendAll(ana, place, part)
        expect(sorted(await setsOf(ana, place.id))).toEqual(part)

        const [first] = await setsOf(ana, place.id)
        await ana.put(`/workouts/${place.id}/set`, { id: first.id, note: 'Edited' })
        await ana.put('/users/preferences', { weightUnit: 'lb' })
        expect(sorted(await setsOf(ana, place.id))).toEqual(part)
        await ana.post(`/workouts/${place.id}/complete`)
      }

      const { body } = await ben.upload('/imports', (await ana.get('/workouts/export.csv')).body)
      await ben.post(`/imports/${body.id}/apply`)
      const { items } = (await ben.get('/workouts')).body
      const theirs = await Promise.all(items.map(({ id }: { id: string }) => setsOf(ben, id)))
      expect(sorted(theirs.flat())).toEqual(weights)
    },
  )

  it('T6 of a file comes in as the file says', async () => {
    const ana = await test.newUser()
    const weights = halves.filter((_, i) => i % 7 === 0).map(({ weight }) => weight)
    const { body } = await ana.upload('/imports?unit=lb', strong(weights))
    await ana.post(`/imports/${body.id}/apply`, { unit: 'lb' })

    const [{ id }] = (await ana.get('/workouts')).body.items

    expect(weightsIn(await setsOf(ana, id))).toEqual(weights.map((weight) => ({ weight, weightUnit: 'lb' })))
  })
})

describe('an open set', () => {
  it('T19 stays open when a later one is ticked', async () => {
    const ana = await test.newUser()
    const [id, first, second] = [v7(), v7(), v7()]
    const sets = [{ id: first }, { id: second }]
    await ana.post('/workouts', { id, name: 'Legs', entries: [{ id: v7(), exerciseId: 'leg-press', sets }] })
    await ana.post(`/workouts/${id}/start`)

    await ana.put(`/workouts/${id}/set`, { id: second, weight: 100, weightUnit: 'kg', reps: 8 })

    expect(await setsOf(ana, id)).toMatchObject([
      { id: first, performedAt: null },
      { id: second, performedAt: expect.any(String) },
    ])
  })
})

describe('a device that takes over', () => {
  it('T4 finishes what another one began', async () => {
    const phone = await test.newUser()
    const { id, entryId } = await givenWorkout(phone)
    await phone.put(`/workouts/${id}/set`, aSet(entryId))
    const tablet = await test.signIn(phone)

    expect((await tablet.get('/workouts/active')).body.workout.id).toBe(id)
    expect((await tablet.put(`/workouts/${id}/set`, aSet(entryId))).status).toBe(200)
    expect((await tablet.post(`/workouts/${id}/complete`)).body.workout.workingSets).toBe(2)
  })
})
