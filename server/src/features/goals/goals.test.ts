import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import {
  aSet,
  givenBodyEntry,
  givenExercise,
  givenGoal,
  givenWorkout,
  type Json,
  type TestUser,
  testServer,
} from '../../../test/server.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

const today = '2026-11-25'
async function givenUser(options: { weightUnit?: 'kg' | 'lb'; timezone?: string } = {}): Promise<TestUser> {
  test.setClock(`${today}T12:00:00Z`)
  return test.newUser(options)
}

/** A workout on a day with these sets of one exercise; answers the ids of the sets. */
async function givenSets(user: TestUser, date: string, exercise: string, sets: readonly object[]) {
  const { id, entryId } = await givenWorkout(user, { exercise, startedAt: `${date}T18:00:00Z` })
  const ids: string[] = []
  for (const [index, fields] of sets.entries()) {
    const set = aSet(entryId, { performedAt: `${date}T18:0${index}:30Z`, ...fields })
    expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
    ids.push(set.id)
  }
  return { workoutId: id, ids }
}

const read = async (user: TestUser, { id }: { id: string }) => (await user.get(`/goals/${id}`)).body
const progressOf = async (user: TestUser, goal: { id: string }) => (await read(user, goal)).progress
const goalsOf = async (user: TestUser) => (await user.get('/goals?show=all')).body.items

