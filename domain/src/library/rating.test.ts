import { describe, expect, it } from 'vitest'
import { confidentRating } from './rating.ts'

describe('a confident rating', () => {
  it.each([
    [0, 0, 3.5],
    [1, 5, 3.75],
    [5, 25, 4.25],
    [40, 184, 4.4778],
    [1000, 1000, 1.0124],
  ])('of %i votes adding up to %i is %f', (count, sum, expected) => {
    expect(confidentRating({ count, sum })).toBeCloseTo(expected, 4)
  })

  it('lets forty votes of 4.6 beat one vote of 5, and that beat none', () => {
    const [many, one, none] = [
      { count: 40, sum: 184 },
      { count: 1, sum: 5 },
      { count: 0, sum: 0 },
    ].map(confidentRating)

    expect(many).toBeGreaterThan(one ?? 0)
    expect(one).toBeGreaterThan(none ?? 0)
  })
})
