import { describe, expect, it, vi } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { aRequest } from '../../test/coach/personas.ts'
import { checkPlan } from './check-plan.ts'
import type { PlanDay, PlanItem } from './plan.ts'
import { planFor } from './plan-for.ts'

const broken = vi.hoisted(() => ({ main: [] as PlanItem[], minutes: 60, writes: 0 }))
vi.mock('./lift-day.ts', () => ({
  liftDay: (name: string, day: number): PlanDay => {
    broken.writes += 1
    const prep = { warmup: [], cooldown: [], estimatedCalories: 300 }
    return { name, day, type: 'lift', main: broken.main, estimatedMinutes: broken.minutes, ...prep }
  },
}))

const squat: PlanItem = {
  slug: 'barbell-squat',
  sets: [{ reps: { min: 5, max: 5 }, rir: 2 }],
  warmupSets: [],
  restSeconds: 180,
  why: 'The main lift.',
  loadIsEstimate: false,
}

describe('a planner that is broken on purpose', () => {
  it.each<[string, PlanItem[]]>([
    ['invents a movement', [{ ...squat, slug: 'quantum-press' }]],
    ['writes 200 sets', [{ ...squat, sets: Array.from({ length: 200 }, () => ({ reps: { min: 5, max: 5 } })) }]],
    ['writes nothing', []],
    ['loads a tonne', [{ ...squat, sets: [{ reps: { min: 5, max: 5 }, weightKg: 1000 }] }]],
    ['repeats a lift', [squat, squat, squat]],
    ['promises a cure', [{ ...squat, why: 'Guaranteed to cure your back.' }]],
    ['forgets the clock', [squat]],
  ])('%s, and the gate lets nothing of it through', (_, main) => {
    Object.assign(broken, { main, writes: 0 })
    for (const kind of ['workout', 'week'] as const) {
      const request = aRequest({ kind, goal: 'strength' })

      const { plan } = planFor(request, library)

      expect(broken.writes).toBeGreaterThan(0)
      expect(checkPlan(plan, request, library).failed).toEqual([])
      for (const day of plan.days) expect(day.type).not.toBe('lift')
    }
  })
})
