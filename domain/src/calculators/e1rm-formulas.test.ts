import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { oneRepMax } from '../one-rep-max.ts'
import { e1rmFormulas, estimateE1rm, percentagesOf, weightAtE1rm } from './e1rm-formulas.ts'

const formulas = fc.constantFrom(...e1rmFormulas)
const weights = fc.double({ min: 0.25, max: 1500, noNaN: true })

describe('estimateE1rm', () => {
  it.each(vectors.oneRm)('$formula says $e1rm for $weight × $reps', ({ e1rm, ...set }) => {
    expect(estimateE1rm(set)).toBeCloseTo(e1rm, 5)
  })

  it.each(vectors.oneRmEdge)('T10 $formula says nothing for $weight × $reps: $why', (set) => {
    for (const formula of e1rmFormulas) expect(estimateE1rm({ ...set, formula })).toBeUndefined()
  })

  it('T10 is safe at 37, 38 and 100 reps, and for numbers that are none', () => {
    for (const formula of e1rmFormulas) {
      for (const reps of [37, 38, 100, Number.NaN, Number.POSITIVE_INFINITY, -5]) {
        expect(estimateE1rm({ weight: 100, reps, formula })).toBeUndefined()
        expect(weightAtE1rm({ e1rm: 100, reps, formula })).toBeUndefined()
      }
      expect(estimateE1rm({ weight: Number.NaN, reps: 5, formula })).toBeUndefined()
    }
  })

  it('is Brzycki unless another is named', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: -5, max: 40 }), (weight, reps) => {
        expect(estimateE1rm({ weight, reps })).toBe(oneRepMax(weight, reps))
      }),
    )
  })

  it('grows with weight and with reps', () => {
    fc.assert(
      fc.property(formulas, weights, fc.integer({ min: 1, max: 11 }), (formula, weight, reps) => {
        const e1rm = estimateE1rm({ weight, reps, formula })
        expect(estimateE1rm({ weight, reps: reps + 1, formula })).toBeGreaterThan(e1rm ?? Number.NaN)
        expect(estimateE1rm({ weight: weight + 1, reps, formula })).toBeGreaterThan(e1rm ?? Number.NaN)
      }),
    )
  })
})

describe('weightAtE1rm', () => {
  it.each(vectors.oneRmInverse)('$formula allows $weight for $reps at $e1rm', ({ weight, ...question }) => {
    expect(weightAtE1rm(question)).toBeCloseTo(weight, 5)
  })

  it('undoes the estimate, whatever the formula', () => {
    fc.assert(
      fc.property(formulas, weights, fc.integer({ min: 1, max: 12 }), (formula, weight, reps) => {
        const e1rm = estimateE1rm({ weight, reps, formula }) ?? Number.NaN
        expect(weightAtE1rm({ e1rm, reps, formula })).toBeCloseTo(weight, 6)
      }),
    )
  })
})

describe('percentagesOf', () => {
  it.each(e1rmFormulas)('falls from rep to rep by %s', (formula) => {
    const table = percentagesOf(formula)

    expect(table.map(({ reps }) => reps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(table).toEqual(table.toSorted((a, b) => b.percent - a.percent))
  })

  it('starts at 100 % and has 75 % at ten reps by Brzycki', () => {
    const table = percentagesOf()

    expect(table[0]?.percent).toBe(100)
    expect(table[9]?.percent).toBeCloseTo(75, 9)
  })
})
