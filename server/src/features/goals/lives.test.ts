import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { expectedAchievements, expectedGoals, factsOf, toldGoals } from '../../../test/goals/oracle.ts'
import { act, aLife } from '../../../test/life.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

/** `RECORD_RUNS=1000` for the long look. */
const runs = Math.ceil(Number(process.env.RECORD_RUNS ?? 40) / 4)

const on = (day: number) => `2026-10-${String(day).padStart(2, '0')}`
const run = { kind: 'endurance', exercise: 'running-outdoor' }

/** Of every kind, in both directions, with a deadline and without. */
const goals: readonly Json[] = [
  { name: 'Lighter', kind: 'body_weight', direction: 'lose', target: 78 },
  { name: 'Heavier', kind: 'body_weight', direction: 'gain', target: 190, unit: 'lb', start: 170 },
  { name: 'Eighty', kind: 'body_weight', direction: 'reach', target: 80, deadline: on(20) },
  { name: 'Squat', kind: 'strength', measure: 'weight', exercise: 'barbell-squat', reps: 3, target: 130, unit: 'lb' },
  { name: 'Bench', kind: 'strength', measure: 'e1rm', exercise: 'barbell-bench-press', target: 105, start: 50 },
  { name: 'Pull-ups', kind: 'strength', measure: 'reps', exercise: 'assisted-pull-up-machine', target: 12 },
  { name: 'Soon', kind: 'strength', exercise: 'barbell-squat', target: 90, deadline: '2026-12-24', start: 20 },
  { name: 'Week', kind: 'volume', per: 'week', target: 2500, deadline: on(25) },
  { name: 'Month', kind: 'volume', per: 'month', target: 12_000, unit: 'lb' },
  { name: 'Often', kind: 'frequency', target: 2, deadline: '2026-11-15' },
  { name: 'Habit', kind: 'frequency', target: 1 },
  { ...run, name: 'Far', measure: 'distance', target: 5, unit: 'mi' },
  { ...run, name: 'Long', measure: 'duration', target: 45, unit: 'min', start: 10 },
  { ...run, name: 'Fast', measure: 'pace', target: 300, distance: 3, start: 420 },
  { name: 'Pulse', kind: 'custom', start: 70, target: 50, unit: 'bpm' },
]

const day = fc.integer({ min: 1, max: 28 })
const kg = fc.integer({ min: 150, max: 184 }).map((half) => half / 2)
const mine = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('weigh' as const), day, kg }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('weigh anew' as const, 'unweigh' as const), kg, which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('enter' as const), day, value: fc.integer({ min: 45, max: 75 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take out' as const), which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      day,
      metres: fc.integer({ min: 1, max: 9 }).map((km) => km * 1000),
      minutes: fc.integer({ min: 5, max: 50 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('aim anew' as const),
      which: fc.nat(),
      change: fc.constantFrom<Json>(
        { start: null },
        { deadline: null },
        { startDate: on(8) },
        { deadline: '2026-12-01' },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('put away' as const, 'undo delete' as const), which: fc.nat() }),
  },
)
type Mine = typeof mine extends fc.Arbitrary<infer One> ? One : never

async function aLifeWithGoals(user: TestUser) {
  const ids = await Promise.all(
    goals.map(async (goal) => {
      const id = v7()
      const { status, body } = await user.post('/goals', { id, startDate: on(3), ...goal })
      expect(status, JSON.stringify(body)).toBe(201)
      return id
    }),
  )
  const milestone = await user.post(`/goals/${ids[4]}/milestone`, { id: v7(), name: 'On the way', value: 77.5 })
  expect(milestone.status).toBe(201)
  const pulse = ids.at(-1) ?? ''
  const [weighIns, values]: [string[], string[]] = [[], []]
  const at = (list: readonly string[], which: number) => list[which % Math.max(1, list.length)]

  return async (one: Mine): Promise<void> => {
    if (one.do === 'weigh') {
      const id = v7()
      await user.post('/progress/body', { id, localDate: on(one.day), weight: one.kg, weightUnit: 'kg' })
      weighIns.push(id)
    }
    if (one.do === 'weigh anew')
      await user.put(`/progress/body/${at(weighIns, one.which)}`, { weight: one.kg, weightUnit: 'kg' })
    if (one.do === 'unweigh') await user.delete(`/progress/body/${at(weighIns, one.which)}`)
    if (one.do === 'enter') {
      const id = v7()
      await user.post(`/goals/${pulse}/entries`, { id, value: one.value, localDate: on(one.day) })
      values.push(id)
    }
    if (one.do === 'take out') await user.delete(`/goals/${pulse}/entries/${at(values, one.which)}`)
    if (one.do === 'run') {
      const id = v7()
      await user.post('/workouts', { id, name: 'Run' })
      await user.post(`/workouts/${id}/start`, { startedAt: `${on(one.day)}T05:30:00Z` })
      const values = {
        distanceMetres: one.metres,
        durationSeconds: one.minutes * 60,
        performedAt: `${on(one.day)}T06:00:00Z`,
      }
      const set = { id: v7(), entryId: v7(), exerciseId: 'running-outdoor', ...values }
      expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
    }
    if (one.do === 'aim anew') await user.put(`/goals/${at(ids, one.which)}`, one.change)
    if (one.do === 'put away') await user.post(`/goals/${at(ids, one.which)}/archive`)
    if (one.do === 'undo delete') {
      await user.delete(`/goals/${at(ids, one.which)}`)
      await user.post(`/goals/${at(ids, one.which)}/restore`)
    }
  }
}

const either = fc.oneof(
  { weight: 2, arbitrary: act.map((log) => ({ log, goal: undefined })) },
  { weight: 1, arbitrary: mine.map((goal) => ({ log: undefined, goal })) },
)

describe('goals, milestones and achievements', () => {
  it(
    'V03 are what other code makes of the log, whatever was done to it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(either, { minLength: 5, maxLength: 40 }), async (acts) => {
          test.setClock('2026-10-01T12:00:00Z')
          const early = await test.newUser()
          await aLifeWithGoals(early).then(async (goal) => {
            test.setClock('2026-11-10T12:00:00Z')
            const ana = await test.signIn(early)
            Object.assign(early, ana)
            const live = await aLife(early)
            for (const one of acts) {
              if (one.log) await live(one.log)
              if (one.goal) await goal(one.goal)
            }
          })

          const facts = await factsOf(early, '2026-11-10')
          const [told, expected] = [toldGoals(facts), expectedGoals(facts)]

          expect(told.map(withoutNumbers)).toEqual(expected.map(withoutNumbers))
          for (const [index, { name, percent, current }] of expected.entries()) {
            expect(Math.abs((told[index]?.percent ?? 0) - percent), name).toBeLessThan(0.06)
            expect(Math.abs((told[index]?.current ?? 0) - (current ?? 0)), name).toBeLessThan(0.001)
          }
          const { items } = (await early.get('/achievements')).body
          const achieved = await expectedAchievements(early, facts, items)
          expect(items.map(({ id, earnedOn }: Json) => [id, earnedOn])).toEqual(
            achieved.map(({ id, earnedOn }) => [id, earnedOn]),
          )
          for (const [index, { id, value }] of achieved.entries())
            expect(Math.abs(items[index].value - value), id).toBeLessThan(0.002)
        }),
        { numRuns: runs },
      )
    },
    60_000 + runs * 10_000,
  )
})

function withoutNumbers({ percent: _, current: __, ...rest }: ReturnType<typeof expectedGoals>[number]) {
  return rest
}
