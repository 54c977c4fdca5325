import { dateOfDay, dayNumber } from '@fitai/domain'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startFakeGemini } from '../../../test/models/fake-gemini.ts'
import { aSet, givenBodyEntry, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'

const gemini = await startFakeGemini()
afterAll(() => gemini.stop())
const withModel = testServer({ env: { GEMINI_API_KEY: 'operators-key-1234', GEMINI_BASE_URL: gemini.url } })
const test = testServer()
beforeEach(() => {
  gemini.does()
  gemini.seen.length = 0
})

const gym = ['barbell', 'dumbbell', 'flat_bench', 'squat_rack', 'cable']
const today = dayNumber(new Date().toISOString().slice(0, 10))

/** A bench press that rises by half a kilo a week over twelve weeks. */
async function rising(user: TestUser, perWeek = 0.5) {
  for (let week = 11; week >= 0; week--) {
    const startedAt = new Date(Date.now() - (week * 7 + 1) * 86_400_000).toISOString()
    const { id, entryId } = await givenWorkout(user, { startedAt })
    for (const reps of [5, 5, 5])
      await user.put(
        `/workouts/${id}/set`,
        aSet(entryId, { weight: 80 + perWeek * (11 - week), reps, rir: 1, performedAt: startedAt }),
      )
    await user.post(`/workouts/${id}/complete`, { endedAt: new Date(Date.parse(startedAt) + 3_600_000).toISOString() })
  }
}

describe('what a model would be sent', () => {
  it('is shown byte for byte as it is sent, with no name, no mail and no id of a person in it', async () => {
    const ana = await withModel.newUser()
    const text = '45 min, push, only dumbbells, sore shoulder'

    const shown = await ana.get(`/ai/context?text=${encodeURIComponent(text)}`)
    await ana.post('/ai/workout-generate', { text })

    expect(shown.body).toMatchObject({ isSent: true })
    expect(gemini.seen).toHaveLength(1)
    expect(gemini.seen[0]?.body).toBe(shown.body.body)
    expect(new URL(shown.body.url).pathname).toBe(gemini.seen[0]?.path)
    expect(shown.body.body).toContain(text)
    for (const secret of [ana.id, ana.email, 'Ana', 'operators-key']) expect(shown.body.body).not.toContain(secret)
  })

  it('is nothing where there is no model, and where its user turned models off', async () => {
    const [ana, bob] = [await test.newUser(), await withModel.newUser()]
    await bob.put('/ai/settings', { isAllowed: false })

    const [none, off] = [await ana.get('/ai/context'), await bob.get('/ai/context')]
    await bob.post('/ai/workout-generate', { text: '45 min push' })

    expect(none.body).toMatchObject({ isSent: false, body: null, url: null })
    expect(off.body).toMatchObject({ isSent: false, body: null, why: 'You have turned models off.' })
    expect(gemini.seen).toEqual([])
  })
})

describe('insights', () => {
  it('are claims whose every number stands in the evidence', async () => {
    const ana = await test.newUser()
    await rising(ana)

    const { status, body } = await ana.post('/ai/progress-insights')

    expect(status).toBe(200)
    expect(body.insights.length).toBeGreaterThan(0)
    for (const { claim, numbers, evidence } of body.insights) {
      for (const [number] of claim.matchAll(/\d+(\.\d+)?/g)) expect(Object.values(numbers)).toContain(Number(number))
      expect((await ana.get(evidence)).status).toBe(200)
    }
  })

  it('say that there is not enough, when there is not', async () => {
    const ana = await test.newUser()

    const { body } = await ana.post('/ai/progress-insights')

    expect(body).toMatchObject({
      insights: [],
      summary: 'There is not enough in your log yet to say something true of it.',
    })
  })

  it('let a model put them into words, and no number of its own', async () => {
    const ana = await withModel.newUser()
    await rising(ana)
    gemini.answers({ summary: 'Your bench press is rising. Keep going as you do.' })
    const told = await ana.post('/ai/progress-insights')
    gemini.answers({ summary: 'Your bench press is up by 47 kg.' })
    const invented = await ana.post('/ai/progress-insights')
    gemini.answers({ summary: 'This cures your shoulder, see https://evil.example' })
    const unsafe = await ana.post('/ai/progress-insights')

    expect(told.body).toMatchObject({
      summary: 'Your bench press is rising. Keep going as you do.',
      engine: { kind: 'gemini' },
    })
    expect(invented.body.engine).toMatchObject({
      kind: 'built-in',
      notice: expect.stringContaining('not in your data'),
    })
    expect(invented.body.summary).not.toContain('47')
    expect(unsafe.body.engine.kind).toBe('built-in')
    expect(unsafe.body.summary).not.toMatch(/cure|evil/)
  })
})

describe('a goal', () => {
  const inDays = (days: number) => dateOfDay(today + days)

  it('can be reached when the log rises fast enough, and not when it does not', async () => {
    const ana = await test.newUser()
    await rising(ana)
    const wish = { kind: 'strength', exercise: 'barbell-bench-press', deadline: inDays(56) }

    const near = await ana.post('/ai/goal-optimize', { ...wish, target: 100 })
    const far = await ana.post('/ai/goal-optimize', { ...wish, target: 200 })

    expect(near.status).toBe(200)
    expect(near.body.verdict).toMatch(/on_track|reached/)
    expect(near.body.perWeekNow).toBeCloseTo(0.5 * (36 / (37 - 5)), 0)
    expect(far.body.verdict).toBe('out_of_reach')
    expect(far.body.proposal.reason).not.toBe('')
    expect(far.body.proposal.target ?? 0).toBeLessThan(200)
  })

  it('of losing weight is measured downwards', async () => {
    const ana = await test.newUser()
    for (let week = 8; week >= 0; week--)
      await givenBodyEntry(ana, { weight: 85 + 0.5 * week, localDate: dateOfDay(today - 7 * week) })

    const { body } = await ana.post('/ai/goal-optimize', { kind: 'body_weight', target: 83, deadline: inDays(42) })

    expect(body.current).toBeCloseTo(85, 1)
    expect(body.perWeekNow).toBeLessThan(0)
    expect(body.verdict).toBe('on_track')
  })

  it('cannot be judged without a log, needs its exercise, and a day', async () => {
    const ana = await test.newUser()

    const none = await ana.post('/ai/goal-optimize', {
      ...{ kind: 'strength', exercise: 'barbell-squat', target: 100, deadline: inDays(56) },
    })
    const unnamed = await ana.post('/ai/goal-optimize', { kind: 'strength', target: 100, deadline: inDays(56) })
    const unknown = await ana.post('/ai/goal-optimize', {
      ...{ kind: 'strength', exercise: 'quantum-press', target: 100, deadline: inDays(56) },
    })

    expect(none.body.verdict).toBe('cannot_say')
    expect(unnamed.status).toBe(400)
    expect([unknown.status, unknown.body.code]).toEqual([404, 'exercise_not_found'])
    expect((await ana.post('/ai/goal-optimize', { kind: 'volume', target: 1, deadline: 'soon' })).status).toBe(400)
  })
})

describe('suggested exercises', () => {
  it('are for the muscles that were asked for, with loads of the log', async () => {
    const ana = await test.newUser()
    await rising(ana)

    const { status, body } = await ana.post('/ai/exercise-suggest', { muscles: ['chest'], equipment: gym, count: 6 })

    expect(status).toBe(200)
    const bench = body.items.find(({ slug }: Json) => slug === 'barbell-bench-press')
    expect(bench.isLoadEstimated).toBe(false)
    expect(bench.sets[0].weight).toBeGreaterThan(55)
    expect(bench.sets[0].weight).toBeLessThan(90)
    for (const { slug } of body.items)
      expect((await ana.get(`/exercises/${slug}`)).body.primaryMuscles).toContain('chest')
  })

  it('can take the place of another, within the limits', async () => {
    const ana = await test.newUser()

    const { body } = await ana.post('/ai/exercise-suggest', {
      ...{ insteadOf: 'barbell-squat', equipment: ['dumbbell'], limitations: ['knee'] },
    })

    expect(body.items.length).toBeGreaterThan(0)
    for (const { slug, why } of body.items) {
      expect(slug).not.toBe('barbell-squat')
      expect(why.length).toBeGreaterThan(0)
      const { contraindications, equipment } = (await ana.get(`/exercises/${slug}`)).body
      expect(contraindications.knee).not.toBe('avoid')
      expect(['none', 'dumbbell']).toEqual(expect.arrayContaining(equipment))
    }
  })

  it('are none for somebody who should see a professional first', async () => {
    const ana = await test.newUser()

    const { body } = await ana.post('/ai/exercise-suggest', { muscles: ['chest'], text: 'I fainted yesterday' })

    expect(body.items).toEqual([])
    expect(body.warnings).toContainEqual(expect.objectContaining({ type: 'refer' }))
  })
})
