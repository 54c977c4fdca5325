import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import {
  aPlan,
  begin,
  givenProgram,
  givenRun,
  runOf,
  startLoads,
  train,
  weightOf,
} from '../../../test/programs/given.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

const act = async (user: TestUser, id: string, what: string, body: object = {}): Promise<Json> => {
  const answer = await user.post(`/programs/runs/${id}/${what}`, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const outcomes = ({ past }: Json) => past.map(({ outcome }: Json) => outcome)
const first = { leg: 0, turn: 0 }

describe('a day', () => {
  it('is skipped or taken as done without a log; loads stay', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    await act(ana, id, 'skip', first)
    const run = await act(ana, id, 'advance', { leg: 0, turn: 1 })

    expect(outcomes(run)).toEqual(['skipped', 'done'])
    expect(run).toMatchObject({ turn: 2, trained: 1, skipped: 1, next: { name: 'A', cycle: 1 } })
    expect(weightOf(run, 'squat')).toBe(60)
  })

  it('is skipped once, however often it is said', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    await Promise.all([1, 2, 3].map(() => ana.post(`/programs/runs/${id}/skip`, first)))

    expect(await runOf(ana, id)).toMatchObject({ turn: 1, skipped: 1 })
  })

  it('cannot be skipped before it is next', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    for (const what of ['skip', 'advance', 'repeat']) {
      const answer = await ana.post(`/programs/runs/${id}/${what}`, { leg: 0, turn: 5 })
      expect(answer, what).toMatchObject({ status: 409, body: { code: 'program_turn_not_next' } })
    }
    expect(await runOf(ana, id)).toMatchObject({ turn: 0, past: [] })
  })

  it('that was skipped counts as trained when a workout of it arrives later', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const workout = await begin(ana, id)
    await act(ana, id, 'skip', first)

    for (const set of workout.entries[0].sets)
      await ana.put(`/workouts/${workout.id}/set`, { id: set.id, weight: 60, weightUnit: 'kg', reps: 5 })
    await ana.post(`/workouts/${workout.id}/complete`)

    const run = await runOf(ana, id)
    expect(outcomes(run)).toEqual(['trained'])
    expect(weightOf(run, 'squat')).toBe(62.5)
  })

  it('is done again, and loads go on from what was done', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    await train(ana, id)

    const repeated = await act(ana, id, 'repeat', { leg: 0, turn: 1 })
    const twice = await act(ana, id, 'repeat', { leg: 0, turn: 1 })
    await train(ana, id)
    const after = await runOf(ana, id)

    expect(repeated).toMatchObject({ leg: 1, turn: 0, next: { name: 'A' }, trained: 1 })
    expect(twice).toEqual(repeated)
    expect(after).toMatchObject({ leg: 1, turn: 1, trained: 2, next: { name: 'B' } })
    expect(weightOf(after, 'squat')).toBe(65)
  })
})

describe('a week', () => {
  it('is skipped from the day that is next to its end', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    await train(ana, id)

    const run = await act(ana, id, 'skip', { leg: 0, turn: 1, what: 'week' })
    const whole = await act(ana, id, 'skip', { leg: 0, turn: 2, what: 'week' })

    expect(run).toMatchObject({ turn: 2, trained: 1, skipped: 1 })
    expect(whole).toMatchObject({ turn: 4, skipped: 3, next: { cycle: 2, day: 0 } })
  })

  it('is begun anew from the day that was last', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    await train(ana, id)
    await train(ana, id)

    const run = await act(ana, id, 'repeat', { leg: 0, turn: 2, what: 'week' })

    expect(run).toMatchObject({ leg: 1, turn: 0, next: { name: 'A' } })
    expect(weightOf(run, 'squat')).toBe(65)
  })
})

