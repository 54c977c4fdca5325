import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { aRequest } from '../../test/coach/personas.ts'
import { checkPlan, type HardCheck } from './check-plan.ts'
import type { CoachRequest, Plan, PlanDay, PlanItem } from './plan.ts'
import { planFor } from './plan-for.ts'

const history = [{ date: '2026-11-16', slug: 'barbell-bench-press', sets: [{ weightKg: 80, reps: 5, rir: 2 }] }]
const request = aRequest({ goal: 'strength', history, dumbbellMaxKg: 30 })
const { plan: good } = planFor(request, library)
const day = good.days[0] ?? expect.fail('a workout has a day')
const first = day.main[0] ?? expect.fail('a session has lifts')

const withDay = (changed: Partial<PlanDay>): Plan => ({ ...good, days: [{ ...day, ...changed }] })
const withFirst = (changed: Partial<PlanItem>): Plan =>
  withDay({ main: [{ ...first, ...changed }, ...day.main.slice(1)] })
const withLoad = (slug: string, weightKg: number): Plan =>
  withDay({ main: [{ ...first, slug, sets: first.sets.map((set) => ({ ...set, weightKg })) }] })

const wrong: [HardCheck, string, Plan, Partial<CoachRequest>][] = [
  ['H1', 'eleven sets', withFirst({ sets: Array.from({ length: 11 }, () => ({ reps: { min: 5, max: 5 } })) }), {}],
  ['H1', 'reps turned round', withFirst({ sets: [{ reps: { min: 8, max: 5 } }] }), {}],
  ['H1', 'a set of nothing', withFirst({ sets: [{}] }), {}],
  ['H1', 'no days', { ...good, days: [] }, {}],
  ['H1', 'a lifting day without lifts', withDay({ main: [] }), {}],
  ['H2', 'an invented movement', withFirst({ slug: 'quantum-press' }), {}],
  ['H3', 'equipment that is not there', good, { equipment: ['band'] }],
  ['H4', 'a movement to avoid', good, { limitations: ['lower_back', 'shoulder', 'knee'] }],
  ['H5', 'an excluded movement', good, { exclude: [first.slug] }],
  ['H5', 'an excluded word of a name', good, { exclude: ['Squat'] }],
  ['H6', 'an hour for half an hour', good, { minutes: 30 }],
  ['H6', 'an hour for two', good, { minutes: 120 }],
  ['H7', 'one day for a week of three', good, { kind: 'week' }],
  ['H8', 'the same lift twice in a day', withDay({ main: [first, ...day.main] }), {}],
  ['H9', 'a jump of a quarter', withLoad('barbell-bench-press', 100), {}],
  ['H9', 'a bold guess', withLoad('barbell-squat', 100), {}],
  ['H9', 'dumbbells that do not exist', withLoad('dumbbell-bench-press', 32), {}],
  ['H10', 'no word about a red flag', { ...good, warnings: [] }, { redFlags: ['marfan_syndrome'] }],
  ['H10', 'no word about pregnancy', { ...good, warnings: [] }, { limitations: ['pregnancy'] }],
  ['H7', 'lifting with chest pain', good, { userText: 'chest pain since Monday' }],
  ['H11', 'a link', { ...good, reasoning: 'see https://x.y' }, {}],
  ['H11', 'a promise', withFirst({ why: 'Guaranteed to cure your back.' }), {}],
  ['H11', 'a novel', { ...good, reasoning: 'lift '.repeat(1300) }, {}],
]

describe('checkPlan', () => {
  it('lets a good plan pass', () => {
    expect(checkPlan(good, request, library)).toMatchObject({ ok: true, failed: [] })
  })

  it.each(wrong)('%s stops %s', (id, _, plan, wishes) => {
    const check = checkPlan(plan, { ...request, ...wishes }, library)

    expect(check.ok).toBe(false)
    expect(check.failed.map((failed) => failed.id)).toContain(id)
  })

  it.each<[string, Plan]>([
    ['curls before squats', withDay({ main: [...day.main].reverse() })],
    ['no warm-up', withDay({ warmup: [] })],
    [
      'no effort',
      withDay({ main: day.main.map((item) => ({ ...item, sets: item.sets.map(({ rir: _, ...set }) => set) })) }),
    ],
    ['sprinters’ rests', withDay({ main: day.main.map((item) => ({ ...item, restSeconds: 20 })) })],
    ['a claim of 5,000 kcal', withDay({ estimatedCalories: 5000 })],
    ['a known lift left out', withDay({ main: day.main.filter(({ slug }) => slug !== 'barbell-bench-press') })],
  ])('thinks less of %s', (_, plan) => {
    const better = checkPlan(good, request, library).quality

    expect(checkPlan(plan, request, library).quality).toBeLessThan(better)
  })
})