describe('setting a goal', () => {
  it('keeps it as it was entered', async () => {
    const ana = await givenUser()
    const sent = {
      ...{ id: v7(), name: ' Two plates ', kind: 'strength', measure: 'weight', exercise: 'barbell-bench-press' },
      ...{
        reps: 5,
        target: 225,
        start: 185.5,
        unit: 'lb',
        startDate: '2026-11-01',
        deadline: '2027-03-01',
        note: 'Slow',
      },
    }

    const { status, body } = await ana.post('/goals', sent)

    expect(status).toBe(201)
    expect(body).toMatchObject({ ...sent, name: 'Two plates', exercise: { slug: 'barbell-bench-press' }, version: 1 })
    expect(body.progress).toMatchObject({
      status: 'not_started',
      percent: 0,
      start: 185.5,
      current: 185.5,
      target: 225,
    })
    expect(await goalsOf(ana)).toEqual([body])
  })

  it('stores it once however often it is sent, and answers it as it is', async () => {
    const ana = await givenUser()
    const sent = { id: v7(), name: 'Train', kind: 'frequency', target: 3 }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post('/goals', sent)))
    await ana.put(`/goals/${sent.id}`, { name: 'Train often' })

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await ana.post('/goals', sent)).body).toMatchObject({ name: 'Train often', version: 2 })
    expect(await goalsOf(ana)).toHaveLength(1)
  })

  it('cannot take the id of somebody else’s', async () => {
    const [ana, ben] = [await givenUser(), await givenUser()]
    const { id } = await givenGoal(ben)

    const answer = await ana.post('/goals', { id, name: 'Mine', kind: 'frequency', target: 3 })

    expect(answer).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    expect(await goalsOf(ana)).toEqual([])
  })

  const strength = { kind: 'strength', exercise: 'barbell-squat', target: 150 }
  const weight = { kind: 'body_weight', direction: 'lose', target: 75, start: 80 }
  it.each<[string, object, RegExp | string]>([
    ['no name', { ...weight, name: '  ' }, 'invalid_input'],
    ['no target', { kind: 'frequency' }, 'invalid_input'],
    ['a target that is no number', { kind: 'frequency', target: 'three' }, 'invalid_input'],
    ['a target beyond all numbers', { kind: 'custom', target: 1e308, start: 0 }, 'invalid_input'],
    ['three and a half workouts a week', { kind: 'frequency', target: 3.5 }, /whole number/],
    ['20 workouts a week', { kind: 'frequency', target: 20 }, /14 workouts/],
    ['a volume without a period', { kind: 'volume', target: 1000 }, /week or of a month/],
    ['a negative volume', { kind: 'volume', per: 'week', target: -5 }, /More than 0/],
    ['a strength without an exercise', { kind: 'strength', target: 100 }, /Name the exercise/],
    ['a weight without reps', { ...strength, measure: 'weight' }, /how many reps/],
    ['reps of an estimate', { ...strength, measure: 'e1rm', reps: 5 }, /has none/],
    ['a strength in km', { ...strength, unit: 'km' }, /Measured in kg, lb/],
    ['a bodyweight in stone', { ...weight, unit: 'st' }, /Measured in kg, lb/],
    ['an exercise of a bodyweight', { ...weight, exercise: 'barbell-squat' }, /has none/],
    ['an endurance that says no measure', { kind: 'endurance', exercise: 'running-outdoor', target: 5 }, /Say which/],
    [
      'a pace without a distance',
      { kind: 'endurance', measure: 'pace', exercise: 'running-outdoor', target: 300 },
      /how many km/,
    ],
    ['a custom goal without a start', { kind: 'custom', target: 5 }, /where you start/],
    ['a pace of a bodyweight', { ...weight, measure: 'pace' }, /body weight goal measures/],
    ['an exercise nobody knows', { ...strength, exercise: v7() }, 'exercise_not_found'],
    ['a weight of a plank', { ...strength, exercise: 'plank' }, 'goal_exercise_unfit'],
    [
      'a distance of a squat',
      { ...strength, kind: 'endurance', measure: 'distance', target: 5 },
      'goal_exercise_unfit',
    ],
    ['help as a weight', { ...strength, exercise: 'assisted-pull-up-machine' }, 'goal_exercise_unfit'],
    ['a target where it starts', { ...weight, target: 80 }, 'goal_target_unfit'],
    ['a target on the wrong side', { ...weight, target: 85 }, 'goal_target_unfit'],
    ['gaining downwards', { ...weight, direction: 'gain' }, 'goal_target_unfit'],
    ['a lift below its start', { ...strength, start: 160 }, 'goal_target_unfit'],
    ['a custom target where it starts', { kind: 'custom', target: 5, start: 5 }, 'goal_target_unfit'],
    ['a deadline in the past', { ...weight, deadline: '2026-11-24' }, 'goal_deadline_unfit'],
    [
      'a deadline before the start',
      { ...weight, startDate: '2027-02-01', deadline: '2027-01-01' },
      'goal_deadline_unfit',
    ],
    ['a frequency for no whole week', { kind: 'frequency', target: 3, deadline: '2026-12-05' }, 'goal_deadline_unfit'],
    ['a deadline in 2300', { ...weight, deadline: '2300-01-01' }, 'invalid_input'],
    ['a field nobody knows', { ...weight, colour: 'gold' }, 'unknown_field'],
    ['a NUL in the name', { ...weight, name: 'a\u0000b' }, 'invalid_input'],
  ])('refuses %s, and nothing is written', async (_what, fields, why) => {
    const ana = await givenUser()

    const { status, body } = await ana.post('/goals', { id: v7(), name: 'Goal', ...fields })

    expect(status).toBeGreaterThanOrEqual(400)
    if (typeof why === 'string') expect(body.code).toBe(why)
    else expect(body.issues[0].message).toMatch(why)
    if (typeof why === 'string' && why.startsWith('goal_')) expect(body.detail).toMatch(/^[A-Z]/)
    expect(await goalsOf(ana)).toEqual([])
  })

  it('refuses an exercise that is archived, merged or somebody else’s', async () => {
    const [ana, ben] = [await givenUser(), await givenUser()]
    const [archived, merged, theirs] = [
      await givenExercise(ana, { name: 'Old squat' }),
      await givenExercise(ana, { name: 'My squat' }),
      await givenExercise(ben),
    ]
    await ana.delete(`/exercises/${archived.id}`)
    await ana.post(`/exercises/${merged.id}/merge`, { into: 'barbell-squat' })
    const set = (exercise: string) =>
      ana.post('/goals', { id: v7(), name: 'G', kind: 'strength', exercise, target: 150 })

    expect((await set(archived.id)).body).toMatchObject({
      code: 'goal_exercise_unfit',
      detail: expect.stringMatching(/Old squat is archived/),
    })
    expect((await set(theirs.id)).body).toMatchObject({ code: 'exercise_not_found' })
    const answer = await set(merged.id)
    expect(answer.body.code).toBe('goal_exercise_unfit')
    expect(answer.body.detail).toMatch(/My squat was merged into/)
    expect(await goalsOf(ana)).toEqual([])
  })
})