describe('a run by the calendar', () => {
  const start = { mode: 'calendar', startsOn: '2026-11-25', timezone: 'America/Los_Angeles' }
  const given = async () => {
    test.setClock('2026-11-25T12:00:00Z')
    const ana = await test.newUser()
    return { ana, id: (await givenRun(ana, start)).id }
  }
  const on = async (ana: TestUser, at: string): Promise<TestUser> => {
    test.setClock(at)
    return test.signIn(ana)
  }

  it('goes on without being asked: days that passed are missed, and misses change no load', async () => {
    const { ana, id } = await given()

    const later = await on(ana, '2026-12-01T12:00:00Z')
    const run = await runOf(later, id)

    expect(outcomes(run)).toEqual(['missed', 'missed'])
    expect(run).toMatchObject({ missed: 2, turn: 2, next: { date: '2026-12-02', name: 'A' } })
    expect(weightOf(run, 'squat')).toBe(60)
  })

  it('has the date of the lifter, not of Greenwich', async () => {
    const { ana, id } = await given()

    const lateThatDay = await runOf(await on(ana, '2026-11-26T07:30:00Z'), id)
    const dayAfter = await runOf(await on(ana, '2026-11-26T08:30:00Z'), id)

    expect(lateThatDay).toMatchObject({ missed: 0, next: { date: '2026-11-25' } })
    expect(dayAfter).toMatchObject({ missed: 1, next: { date: '2026-11-28' } })
  })

  it('counts a day that is logged late as trained', async () => {
    const { ana, id } = await given()
    const later = await on(ana, '2026-11-27T12:00:00Z')
    const body = { id: v7(), name: 'Late', program: { runId: id, ...first } }
    const entry = { id: v7(), exerciseId: 'barbell-squat', sets: [] }
    await later.post('/workouts', { ...body, entries: [entry] })
    await later.post(`/workouts/${body.id}/start`)
    for (let set = 0; set < 3; set++)
      await later.put(`/workouts/${body.id}/set`, {
        id: v7(),
        entryId: entry.id,
        weight: 60,
        weightUnit: 'kg',
        reps: 5,
      })
    await later.post(`/workouts/${body.id}/complete`)

    const run = await runOf(later, id)

    expect(outcomes(run)).toEqual(['trained'])
    expect(weightOf(run, 'squat')).toBe(62.5)
  })

  it('moves its days by as long as a pause lasts', async () => {
    const { ana, id } = await given()
    await train(ana, id)
    await act(ana, id, 'pause')

    const back = await on(ana, '2026-12-09T12:00:00Z')
    const paused = await runOf(back, id)
    const resumed = await act(back, id, 'resume')

    expect(paused).toMatchObject({ status: 'paused', next: null, missed: 0 })
    expect(resumed).toMatchObject({ status: 'active', missed: 0, next: { name: 'B', date: '2026-12-12' } })
  })

  it('ends with what it came to: later days are not missed any more', async () => {
    const { ana, id } = await given()
    const later = await on(ana, '2026-11-27T12:00:00Z')
    await act(later, id, 'end')

    const run = await runOf(await on(ana, '2027-03-01T12:00:00Z'), id)

    expect(run).toMatchObject({ status: 'ended', endedOn: '2026-11-27', missed: 1, next: null })
  })
})

describe('one run at a time', () => {
  it('pauses what was going on, and goes on with it when it is resumed', async () => {
    const ana = await test.newUser()
    const one = await givenRun(ana)
    await train(ana, one.id)
    const other = await givenRun(ana)

    expect((await runOf(ana, one.id)).status).toBe('paused')
    expect((await ana.get('/programs/runs/current')).body.run.id).toBe(other.id)
    const resumed = await act(ana, one.id, 'resume')

    expect(resumed).toMatchObject({ status: 'active', turn: 1 })
    expect((await runOf(ana, other.id)).status).toBe('paused')
    const { body } = await ana.get('/programs/runs')
    expect(body.items.map(({ id }: Json) => id)).toEqual([other.id, one.id])
  })

  it('starts, skips and repeats nothing while it is paused or over', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    await act(ana, id, 'pause')
    await act(ana, id, 'pause')

    for (const over of [false, true]) {
      if (over) await act(ana, id, 'end')
      for (const what of ['skip', 'advance', 'repeat']) {
        const answer = await ana.post(`/programs/runs/${id}/${what}`, first)
        expect(answer, what).toMatchObject({ status: 409, body: { code: 'program_run_not_active' } })
      }
      const started = await ana.post(`/programs/runs/${id}/start`, { id: v7() })
      expect(started.body.code).toBe('program_run_not_active')
    }
    expect((await ana.post(`/programs/runs/${id}/resume`)).body.code).toBe('program_run_ended')
    expect((await ana.post(`/programs/runs/${id}/pause`)).body.code).toBe('program_run_ended')
    expect((await ana.get('/programs/runs/current')).body).toEqual({ run: null })
  })

  it('is finished after the last day of a program that ends; deleting that day opens it again', async () => {
    const ana = await test.newUser()
    const { id: programId } = await givenProgram(ana, { isEndless: false })
    const { id } = await givenRun(ana, { programId, loads: startLoads })
    await train(ana, id)
    const last = await train(ana, id)
    const finished = await runOf(ana, id)
    const further = await ana.post(`/programs/runs/${id}/start`, { id: v7() })

    await ana.delete(`/workouts/${last.id}`)

    expect(finished).toMatchObject({ status: 'finished', next: null, turn: 2 })
    expect(further).toMatchObject({ status: 409, body: { code: 'program_run_not_active' } })
    expect(await runOf(ana, id)).toMatchObject({ status: 'active', next: { name: 'B' } })
  })
})

