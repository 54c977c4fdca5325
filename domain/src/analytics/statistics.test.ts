import { describe, expect, it } from 'vitest'
import { median, tieSizes, twoSidedP } from './statistics.ts'

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 10, 2], 3],
    [[], undefined],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})

describe('tieSizes', () => {
  it('counts each value', () => {
    expect(tieSizes([5, 7, 5, 5, 1])).toEqual([3, 1, 1])
  })
})

describe('twoSidedP', () => {
  it.each([
    [0, 1],
    [0.5, 0.617075077451974],
    [-1, 0.317310507862914],
    [1.959963984540054, 0.05],
    [3, 0.002699796063260207],
    [6, 1.973175290075396e-9],
    [40, 0],
  ])('has %d standard deviations at %d, as the tables do', (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 13)
  })

  it('never leaves 0 to 1', () => {
    for (let z = -9; z <= 9; z += 0.01) {
      expect(twoSidedP(z)).toBeGreaterThanOrEqual(0)
      expect(twoSidedP(z)).toBeLessThanOrEqual(1)
    }
  })
})