describe('changing a goal', () => {
  it('leaves alone what is left out, clears what is null, and keeps what it was', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { deadline: '2027-03-01', note: 'Slow', start: 80 })

    const { body } = await ana.put(`/goals/${goal.id}`, { target: 110, deadline: null })

    expect(body).toMatchObject({ target: 110, deadline: null, note: 'Slow', start: 80, reps: 5, version: 2 })
    expect((await read(ana, goal)).history).toMatchObject([
      { what: 'created' },
      { what: 'changed', before: { target: 100, deadline: '2027-03-01' } },
    ])
  })

  it('changes nothing when nothing is changed', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 80 })

    const { status, body } = await ana.put(`/goals/${goal.id}`, { target: 100, name: 'Two plates' })

    expect([status, body.version]).toEqual([200, 1])
    expect((await read(ana, goal)).history).toHaveLength(1)
  })

  it.each<[string, object, string]>([
    ['a target where it starts', { target: 80 }, 'goal_target_unfit'],
    ['a deadline in the past', { deadline: '2026-11-01' }, 'goal_deadline_unfit'],
    ['a unit that does not fit', { unit: 'km' }, 'invalid_input'],
    ['a period of a lift', { per: 'week' }, 'invalid_input'],
    ['an empty name', { name: '' }, 'invalid_input'],
    ['another exercise', { exercise: 'barbell-squat' }, 'unknown_field'],
  ])('refuses %s, and nothing is written', async (_what, change, code) => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 80 })

    const answer = await ana.put(`/goals/${goal.id}`, change)

    expect(answer.body.code).toBe(code)
    expect((await read(ana, goal)).version).toBe(1)
  })

  it('refuses to write over something newer', async () => {
    const ana = await givenUser()
    const { id } = await givenGoal(ana)
    const change = (name: string) =>
      test.send({
        method: 'PUT',
        url: `/api/v1/goals/${id}`,
        headers: { authorization: `Bearer ${ana.token}`, 'if-match': '"1"' },
        payload: { name },
      })

    const answers = await Promise.all(['A', 'B'].map(change))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('renames a missed goal, and takes it up again with a new deadline', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { deadline: '2026-12-01' })
    test.setClock('2026-12-24T12:00:00Z')
    const again = await test.signIn(ana)

    expect((await again.put(`/goals/${goal.id}`, { name: 'Later' })).body.progress.status).toBe('missed')
    expect((await again.put(`/goals/${goal.id}`, { deadline: '2027-02-01' })).body.progress.status).toBe('not_started')
  })
})