describe('loads that somebody sets', () => {
  it('are what comes next, and say so', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    await train(ana, id)
    const body = { id: v7(), loads: [{ lift: 'squat', weight: 80 }] }

    await act(ana, id, 'adjust', body)
    const run = await act(ana, id, 'adjust', body)

    expect(run.lifts[0]).toMatchObject({ weight: 80, reason: { code: 'set_by_you', text: 'You set it to 80 kg.' } })
    expect(run.next.entries[0].sets.at(-1).target.weight).toBe(80)
    await train(ana, id)
    expect(weightOf(await runOf(ana, id), 'squat')).toBe(82.5)
  })

  it('T31 leave a workout that runs as it is, and what is done in it', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const workout = await begin(ana, id)
    const [set] = workout.entries[0].sets.slice(-1)
    await ana.put(`/workouts/${workout.id}/set`, { id: set.id, weight: 60, weightUnit: 'kg', reps: 5 })
    const before = (await ana.get(`/workouts/${workout.id}`)).body

    await act(ana, id, 'adjust', { id: v7(), loads: [{ lift: 'squat', weight: 40 }] })

    expect((await ana.get(`/workouts/${workout.id}`)).body).toEqual(before)
    expect((await ana.post(`/programs/runs/${id}/start`, { id: v7() })).body).toEqual(before)
    await train(ana, id)
    const run = await runOf(ana, id)
    expect(run).toMatchObject({ turn: 1, trained: 1 })
    expect(weightOf(run, 'squat')).toBe(40)
  })

  it('are of lifts that the program has', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    const answer = await ana.post(`/programs/runs/${id}/adjust`, { id: v7(), loads: [{ lift: 'curl', weight: 80 }] })

    expect(answer).toMatchObject({ status: 422, body: { code: 'program_lift_not_found' } })
  })
})

describe('a program that is changed while it is run', () => {
  const heavier = () => {
    const { lifts, weeks, isEndless } = aPlan()
    return {
      lifts: lifts.map((lift) => ({ ...lift, rule: { ...lift.rule, step: { kg: 10, lb: 20 } } })),
      weeks,
      isEndless,
    }
  }

  it('T30 changes neither past nor future of the run, nor a workout, until it is moved', async () => {
    const ana = await test.newUser()
    const program = await givenProgram(ana)
    const { id } = await givenRun(ana, { programId: program.id, loads: startLoads })
    const done = await train(ana, id)
    const before = await runOf(ana, id)

    await ana.put(`/programs/${program.id}`, heavier())
    const changed = await runOf(ana, id)
    const workout = (await ana.get(`/workouts/${done.id}`)).body
    const moved = await act(ana, id, 'move', { leg: 0, turn: 1 })
    const again = await act(ana, id, 'move', { leg: 0, turn: 1 })
    await train(ana, id)

    expect(changed).toEqual({ ...before, newerVersion: 2 })
    expect(workout).toEqual(done)
    expect(moved).toMatchObject({ leg: 1, turn: 1, programVersion: 2, newerVersion: null, past: before.past })
    expect(again).toEqual(moved)
    expect(weightOf(moved, 'squat')).toBe(62.5)
    expect(weightOf(await runOf(ana, id), 'squat')).toBe(72.5)
  })

  it('T30 leaves its runs and their workouts when it is deleted', async () => {
    const ana = await test.newUser()
    const program = await givenProgram(ana)
    const { id } = await givenRun(ana, { programId: program.id, loads: startLoads })
    await train(ana, id)
    const before = await runOf(ana, id)

    await ana.delete(`/programs/${program.id}`)

    expect(await runOf(ana, id)).toEqual(before)
    expect((await ana.post(`/programs/${program.id}/enrol`, { id })).body).toEqual(before)
    await train(ana, id)
    expect(await runOf(ana, id)).toMatchObject({ turn: 2, trained: 2 })
    expect((await ana.post(`/programs/runs/${id}/move`, { leg: 0, turn: 2 })).body.code).toBe('program_not_found')
  })

  it('goes on without lifts it lost, and with those it gained', async () => {
    const ana = await test.newUser()
    const program = await givenProgram(ana)
    const { id } = await givenRun(ana, { programId: program.id, loads: startLoads })
    await train(ana, id)
    const { lifts, weeks } = aPlan()
    const [squat] = lifts
    const row = { ...squat, key: 'row', exerciseId: 'barbell-bent-over-row' }
    const entry = { lift: 'row', sets: weeks[0]?.days[0]?.entries[0]?.sets }
    const days = [{ name: 'Rows', day: 0, entries: [entry] }]
    await ana.put(`/programs/${program.id}`, { lifts: [row], weeks: [{ days }] })

    const run = await act(ana, id, 'move', { leg: 0, turn: 1 })

    expect(run).toMatchObject({ turn: 0, next: { name: 'Rows' }, past: [{ leg: 0, turn: 0, outcome: 'trained' }] })
    expect(run.lifts).toMatchObject([{ key: 'row', weight: null, reason: { code: 'choose_weight' } }])
  })
})
