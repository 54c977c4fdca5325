import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { aRequest } from '../../test/coach/personas.ts'
import { muscleGroups } from '../analytics/muscle-groups.ts'
import { type Trend, type TrendLabel, trendLabels } from '../analytics/trend.ts'
import { limitations } from '../exercise.ts'
import { isAvoided } from './candidates.ts'
import {
  applyTemplateChanges,
  optimiseTemplate,
  type Template,
  type TemplateEntry,
  type TemplateFacts,
} from './optimise-template.ts'
import { finderOf, type PastPerformance } from './plan.ts'

const find = finderOf(library)
const entry = (slug: string | undefined, weightKg?: number, sets = 3): TemplateEntry => ({
  slug,
  sets: Array.from({ length: sets }, () => ({ reps: { min: 8, max: 12 }, rir: 2, ...(weightKg && { weightKg }) })),
  restSeconds: 120,
})
const template = (...entries: TemplateEntry[]): Template => ({ days: [{ name: 'A', entries }] })
const done = (slug: string, weightKg: number, reps: readonly number[], date = '2026-11-16'): PastPerformance => ({
  date,
  slug,
  sets: reps.map((each) => ({ weightKg, reps: each, rir: each === Math.min(...reps) && each < 8 ? 0 : 2 })),
})
function aTrend(label: TrendLabel, wishes: Partial<Trend> = {}): Trend {
  return {
    ...{ label, points: 10, spanDays: 70, slopePerWeek: 0, percentPerWeek: 0, p: 0.5, best: undefined },
    ...{ sessionsSinceBest: 6, daysSinceBest: 30, gapDays: undefined },
    lastTwelve: { points: 10, slopePerWeek: 0, percentPerWeek: 0, p: 0.5 },
    ...wishes,
  }
}
const evenSets = new Map(muscleGroups.map(({ group, band }) => [group, band ? Math.min(band.to, band.from + 2) : 5]))
function facts(wishes: Partial<TemplateFacts> = {}): TemplateFacts {
  return { request: aRequest(), trends: new Map(), weeklySets: evenSets, ...wishes }
}
const changesOf = (of: Template, wishes: Partial<TemplateFacts> = {}) => optimiseTemplate(of, facts(wishes), library)

