import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oracleOf, toldTo } from '../../../test/analytics/oracle.ts'
import { act, aLife } from '../../../test/life.ts'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
import { saveInstanceFact } from '../../db/instance-facts.ts'
import { rebuildEverybody, rebuildIfOlder } from './everybody.ts'
import { rebuildAll } from './service.ts'

const test = testServer()

/** `RECORD_RUNS=1000` for the long look. */
const runs = Math.ceil(Number(process.env.RECORD_RUNS ?? 40) / 4)

const tables = ['personal_record', 'exercise_session', 'exercise_month', 'training_day', 'training_month'] as const

async function stored(user: TestUser) {
  const rows = await Promise.all(
    tables.map((table) => test.app.db.selectFrom(table).selectAll().where('user_id', '=', user.id).execute()),
  )
  return rows.map((of) => of.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted())
}

const rebuilt = async (user: TestUser) => {
  await test.app.db.transaction().execute((tx) => rebuildAll(tx, { id: user.id, sessionId: '' }))
  return stored(user)
}

describe('what is stored of a user', () => {
  it(
    'T14 T20 T46 is what a rebuild makes of the sets, and what adding them up by hand says, whatever was done',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
          const ana = await test.newUser()
          const live = await aLife(ana)
          for (const one of acts) await live(one)

          const before = await stored(ana)
          expect(await toldTo(ana)).toEqual(await oracleOf(ana))

          expect(await rebuilt(ana)).toEqual(before)
        }),
        { numRuns: runs },
      )
    },
    60_000 + runs * 10_000,
  )

  it('is derived anew by the command for everybody, whatever had happened to it', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    for (const user of [ana, ben]) {
      const { id, entryId } = await givenWorkout(user)
      await user.put(`/workouts/${id}/set`, aSet(entryId))
    }
    const before = [await stored(ana), await stored(ben)]
    for (const table of tables) await test.app.db.deleteFrom(table).execute()
    await test.app.db.insertInto('training_day').values(strayDay(ana)).execute()

    await rebuildEverybody(test.app.db)

    expect([await stored(ana), await stored(ben)]).toEqual(before)
  })

  it('is derived anew at a start when the rules have changed, and only then', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId))
    await rebuildIfOlder(test.app.db)
    const before = await stored(ana)
    const forget = () => test.app.db.deleteFrom('training_day').where('user_id', '=', ana.id).execute()

    await forget()
    await rebuildIfOlder(test.app.db)
    expect(await stored(ana)).not.toEqual(before)

    await saveInstanceFact(test.app.db, 'derived_by', 'older rules')
    await rebuildIfOlder(test.app.db)
    expect(await stored(ana)).toEqual(before)
  })

  it('goes with its account', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId))

    await test.app.db.deleteFrom('account').where('id', '=', ana.id).execute()

    expect(await stored(ana)).toEqual([[], [], [], [], []])
  })

  it('moves to another formula at once, records and all', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { weight: 100, reps: 12 }))

    const { status, body } = await ana.put('/users/preferences', { e1rmFormula: 'epley' })

    expect(status).toBe(200)
    expect(body.e1rmFormula).toBe('epley')
    const { current } = (await ana.get('/exercises/barbell-bench-press/records')).body
    expect(current.find(({ kind }: { kind: string }) => kind === 'best_e1rm').value).toBeCloseTo(140, 6)
    await ana.put('/users/preferences', { e1rmFormula: 'brzycki' })
    expect((await ana.get('/analytics/strength')).body.lifts[0].best.e1rmKg).toBeCloseTo(144, 6)
  })
})

function strayDay(user: TestUser) {
  return {
    ...{ user_id: user.id, local_date: '2020-01-01', workouts: 1, timed_workouts: 0, seconds: 0, working_sets: 1 },
    ...{ hard_sets: 1, reps: 1, volume_kg: 1, effort_sets: 0, rpe_sum: 0 },
  }
}
