import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { mannKendall } from './mann-kendall.ts'

describe('mannKendall', () => {
  it.each(vectors.trend)('$name has S $mannKendallS, z $z, p $p', ({ e1rm, mannKendallS, z, p }) => {
    const found = mannKendall(e1rm)

    expect(found.s).toBe(mannKendallS)
    expect(found.z).toBeCloseTo(z, 5)
    expect(found.p).toBeCloseTo(p, 5)
  })

  it.each([[[]], [[100]], [[100, 100, 100, 100]]])('sees nothing in %j', (values) => {
    expect(mannKendall(values)).toEqual({ s: 0, z: 0, p: 1 })
  })

  it('counts and spreads as every order of the same values does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 }), (values) => {
        const all = ordersOf(values).map(countOf)
        const variance = all.reduce((sum, s) => sum + s * s, 0) / all.length
        const { s, z } = mannKendall(values)

        expect(s).toBe(countOf(values))
        expect(z * Math.sqrt(variance)).toBeCloseTo(s - Math.sign(s), 9)
      }),
    )
  })

  it('turns round when the time does', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), (values) => {
        const [there, back] = [mannKendall(values), mannKendall(values.toReversed())]
        expect(back.s + there.s).toBe(0)
        expect(back.p).toBe(there.p)
      }),
    )
  })
})

function countOf(values: readonly number[]): number {
  let s = 0
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) {
      const rise = (values[j] ?? 0) - (values[i] ?? 0)
      s += rise > 0 ? 1 : rise < 0 ? -1 : 0
    }
  return s
}

function ordersOf(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]]
  return values.flatMap((first, i) => ordersOf(values.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}