describe('the life of a goal', () => {
  it('is deleted and comes back as it was, for 30 days', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 80 })
    const before = await read(ana, goal)

    expect((await ana.delete(`/goals/${goal.id}`)).body).toEqual({ deleted: true })
    expect((await ana.get(`/goals/${goal.id}`)).body.code).toBe('goal_not_found')
    expect((await ana.delete(`/goals/${goal.id}`)).body.code).toBe('goal_not_found')
    expect((await ana.post('/goals', { id: goal.id, name: 'Again', kind: 'frequency', target: 3 })).body.code).toBe(
      'goal_deleted',
    )
    expect((await ana.post(`/goals/${goal.id}/restore`)).status).toBe(200)
    const { history, version: _, updatedAt: __, ...after } = await read(ana, goal)
    expect(before).toMatchObject(after)
    expect(history.map(({ what }: Json) => what)).toEqual(['created', 'deleted', 'restored'])

    await ana.delete(`/goals/${goal.id}`)
    test.setClock('2026-12-26T12:00:00Z')
    expect((await (await test.signIn(ana)).post(`/goals/${goal.id}/restore`)).body.code).toBe('goal_not_found')
  })

  it('is put away and taken up again, with all that was reached', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { target: 90, startDate: '2026-11-01' })
    await givenSets(ana, '2026-11-10', 'barbell-bench-press', [{ weight: 90 }])

    const { body } = await ana.post(`/goals/${goal.id}/archive`)
    await ana.post(`/goals/${goal.id}/archive`)

    expect(body).toMatchObject({ isArchived: true, progress: { status: 'completed', reachedOn: '2026-11-10' } })
    expect((await ana.get('/goals')).body.items).toEqual([])
    expect((await ana.get('/goals?show=archived')).body.items).toMatchObject([{ id: goal.id }])
    expect((await ana.get('/goals/progress')).body).toEqual({ items: [], reached: 1, ended: 1, rate: 1 })
    expect((await ana.post(`/goals/${goal.id}/unarchive`)).body.isArchived).toBe(false)
    const { history } = await read(ana, goal)
    expect(history.map(({ what }: Json) => what)).toEqual(['created', 'archived', 'unarchived'])
  })

  it('is a page of a list, newest first', async () => {
    const ana = await givenUser()
    const made = []
    for (const target of [1, 2, 3, 4, 5]) {
      test.setClock(`${today}T12:00:0${target}Z`)
      made.unshift((await givenGoal(ana, { kind: 'frequency', target })).id)
    }

    const first = (await ana.get('/goals?limit=2')).body
    const second = (await ana.get(`/goals?limit=2&cursor=${first.nextCursor}`)).body
    const third = (await ana.get(`/goals?limit=2&cursor=${second.nextCursor}`)).body

    expect([...first.items, ...second.items, ...third.items].map(({ id }: Json) => id)).toEqual(made)
    expect(third.nextCursor).toBeNull()
  })

  it('ends at 500 of them, and the 500 are answered', async () => {
    const ana = await givenUser()
    const { id } = await givenGoal(ana, { startDate: '2026-01-01' })
    await givenSets(ana, '2026-11-10', 'barbell-bench-press', [{ weight: 90 }])
    await sql`
      insert into goal (id, user_id, name, kind, measure, exercise_id, reps, target, unit, start_date, aimed_on,
        created_at, updated_at)
      select gen_random_uuid(), user_id, name, kind, measure, exercise_id, reps, target, unit, start_date, aimed_on,
        created_at, updated_at
      from goal, generate_series(1, 499) where id = ${id}`.execute(test.app.db)

    const answer = await ana.post('/goals', { id: v7(), name: 'One more', kind: 'frequency', target: 3 })

    expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_goals' } })
    const started = performance.now()
    const { items } = (await ana.get('/goals/progress')).body
    expect(performance.now() - started).toBeLessThan(2000)
    expect(items).toHaveLength(500)
    expect(new Set(items.map(({ progress }: Json) => progress.current))).toEqual(new Set([90]))
  })
})

