import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aPlan, givenProgram } from '../../../test/programs/given.ts'
import { givenExercise, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const linear = { kind: 'linear', step: { kg: 2.5, lb: 5 }, stall: { fails: 3, percent: 10 } }
const aSet = { times: 3, kind: 'normal', reps: { min: 5, max: 5 } }
const dayOf = (fields: object = {}, day = 0) => ({ day, entries: [{ lift: 'squat', sets: [aSet], ...fields }] })
const squatBy = (rule: object = linear) => ({ key: 'squat', exerciseId: 'barbell-squat', rule })
const change = (user: TestUser, id: string, body: object, version: number) =>
  test.send({
    method: 'PUT',
    url: `/api/v1/programs/${id}`,
    headers: { authorization: `Bearer ${user.token}`, 'if-match': `"${version}"` },
    payload: body,
  })

describe('a program of one’s own', () => {
  it('keeps a plan as it was made, and knows its exercises by name', async () => {
    const ana = await test.newUser()
    const head = { description: 'Twice a week.', level: 'beginner', goal: 'strength', minutes: 45, tags: [' Short '] }

    const { id } = await givenProgram(ana, head)

    const { status, body } = await ana.get(`/programs/${id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...head,
      ...{ name: 'Squat twice', tags: ['short'], visibility: 'private', version: 1, isOwn: true, isBuiltIn: false },
      ...{ daysPerWeek: 2, weekCount: 1, isEndless: true, source: null, isShared: false, isFavorite: false },
      equipment: ['barbell', 'flat_bench', 'squat_rack'],
    })
    expect(body.lifts).toMatchObject([
      { ...aPlan().lifts[0], exerciseId: expect.any(String), exerciseSlug: 'barbell-squat', startPercent: null },
      { exerciseName: 'Barbell Bench Press', tracking: 'weight_reps', isAuthorsOwn: false },
    ])
    expect(body.weeks).toMatchObject(aPlan().weeks)
  })

  it('is made once however often it is sent', async () => {
    const ana = await test.newUser()
    const wish = { id: v7(), name: 'Once', ...aPlan() }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post('/programs', wish)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await ana.get('/programs?scope=mine')).body.items).toHaveLength(1)
  })

  it('cannot take the id of somebody else’s program, nor of a built-in one', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenProgram(ben)
    const builtIn = (await ana.get('/programs?scope=built-in')).body.items[0].id

    for (const taken of [id, builtIn]) {
      const answer = await ana.post('/programs', { id: taken, name: 'Mine now', ...aPlan() })
      expect(answer).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    }
    expect((await ben.get(`/programs/${id}`)).body.name).toBe('Squat twice')
  })

  it.each<[string, object, string]>([
    ['no week', { weeks: [] }, 'A program needs a week.'],
    ['a week of rest', { weeks: [{ days: [] }] }, 'Week 1 has no day to train on.'],
    ['days that are not in order', { weeks: [{ days: [dayOf({}, 3), dayOf({}, 1)] }] }, 'not in their order'],
    ['a lift that is not there', { weeks: [{ days: [dayOf({ lift: 'curl' })] }] }, 'there is no lift curl'],
    ['a lift that no day decides', { weeks: [{ days: [dayOf({ decides: false })] }] }, 'no day decides'],
    ['an entry without sets', { weeks: [{ days: [dayOf({ sets: [] })] }] }, 'squat has no sets'],
    ['five hundred percent', { weeks: [{ days: [dayOf({ sets: [{ ...aSet, percent: 500 }] })] }] }, '10 to 150 %'],
    [
      'reps upside down',
      { weeks: [{ days: [dayOf({ sets: [{ ...aSet, reps: { min: 8, max: 5 } }] })] }] },
      'least first',
    ],
    ['a step of nothing', { lifts: [squatBy({ ...linear, step: { kg: 0, lb: 0 } })] }, 'a step is 0.1 to 50 kg'],
    ['a stall without a miss', { lifts: [squatBy({ ...linear, stall: { fails: 0, percent: 10 } })] }, '1 to 10 misses'],
    [
      'time for a squat',
      { lifts: [squatBy({ kind: 'time', from: 30, add: 5, most: 60, step: null, stall: linear.stall })] },
      'not timed',
    ],
    ['two lifts of one key', { lifts: [squatBy(), squatBy()] }, 'Two lifts have the same key.'],
  ])('with %s does not get through the gate', async (_what, fields, sentence) => {
    const ana = await test.newUser()
    const plan = { lifts: [squatBy()], weeks: [{ days: [dayOf()] }], ...fields }

    const { status, body } = await ana.post('/programs', { id: v7(), name: 'Odd', ...plan })

    expect(status).toBe(422)
    expect(body.code).toBe('program_invalid')
    expect(body.detail).toContain(sentence)
    expect((await ana.get('/programs?scope=mine')).body.items).toEqual([])
  })

  it('knows no exercise that its author may not see', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenExercise(ben)
    const lifts = [{ ...squatBy(), exerciseId: id }]

    const answer = await ana.post('/programs', { id: v7(), name: 'X', ...aPlan(), lifts })

    expect(answer).toMatchObject({ status: 404, body: { code: 'exercise_not_found' } })
  })

  it('takes text that is no text as far as it goes', async () => {
    const ana = await test.newUser()

    const { id } = await givenProgram(ana, {
      name: 'Half \ud83d',
      weeks: [{ name: '\udc00', days: [dayOf()] }],
      lifts: [squatBy()],
    })

    expect((await ana.get(`/programs/${id}`)).body).toMatchObject({ name: 'Half �', weeks: [{ name: '�' }] })
  })

  it('is one of 200 at most', async () => {
    const ana = await test.newUser()
    for (let made = 0; made < 200; made++) await givenProgram(ana)

    const answer = await ana.post('/programs', { id: v7(), name: 'One more', ...aPlan() })

    expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_programs' } })
  })
})

describe('a change of a program', () => {
  it('leaves alone what is left out, and clears what is null', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana, { description: 'Old', minutes: 45 })

    const { body } = await ana.put(`/programs/${id}`, { description: null, name: 'New' })

    expect(body).toMatchObject({ name: 'New', description: null, minutes: 45, version: 2 })
    expect(body.weeks).toMatchObject(aPlan().weeks)
  })

  it('goes through the gate as a whole: lifts that days still name cannot leave', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)

    const answer = await ana.put(`/programs/${id}`, { lifts: [squatBy()] })

    expect(answer.body).toMatchObject({ code: 'program_invalid' })
    expect(answer.body.detail).toContain('there is no lift bench')
    expect((await ana.get(`/programs/${id}`)).body.version).toBe(1)
  })

  it('refuses to write over something newer, and lets one of two of the same version through', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)

    const answers = await Promise.all(['A', 'B'].map((name) => change(ana, id, { name }, 1)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await ana.get(`/programs/${id}`)).body.version).toBe(2)
  })

  it('is for its author, whoever else may see it', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenProgram(ben, { visibility: 'public' })
    const builtIn = (await ana.get('/programs?scope=built-in')).body.items[0].id

    for (const key of [id, builtIn]) {
      const answers: Json[] = [
        await ana.put(`/programs/${key}`, { name: 'Mine' }),
        await ana.delete(`/programs/${key}`),
      ]
      answers.push(await ana.post(`/programs/${key}/share`))
      for (const answer of answers) expect(answer).toMatchObject({ status: 403, body: { code: 'program_not_yours' } })
    }
  })

  it('can be its end', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)

    expect((await ana.delete(`/programs/${id}`)).body).toEqual({ deleted: true })

    expect((await ana.get(`/programs/${id}`)).body.code).toBe('program_not_found')
    expect((await ana.delete(`/programs/${id}`)).status).toBe(404)
  })
})
