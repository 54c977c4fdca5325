import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenTemplate, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()
const gym = ['barbell', 'dumbbell', 'flat_bench', 'squat_rack', 'cable', 'machine', 'pull_up_bar']
const slugsOf = (exercises: Json): string[] => exercises.map(({ slug }: { slug: string }) => slug)

async function written(user: TestUser, fields: object = {}) {
  const { body } = await user.post('/ai/workout-generate', {
    minutes: 45,
    level: 'intermediate',
    equipment: gym,
    ...fields,
  })
  return body
}

async function logged(
  user: TestUser,
  { exercise, daysAgo, sets }: { exercise: string; daysAgo: number; sets: object[] },
) {
  const startedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
  const { id, entryId } = await givenWorkout(user, { exercise, startedAt })
  for (const set of sets) await user.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: startedAt, ...set }))
  await user.post(`/workouts/${id}/complete`, { endedAt: new Date(Date.parse(startedAt) + 3_600_000).toISOString() })
}

/** Twelve sessions over twelve weeks in which nothing moves. */
async function stuck(user: TestUser) {
  for (let week = 11; week >= 0; week--)
    await logged(user, {
      exercise: 'barbell-bench-press',
      daysAgo: week * 7 + 1,
      sets: [1, 2, 3].map(() => ({ weight: 80, reps: 8, rir: 1 })),
    })
}

describe('applying a plan', () => {
  it('plans the workout with its targets, once, and undoing takes it back', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)

    const applied = await ana.post(`/ai/${plan.id}/apply`)
    const again = await ana.post(`/ai/${plan.id}/apply`)

    expect(applied.status).toBe(200)
    expect(again.body.workoutId).toBe(applied.body.workoutId)
    const { body: workout } = await ana.get(`/workouts/${applied.body.workoutId}`)
    expect(workout.status).toBe('planned')
    expect(slugsOf(plan.exercises)).toEqual(workout.entries.map(({ exerciseSlug }: Json) => exerciseSlug))
    const [first] = workout.entries
    const working = first.sets.filter(({ kind }: Json) => kind === 'normal')
    expect(working).toHaveLength(plan.exercises[0].sets.length)
    expect(working[0].target).toMatchObject({ repsMin: plan.exercises[0].sets[0].repsMin })

    const undone = await ana.post(`/ai/${plan.id}/undo`)

    expect(undone.body.recommendation.status).toBe('undone')
    expect((await ana.get(`/workouts/${applied.body.workoutId}`)).status).not.toBe(200)
    expect((await ana.post(`/ai/${plan.id}/undo`)).body.recommendation.status).toBe('undone')
  })

  it('does not take back a workout that has begun', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)
    const { body: applied } = await ana.post(`/ai/${plan.id}/apply`)
    await ana.post(`/workouts/${applied.workoutId}/start`)

    const { status, body } = await ana.post(`/ai/${plan.id}/undo`)

    expect([status, body.code]).toEqual([412, 'stale_version'])
    expect((await ana.get(`/workouts/${applied.workoutId}`)).status).toBe(200)
  })

  it('makes a week a template, and undoing removes it unless it was changed', async () => {
    const ana = await test.newUser()
    const week = (await ana.post('/templates/ai-generate', { daysPerWeek: 3, equipment: gym })).body

    const { body: applied } = await ana.post(`/ai/${week.id}/apply`)
    const { body: template } = await ana.get(`/templates/${applied.templateId}`)
    await ana.put(`/templates/${template.id}`, { name: 'Mine now' })
    const refused = await ana.post(`/ai/${week.id}/undo`)

    expect(template.days).toHaveLength(week.days.filter(({ type }: Json) => type === 'lift').length)
    expect([refused.status, refused.body.code]).toEqual([412, 'stale_version'])
    expect((await ana.get(`/templates/${template.id}`)).body.name).toBe('Mine now')
  })

  it('has nothing to do for rest, for advice, and for what was never applied', async () => {
    const ana = await test.newUser()
    const rest = await written(ana, { text: 'chest pain when I climb stairs' })

    const applied = await ana.post(`/ai/${rest.id}/apply`)
    const undone = await ana.post(`/ai/${rest.id}/undo`)

    expect([applied.status, applied.body.code]).toEqual([409, 'nothing_to_apply'])
    expect([undone.status, undone.body.code]).toEqual([409, 'nothing_to_undo'])
  })

  it('knows nothing of somebody else, and nothing that was never there', async () => {
    const [ana, eve] = [await test.newUser(), await test.newUser()]
    const plan = await written(ana)

    for (const id of [plan.id, v7()])
      for (const what of ['apply', 'undo']) {
        const { status, body } = await eve.post(`/ai/${id}/${what}`)
        expect([status, body.code]).toEqual([404, 'recommendation_not_found'])
      }
  })

  it('makes one thing when it is asked for twice at once', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)

    const replies = await Promise.all([1, 2, 3].map(() => ana.post(`/ai/${plan.id}/apply`)))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(replies.map(({ body }) => body.workoutId)).size).toBe(1)
  })
})