describe('milestones', () => {
  it('are reached at 25, 50, 75 and 100 % with their day, and own ones beside them', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 60, startDate: '2026-10-01' })
    await ana.post(`/goals/${goal.id}/milestone`, { id: v7(), name: 'Bodyweight', value: 82.5 })
    await givenSets(ana, '2026-10-10', 'barbell-bench-press', [{ weight: 80 }])
    await givenSets(ana, '2026-10-20', 'barbell-bench-press', [{ weight: 82.5 }])

    const { milestones } = await read(ana, goal)

    expect(milestones.map(({ name, value, reachedOn }: Json) => [name, value, reachedOn])).toEqual([
      ['25 %', 70, '2026-10-10'],
      ['50 %', 80, '2026-10-10'],
      ['Bodyweight', 82.5, '2026-10-20'],
      ['75 %', 90, null],
      ['100 %', 100, null],
    ])
  })

  it('are taken back when the set is corrected', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 60, startDate: '2026-10-01' })
    const { workoutId, ids } = await givenSets(ana, '2026-10-10', 'barbell-bench-press', [{ weight: 100 }])
    expect(await progressOf(ana, goal)).toMatchObject({ status: 'completed', percent: 100, reachedOn: '2026-10-10' })

    await ana.put(`/workouts/${workoutId}/set`, { id: ids[0], weight: 70, weightUnit: 'kg' })

    const { progress, milestones } = await read(ana, goal)
    expect(progress).toMatchObject({ status: 'on_track', percent: 25, reachedOn: null, current: 70 })
    expect(milestones.map(({ reachedOn }: Json) => reachedOn)).toEqual(['2026-10-10', null, null, null])
  })

  it('lie between start and target, 20 at most, each once', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 60 })
    const add = (value: number, id = v7()) => ana.post(`/goals/${goal.id}/milestone`, { id, name: 'On the way', value })
    const id = v7()

    for (const value of [60, 50, 100.5]) expect((await add(value)).body.code).toBe('goal_milestone_unfit')
    for (const _ of [1, 2]) expect((await add(70, id)).status).toBe(201)
    for (let n = 1; n < 20; n++) expect((await add(70 + n)).status).toBe(201)
    expect((await add(95)).body.code).toBe('goal_full')
    expect((await ana.delete(`/goals/${goal.id}/milestone/${id}`)).body.milestones).toHaveLength(4 + 19)
    expect((await ana.delete(`/goals/${goal.id}/milestone/${id}`)).body.code).toBe('goal_milestone_not_found')
  })

  it('of somebody else keep their id', async () => {
    const [ana, ben] = [await givenUser(), await givenUser()]
    const [mine, theirs] = [await givenGoal(ana, { start: 60 }), await givenGoal(ben, { start: 60 })]
    const body = { id: v7(), name: 'On the way', value: 80 }
    await ben.post(`/goals/${theirs.id}/milestone`, body)

    expect((await ana.post(`/goals/${mine.id}/milestone`, body)).body.code).toBe('id_taken')
    expect((await ana.delete(`/goals/${mine.id}/milestone/${body.id}`)).body.code).toBe('goal_milestone_not_found')
  })
})

describe('a custom goal', () => {
  const handstand = { kind: 'custom', name: 'Handstand', start: 5, target: 60, unit: 's against the wall' }

  it('is completed by entering values, and taken back with them', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, handstand)
    const enter = (value: number, localDate?: string, id = v7()) =>
      ana.post(`/goals/${goal.id}/entries`, { id, value, ...(localDate && { localDate }) })

    expect((await enter(32.5)).body.progress).toMatchObject({ status: 'on_track', percent: 50, current: 32.5 })
    const id = v7()
    test.setClock(`${today}T12:00:01Z`)
    for (const _ of [1, 2]) expect((await enter(60, '2026-11-25', id)).status).toBe(201)
    expect(await read(ana, goal)).toMatchObject({
      unit: 's against the wall',
      progress: { status: 'completed', reachedOn: today },
      entries: [{ value: 32.5 }, { id, value: 60 }],
    })
    expect((await ana.delete(`/goals/${goal.id}/entries/${id}`)).body.progress.status).toBe('on_track')
    expect((await ana.delete(`/goals/${goal.id}/entries/${id}`)).body.code).toBe('goal_entry_not_found')
  })

  it('goes down where its target lies below the start, whatever its unit is called', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { kind: 'custom', name: 'Resting pulse', start: 70, target: 50, unit: 'lb' })

    await ana.post(`/goals/${goal.id}/entries`, { id: v7(), value: 65 })

    expect(await progressOf(ana, goal)).toMatchObject({ percent: 25, start: 70, current: 65, target: 50 })
  })

  it('is the only one that takes values', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana)

    const answer = await ana.post(`/goals/${goal.id}/entries`, { id: v7(), value: 100 })

    expect(answer).toMatchObject({ status: 409, body: { code: 'goal_not_custom' } })
  })
})

