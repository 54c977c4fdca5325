import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../test/training/vectors.ts'
import { fromKg, kgPerLb, toKg } from './units.ts'

describe('toKg', () => {
  it.each([
    [45, 20.4116567],
    [135, 61.23497],
    [225, 102.0582833],
  ])('makes %d lb %d kg', (weight, kg) => {
    expect(toKg({ weight, weightUnit: 'lb' })).toBeCloseTo(kg, 6)
  })

  it.each(vectors.units.examples)('makes $lb lb $kg kg, as the pound is defined', ({ lb, kg }) => {
    expect(kgPerLb).toBe(vectors.units.lbToKg)
    expect(toKg({ weight: lb, weightUnit: 'lb' })).toBeCloseTo(kg, 6)
  })

  it('leaves kilograms alone', () => {
    expect(toKg({ weight: 62.5, weightUnit: 'kg' })).toBe(62.5)
  })

  it('T7 brings every half pound from 0.5 to 1,500 back to what was entered', () => {
    const halves = Array.from({ length: 3000 }, (_, i) => (i + 1) / 2)

    const back = halves.map((weight) => Math.round(fromKg(toKg({ weight, weightUnit: 'lb' }), 'lb') * 1e5) / 1e5)

    expect(back).toEqual(halves)
  })

  it('keeps the order of weights whatever their unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1500, noNaN: true }),
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (lb, more) => {
          return toKg({ weight: lb + more, weightUnit: 'lb' }) > toKg({ weight: lb, weightUnit: 'lb' })
        },
      ),
    )
  })
})
