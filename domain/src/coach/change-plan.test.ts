import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { aRequest, requests } from '../../test/coach/personas.ts'
import { type Muscle, muscles } from '../exercise.ts'
import { type ChangedPlan, changePlan, type PlanChange } from './change-plan.ts'
import { checkPlan } from './check-plan.ts'
import { estimatedMaxKg } from './estimate.ts'
import { type CoachRequest, finderOf, type Plan, type PlanItem } from './plan.ts'
import { planFor } from './plan-for.ts'

/** `COACH_RUNS=1000` for the long look. */
const runs = Number(process.env.COACH_RUNS ?? 150)
const find = finderOf(library)
const history = [
  { date: '2026-11-16', slug: 'barbell-squat', sets: [{ weightKg: 100, reps: 8, rir: 2 }] },
  { date: '2026-11-16', slug: 'barbell-bench-press', sets: [{ weightKg: 80, reps: 8, rir: 2 }] },
  { date: '2026-11-09', slug: 'goblet-squat', sets: [{ weightKg: 30, reps: 9, rir: 2 }] },
]
const request = aRequest({ history })
const { plan } = planFor(request, library)

function changed(change: PlanChange, asked = request, from = plan): ChangedPlan {
  const result = changePlan(from, asked, change, library)
  return 'refused' in result ? expect.fail(result.refused) : result
}
function refusal(change: PlanChange, asked = request, from = plan): string {
  const result = changePlan(from, asked, change, library)
  return 'refused' in result ? result.refused : expect.fail('it was changed')
}
const itemsOf = ({ days }: Plan): PlanItem[] => days.flatMap(({ main }) => [...main])
const slugsOf = (of: Plan) => itemsOf(of).map(({ slug }) => slug)
const itemOf = (of: Plan, slug: string) => itemsOf(of).find((item) => item.slug === slug)
const setsOf = (of: Plan) => itemsOf(of).reduce((sum, { sets }) => sum + sets.length, 0)

