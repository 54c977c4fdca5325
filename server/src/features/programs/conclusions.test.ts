import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aPlan, givenProgram, givenRun, runOf, train, weightOf } from '../../../test/programs/given.ts'
import { aSet, type Json, testServer } from '../../../test/server.ts'

const test = testServer()

const linear = { kind: 'linear', step: { kg: 2.5, lb: 5 }, stall: { fails: 3, percent: 10 } }

describe('what follows from the log', () => {
  it('T15 adds nothing when the reps came because the weight was cut, and says so', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    await train(ana, id, () => ({ weight: 50 }))

    expect((await runOf(ana, id)).lifts[0]).toMatchObject({
      ...{ weight: 60, fails: 0 },
      reason: {
        code: 'lighter_than_asked',
        text: 'You did it with 50 kg instead of 60 kg: the same again.',
      },
    })
  })

  it('T16 waits for the top of the range in every set', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const bench = async (reps: number) => {
      await train(ana, id)
      await train(ana, id, (_, lift) => (lift === 'barbell-bench-press' ? { reps } : {}))
      return weightOf(await runOf(ana, id), 'bench')
    }

    expect([await bench(8), await bench(11), await bench(12)]).toEqual([50, 50, 52.5])
  })

  it('T17 lets each set of a pyramid go its own way', async () => {
    const ana = await test.newUser()
    const reps = { min: 8, max: 8 }
    const sets = [
      { times: 1, kind: 'normal', reps, percent: 100 },
      { times: 1, kind: 'normal', reps, percent: 110 },
    ]
    const { id: programId } = await givenProgram(ana, {
      lifts: [{ ...aPlan().lifts[1], rule: { kind: 'double', step: { kg: 5, lb: 10 }, isPerSet: true } }],
      weeks: [{ days: [{ day: 0, entries: [{ lift: 'bench', sets }] }] }],
    })
    const { id, next } = await givenRun(ana, { programId, loads: [{ lift: 'bench', weight: 50 }] })

    await train(ana, id)

    const loads = ({ entries }: Json) =>
      entries[0].sets.filter(({ kind }: Json) => kind === 'normal').map(({ target }: Json) => target.weight)
    expect(loads(next)).toEqual([50, 55])
    expect(loads((await runOf(ana, id)).next)).toEqual([55, 60])
  })

  it('T18 never loses a step to what there is to load: 65 lb on a stack of tens moves', async () => {
    const ana = await test.newUser({ weightUnit: 'lb' })
    const stack = { least: 10, step: 10, most: 200 }
    const { id: programId } = await givenProgram(ana, {
      lifts: [{ key: 'squat', exerciseId: 'lat-pulldown-wide-grip', rule: linear }],
      weeks: [
        {
          days: [
            { day: 0, entries: [{ lift: 'squat', sets: [{ times: 2, kind: 'normal', reps: { min: 8, max: 8 } }] }] },
          ],
        },
      ],
    })
    const loads = [{ lift: 'squat', weight: 65 }]
    const { id } = await givenRun(ana, { programId, loads, loading: { barbell: stack, dumbbell: stack, other: stack } })
    const asked: number[] = []
    for (let day = 0; day < 3; day++) asked.push((await train(ana, id)).entries[0].sets[0].target.weight)

    expect(asked).toEqual([70, 70, 80])
  })

  it('follows a correction, however late, and a set that is deleted and comes back', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const first = await train(ana, id)
    await train(ana, id)
    const good = await runOf(ana, id)
    const set = first.entries[0].sets.at(-1)

    await ana.put(`/workouts/${first.id}/set`, { id: set.id, reps: 3 })
    const missed = await runOf(ana, id)
    await ana.put(`/workouts/${first.id}/set`, { id: set.id, reps: 5 })
    const corrected = await runOf(ana, id)
    await ana.delete(`/workouts/${first.id}/set/${set.id}`)
    const without = await runOf(ana, id)

    expect(weightOf(good, 'squat')).toBe(65)
    expect(missed.lifts[0]).toMatchObject({ weight: 65, fails: 0 })
    expect(corrected).toEqual(good)
    expect(without).toEqual(missed)
  })

  it('takes a tenth off after three misses in a row, and forgets it when one of them is corrected', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const days: Json[] = []
    for (let day = 0; day < 3; day++) days.push(await train(ana, id, () => ({ reps: 4 })))
    const stalled = await runOf(ana, id)

    for (const { id: setId, kind } of days[1].entries[0].sets)
      if (kind === 'normal') await ana.put(`/workouts/${days[1].id}/set`, { id: setId, reps: 5 })

    expect(stalled.lifts[0]).toMatchObject({ weight: 54, reason: { code: 'back_off' } })
    expect((await runOf(ana, id)).lifts[0]).toMatchObject({ weight: 62.5, fails: 1 })
  })

  it('counts no warm-up, and the earlier of two workouts of one day', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const done = await train(ana, id)
    const other = { id: v7(), name: 'Again', program: { runId: id, leg: 0, turn: 0 } }
    const entry = { id: v7(), exerciseId: 'barbell-squat', sets: [] }
    await ana.post('/workouts', { ...other, entries: [entry] })
    await ana.post(`/workouts/${other.id}/start`)
    await ana.put(`/workouts/${other.id}/set`, aSet(entry.id, { weight: 200 }))
    await ana.post(`/workouts/${other.id}/complete`)

    const run = await runOf(ana, id)

    expect(run.past).toMatchObject([{ workoutId: done.id }])
    expect(weightOf(run, 'squat')).toBe(62.5)
  })

  it('is the same for an exercise that was merged into another since', async () => {
    const ana = await test.newUser()
    const own = await ana.post('/exercises', { id: v7(), name: 'My squat', equipment: ['barbell'] })
    const { id: programId } = await givenProgram(ana, {
      lifts: [{ key: 'squat', exerciseId: own.body.id, rule: linear }],
      weeks: [
        {
          days: [
            { day: 0, entries: [{ lift: 'squat', sets: [{ times: 2, kind: 'normal', reps: { min: 5, max: 5 } }] }] },
          ],
        },
      ],
    })
    const { id } = await givenRun(ana, { programId, loads: [{ lift: 'squat', weight: 60 }] })
    await train(ana, id)

    const merged = await ana.post(`/exercises/${own.body.id}/merge`, { into: 'barbell-squat' })

    expect(merged.status).toBe(200)
    const run = await runOf(ana, id)
    expect(run.next.entries[0].exerciseSlug).toBe('barbell-squat')
    expect(weightOf(run, 'squat')).toBe(62.5)
    await train(ana, id)
    expect(weightOf(await runOf(ana, id), 'squat')).toBe(65)
  })
})
