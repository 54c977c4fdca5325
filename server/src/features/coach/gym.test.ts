import { describe, expect, it } from 'vitest'
import { aSet, givenGym, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const wish = { minutes: 45, goal: 'hypertrophy', seed: 3 }

async function planFor(user: TestUser, more: object = {}): Promise<Json> {
  const { status, body } = await user.post('/ai/workout-generate', { ...wish, ...more })
  expect(status).toBe(200)
  return body
}

const loadsOf = (plan: Json, slug: string): number[] =>
  plan.exercises
    .filter((item: Json) => item.slug === slug)
    .flatMap((item: Json) => item.sets.map(({ weight }: Json) => weight))

async function givenDone(user: TestUser, exercise: string, weight: number, weightUnit = 'kg') {
  const { id, entryId } = await givenWorkout(user, { exercise })
  for (let set = 0; set < 3; set++)
    await user.put(`/workouts/${id}/set`, aSet(entryId, { weight, weightUnit, reps: 12, rir: 3 }))
  await user.post(`/workouts/${id}/complete`)
}

describe('the coach in a gym', () => {
  it('plans with what is there', async () => {
    const ana = await test.newUser()
    await givenGym(ana, { equipment: ['kettlebell'], bars: [], plates: [] })

    const plan = await planFor(ana)
    await ana.put(`/users/gyms/${(await ana.get('/users/gyms')).body.items[0].id}`, { isCurrent: false })
    const without = await planFor(ana)

    const slugs = (of: Json): string[] => of.exercises.map(({ slug }: { slug: string }) => slug)
    const needed = (slug: string) => test.app.library.bySlug.get(slug)?.equipment ?? []
    expect(slugs(plan).some((slug) => needed(slug).includes('kettlebell'))).toBe(true)
    expect(slugs(without).some((slug) => needed(slug).includes('kettlebell'))).toBe(false)
  })

  it('asks for dumbbells that lie there', async () => {
    const ana = await test.newUser()
    await givenDone(ana, 'dumbbell-bench-press', 20)
    const wanted = { equipment: ['dumbbell', 'flat_bench'], targetMuscles: ['chest'] }
    const before = loadsOf(await planFor(ana, wanted), 'dumbbell-bench-press')
    await givenGym(ana, { equipment: ['dumbbell', 'flat_bench'], dumbbells: [9, 14, 19, 21], bars: [], plates: [] })

    const after = loadsOf(await planFor(ana, { targetMuscles: ['chest'] }), 'dumbbell-bench-press')

    expect(before.length).toBeGreaterThan(0)
    expect(after.length).toBeGreaterThan(0)
    expect(after.every((load) => [9, 14, 19, 21].includes(load))).toBe(true)
    expect(after).not.toEqual(before)
  })

  it('loads the bar with the plates that are there, also in pounds', async () => {
    const ana = await test.newUser({ weightUnit: 'lb' })
    await givenDone(ana, 'barbell-bench-press', 135, 'lb')
    const plates = [
      { weight: 45, count: 2 },
      { weight: 7, count: 2 },
    ]
    const gym = { bars: [{ kind: 'barbell', weight: 35 }], plates, weightUnit: 'lb' }
    await givenGym(ana, { equipment: ['barbell', 'flat_bench', 'squat_rack'], ...gym })

    const loads = loadsOf(await planFor(ana, { targetMuscles: ['chest'] }), 'barbell-bench-press')

    expect(loads.length).toBeGreaterThan(0)
    for (const load of loads) expect([35, 49, 125, 139]).toContain(load)
  })

  it('minds what the profile says hurts', async () => {
    const ana = await test.newUser()
    await givenGym(ana, { equipment: ['barbell', 'squat_rack', 'flat_bench', 'dumbbell', 'pull_up_bar'] })
    const avoided = ({ exercises }: Json) =>
      exercises.filter(({ slug }: Json) => test.app.library.bySlug.get(slug)?.contraindications.shoulder === 'avoid')
    const pressing = { targetMuscles: ['front_delts', 'side_delts'], minutes: 60 }
    const before = avoided(await planFor(ana, pressing))

    await ana.put('/users/profile', { limitations: ['shoulder'] })

    expect(before.length).toBeGreaterThan(0)
    expect(avoided(await planFor(ana, pressing))).toEqual([])
  })
})
