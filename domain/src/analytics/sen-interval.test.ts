import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noiseOf } from '../../test/training/chance.ts'
import { senInterval } from './sen-interval.ts'

const line = (values: readonly number[], everyDays = 7) => values.map((value, at) => ({ day: at * everyDays, value }))

describe('senInterval', () => {
  it('is as narrow as a line that does not bend', () => {
    const { perDay, from, to } =
      senInterval(line([100, 101, 102, 103, 104, 105, 106, 107])) ?? expect.fail('no interval')

    expect([perDay * 7, from * 7, to * 7].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([1, 1, 1])
  })

  it('agrees with the example worked by hand', () => {
    // 15 slopes; variance 28.33, 1.96 × 5.32 = 10.43; ranks 2.28 and 13.72: −1 + 0.28 × 1.33 and 2 + 0.72 × 1.
    const points = line([10, 12, 11, 14, 13, 16], 1)

    const { perDay, from, to } = senInterval(points) ?? expect.fail('no interval')

    expect(perDay).toBeCloseTo(1, 6)
    expect(from).toBeCloseTo(-0.62, 2)
    expect(to).toBeCloseTo(2.72, 2)
  })

  it.each([0, 1, 2, 3, 4, 5])('has no interval for %i points', (count) => {
    expect(senInterval(line([5, 7, 6, 9, 8].slice(0, count)))).toBeUndefined()
  })

  it('holds the true slope about 95 times of 100', () => {
    const held = Array.from({ length: 400 }, (_, seed) => {
      const noise = noiseOf(seed + 1, 2)
      const points = Array.from({ length: 14 }, (_, at) => ({ day: at * 7, value: 100 + 0.05 * at * 7 + noise() }))
      const { from, to } = senInterval(points) ?? expect.fail('no interval')
      return from <= 0.05 && 0.05 <= to
    })

    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.92)
    expect(held.filter(Boolean).length / held.length).toBeLessThan(0.99)
  })

  it('always holds its own estimate', () => {
    const point = fc.record({
      day: fc.integer({ min: 0, max: 90 }),
      value: fc.double({ min: 1, max: 300, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        const interval = senInterval(points)
        if (!interval) return
        expect(interval.from).toBeLessThanOrEqual(interval.perDay + 1e-9)
        expect(interval.to).toBeGreaterThanOrEqual(interval.perDay - 1e-9)
      }),
    )
  })
})
