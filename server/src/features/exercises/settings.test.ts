import { describe, expect, it } from 'vitest'
import { givenExercise, givenWorkout, testServer } from '../../../test/server.ts'

const test = testServer()

describe('what somebody sets for an exercise', () => {
  it('keeps what is not named, clears what is null, and is theirs alone', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await ana.put('/exercises/leg-press/settings', { note: 'Seat on 4', restSeconds: 240, loadMultiplier: 1 })

    const { body } = await ana.put('/exercises/leg-press/settings', { restSeconds: null, bodyweightFraction: 0.3 })

    expect(body).toEqual({
      ...{ note: 'Seat on 4', restSeconds: null, weightUnit: null },
      ...{ loadMultiplier: 1, bodyweightFraction: 0.3 },
    })
    expect((await ben.get('/exercises/leg-press/settings')).body).toMatchObject({ note: null, loadMultiplier: null })
  })

  it('brings the note along with every workout', async () => {
    const ana = await test.newUser()
    await ana.put('/exercises/barbell-bench-press/settings', { note: 'Pin 6, thumbs round' })

    const { id } = await givenWorkout(ana)

    expect((await ana.get(`/workouts/${id}`)).body.entries[0].exerciseNote).toBe('Pin 6, thumbs round')
  })

  it.each([{ restSeconds: -1 }, { loadMultiplier: 3 }, { bodyweightFraction: 2 }, { weightUnit: 'stone' }])(
    'refuses %j',
    async (wrong) => {
      const ana = await test.newUser()

      expect((await ana.put('/exercises/leg-press/settings', wrong)).status).toBe(400)
    },
  )

  it('is not there for an exercise one may not see', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenExercise(ben)

    expect((await ana.put(`/exercises/${id}/settings`, { note: 'Mine' })).body.code).toBe('exercise_not_found')
  })
})