describe('what somebody thinks of a plan', () => {
  it('"never again" is obeyed by every plan, until it is taken back', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)
    const [never = ''] = slugsOf(plan.exercises)

    const { status, body } = await ana.put(`/ai/recommendations/${plan.id}/feedback`, {
      ...{ thumb: 'down', reason: 'It hurts.', neverAgain: [never] },
    })

    expect(status).toBe(200)
    expect(body.feedback).toEqual({ thumb: 'down', reason: 'It hurts.' })
    expect(slugsOf((await ana.get('/ai/refused-exercises')).body.items)).toEqual([never])
    expect(slugsOf((await written(ana)).exercises)).not.toContain(never)
    const week = await ana.post('/templates/ai-generate', { daysPerWeek: 4, equipment: gym })
    expect(JSON.stringify(week.body.days)).not.toContain(`"${never}"`)
    const suggested = await ana.post('/ai/exercise-suggest', { muscles: ['quads'], equipment: gym, count: 20 })
    expect(slugsOf(suggested.body.items)).not.toContain(never)

    await ana.delete(`/ai/refused-exercises/${never}`)

    expect((await ana.get('/ai/refused-exercises')).body.items).toEqual([])
    expect(slugsOf((await written(ana)).exercises)).toContain(never)
  })

  it('"never again" of an exercise that does not exist changes nothing', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)

    const { status, body } = await ana.put(`/ai/recommendations/${plan.id}/feedback`, {
      ...{ thumb: 'down', neverAgain: ['barbell-squat', 'quantum-press'] },
    })

    expect([status, body.code]).toEqual([404, 'exercise_not_found'])
    expect((await ana.get('/ai/refused-exercises')).body.items).toEqual([])
  })
})

describe('what the coach recommends', () => {
  it('is advice on a lift that is stuck, with its tips, until it is dismissed', async () => {
    const ana = await test.newUser()
    await stuck(ana)

    const { body } = await ana.get('/ai/recommendations')
    const advice = body.items.find(
      ({ kind, exercise }: Json) => kind === 'advice' && exercise?.slug === 'barbell-bench-press',
    )
    const again = await ana.get('/ai/recommendations')

    expect(advice.text).toMatch(/no better estimate for \d+ sessions/)
    expect(advice.tips.length).toBeGreaterThan(0)
    expect(again.body.items.map(({ id }: Json) => id)).toEqual(body.items.map(({ id }: Json) => id))

    await ana.put(`/ai/recommendations/${advice.id}/feedback`, { thumb: 'down', dismiss: true })

    const after = await ana.get('/ai/recommendations')
    expect(after.body.items.map(({ id }: Json) => id)).not.toContain(advice.id)
    expect((await ana.post(`/ai/${advice.id}/apply`)).status).toBe(409)
  })

  it('is nothing to somebody without a log', async () => {
    const ana = await test.newUser()

    expect((await ana.get('/ai/recommendations')).body.items).toEqual([])
  })

  it('forgets plans nobody used or judged after two weeks, and keeps the others', async () => {
    const ana = await test.newUser()
    const [looked, used] = [await written(ana), await written(ana, { seed: 2 })]
    await ana.post(`/ai/${used.id}/apply`)
    test.setClock(new Date(Date.now() + 20 * 86_400_000).toISOString())
    const later = await test.signIn(ana)

    await written(later, { seed: 3 })

    expect((await later.post(`/ai/${looked.id}/apply`)).status).toBe(404)
    expect((await later.post(`/ai/${used.id}/apply`)).status).toBe(200)
    test.setClock(undefined)
  })
})

