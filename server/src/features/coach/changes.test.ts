import { describe, expect, it } from 'vitest'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()
const gym = ['barbell', 'dumbbell', 'flat_bench', 'incline_bench', 'squat_rack', 'cable', 'machine', 'pull_up_bar']
const wish = { minutes: 60, goal: 'hypertrophy', level: 'intermediate', equipment: gym }
const slugsOf = (workout: Json): string[] => workout.exercises.map(({ slug }: { slug: string }) => slug)

async function written(user: TestUser, fields: object = {}) {
  const { status, body } = await user.post('/ai/workout-generate', { ...wish, ...fields })
  expect(status).toBe(200)
  return body
}

const change = (user: TestUser, id: string, what: object) => user.post('/ai/workout-change', { id, change: what })

describe('changing a plan', () => {
  it('makes it shorter, says what is other, and leaves the old one as it was', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)

    const { status, body } = await change(ana, plan.id, { kind: 'shorter' })

    expect(status).toBe(200)
    expect(body.workout.id).not.toBe(plan.id)
    expect(body.workout.estimatedMinutes).toBeLessThan(plan.estimatedMinutes)
    expect(body.difference.minutesAfter).toBe(body.workout.estimatedMinutes)
    expect(body.difference.sentences.at(-1)).toMatch(/minutes shorter/)
    const again = await change(ana, plan.id, { kind: 'shorter' })
    expect(slugsOf(again.body.workout)).toEqual(slugsOf(body.workout))
  })

  it('goes on from the changed plan: without a barbell, then harder, and the barbell stays away', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)
    expect((await ana.get(`/exercises/${slugsOf(plan)[0]}`)).body.equipment).toContain('barbell')

    const without = await change(ana, plan.id, { kind: 'without', what: 'barbell' })
    const harder = await change(ana, without.body.workout.id, { kind: 'harder' })

    for (const slug of slugsOf(harder.body.workout))
      expect((await ana.get(`/exercises/${slug}`)).body.equipment).not.toContain('barbell')
  })

  it('swaps, removes, and regenerates at least a third', async () => {
    const ana = await test.newUser()
    const plan = await written(ana)
    const [first = '', second = ''] = slugsOf(plan)

    const swapped = (await change(ana, plan.id, { kind: 'swap', slug: first })).body
    const removed = (await change(ana, plan.id, { kind: 'remove', slug: second })).body
    const other = (await change(ana, plan.id, { kind: 'other' })).body

    expect(slugsOf(swapped.workout)).not.toContain(first)
    expect(swapped.difference.removed).toEqual([expect.objectContaining({ slug: first })])
    expect(swapped.difference.added).toHaveLength(1)
    expect(slugsOf(removed.workout)).not.toContain(second)
    const fresh = slugsOf(other.workout).filter((slug) => !slugsOf(plan).includes(slug))
    expect(fresh.length).toBeGreaterThanOrEqual(slugsOf(other.workout).length / 3)
  })

  it.each([
    [{ kind: 'swap', slug: 'no-such-lift' }],
    [{ kind: 'remove', slug: 'no-such-lift' }],
    [{ kind: 'without', what: 'a unicorn' }],
    [{ kind: 'swap', slug: 'barbell-squat', to: 'quantum-press' }],
  ])('says why it cannot: %j', async (what) => {
    const ana = await test.newUser()
    const plan = await written(ana)

    const { status, body } = await change(ana, plan.id, what)

    expect([status, body.code]).toEqual([409, 'plan_change_refused'])
    expect(body.detail).toMatch(/^.{20,}\.$/)
  })

  it.each([[{ kind: 'faster' }], [{ kind: 'swap' }], [{ kind: 'focus', muscle: 'wings' }], [{}]])(
    'refuses %j',
    async (what) => {
      const ana = await test.newUser()
      const plan = await written(ana)

      expect((await change(ana, plan.id, what)).status).toBe(400)
    },
  )

  it('knows no plan of somebody else', async () => {
    const [ana, eve] = [await test.newUser(), await test.newUser()]
    const plan = await written(ana)

    const { status, body } = await change(eve, plan.id, { kind: 'shorter' })

    expect([status, body.code]).toEqual([404, 'recommendation_not_found'])
  })
})
