import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannWhitney } from './mann-whitney.ts'

const group = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })

describe('mannWhitney', () => {
  // scipy 1.17: mannwhitneyu(a, b, method='asymptotic')
  it.each([
    [[1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7, 8.8], [2, 3, 4, 5, 6, 7, 8, 9], 28, 0.713191261],
    [[1, 2, 2, 3, 3, 3, 4, 5], [3, 4, 4, 5, 5, 5, 6, 7], 8, 0.011915002],
  ])('of %j and %j is %d, p %f', (a, b, u, p) => {
    const found = mannWhitney(a, b)

    expect(found.u).toBe(u)
    expect(found.p).toBeCloseTo(p, 8)
  })

  it('shares all pairs between the groups, and has one p for both', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        expect(mannWhitney(a, b).u + mannWhitney(b, a).u).toBe(a.length * b.length)
        expect(mannWhitney(a, b).p).toBeCloseTo(mannWhitney(b, a).p, 12)
      }),
    )
  })

  it('spreads as every way to deal the same values does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 8 }), (values) => {
        const size = 2
        const deals = pairsOf(values.length).map(([i, j]) => {
          const mine = [values[i] ?? 0, values[j] ?? 0]
          return mannWhitney(
            mine,
            values.filter((_, k) => k !== i && k !== j),
          )
        })
        const pairs = size * (values.length - size)
        const variance = deals.reduce((sum, { u }) => sum + (u - pairs / 2) ** 2, 0) / deals.length

        for (const { u, p } of deals.filter(({ u }) => Math.abs(u - pairs / 2) > 0.5)) {
          const z = (Math.abs(u - pairs / 2) - 0.5) / Math.sqrt(variance)
          expect(p).toBeCloseTo(2 * upperTail(z), 6)
        }
      }),
    )
  })

  it.each([
    [[], [1, 2, 3]],
    [
      [4, 4, 4],
      [4, 4],
    ],
  ])('sees no difference between %j and %j', (a, b) => {
    expect(mannWhitney(a, b).p).toBe(1)
  })
})

function pairsOf(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j): [number, number] => [i, j]),
  )
}

/** By Simpson's rule: slow and independent of the code under test. */
function upperTail(z: number): number {
  const steps = 2000
  const width = (12 - z) / steps
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(z) + density(12)
  for (let i = 1; i < steps; i++) sum += density(z + i * width) * (i % 2 === 1 ? 4 : 2)
  return (sum * width) / 3
}
