import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { type BarSetup, platesFor, usualPlates } from './plates.ts'
import { warmUpFor } from './warm-up.ts'

const kgGym: BarSetup = { bar: 20, inventory: usualPlates.kg, unit: 'kg' }

describe('warmUpFor', () => {
  it.each(vectors.warmupRamp)('goes up to $work kg as the coach does', ({ work, bar, sets }) => {
    const warmUp = warmUpFor({ ...kgGym, bar, work })

    expect(warmUp.map(({ weight, reps }) => ({ load: weight, reps }))).toEqual(sets)
  })

  it('names the plates of each step', () => {
    expect(warmUpFor({ ...kgGym, work: 100 }).map(({ perSide }) => perSide)).toEqual([[], [10], [20], [25, 5]])
  })

  it.each<[string, BarSetup & { work: number }, [weight: number, reps: number][]]>([
    [
      '225 lb',
      { bar: 45, inventory: usualPlates.lb, unit: 'lb', work: 225 },
      [
        [45, 8],
        [90, 5],
        [135, 3],
        [180, 2],
      ],
    ],
    [
      '365 lb, a heavy one',
      { bar: 45, inventory: usualPlates.lb, unit: 'lb', work: 365 },
      [
        [45, 8],
        [145, 5],
        [220, 3],
        [290, 2],
        [330, 1],
      ],
    ],
    [
      '100 kg with 20s alone',
      { ...kgGym, inventory: [{ weight: 20, count: 4 }], work: 100 },
      [
        [20, 8],
        [60, 3],
      ],
    ],
    [
      '100 kg with collars',
      { ...kgGym, collars: 5, work: 100 },
      [
        [25, 8],
        [40, 5],
        [60, 3],
        [80, 2],
      ],
    ],
    ['60 kg with an empty rack', { ...kgGym, inventory: [], work: 60 }, [[20, 8]]],
    ['the bar', { ...kgGym, work: 20 }, []],
    ['less than the bar', { ...kgGym, work: 15 }, []],
    ['no number', { ...kgGym, work: Number.NaN }, []],
  ])('goes up to %s', (_name, setup, expected) => {
    expect(warmUpFor(setup).map(({ weight, reps }) => [weight, reps])).toEqual(expected)
  })

  it('can always be loaded, always grows and never reaches the working weight', () => {
    const plates = fc.record({
      weight: fc.constantFrom(0.5, 1.25, 2.5, 5, 10, 20, 45),
      count: fc.integer({ min: 0, max: 8 }),
    })
    const setups = fc.record({
      bar: fc.constantFrom(7.5, 20, 45),
      collars: fc.constantFrom(0, 2.5),
      inventory: fc.array(plates, { maxLength: 7 }),
      unit: fc.constantFrom('kg', 'lb'),
      work: fc.integer({ min: 0, max: 1600 }).map((quarters) => quarters / 4),
    })
    fc.assert(
      fc.property(setups, (setup) => {
        const weights = warmUpFor(setup).map(({ weight }) => weight)
        for (const [i, target] of weights.entries()) {
          expect(platesFor({ ...setup, target })).toMatchObject({ state: 'loaded', total: target, remainder: 0 })
          expect(target).toBeLessThan(setup.work)
          if (i > 0) expect(target).toBeGreaterThan(weights[i - 1] ?? Infinity)
        }
      }),
    )
  })
})
