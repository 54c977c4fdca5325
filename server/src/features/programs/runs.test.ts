import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { begin, givenProgram, givenRun, runOf, train, weightOf } from '../../../test/programs/given.ts'
import { aSet, givenWorkout, type Json, testServer } from '../../../test/server.ts'

const test = testServer()

describe('a run', () => {
  it('begins with the loads that are said, warms up for them and says why they are what they are', async () => {
    const ana = await test.newUser()

    const run = await givenRun(ana)

    expect(run).toMatchObject({
      ...{ programName: 'Squat twice', programVersion: 1, newerVersion: null, status: 'active', mode: 'completion' },
      ...{ weightUnit: 'kg', leg: 0, turn: 0, trained: 0, openWorkoutId: null, past: [] },
      next: { week: 0, day: 0, name: 'A', entries: [{ lift: 'squat', reason: { code: 'start' } }] },
    })
    const [squat] = run.next.entries
    const kinds = squat.sets.map(({ kind }: Json) => kind)
    expect(kinds).toEqual(['warmup', 'warmup', 'warmup', 'normal', 'normal', 'normal'])
    expect(squat.sets.at(-1)).toEqual({
      ...{ kind: 'normal', exactWeight: 60 },
      target: { repsMin: 5, repsMax: 5, weight: 60, weightUnit: 'kg' },
    })
    expect((await ana.get('/programs/runs/current')).body).toEqual({ run })
    expect(await runOf(ana, run.id)).toEqual(run)
  })

  it('begins once however often it is sent', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)
    const body = { id: v7() }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post(`/programs/${id}/enrol`, body)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await ana.get('/programs/runs')).body.items).toMatchObject([{ id: body.id, status: 'active' }])
  })

  it('works its loads out from the log, by the share the program names or by its reps', async () => {
    const ana = await test.newUser()
    const past = await givenWorkout(ana, { exercise: 'barbell-squat' })
    await ana.put(`/workouts/${past.id}/set`, aSet(past.entryId, { weight: 100, reps: 1 }))
    await ana.post(`/workouts/${past.id}/complete`)
    const { id, lifts } = await givenProgram(ana)
    const [squat, bench] = lifts.map(
      ({ exerciseName: _n, exerciseSlug, isAuthorsOwn: _a, tracking: _t, ...lift }: Json) => ({
        ...lift,
        exerciseId: exerciseSlug,
      }),
    )

    const byReps = await givenRun(ana, { programId: id })
    await ana.put(`/programs/${id}`, { lifts: [{ ...squat, startPercent: 70 }, bench] })
    const byShare = await givenRun(ana, { programId: id })

    expect(weightOf(byReps, 'squat')).toBeCloseTo((100 * 30) / 36, 2)
    expect(byReps.next.entries[0].sets.at(-1).target.weight).toBe(82.5)
    expect(weightOf(byShare, 'squat')).toBe(70)
    expect(weightOf(byShare, 'bench')).toBeNull()
  })

  it('takes the load that was chosen in the first session where nobody knows one', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana, { loads: [] })

    await train(ana, id, () => ({ weight: 40, reps: 5 }))

    const { lifts } = await runOf(ana, id)
    expect(lifts[0]).toMatchObject({ weight: 42.5, reason: { code: 'add_weight' } })
  })

  it('asks for what a lifter has', async () => {
    const ana = await test.newUser()
    const few = { loads: [60, 20, 40, 40] }
    const { id } = await givenRun(ana, { loading: { barbell: few, dumbbell: few, other: few } })

    await train(ana, id)

    const run = await runOf(ana, id)
    expect(weightOf(run, 'squat')).toBe(60)
    expect(run.lifts[0].reason.code).toBe('most_reached')
    expect(run.loading.barbell).toEqual({ loads: [20, 40, 60] })
  })

  it('knows no lift that the program has not', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)

    const answer = await ana.post(`/programs/${id}/enrol`, { id: v7(), loads: [{ lift: 'curl', weight: 10 }] })

    expect(answer).toMatchObject({ status: 422, body: { code: 'program_lift_not_found' } })
    expect((await ana.get('/programs/runs')).body.items).toEqual([])
  })

  it('goes by pounds for who lifts them', async () => {
    const ana = await test.newUser({ weightUnit: 'lb' })
    const { id } = await givenRun(ana, { loads: [{ lift: 'squat', weight: 135 }] })

    const workout = await train(ana, id)

    expect(workout.entries[0].sets.at(-1)).toMatchObject({ weight: 135, weightUnit: 'lb' })
    expect(weightOf(await runOf(ana, id), 'squat')).toBe(140)
  })
})

