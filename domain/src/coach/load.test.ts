import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { dateOfDay, dayNumber } from '../training-weeks.ts'
import { estimatedMaxKg, loadForReps } from './estimate.ts'
import { doubleProgression, lighter, loadFromHistory } from './load.ts'
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
          if (result.reps.max + scheme.rir <= 12) expect(result.weightKg).toBeLessThanOrEqual(implied * 1.05)
          if (hasFailed(done('barbell-squat', past)))
            expect(result.weightKg).toBeLessThanOrEqual(past[0]?.weightKg ?? 0)
        },
      ),
    )
  })
})

describe('loads after a break', () => {
  const squats = [done('barbell-squat', sets(100, [5, 5, 5], 2), '2026-11-02')]

  it.each([
    ['13 days', '2026-11-15', 102.5],
    ['two weeks: 95 %', '2026-11-16', 95],
    ['four weeks: 90 %', '2026-11-30', 90],
    ['eight weeks: 80 %', '2026-12-28', 80],
  ])('come back after %s', (_, today, weightKg) => {
    expect(next(squats, strength, { today })?.weightKg).toBe(weightKg)
  })

  it('say why, and change nothing for who does not say the day', () => {
    expect(next(squats, strength, { today: '2026-11-30' })?.reason).toBe(
      '28 days without it: 90 kg, 90 % of what your log says.',
    )
    expect(next(squats)?.weightKg).toBe(102.5)
  })

  it('ask for fewer reps where bodyweight is the load', () => {
    const pushUps = [done('push-up', sets(0, [20, 18], 2), '2026-11-02')]

    expect(next(pushUps, { ...muscle, allowed: { min: 8, max: 30 } }, { today: '2026-11-30' })?.reps.max).toBe(18)
  })
})

describe('loads that can be put together', () => {
  const loadable = [20, 40, 60, 65, 70, 90, 100]

  it.each([
    ['the next one there is', 65, 70],
    ['more reps where the next one is too big a step', 70, 70],
    ['one of those, from whatever the log has', 62.5, 65],
  ])('are %s', (_, weightKg, expected) => {
    expect(next([done('barbell-squat', sets(weightKg, [5, 5, 5], 3))], strength, { loadable })?.weightKg).toBe(expected)
  })

  it('are those counted in pounds, told in kilograms', () => {
    const inPounds = { loadable: [61.23, 63.5], weightUnit: 'lb' }
    const result = next([done('barbell-squat', sets(61.234_97, [5, 4, 4], 3))], strength, inPounds)

    expect(result?.weightKg).toBe(61.23)
    expect(result?.reason).toContain('135 lb')
  })

  it('are left open where all are too heavy', () => {
    expect(next([done('barbell-squat', sets(12, [5, 5, 5], 3))], strength, { loadable })).toBeUndefined()
  })

  it('are there whatever the log says', () => {
    const weight = fc.double({ min: 1, max: 300, noNaN: true })
    const there = fc.uniqueArray(fc.integer({ min: 1, max: 300 }))
    fc.assert(
      fc.property(there, weight, fc.integer({ min: 1, max: 12 }), (loads, kg, reps) => {
        const result = next([done('barbell-squat', sets(kg, [reps, reps], 2))], strength, { loadable: loads })
        if (result) expect(loads).toContain(result.weightKg)
      }),
    )
  })
})

describe('the performance a lift goes on from', () => {
  const day = (date: string, weightKg: number, reps: number[], rir = 2) =>
    done('barbell-squat', sets(weightKg, reps, rir), date)

  it('is the heavy day of the week, not the lighter one after it', () => {
    const lighterDays = [day('2026-11-18', 90, [5, 5, 5], 4), day('2026-11-20', 90, [5, 5, 5], 4)]

    expect(next([day('2026-11-16', 100, [5, 5, 5]), ...lighterDays])?.weightKg).toBe(102.5)
  })

  it('is the newest when the weight was cut, or lowered after two misses', () => {
    const cut = [day('2026-11-16', 100, [5, 5]), day('2026-11-18', 60, [5, 5])]
    const missed = [day('2026-11-12', 80, [5, 4, 3], 0), day('2026-11-14', 80, [5, 4, 3], 0)]

    expect(next(cut)?.weightKg).toBeLessThan(70)
    expect(next([...missed, day('2026-11-17', 72.5, [5, 5, 5])])?.weightKg).toBe(75)
  })

  it('never lets a lift grow lighter by being trained twice a week', () => {
    let log: PastPerformance[] = [day('2026-01-05', 100, [5, 5, 5])]
    for (let week = 1; week <= 12; week++) {
      const heavy = next(log) ?? expect.fail('no load')
      const light = lighter(heavy, { incrementKg: 2.5 })
      const date = (weekday: number) => dateOfDay(dayNumber('2026-01-05') + 7 * week + weekday)
      const reps = [heavy.reps.max, heavy.reps.max]
      log = [...log, day(date(0), heavy.weightKg, reps), day(date(3), light.weightKg, reps, 4)]
    }

    expect(next(log)?.weightKg).toBeGreaterThan(105)
  })
})

describe('lighter', () => {
  it('leaves the load where the next one is a fifth less', () => {
    const raise = { weightKg: 7.5, reps: { min: 8, max: 12 }, reason: '' }

    expect(lighter(raise, { incrementKg: 2.5 }).weightKg).toBe(7.5)
  })

  it('takes a tenth off, on the grid of the plates', () => {
    const heavy = { weightKg: 142.5, reps: { min: 4, max: 5 }, reason: '' }

    expect(lighter(heavy, { incrementKg: 2.5 }).weightKg).toBe(127.5)
  })
})
