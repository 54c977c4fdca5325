import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneRepMax, weightForReps } from './one-rep-max.ts'

describe('oneRepMax', () => {
  it.each([
    [100, 1, 100],
    [100, 2, 102.857143],
    [100, 5, 112.5],
    [62.5, 8, 77.586207],
    [142.5, 10, 190],
    [100, 12, 144],
  ])('%d for %d reps estimates %d', (weight, reps, expected) => {
    expect(oneRepMax(weight, reps)).toBeCloseTo(expected, 5)
  })

  it.each([0, 13, 36, 37, 38, 100, -1, 2.5])('T10 gives no estimate for %d reps', (reps) => {
    expect(oneRepMax(100, reps)).toBeUndefined()
  })

  it.each([0, -20])('gives no estimate for %d kg', (weight) => {
    expect(oneRepMax(weight, 5)).toBeUndefined()
  })

  it('grows with weight and with reps, and is undone by weightForReps', () => {
    const weights = fc.double({ min: 1, max: 600, noNaN: true })
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 11 }), (weight, reps) => {
        const e1rm = oneRepMax(weight, reps) ?? Number.NaN
        expect(oneRepMax(weight, reps + 1)).toBeGreaterThan(e1rm)
        expect(oneRepMax(weight + 1, reps)).toBeGreaterThan(e1rm)
        expect(weightForReps(e1rm, reps)).toBeCloseTo(weight, 6)
      }),
    )
  })
})
