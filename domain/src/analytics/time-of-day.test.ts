import { describe, expect, it } from 'vitest'
import { noiseOf } from '../../test/training/chance.ts'
import { bestTimeOfDay, type PartOfDay, partOfDay, partsOfDay } from './time-of-day.ts'

/** As many workouts in each part, scattered by 2.5 %, the evening better by so much. */
function simulated(
  seed: number,
  { parts, workouts, evening }: Record<'workouts' | 'evening', number> & { parts: readonly PartOfDay[] },
) {
  const noise = noiseOf(seed, 2.5)
  return parts.flatMap((part) =>
    Array.from({ length: workouts }, () => ({ part, deviationPercent: noise() + (part === 'evening' ? evening : 0) })),
  )
}

const seeds = Array.from({ length: 100 }, (_, seed) => seed)
const all = (part: PartOfDay, deviationPercents: readonly number[]) =>
  deviationPercents.map((deviationPercent) => ({ part, deviationPercent }))
const low = [-2, -1.5, -1, -0.5, 0, 0.1, 0.2, 0.3]
const high = [4, 4.5, 5, 5.5, 6, 6.1, 6.2, 6.3]

describe('partOfDay', () => {
  it.each([
    [0, 'night'],
    [3.99, 'night'],
    [4, 'early'],
    [7, 'morning'],
    [11, 'noon'],
    [14, 'afternoon'],
    [17, 'evening'],
    [20, 'evening'],
    [21, 'night'],
    [23, 'night'],
  ])('%d o’clock is %s', (hour, part) => {
    expect(partOfDay(hour)).toBe(part)
  })
})

describe('bestTimeOfDay', () => {
  it.each([
    ['two parts', partsOfDay.slice(1, 3), 40],
    ['three parts', ['morning', 'noon', 'evening'] as const, 40],
    ['all six parts of few workouts', partsOfDay, 8],
  ])('says nothing in 95 of 100 simulations without a difference: %s', (_, parts, workouts) => {
    const silent = seeds.filter(
      (seed) => bestTimeOfDay(simulated(seed, { parts, workouts, evening: 0 })).best === undefined,
    )

    expect(silent.length).toBeGreaterThanOrEqual(95)
  })

  it('finds an evening that is 4 % better', () => {
    const parts = ['morning', 'noon', 'evening'] as const
    const found = seeds.map((seed) => bestTimeOfDay(simulated(seed, { parts, workouts: 40, evening: 4 })))

    expect(found.filter(({ best }) => best?.part === 'evening')).toHaveLength(100)
    expect(found[0]?.best?.betterByPercent).toBeGreaterThan(2.5)
    expect(found[0]?.best?.betterByPercent).toBeLessThan(5.5)
    expect(found[0]).toMatchObject({ missing: undefined, parts: [{ part: 'morning', workouts: 40 }, {}, {}] })
  })

  it('tells how sure it is, corrected for the number of comparisons', () => {
    const { best } = bestTimeOfDay([...all('noon', low), ...all('evening', high)])

    // scipy 1.17: mannwhitneyu of the two has p = 0.000939; two comparisons double it.
    expect(best).toEqual({
      part: 'evening',
      betterByPercent: expect.closeTo(6, 9),
      p: expect.closeTo(2 * 0.00093911, 6),
      confidence: expect.closeTo(1 - 2 * 0.00093911, 6),
    })
  })

  it('does not tell of less than 1 %, however sure', () => {
    const { best, missing } = bestTimeOfDay([
      ...all(
        'noon',
        low.map((percent) => percent / 10),
      ),
      ...all(
        'evening',
        high.map((percent) => percent / 10),
      ),
    ])

    expect({ best, missing }).toEqual({ best: undefined, missing: 'no_real_difference' })
  })

  it.each([
    ['too_few_workouts', [...all('noon', low.slice(1)), ...all('evening', high.slice(1))]],
    ['too_few_workouts', []],
    ['one_time_only', all('evening', high)],
    ['one_time_only', [...all('evening', high), ...all('noon', low.slice(1))]],
    ['no_real_difference', [...all('evening', low), ...all('noon', low)]],
  ] as const)('says what is missing: %s', (missing, performances) => {
    expect(bestTimeOfDay(performances)).toMatchObject({ best: undefined, missing })
  })

  it('lists the trained parts in the order of the day', () => {
    const { parts } = bestTimeOfDay([...all('evening', [2, 4]), ...all('early', [1])])

    expect(parts).toEqual([
      { part: 'early', workouts: 1, medianDeviationPercent: 1 },
      { part: 'evening', workouts: 2, medianDeviationPercent: 3 },
    ])
  })
})
