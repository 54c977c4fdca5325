import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { oracleOf, toldTo } from '../../../test/analytics/oracle.ts'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
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

const day = fc.integer({ min: 1, max: 28 })
const exercise = fc.constantFrom('barbell-squat', 'barbell-bench-press', 'assisted-pull-up-machine', 'own')
const fields = fc.record({
  weight: fc.constantFrom(20, 45, 60, 62.5, 100, 0.1, null),
  weightUnit: fc.constantFrom('kg', 'lb'),
  reps: fc.integer({ min: 0, max: 14 }),
  kind: fc.constantFrom('normal', 'normal', 'normal', 'warmup', 'drop', 'amrap'),
  effort: fc.constantFrom({}, {}, { rpe: 8.5 }, { rpe: 5 }, { rir: 1 }, { rir: 5 }),
})
const which = fc.nat()
/** Of the first few, so that the same one is met again. */
const early = fc.nat(2)
const zone = fc.constantFrom('America/Los_Angeles', 'Pacific/Auckland', 'UTC', 'Asia/Kathmandu')

const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('log' as const), day, exercise, fields, minute: fc.nat(59) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which, fields }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete set' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('untick' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), which, day, hour: fc.nat(23) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change zone' as const), which, zone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('finish' as const),
      which: early,
      minutes: fc.integer({ min: 0, max: 900 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'delete workout' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'open again' as const), which: early }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('prefer' as const),
      to: fc.constantFrom(
        { firstWeekday: 'sunday' },
        { firstWeekday: 'saturday' },
        { firstWeekday: 'monday' },
        { weightUnit: 'lb' },
        { timezone: 'Pacific/Auckland' },
        { e1rmFormula: 'epley' },
        { e1rmFormula: 'brzycki' },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('merge' as const, 'unmerge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), day, undo: fc.boolean() }) },
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** One user who does whatever comes. */
async function aLife(user: TestUser) {
  const own = await givenExercise(user, { name: 'Lift of my own', tracking: 'weight_reps' })
  const workouts: string[] = []
  const sets: { id: string; workoutId: string }[] = []
  const dayOf = (n: number, hour = 18, minute = 0) =>
    `2026-10-${String(n).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`
  const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

  async function log({ day: n, exercise: key, fields: { effort, ...values }, minute }: Extract<Act, { do: 'log' }>) {
    const id = v7()
    await user.post('/workouts', { id, name: `Day ${n}` })
    await user.post(`/workouts/${id}/start`, { startedAt: dayOf(n) })
    workouts.push(id)
    const exerciseId = key === 'own' ? own.id : key
    const set = { id: v7(), entryId: v7(), exerciseId, ...values, ...effort, performedAt: dayOf(n, 18, minute) }
    expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
    sets.push({ id: set.id, workoutId: id })
    const second = { ...set, id: v7(), performedAt: dayOf(n, 19, minute), reps: 3 }
    expect((await user.put(`/workouts/${id}/set`, second)).status).toBe(200)
    sets.push({ id: second.id, workoutId: id })
  }

  return async (one: Act): Promise<void> => {
    if (one.do === 'log') return log(one)
    if (one.do === 'prefer') return void (await user.put('/users/preferences', one.to))
    if (one.do === 'merge') return void (await user.post(`/exercises/${own.id}/merge`, { intoId: 'barbell-squat' }))
    if (one.do === 'unmerge') return void (await user.post(`/exercises/${own.id}/unmerge`))
    if (one.do === 'import') {
      const date = dayOf(one.day).slice(0, 10)
      const file = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n${date} 23:30:00,"Night",1h,"Squat (Barbell)",1,${80 + one.day}.0,5.0,0,0.0,,,8\n`
      const { body } = await user.upload('/imports?unit=kg', file)
      await user.post(`/imports/${body.id}/apply`)
      if (one.undo) await user.post(`/imports/${body.id}/undo`)
      return
    }
    if (one.do === 'correct' || one.do === 'untick' || one.do === 'delete set') {
      const set = at(sets, one.which)
      if (!set) return
      const url = `/workouts/${set.workoutId}/set`
      if (one.do === 'delete set') await user.delete(`${url}/${set.id}`)
      else if (one.do === 'untick') await user.put(url, { id: set.id, performedAt: null })
      else await user.put(url, { id: set.id, ...one.fields, effort: undefined, ...one.fields.effort })
      return
    }
    const id = at(workouts, 'which' in one ? one.which : 0)
    if (!id) return
    if (one.do === 'move') await user.put(`/workouts/${id}`, { startedAt: dayOf(one.day, one.hour) })
    if (one.do === 'change zone') await user.put(`/workouts/${id}`, { timezone: one.zone })
    if (one.do === 'cancel') await user.post(`/workouts/${id}/cancel`)
    if (one.do === 'delete workout') await user.delete(`/workouts/${id}`)
    if (one.do === 'restore') await user.post(`/workouts/${id}/restore`)
    if (one.do === 'open again') await user.post(`/workouts/${id}/resume`, { at: dayOf(29, one.which % 24) })
    if (one.do === 'finish') {
      const { body } = await user.get(`/workouts/${id}`)
      if (!body.startedAt) return
      const endedAt = new Date(Date.parse(body.startedAt) + one.minutes * 60_000).toISOString()
      await user.post(`/workouts/${id}/complete`, { endedAt })
      // Finished before, it stays as it was: then its end is corrected.
      await user.put(`/workouts/${id}`, { endedAt })
    }
  }
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
