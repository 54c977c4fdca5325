import { ladderOf, loadable, type Movement, usualLoading } from '@fitai/domain'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenProgram, givenRun, train } from '../../../test/programs/given.ts'
import { aSet, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const gym = ['barbell', 'squat_rack', 'flat_bench', 'dumbbell', 'cable', 'machine', 'pull_up_bar']
const generate = async (user: TestUser, wish: object = {}): Promise<Json> => {
  const answer = await user.post('/programs/generate', { equipment: gym, daysPerWeek: 3, ...wish })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
/** What the coach wrote, as one would send it to be kept. */
const asWritten = ({ program }: Json) => ({
  ...{ ...program, id: v7() },
  lifts: program.lifts.map(({ key, rule, startPercent, exerciseId }: Json) => ({
    key,
    rule,
    startPercent,
    exerciseId,
  })),
})

describe('a program by the coach', () => {
  it.each([
    { level: 'beginner', goal: 'strength' },
    { level: 'intermediate', goal: 'hypertrophy' },
    { level: 'advanced', goal: 'strength' },
    { level: 'beginner', goal: 'weight_loss', equipment: ['none'] },
    { level: 'beginner', goal: 'mobility' },
    { level: 'intermediate', goal: 'power' },
    { level: 'intermediate', goal: 'endurance', equipment: ['dumbbell'], minutes: 30 },
  ])('is kept and begun as it is written: %o', async (wish) => {
    const ana = await test.newUser()

    const written = await generate(ana, wish)

    expect(written.engine.kind).toBe('built-in')
    expect(written.program.weeks[0].days).toHaveLength(3)
    const kept = await ana.post('/programs', asWritten(written))
    expect(kept.status, JSON.stringify(kept.body)).toBe(201)
    expect(kept.body).toMatchObject({ lifts: written.program.lifts, weeks: written.program.weeks, goal: wish.goal })
    const run = await givenRun(ana, { programId: kept.body.id })
    await train(ana, run.id, () => ({ weight: 20, reps: 10 }))
  })

  it('keeps nothing until it is sent', async () => {
    const ana = await test.newUser()

    await generate(ana)

    expect((await ana.get('/programs?scope=mine')).body.items).toEqual([])
  })

  it('says why there is none where lifting is not the answer, and sends people to a professional', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.post('/programs/generate', {
      text: 'I get chest pain when I train',
      equipment: gym,
    })

    expect(status).toBe(422)
    expect(body.code).toBe('program_invalid')
    expect(body.detail).toMatch(/doctor|professional/i)
  })
})

describe('a look ahead', () => {
  const weightsOf = ({ body }: { body: Json }, key: string): number[] =>
    body.days.flatMap(({ entries }: Json) =>
      entries.filter(({ lift }: Json) => lift === key).map(({ sets }: Json) => sets.at(-1).target.weight),
    )

  it('is what the days would be if all goes well: from the log, and from the run once there is one', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)
    const past = await givenWorkout(ana, { exercise: 'barbell-squat' })
    await ana.put(`/workouts/${past.id}/set`, aSet(past.entryId, { weight: 70, reps: 5 }))

    const before = await ana.get(`/programs/${id}/simulate?weeks=2`)
    const run = await givenRun(ana, { programId: id, loads: [{ lift: 'squat', weight: 100 }] })
    await train(ana, run.id)
    const after = await ana.get(`/programs/${id}/simulate?weeks=2`)

    expect(weightsOf(before, 'squat')).toEqual([65, 67.5, 70, 72.5])
    expect(before.body.days[0]).toMatchObject({ leg: 0, turn: 0, date: null, name: 'A' })
    expect(weightsOf(after, 'squat')).toEqual([102.5, 105, 107.5, 110])
    expect((await ana.get(`/programs/runs/${run.id}`)).body.turn).toBe(1)
  })

  it('of a year has no load nobody can put together, for every built-in program', async () => {
    const ana = await test.newUser()
    const { items } = (await ana.get('/programs?scope=built-in&limit=100')).body

    for (const { id, name } of items)
      for (const weightUnit of ['kg', 'lb'] as const) {
        const { lifts } = (await ana.get(`/programs/${id}`)).body
        const loads = lifts.map(({ key }: Json) => ({ lift: key, oneRepMax: weightUnit === 'kg' ? 100 : 225 }))
        await givenRun(ana, { programId: id, weightUnit, loads })
        const { status, body } = await ana.get(`/programs/${id}/simulate?weeks=52`)
        expect({ status, weightUnit: body.weightUnit }, name).toEqual({ status: 200, weightUnit })
        const isLoaded = lifts.some(({ tracking }: Json) => tracking === 'weight_reps')
        expect(weightsIn(body.days).length > 20, name).toBe(isLoaded)
        expect(oddLoads(body.days, weightUnit), name).toEqual([])
      }
  }, 60_000)
})

type Asked = { movement: Movement; weight: number }

function weightsIn(days: Json[]): Asked[] {
  return days.flatMap(({ entries }) =>
    entries.flatMap(({ exerciseSlug, tracking, sets }: Json) => {
      const { equipment = [] } = test.app.library.bySlug.get(exerciseSlug) ?? {}
      const movement = { name: exerciseSlug, tracking, equipment }
      return sets.flatMap(({ target }: Json) =>
        target.weight === undefined ? [] : { movement, weight: target.weight },
      )
    }),
  )
}

function oddLoads(days: Json[], unit: 'kg' | 'lb'): Asked[] {
  return weightsIn(days).filter(
    ({ movement, weight }) => loadable(weight, ladderOf(movement, usualLoading[unit])) !== weight,
  )
}