describe('changePlan', () => {
  it('makes a session a quarter shorter and keeps its lifts', () => {
    const shorter = changed({ kind: 'shorter' })

    expect(shorter.request.minutes).toBe(45)
    expect(shorter.diff.minutesAfter).toBeLessThanOrEqual(49)
    expect(slugsOf(plan).slice(0, 4)).toEqual(slugsOf(shorter.plan).slice(0, 4))
  })

  it('makes it longer again, up to three hours', () => {
    expect(changed({ kind: 'longer' }).request.minutes).toBe(75)
    expect(refusal({ kind: 'longer' }, { ...request, minutes: 180 })).toContain('Three hours')
    expect(refusal({ kind: 'shorter' }, { ...request, minutes: 10 })).toContain('Ten minutes')
  })

  it('eases with a tenth less and one more rep in reserve', () => {
    const squat = (of: Plan) => itemOf(of, 'barbell-squat')?.sets[0] ?? expect.fail('no squat')
    const { plan: easier } = changed({ kind: 'easier' })

    expect(squat(easier).weightKg).toBeLessThanOrEqual((squat(plan).weightKg ?? 0) * 0.9)
    expect(squat(easier).rir).toBe((squat(plan).rir ?? 0) + 1)
    expect(slugsOf(easier)).toEqual(slugsOf(plan))
  })

  it('goes harder only as far as the log allows', () => {
    const best = Math.max(...history.slice(0, 1).flatMap(({ sets }) => sets.map(estimatedMaxKg)))
    let current: ChangedPlan = changed({ kind: 'harder' })
    for (let taps = 0; taps < 10; taps++) {
      const next = changePlan(current.plan, request, { kind: 'harder' }, library)
      if ('refused' in next) break
      current = next
    }

    expect(itemOf(current.plan, 'barbell-squat')?.sets[0]?.weightKg).toBeLessThanOrEqual(110)
    expect(itemOf(current.plan, 'barbell-squat')?.sets[0]?.weightKg).toBeLessThan(best)
    expect(refusal({ kind: 'harder' }, request, current.plan)).toContain('as hard as is wise')
  })

  it('lets the minutes follow the sets', () => {
    const fewer = changed({ kind: 'fewer_sets' })

    expect(setsOf(fewer.plan)).toBeLessThan(setsOf(plan))
    expect(fewer.request.minutes).toBeLessThan(60)
    expect(slugsOf(fewer.plan)).toEqual(slugsOf(plan))
    expect(setsOf(changed({ kind: 'more_sets' }, fewer.request, fewer.plan).plan)).toBeGreaterThan(setsOf(fewer.plan))
  })

  it.each([
    ['a tool by its id', 'barbell', ({ equipment }: { equipment: readonly string[] }) => equipment.includes('barbell')],
    ['a tool as people call it', 'the dumbbells', ({ equipment }) => equipment.includes('dumbbell')],
    ['a movement as people call it', 'Squats', ({ slug }: { slug: string }) => slug.includes('squat')],
    ['a part of a name', 'Pallof', ({ slug }: { slug: string }) => slug.includes('pallof')],
  ] satisfies [string, string, (exercise: { slug: string; equipment: readonly string[] }) => boolean][])(
    'does without %s',
    (_, what, isMeant) => {
      const without = changed({ kind: 'without', what })

      expect(
        slugsOf(without.plan)
          .flatMap((slug) => find(slug) ?? [])
          .filter(isMeant),
      ).toEqual([])
      expect(without.plan.days[0]?.main.length).toBeGreaterThanOrEqual((plan.days[0]?.main.length ?? 0) - 1)
    },
  )

  it('leaves the rest alone when it does without something', () => {
    const without = changed({ kind: 'without', what: 'squats' })
    const kept = itemsOf(plan).filter(({ slug }) => slugsOf(without.plan).includes(slug))

    expect(kept.length).toBe(itemsOf(plan).length - without.diff.removed.length)
    for (const item of kept) expect(itemOf(without.plan, item.slug)?.sets).toEqual(item.sets)
  })

  it('knows nothing of a thing nobody has', () => {
    expect(refusal({ kind: 'without', what: 'quantum ring' })).toBe('Nothing here is called “quantum ring”.')
    expect(refusal({ kind: 'without', what: '  ' })).toContain('Nothing here is called')
  })

  it('T32 swaps in a movement with its own load, never with the old one', () => {
    const own = changed({ kind: 'swap', slug: 'barbell-squat', to: 'goblet-squat' })
    const unknown = changed({ kind: 'swap', slug: 'barbell-squat', to: 'leg-press' })

    expect(itemOf(own.plan, 'goblet-squat')?.sets[0]?.weightKg).toBe(30)
    expect(itemOf(unknown.plan, 'leg-press')?.sets[0]?.weightKg).toBeUndefined()
    expect(own.diff.sentences[0]).toBe('Goblet Squat instead of Barbell Squat.')
    expect(slugsOf(own.plan).slice(1)).toEqual(slugsOf(plan).slice(1))
  })

  it('swaps for the best it knows when nobody says for what', () => {
    const swap = changed({ kind: 'swap', slug: 'barbell-bench-press' })

    expect(swap.diff.removed.map(({ slug }) => slug)).toEqual(['barbell-bench-press'])
    expect(find(swap.diff.added[0]?.slug ?? '')?.pattern).toBe('horizontal_push')
  })

  it.each<[string, PlanChange, Partial<CoachRequest>, string]>([
    ['what is not in the plan', { kind: 'swap', slug: 'sled-push' }, {}, 'is not in this plan'],
    ['what does not exist', { kind: 'swap', slug: 'barbell-squat', to: 'moon-squat' }, {}, 'There is no exercise'],
    ['what is in it already', { kind: 'swap', slug: 'barbell-squat', to: 'barbell-bench-press' }, {}, 'in it already'],
    ['what needs another tool', { kind: 'swap', slug: 'barbell-squat', to: 'sled-push' }, {}, 'needs: sled'],
    [
      'what a limitation forbids',
      { kind: 'swap', slug: 'pallof-press', to: 'barbell-deadlift' },
      { limitations: ['lower_back'] },
      'not for you now: lower back',
    ],
    [
      'what is refused for ever',
      { kind: 'swap', slug: 'pallof-press', to: 'plank' },
      { refused: ['plank'] },
      'You left out Plank yourself',
    ],
  ])('does not swap in %s', (_, change, wishes, text) => {
    expect(refusal(change, { ...request, ...wishes })).toContain(text)
  })

  it('takes one exercise out and leaves the others as they are', () => {
    const removed = changed({ kind: 'remove', slug: 'barbell-squat' })

    expect(slugsOf(removed.plan)).toEqual(slugsOf(plan).filter((slug) => slug !== 'barbell-squat'))
    expect(removed.diff.changed).toEqual([])
  })

  it('brings more of one muscle', () => {
    const direct = (of: Plan) => slugsOf(of).filter((slug) => find(slug)?.primaryMuscles.includes('glutes')).length
    const focus = changed({ kind: 'focus', muscle: 'glutes' })

    expect(direct(focus.plan)).toBeGreaterThan(direct(plan))
    expect(focus.request.targetMuscles).toEqual(['glutes'])
    expect(focus.plan.days[0]?.name).toBe('Glutes')
  })

  it.each(requests.filter(({ id }) => !['P55', 'P57'].includes(id)))(
    'writes another plan for $id, by a third other',
    (of) => {
      const before = planFor(of.request, library).plan
      const other = changed({ kind: 'other' }, of.request, before)
      const now = new Set(slugsOf(other.plan))
      const old = [...new Set(slugsOf(before))]

      expect(old.filter((slug) => !now.has(slug)).length).toBeGreaterThanOrEqual(old.length / 3)
      expect(checkPlan(other.plan, { ...other.request, exclude: of.request.exclude }, library).failed).toEqual([])
    },
  )

  it('does not touch a plan that rests for a reason', () => {
    const stopped = { ...request, redFlags: ['chest_pain'] }

    expect(refusal({ kind: 'easier' }, stopped, planFor(stopped, library).plan)).toContain('this plan rests')
  })

  it('answers with what has passed the gate, whatever is tapped and however often', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requests), fc.array(anyChange, { minLength: 1, maxLength: 4 }), (of, changes) => {
        let now: { plan: Plan; request: CoachRequest } = { ...planFor(of.request, library), request: of.request }
        for (const change of changes) {
          const result = changePlan(now.plan, now.request, change, library)
          if ('refused' in result) expect(result.refused).toMatch(/\.$/)
          else {
            expect(checkPlan(result.plan, result.request, library).failed).toEqual([])
            now = result
          }
        }
        expect(now.request).toMatchObject({ goal: of.request.goal, limitations: of.request.limitations })
      }),
      { numRuns: runs, seed: 20261125 },
    )
  }, 600_000)
})

const kinds = ['shorter', 'longer', 'easier', 'harder', 'more_sets', 'fewer_sets', 'other'] as const
const aSlug = fc.constantFrom('barbell-squat', 'push-up', 'plank', 'goblet-squat', ...library.map(({ slug }) => slug))
const aMuscle: fc.Arbitrary<Muscle> = fc.constantFrom(...muscles)
const anyChange: fc.Arbitrary<PlanChange> = fc.oneof(
  fc.constantFrom(...kinds).map((kind): PlanChange => ({ kind })),
  fc
    .constantFrom('barbell', 'machines', 'squat', 'press', 'a', 'cardio', 'x')
    .map((what): PlanChange => ({ kind: 'without', what })),
  fc.record({ kind: fc.constant('swap'), slug: aSlug, to: aSlug }),
  aSlug.map((slug): PlanChange => ({ kind: 'swap', slug })),
  aSlug.map((slug): PlanChange => ({ kind: 'remove', slug })),
  aMuscle.map((muscle): PlanChange => ({ kind: 'focus', muscle })),
)
