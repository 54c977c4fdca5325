import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
import { rebuildAll } from './service.ts'

const test = testServer()

/** `RECORD_RUNS=1000` for the long look. */
const runs = Number(process.env.RECORD_RUNS ?? 40)

const kinds = ['normal', 'normal', 'normal', 'warmup', 'drop'] as const
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('log' as const),
      day: fc.integer({ min: 1, max: 6 }),
      minute: fc.integer({ min: 1, max: 59 }),
      exercise: fc.constantFrom('barbell-squat', 'barbell-bench-press', 'assisted-pull-up-machine'),
      weight: fc.constantFrom(20, 45, 60, 62.5, 100, null),
      weightUnit: fc.constantFrom('kg', 'lb'),
      reps: fc.integer({ min: 0, max: 15 }),
      kind: fc.constantFrom(...kinds),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      which: fc.nat(),
      weight: fc.constantFrom(40, 60, 120, null),
      reps: fc.integer({ min: 0, max: 15 }),
      kind: fc.constantFrom(...kinds),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('untick' as const), which: fc.nat() }) },
)

const recordsOf = (user: TestUser) =>
  test.app.db
    .selectFrom('personal_record')
    .selectAll()
    .where('user_id', '=', user.id)
    .orderBy('exercise_id')
    .orderBy('kind')
    .orderBy('set_id')
    .execute()

describe('stored records', () => {
  it('agree with a rebuild when two phones log the same exercise at once', async () => {
    const ana = await test.newUser()
    const [first, second] = [await givenWorkout(ana), await givenWorkout(ana)]
    const weights = [100, 102.5, 105, 107.5, 110]

    await Promise.all(
      weights.flatMap((weight) =>
        [first, second].map(({ id, entryId }) => ana.put(`/workouts/${id}/set`, aSet(entryId, { weight }))),
      ),
    )
    const stored = await recordsOf(ana)
    await rebuildAll(test.app.db, { id: ana.id, sessionId: '' })

    expect(await recordsOf(ana)).toEqual(stored)
  })

  it(
    'are what a rebuild makes of the sets, after any sequence of logging, correcting, deleting and back-dating',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const ana = await test.newUser()
          const workouts = new Map<number, string>()
          const entries = new Map<string, string>()
          const sets: { id: string; workoutId: string }[] = []
          const workoutOn = async (day: number) => {
            const id = workouts.get(day) ?? v7()
            if (!workouts.has(day)) {
              await ana.post('/workouts', { id, name: `Day ${day}` })
              await ana.post(`/workouts/${id}/start`, { startedAt: `2026-11-0${day}T18:00:00Z` })
              workouts.set(day, id)
            }
            return id
          }

          for (const act of steps) {
            if (act.do === 'log') {
              const workoutId = await workoutOn(act.day)
              const place = `${workoutId} ${act.exercise}`
              const entryId = entries.get(place) ?? v7()
              entries.set(place, entryId)
              const { exercise: exerciseId, weight, weightUnit, reps, kind } = act
              const performedAt = `2026-11-0${act.day}T18:${String(act.minute).padStart(2, '0')}:00Z`
              const set = { id: v7(), entryId, exerciseId, weight, weightUnit, reps, kind, performedAt }
              expect((await ana.put(`/workouts/${workoutId}/set`, set)).status).toBe(200)
              sets.push({ id: set.id, workoutId })
              continue
            }
            const set = sets[act.which % Math.max(1, sets.length)]
            if (!set) continue
            const { do: what, which: _, ...fields } = { weight: null, reps: 0, kind: 'normal', ...act }
            const url = `/workouts/${set.workoutId}/set`
            if (what === 'correct') await ana.put(url, { id: set.id, weightUnit: 'kg', ...fields })
            if (what === 'untick') await ana.put(url, { id: set.id, performedAt: null })
            if (what === 'delete') await ana.delete(`${url}/${set.id}`)
          }
          const stored = await recordsOf(ana)
          await rebuildAll(test.app.db, { id: ana.id, sessionId: '' })

          expect(await recordsOf(ana)).toEqual(stored)
        }),
        { numRuns: runs },
      )
    },
    30_000 + runs * 1_000,
  )
})