describe('an optimised template', () => {
  const fives = { repsMin: 8, repsMax: 12, rir: 2, weight: 80, weightUnit: 'kg' }
  const benchDay = (count: number) => ({
    name: 'Push',
    entries: [{ exerciseId: 'barbell-bench-press', sets: Array.from({ length: count }, () => ({ target: fives })) }],
  })

  it('is proposed change by change from the log, applied, and taken back', async () => {
    const ana = await test.newUser()
    await stuck(ana)
    const { id } = await givenTemplate(ana, { name: 'Push day', days: [benchDay(3)] })
    const { body: before } = await ana.get(`/templates/${id}`)

    const { status, body } = await ana.post(`/templates/${id}/ai-optimize`)

    expect(status).toBe(200)
    expect(body.changes.length).toBeGreaterThan(0)
    for (const { reason, before: was, after } of body.changes) {
      expect(reason).toMatch(/\d/)
      expect(after).not.toBe(was)
    }
    expect((await ana.get(`/templates/${id}`)).body).toEqual(before)

    const applied = await ana.post(`/ai/${body.id}/apply`)

    expect(applied.body.templateId).toBe(id)
    const { body: after } = await ana.get(`/templates/${id}`)
    expect(after.days).not.toEqual(before.days)

    await ana.post(`/ai/${body.id}/undo`)

    expect((await ana.get(`/templates/${id}`)).body.days).toEqual(before.days)
  })

  it('applies only the changes that were chosen', async () => {
    const ana = await test.newUser()
    await stuck(ana)
    const { id } = await givenTemplate(ana, { name: 'Push day', days: [benchDay(3)] })
    const { body: before } = await ana.get(`/templates/${id}`)
    const { body } = await ana.post(`/templates/${id}/ai-optimize`)

    const { body: applied } = await ana.post(`/ai/${body.id}/apply`, { only: [] })

    expect(applied.sentences).toEqual([])
    expect((await ana.get(`/templates/${id}`)).body.days).toEqual(before.days)
  })

  it('is not applied over a template that was changed since', async () => {
    const ana = await test.newUser()
    await stuck(ana)
    const { id } = await givenTemplate(ana, { name: 'Push day', days: [benchDay(3)] })
    const { body } = await ana.post(`/templates/${id}/ai-optimize`)
    await ana.put(`/templates/${id}`, { days: [benchDay(4)] })

    const applied = await ana.post(`/ai/${body.id}/apply`)

    expect([applied.status, applied.body.code]).toEqual([412, 'stale_version'])
    expect((await ana.get(`/templates/${id}`)).body.days[0].entries[0].sets).toHaveLength(4)
  })

  it('is fine as it is when the log says nothing', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)

    const { body } = await ana.post(`/templates/${id}/ai-optimize`)

    expect(body).toMatchObject({ id: null, changes: [] })
  })

  it('is for one’s own templates only', async () => {
    const [ana, eve] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ana, { visibility: 'public' })
    const { id: hidden } = await givenTemplate(ana)

    expect((await eve.post(`/templates/${id}/ai-optimize`)).body.code).toBe('template_not_yours')
    expect((await eve.post(`/templates/${hidden}/ai-optimize`)).body.code).toBe('template_not_found')
  })
})