describe('what the log says of a goal', () => {
  it('follows bodyweight downwards, in the unit it was entered in', async () => {
    const ana = await givenUser()
    await givenBodyEntry(ana, { weight: 90, localDate: '2026-10-30' })
    const goal = await givenGoal(ana, {
      ...{ kind: 'body_weight', direction: 'lose', target: 180, unit: 'lb', startDate: '2026-11-01' },
    })

    await givenBodyEntry(ana, { weight: 189.2, weightUnit: 'lb', localDate: '2026-11-20' })

    expect(await progressOf(ana, goal)).toMatchObject({
      status: 'on_track',
      start: 198.416,
      current: 189.2,
      percent: 50,
    })
  })

  it('starts at the best of the twelve weeks before', async () => {
    const ana = await givenUser()
    await givenSets(ana, '2026-08-01', 'barbell-bench-press', [{ weight: 95 }])
    await givenSets(ana, '2026-10-01', 'barbell-bench-press', [{ weight: 80 }, { weight: 100, reps: 4 }])

    const goal = await givenGoal(ana, { startDate: '2026-11-01' })

    expect(goal.progress).toMatchObject({ start: 80, current: 80, status: 'not_started' })
    const easy = await ana.post('/goals', {
      ...{ id: v7(), name: 'Easy', kind: 'strength', exercise: 'barbell-bench-press', measure: 'weight', reps: 5 },
      ...{ target: 80, startDate: '2026-11-01' },
    })
    expect(easy.body).toMatchObject({ code: 'goal_target_unfit', detail: 'You are there already: your log says 80 kg' })
  })

  it('counts neither warm-ups nor lighter reps nor cancelled workouts', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { start: 60, startDate: '2026-11-01' })
    await givenSets(ana, '2026-11-02', 'barbell-bench-press', [
      { weight: 100, kind: 'warmup' },
      { weight: 100, reps: 4 },
    ])
    const { workoutId } = await givenSets(ana, '2026-11-03', 'barbell-bench-press', [{ weight: 100 }])
    await ana.post(`/workouts/${workoutId}/cancel`)

    expect(await progressOf(ana, goal)).toMatchObject({ status: 'not_started', percent: 0 })
  })

  it('goes where a merge goes, and back', async () => {
    const ana = await givenUser()
    const own = await givenExercise(ana, { name: 'My bench' })
    const goal = await givenGoal(ana, {
      exercise: own.id,
      kind: 'strength',
      measure: 'weight',
      reps: 5,
      target: 100,
      start: 60,
      startDate: '2026-11-01',
    })
    await givenSets(ana, '2026-11-05', 'barbell-bench-press', [{ weight: 100 }])
    expect((await progressOf(ana, goal)).status).toBe('not_started')

    await ana.post(`/exercises/${own.id}/merge`, { into: 'barbell-bench-press' })
    const merged = await read(ana, goal)
    await ana.post(`/exercises/${own.id}/unmerge`)

    expect(merged).toMatchObject({ exercise: { slug: 'barbell-bench-press' }, progress: { reachedOn: '2026-11-05' } })
    expect((await progressOf(ana, goal)).status).toBe('not_started')
  })

  it('goes on with an exercise that is archived later', async () => {
    const ana = await givenUser()
    const own = await givenExercise(ana, { name: 'My bench' })
    const goal = await givenGoal(ana, { exercise: own.id, kind: 'strength', target: 100, startDate: '2026-11-01' })
    await givenSets(ana, '2026-11-05', own.id, [{ weight: 100, reps: 1 }])

    await ana.delete(`/exercises/${own.id}`)

    expect(await read(ana, goal)).toMatchObject({ exercise: { name: 'My bench' }, progress: { status: 'completed' } })
  })

  it('counts 225 lb as 225 lb, entered in either unit', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, {
      kind: 'strength',
      exercise: 'barbell-squat',
      measure: 'weight',
      reps: 1,
      target: 225,
      unit: 'lb',
      start: 200,
      startDate: '2026-11-01',
    })

    await givenSets(ana, '2026-11-05', 'barbell-squat', [{ weight: 225, weightUnit: 'lb', reps: 1 }])

    expect(await progressOf(ana, goal)).toMatchObject({ status: 'completed', current: 225, target: 225 })
  })

  it.each([
    ['distance', { target: 10, unit: 'km' }, { distanceMetres: 5000, durationSeconds: 1500 }, 10, 'completed'],
    [
      'duration',
      { target: 1, unit: 'h', start: 0 },
      { distanceMetres: 5000, durationSeconds: 1500 },
      0.8333,
      'almost_there',
    ],
    [
      'pace',
      { target: 300, unit: 's/km', distance: 10, start: 330 },
      { distanceMetres: 5000, durationSeconds: 1500 },
      300,
      'completed',
    ],
    [
      'pace',
      { target: 280, unit: 's/km', distance: 11, start: 330 },
      { distanceMetres: 5000, durationSeconds: 1500 },
      330,
      'not_started',
    ],
  ])('follows %s of %j', async (measure, fields, set, current, status) => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, {
      kind: 'endurance',
      exercise: 'running-outdoor',
      measure,
      startDate: '2026-11-01',
      ...fields,
    })

    const none = { weight: undefined, weightUnit: undefined, reps: undefined }
    await givenSets(ana, '2026-11-05', 'running-outdoor', [
      { ...none, ...set },
      { ...none, ...set },
    ])

    expect(await progressOf(ana, goal)).toMatchObject({ current, status })
  })

  it('takes the longest hold, not their sum', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, {
      kind: 'endurance',
      exercise: 'plank',
      measure: 'duration',
      target: 3,
      unit: 'min',
      startDate: '2026-11-01',
      start: 1,
    })
    const hold = (durationSeconds: number) => ({
      weight: undefined,
      weightUnit: undefined,
      reps: undefined,
      durationSeconds,
    })

    await givenSets(ana, '2026-11-05', 'plank', [hold(120), hold(90)])

    expect(await progressOf(ana, goal)).toMatchObject({ current: 2, percent: 50 })
  })

  it('adds up a volume by week, from the whole week of the start on', async () => {
    const ana = await givenUser()
    const goal = await givenGoal(ana, { kind: 'volume', per: 'week', target: 3000, startDate: '2026-11-18' })
    const bench = (date: string, reps: number) => givenSets(ana, date, 'barbell-bench-press', [{ weight: 100, reps }])
    await bench('2026-11-15', 30)
    await bench('2026-11-16', 10)
    await bench('2026-11-18', 10)
    expect(await progressOf(ana, goal)).toMatchObject({ start: 3000, current: 2000 })

    await ana.put(`/goals/${goal.id}`, { start: 1000 })
    await bench('2026-11-22', 10)

    expect(await progressOf(ana, goal)).toMatchObject({ status: 'completed', reachedOn: '2026-11-22', current: 3000 })
  })

  it('says how many goals were reached of those that ended, also on the progress page', async () => {
    const ana = await givenUser()
    expect((await ana.get('/progress')).body.goals).toEqual({ reached: 0, ended: 0, rate: null, missing: 'no_goals' })
    await givenGoal(ana, { target: 90, start: 60, startDate: '2026-11-01' })
    await givenGoal(ana, { target: 120, deadline: '2026-11-30' })
    await givenGoal(ana, { target: 130 })
    await givenSets(ana, '2026-11-10', 'barbell-bench-press', [{ weight: 90 }])
    test.setClock('2026-12-02T12:00:00Z')

    const { goals } = (await (await test.signIn(ana)).get('/progress')).body

    expect(goals).toEqual({ reached: 1, ended: 2, rate: 0.5, missing: null })
  })
})