describe('the next workout of a run', () => {
  it('starts in one call with its targets, and moves the run on when it is finished', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    const workout = await begin(ana, id)
    const during = await runOf(ana, id)
    const again = await ana.post(`/programs/runs/${id}/start`, { id: v7() })
    await train(ana, id)
    const after = await runOf(ana, id)

    expect(workout).toMatchObject({
      ...{ name: 'Squat twice: A', status: 'active', program: { runId: id, leg: 0, turn: 0, week: 0, day: 0 } },
    })
    expect(during).toMatchObject({ turn: 0, openWorkoutId: workout.id })
    expect(again.body.id).toBe(workout.id)
    expect(after).toMatchObject({
      ...{ turn: 1, trained: 1, openWorkoutId: null, next: { name: 'B' } },
      past: [{ turn: 0, outcome: 'trained', workoutId: workout.id }],
    })
    expect(after.next.entries[0]).toMatchObject({
      reason: { code: 'add_weight', text: 'All sets done: 2.5 kg more.' },
    })
    expect(after.next.entries[0].sets.at(-1).target.weight).toBe(62.5)
  })

  it('is one, however often and by how many ids it is started', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)

    const answers = await Promise.all([1, 2, 3].map(() => ana.post(`/programs/runs/${id}/start`, { id: v7() })))

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await runOf(ana, id)).openWorkoutId).toBe(answers[0]?.body.id)
  })

  it('may be made without a network: a workout that says which day it is moves the run on', async () => {
    const ana = await test.newUser()
    const { id, next } = await givenRun(ana)
    const [workoutId, entryId] = [v7(), v7()]
    const { exerciseId } = next.entries[0]
    const sets = [1, 2, 3].map(() => ({ id: v7(), target: { repsMin: 5, weight: 60, weightUnit: 'kg' } }))
    const program = { runId: id, leg: next.leg, turn: next.turn }
    const body = { id: workoutId, name: 'A', program, entries: [{ id: entryId, exerciseId, sets }] }

    await ana.post('/workouts', body)
    await ana.post('/workouts', body)
    await ana.post(`/workouts/${workoutId}/start`)
    for (const set of sets)
      await ana.put(`/workouts/${workoutId}/set`, { id: set.id, weight: 60, weightUnit: 'kg', reps: 5 })
    await ana.post(`/workouts/${workoutId}/complete`)

    const run = await runOf(ana, id)
    expect(run).toMatchObject({ turn: 1, trained: 1 })
    expect(weightOf(run, 'squat')).toBe(62.5)
  })

  it('is no day of anybody else’s run, and is kept nevertheless', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenRun(ben)
    const program = { runId: id, leg: 0, turn: 0 }

    const { status, body } = await ana.post('/workouts', { id: v7(), name: 'A', program })

    expect(status).toBe(201)
    expect(body.program).toBeNull()
  })

  it('goes back to be next when it is cancelled or deleted, and comes again when it is restored', async () => {
    const ana = await test.newUser()
    const { id } = await givenRun(ana)
    const cancelled = await begin(ana, id)
    await ana.post(`/workouts/${cancelled.id}/cancel`)
    expect(await runOf(ana, id)).toMatchObject({ turn: 0, openWorkoutId: null })
    const done = await train(ana, id)
    const before = await runOf(ana, id)

    await ana.delete(`/workouts/${done.id}`)
    const deleted = await runOf(ana, id)
    await ana.post(`/workouts/${done.id}/restore`)

    expect(deleted).toMatchObject({ turn: 0, trained: 0, past: [] })
    expect(weightOf(deleted, 'squat')).toBe(60)
    expect(await runOf(ana, id)).toEqual(before)
  })
})