describe('optimiseTemplate', () => {
  it('leaves alone what is fine', () => {
    const history = [done('barbell-squat', 100, [10, 9, 9])]

    expect(
      changesOf(template(entry('barbell-squat', 100), entry('leg-extension', 50)), { request: aRequest({ history }) }),
    ).toEqual([])
  })

  it('adds the next load when all sets reached the top', () => {
    const history = [done('barbell-squat', 100, [12, 12, 12])]

    const [change] = changesOf(template(entry('barbell-squat', 100)), { request: aRequest({ history }) })

    expect(change).toMatchObject({
      kind: 'raise_load',
      before: 'Barbell Squat: 3 × 8–12, 100 kg',
      after: '3 × 8–12, 102.5 kg',
      reason: 'All 3 sets had 12 reps or more at 100 kg: the next load.',
      numbers: { sets: 3, reps: 12, weightKg: 100, nextKg: 102.5 },
    })
  })

  it('asks for more reps where the next load is too big a step', () => {
    const history = [done('dumbbell-lateral-raise', 8, [12, 12, 12])]

    const [change] = changesOf(template(entry('dumbbell-lateral-raise', 8)), { request: aRequest({ history }) })

    expect(change).toMatchObject({ kind: 'change_reps', after: '3 × 8–15, 8 kg' })
  })

  it('takes a tenth off after two misses', () => {
    const history = [done('barbell-squat', 100, [7, 6, 5], '2026-11-09'), done('barbell-squat', 100, [7, 6, 5])]

    const [change] = changesOf(template(entry('barbell-squat', 100)), { request: aRequest({ history }) })

    expect(change).toMatchObject({ kind: 'lower_load', after: '3 × 8–12, 90 kg' })
  })

  it('gives a lift that declines a lighter week, in load or in sets', () => {
    const trends = new Map([['barbell-squat', aTrend('declining', { percentPerWeek: -0.84, points: 8 })]])

    const [heavy] = changesOf(template(entry('barbell-squat', 100)), { trends })
    const [open] = changesOf(template(entry('barbell-squat')), { trends })

    expect(heavy).toMatchObject({
      kind: 'lower_load',
      after: '3 × 8–12, 90 kg',
      numbers: { percentPerWeek: -0.8, sessions: 8 },
    })
    expect(heavy?.reason).toBe('Falling by 0.8 % a week over 8 sessions: one lighter week, then back to it.')
    expect(open).toMatchObject({ kind: 'remove_set', after: '2 × 8–12' })
  })

  it('moves a plateau by other reps, a long one by a close variation', () => {
    const stuck = (daysSinceBest: number) => new Map([['barbell-bench-press', aTrend('plateau', { daysSinceBest })]])

    const [reps] = changesOf(template(entry('barbell-bench-press', 80)), { trends: stuck(30) })
    const [swap] = changesOf(template(entry('barbell-bench-press', 80)), { trends: stuck(60) })

    expect(reps).toMatchObject({ kind: 'change_reps', numbers: { daysSinceBest: 30 } })
    expect(swap?.kind).toBe('swap')
    expect(swap?.apply.kind === 'replace' && find(swap.apply.entry.slug ?? '')?.pattern).toBe('horizontal_push')
    expect(swap?.apply.kind === 'replace' && swap.apply.entry.sets[0]?.weightKg).toBe(undefined)
  })

  it('brings sets to what gets too few, and takes them from what gets too many', () => {
    const weeklySets = new Map([...evenSets, ['chest', 6], ['biceps', 30]])

    const changes = changesOf(template(entry('barbell-bench-press'), entry('dumbbell-bicep-curl')), { weeklySets })

    expect(changes.map(({ kind, entry }) => [kind, entry])).toEqual([
      ['add_set', 0],
      ['remove_set', 1],
    ])
    expect(changes[0]).toMatchObject({ after: '4 × 8–12', numbers: { setsPerWeek: 6, from: 10, before: 3, after: 4 } })
  })

  it('adds an exercise for a big muscle that a week leaves out, and not to a push day', () => {
    const weeklySets = new Map([...evenSets, ['back', 1]])
    const push = template(entry('barbell-bench-press'), entry('dumbbell-lateral-raise'))
    const week: Template = { days: [...push.days, { name: 'B', entries: [entry('barbell-squat'), entry('plank')] }] }

    const [change] = changesOf(week, { weeklySets })

    expect(change?.kind).toBe('add_exercise')
    expect(change?.apply.kind === 'add' && find(change.apply.entry.slug ?? '')?.primaryMuscles).toEqual(
      expect.arrayContaining(['lats']),
    )
    expect(changesOf(push, { weeklySets })).toEqual([])
  })

  it('puts compound lifts before isolations and leaves the unknown where they are', () => {
    const mixed = template(entry('dumbbell-bicep-curl'), entry(undefined), entry('plank'), entry('barbell-squat'))

    const [change] = changesOf(mixed)

    expect(change).toMatchObject({ kind: 'reorder', numbers: { pairsInTheWrongOrder: 2 } })
    expect(applyTemplateChanges(mixed, change ? [change] : []).days[0]?.entries.map(({ slug }) => slug)).toEqual([
      'barbell-squat',
      undefined,
      'dumbbell-bicep-curl',
      'plank',
    ])
  })

  it('replaces what a limitation forbids before anything else', () => {
    const request = aRequest({ limitations: ['lower_back'], history: [done('barbell-deadlift', 150, [12, 12, 12])] })

    const changes = changesOf(template(entry('barbell-deadlift', 150)), { request })

    expect(changes.map(({ kind }) => kind)).toEqual(['swap'])
    expect(changes[0]?.reason).toContain('avoid list for: lower back')
  })

  it('says nothing to somebody who has to see a doctor first', () => {
    expect(
      changesOf(template(entry('barbell-deadlift', 150)), { request: aRequest({ redFlags: ['chest_pain'] }) }),
    ).toEqual([])
  })

  it('never makes more than six changes, none that is forbidden, and changes nothing until it is applied', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (of, what) => {
        const before = structuredClone(of)
        const changes = optimiseTemplate(of, what, library)
        const after = applyTemplateChanges(of, changes)

        expect(of).toEqual(before)
        expect(applyTemplateChanges(of, [])).toBe(of)
        expect(changes.length).toBeLessThanOrEqual(6)
        expect(
          changes.every(({ reason, numbers }) => reason !== '' && Object.values(numbers).every(Number.isFinite)),
        ).toBe(true)
        for (const [day, { entries }] of after.days.entries())
          for (const { slug, sets } of entries) {
            const exercise = find(slug ?? '')
            const isNew = of.days[day]?.entries.every((old) => old.slug !== slug)
            if (exercise && isNew) expect(isAvoided(exercise, what.request.limitations)).toBe(false)
            expect(sets.length).toBeLessThanOrEqual(6)
          }
      }),
      { numRuns: 300 },
    )
  })
})

const slugs = [
  'barbell-squat',
  'barbell-bench-press',
  'barbell-deadlift',
  'dumbbell-bicep-curl',
  'plank',
  'push-up',
  'leg-press',
  'seated-cable-row',
  'treadmill-walking',
]
const anyEntry = fc
  .record({
    slug: fc.constantFrom(...slugs, undefined, 'gone'),
    weightKg: fc.constantFrom(undefined, 20, 60, 100),
    sets: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ slug, weightKg, sets }) => entry(slug, weightKg, sets))
const anyTemplate: fc.Arbitrary<Template> = fc.record({
  days: fc.array(fc.record({ name: fc.string(), entries: fc.array(anyEntry, { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
})
const anyHistory = fc.array(
  fc.record({
    slug: fc.constantFrom(...slugs),
    weightKg: fc.constantFrom(0, 20, 60, 100),
    reps: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 8 },
)
const anyFacts: fc.Arbitrary<TemplateFacts> = fc
  .record({
    history: anyHistory,
    limitations: fc.uniqueArray(fc.constantFrom(...limitations), { maxLength: 3 }),
    trends: fc.array(
      fc.tuple(fc.constantFrom(...slugs), fc.constantFrom(...trendLabels), fc.integer({ min: 0, max: 90 })),
    ),
    weeklySets: fc.array(
      fc.tuple(fc.constantFrom(...muscleGroups.map(({ group }) => group)), fc.integer({ min: 0, max: 40 })),
    ),
  })
  .map(({ history, limitations, trends, weeklySets }) => ({
    request: aRequest({ limitations, history: history.map(({ slug, weightKg, reps }) => done(slug, weightKg, reps)) }),
    trends: new Map(trends.map(([slug, label, daysSinceBest]) => [slug, aTrend(label, { daysSinceBest })])),
    weeklySets: new Map<string, number>(weeklySets),
  }))
