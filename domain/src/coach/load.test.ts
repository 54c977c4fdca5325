import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { doubleProgression, estimatedMaxKg, lighter, loadForReps, loadFromHistory } from './load.ts'
import { hasFailed } from './past.ts'
import { finderOf, type PastPerformance, type PastSet } from './plan.ts'

const find = finderOf(library)
const exercise = (slug: string) => find(slug) ?? expect.fail(`${slug} is not in the library`)
const done = (slug: string, sets: PastSet[], date = '2026-11-16'): PastPerformance => ({ date, slug, sets })
const sets = (weightKg: number, reps: number[], rir: number): PastSet[] =>
  reps.map((each) => ({ weightKg, reps: each, rir }))
const strength = { usual: { min: 4, max: 6 }, allowed: { min: 1, max: 6 }, rir: 2 }
const muscle = { usual: { min: 8, max: 12 }, allowed: { min: 5, max: 15 }, rir: 2 }
const next = (history: PastPerformance[], scheme = strength, more = {}) =>
  loadFromHistory(exercise(history[0]?.slug ?? ''), { history, incrementKg: 2.5, ...more }, scheme)

describe('doubleProgression', () => {
  it.each([
    ['all sets at the top: the smallest step', [8, 12], [12, 12, 12], 40, 42.5],
    ['one set short: the same load', [8, 12], [12, 11, 10], 40, 40],
    ['below the range: the same load', [5, 8], [4, 4, 3], 80, 80],
    ['a step above 10 % is too big', [8, 12], [12, 12, 12], 5, 5],
  ])('%s', (_, [min = 0, max = 0], last, load, expected) => {
    expect(doubleProgression({ min, max }, last, load, 2.5).weightKg).toBe(expected)
  })

  it('asks for more reps where the step is too big', () => {
    expect(doubleProgression({ min: 8, max: 12 }, [12, 12, 12], 5, 2.5).reps).toEqual({ min: 8, max: 15 })
  })
})

describe('progression', () => {
  const heavierThan = (weightKg: number, history: PastPerformance[], scheme = muscle, more = {}) =>
    (next(history, scheme, more)?.weightKg ?? 0) > weightKg

  it('T15 adds nothing when the reps came because the weight was cut', () => {
    const before = done('barbell-bench-press', sets(80, [8, 8, 8], 1), '2026-11-09')
    const cut = done('barbell-bench-press', sets(60, [8, 8, 8], 1))

    expect(next([before, cut], muscle)?.weightKg).toBeLessThanOrEqual(80)
  })

  it('T16 adds weight at the top of the range, not at the bottom', () => {
    expect(doubleProgression({ min: 8, max: 12 }, [8, 8, 8], 40, 2.5).isHeavier).toBe(false)
    expect(doubleProgression({ min: 8, max: 12 }, [12, 12, 12], 40, 2.5).isHeavier).toBe(true)
  })

  it('T17 goes on from the set a pyramid was about, not from its average', () => {
    const pyramid = done('barbell-bench-press', [
      { weightKg: 60, reps: 8, rir: 3 },
      { weightKg: 50, reps: 8, rir: 3 },
      { weightKg: 40, reps: 10, rir: 3 },
    ])

    expect(next([pyramid], muscle)?.weightKg).toBeGreaterThanOrEqual(60)
  })

  it('T18 moves by a whole step of the stack, so that rounding does not swallow it', () => {
    const stack = done('leg-press', sets(65, [8, 8, 8], 3))

    expect(heavierThan(65, [stack], muscle, { incrementKg: 5 })).toBe(true)
    expect((next([stack], muscle, { incrementKg: 5 })?.weightKg ?? 0) % 5).toBe(0)
  })
})

describe('loadFromHistory', () => {
  it.each([
    [
      'adds the smallest step when reps were left',
      done('barbell-squat', sets(140, [5, 5, 5], 2)),
      142.5,
      { min: 4, max: 5 },
    ],
    [
      'asks for reps first when none were left',
      done('barbell-squat', sets(140, [5, 5, 5], 0)),
      132.5,
      { min: 5, max: 6 },
    ],
    ['is not heavier after failure', done('barbell-squat', sets(85, [5, 4, 3], 0)), 85, { min: 3, max: 5 }],
  ])('%s', (_, history, weightKg, reps) => {
    const result = next([history])

    expect(result?.reps).toEqual(reps)
    expect(result?.weightKg).toBeLessThanOrEqual(weightKg)
    expect(result?.weightKg).toBeGreaterThanOrEqual(weightKg * 0.9)
  })

  it('takes a tenth off after two failures at the same load', () => {
    const failed = (date: string) => done('barbell-squat', sets(80, [5, 4, 3], 0), date)

    expect(next([failed('2026-11-09'), failed('2026-11-16')])?.weightKg).toBe(72.5)
  })

  it('works the load out again when the goal asks for other reps', () => {
    const result = next([done('barbell-squat', sets(100, [3, 3], 2))], muscle)

    expect(result?.reps).toEqual(muscle.usual)
    expect(result?.weightKg).toBe(72.5)
  })

  it('goes by the newest day, not the first in the list', () => {
    const history = [
      done('barbell-squat', sets(100, [5, 5], 2), '2026-11-16'),
      done('barbell-squat', sets(60, [5, 5], 2), '2026-10-01'),
    ]

    expect(next(history)?.weightKg).toBe(102.5)
  })

  it('ends where the dumbbells end', () => {
    const history = [done('dumbbell-bench-press', sets(24, [10, 10], 3))]

    expect(next(history, muscle, { dumbbellMaxKg: 24, incrementKg: 2 })?.weightKg).toBe(24)
  })

  it('asks for one more rep where bodyweight is the load', () => {
    const result = next([done('push-up', sets(0, [12, 11], 2))], { ...muscle, allowed: { min: 8, max: 30 } })

    expect(result).toMatchObject({ weightKg: 0, reps: { min: 12, max: 14 } })
  })

  it('knows nothing about a new lift', () => {
    expect(loadFromHistory(exercise('barbell-squat'), { history: [], incrementKg: 2.5 }, strength)).toBeUndefined()
  })

  it('never leaves the 10 % and never passes what the estimate allows', () => {
    const anySet = fc.record({
      weightKg: fc.double({ min: 1, max: 300, noNaN: true }),
      reps: fc.integer({ min: 1, max: 20 }),
      rir: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(
        fc.array(anySet, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(strength, muscle),
        (past, scheme) => {
          const result = next([done('barbell-squat', past)], scheme)
          const best = Math.max(...past.map(({ weightKg }) => weightKg))
          if (!result) {
            expect(past[0]?.weightKg).toBeLessThan(2.5 / 0.6)
            return
          }
          const implied = loadForReps(Math.max(...past.map(estimatedMaxKg)), result.reps.max, scheme.rir)
          expect(result.weightKg).toBeLessThanOrEqual(best * 1.1 + 1e-9)
          expect(result.weightKg).toBeLessThanOrEqual(implied * 1.05)
          if (hasFailed(done('barbell-squat', past)))
            expect(result.weightKg).toBeLessThanOrEqual(past[0]?.weightKg ?? 0)
        },
      ),
    )
  })
})

describe('lighter', () => {
  it('takes a tenth off, on the grid of the plates', () => {
    const heavy = { weightKg: 142.5, reps: { min: 4, max: 5 }, reason: '' }

    expect(lighter(heavy, { incrementKg: 2.5 }).weightKg).toBe(127.5)
  })
})
