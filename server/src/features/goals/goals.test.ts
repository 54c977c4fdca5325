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
      ...{ reps: 5, target: 225, start: 185.5, unit: 'lb', startDate: '2026-11-01', deadline: '2027-03-01', note: 'Slow' },
    }

    const { status, body } = await ana.post('/goals', sent)

    expect(status).toBe(201)
    expect(body).toMatchObject({ ...sent, name: 'Two plates', exercise: { slug: 'barbell-bench-press' }, version: 1 })
    expect(body.progress).toMatchObject({ status: 'not_started', percent: 0, start: 185.5, current: 185.5, target: 225 })
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
    ['a distance of a squat', { ...strength, kind: 'endurance', measure: 'distance', target: 5 }, 'goal_exercise_unfit'],
    ['help as a weight', { ...strength, exercise: 'assisted-pull-up-machine' }, 'goal_exercise_unfit'],
    ['a target where it starts', { ...weight, target: 80 }, 'goal_target_unfit'],
    ['a target on the wrong side', { ...weight, target: 85 }, 'goal_target_unfit'],
    ['gaining downwards', { ...weight, direction: 'gain' }, 'goal_target_unfit'],
    ['a lift below its start', { ...strength, start: 160 }, 'goal_target_unfit'],
    ['a custom target where it starts', { kind: 'custom', target: 5, start: 5 }, 'goal_target_unfit'],
    ['a deadline in the past', { ...weight, deadline: '2026-11-24' }, 'goal_deadline_unfit'],
    ['a deadline before the start', { ...weight, startDate: '2027-02-01', deadline: '2027-01-01' }, 'goal_deadline_unfit'],
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
    const set = (exercise: string) => ana.post('/goals', { id: v7(), name: 'G', kind: 'strength', exercise, target: 150 })

    expect((await set(archived.id)).body).toMatchObject({ code: 'goal_exercise_unfit', detail: expect.stringMatching(/Old squat is archived/) })
    expect((await set(theirs.id)).body).toMatchObject({ code: 'exercise_not_found' })
    const answer = await set(merged.id)
    expect(answer.body.code).toBe('goal_exercise_unfit')
    expect(answer.body.detail).toMatch(/My squat was merged into/)
    expect(await goalsOf(ana)).toEqual([])
  })
})
