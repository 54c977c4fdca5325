import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smoothedWeight, weightRate } from './weight-trend.ts'

const weighIn = fc.record({
  day: fc.integer({ min: 0, max: 90 }),
  kg: fc.double({ min: 40, max: 200, noNaN: true }),
})

describe('smoothedWeight', () => {
  it('goes a tenth of the way each day', () => {
    const smoothed = smoothedWeight([
      { day: 1, kg: 80 },
      { day: 2, kg: 81 },
      { day: 3, kg: 79.1 },
    ])

    expect(smoothed.map(({ trendKg }) => trendKg)).toEqual([80, 80.1, 80])
  })

  it('catches up after days without the scales', () => {
    const [, after] = smoothedWeight([
      { day: 1, kg: 80 },
      { day: 8, kg: 90 },
    ])

    expect(after?.trendKg).toBeCloseTo(80 + (1 - 0.9 ** 7) * 10, 9)
  })

  it('averages a day, and puts the days in order', () => {
    const smoothed = smoothedWeight([
      { day: 5, kg: 82 },
      { day: 4, kg: 80 },
      { day: 5, kg: 80 },
    ])

    expect(smoothed).toEqual([
      { day: 4, kg: 80, trendKg: 80 },
      { day: 5, kg: 81, trendKg: expect.closeTo(80.1, 9) },
    ])
  })

  it('stays between the lightest and the heaviest', () => {
    fc.assert(
      fc.property(fc.array(weighIn, { minLength: 1, maxLength: 30 }), (weighIns) => {
        const kgs = weighIns.map(({ kg }) => kg)
        for (const { trendKg } of smoothedWeight(weighIns)) {
          expect(trendKg).toBeGreaterThanOrEqual(Math.min(...kgs) - 1e-9)
          expect(trendKg).toBeLessThanOrEqual(Math.max(...kgs) + 1e-9)
        }
      }),
    )
  })

  it('has nothing to smooth without the scales', () => {
    expect(smoothedWeight([])).toEqual([])
  })
})

describe('weightRate', () => {
  const losing = [0, 3, 7, 10, 14].map((day) => ({ day, kg: 80 - day / 14 }))

  it('says how fast the weight goes', () => {
    expect(weightRate(losing, 14)).toEqual({ kgPerWeek: expect.closeTo(-0.5, 9), days: 14, weighIns: 5 })
  })

  it('is not fooled by one heavy evening', () => {
    expect(weightRate([...losing, { day: 12, kg: 84 }], 14)?.kgPerWeek).toBeCloseTo(-0.5, 1)
  })

  it('looks at 28 days, today among them, and never ahead', () => {
    const long = [...losing, ...losing.map(({ day, kg }) => ({ day: day + 28, kg }))]

    expect(weightRate([...long, { day: 50, kg: 60 }], 42)).toEqual(
      weightRate(
        long.filter(({ day }) => day > 14),
        42,
      ),
    )
  })

  it('counts the weigh-ins of a day as one', () => {
    expect(weightRate([...losing, { day: 3, kg: 79 }], 14)?.weighIns).toBe(5)
  })

  it.each([
    ['three weigh-ins', [0, 7, 14]],
    ['nine days', [0, 3, 6, 9]],
    ['none', []],
  ])('says nothing from %s', (_, days) => {
    expect(
      weightRate(
        days.map((day) => ({ day, kg: 80 })),
        14,
      ),
    ).toBeUndefined()
  })

  it('needs ten days and four weigh-ins, no more', () => {
    expect(
      weightRate(
        [4, 7, 10, 14].map((day) => ({ day, kg: 80 })),
        14,
      ),
    ).toEqual({ kgPerWeek: 0, days: 10, weighIns: 4 })
  })
})
