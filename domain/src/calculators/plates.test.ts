import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BarSetup, loadableWeights, platesFor, usualBar, usualPlates } from './plates.ts'

const kgGym: BarSetup = { bar: 20, inventory: usualPlates.kg, unit: 'kg' }
const lbGym: BarSetup = { bar: 45, inventory: usualPlates.lb, unit: 'lb' }
const stock = (...weights: [weight: number, count: number][]) => weights.map(([weight, count]) => ({ weight, count }))
const withoutSmall = usualPlates.kg.filter(({ weight }) => weight > 1.25)

describe('platesFor', () => {
  it.each<[string, number, BarSetup, number[], number]>([
    ['the empty bar', 20, kgGym, [], 0],
    ['100 kg', 100, kgGym, [25, 15], 0],
    ['62.5 kg', 62.5, kgGym, [20, 1.25], 0],
    ['62.5 kg without 1.25s', 62.5, { ...kgGym, inventory: withoutSmall }, [20], 2.5],
    ['a target between two plates', 101, kgGym, [25, 15], 1],
    ['225 lb', 225, lbGym, [45, 45], 0],
    ['185 lb', 185, lbGym, [45, 25], 0],
    ['collars', 100, { ...kgGym, collars: 5 }, [25, 10, 2.5], 0],
    ['30 a side where greedy takes 25 and stops', 80, { ...kgGym, inventory: stock([25, 2], [15, 4]) }, [15, 15], 0],
    [
      '30 a side where greedy takes 25 and four 1.25s',
      80,
      { ...kgGym, inventory: stock([25, 2], [15, 4], [1.25, 8]) },
      [15, 15],
      0,
    ],
    ['limited 20s', 140, { ...kgGym, inventory: stock([20, 2], [10, 8], [5, 2]) }, [20, 10, 10, 10, 10], 0],
    ['one plate too few for both sides', 60, { ...kgGym, inventory: stock([20, 1], [5, 3]) }, [5], 30],
    ['a plate listed twice', 60, { ...kgGym, inventory: stock([20, 1], [20, 1]) }, [20], 0],
    ['an empty rack', 60, { ...kgGym, inventory: [] }, [], 40],
    ['more than there is', 1000, { ...kgGym, inventory: stock([20, 4]) }, [20, 20], 900],
    ['two ways equally short', 80, { ...kgGym, inventory: stock([25, 2], [20, 2], [10, 2], [5, 2]) }, [25, 5], 0],
    ['tenths that floating point cannot add', 20.6, { ...kgGym, inventory: stock([0.1, 2], [0.2, 2]) }, [0.2, 0.1], 0],
  ])('loads %s', (_name, target, setup, perSide, remainder) => {
    expect(platesFor({ target, ...setup })).toMatchObject({
      state: 'loaded',
      perSide,
      remainder,
      total: Math.round((target - remainder) * 1000) / 1000,
    })
  })

  it.each([2.5, 1.25, 0.25])('T8 takes a step of %d', (step) => {
    const inventory = [...usualPlates.kg, ...stock([0.5, 2], [0.25, 2], [0.125, 2])]

    const loaded = platesFor({ ...kgGym, inventory, target: 100 + step })

    expect(loaded).toMatchObject({ total: 100 + step, remainder: 0 })
  })

  it.each([15, 0, -20, Number.NaN])('says that a target of %d is below the bar', (target) => {
    expect(platesFor({ ...kgGym, collars: 2.5, target })).toEqual({ state: 'below_bar', lightest: 22.5, unit: 'kg' })
  })

  it('stays quick and right with a thousand odd plates and an absurd target', () => {
    const inventory = stock([0.001, 1e6], [0.777, 1000], [25, 1000])

    expect(platesFor({ ...kgGym, inventory, target: Number.POSITIVE_INFINITY })).toMatchObject({ total: 1500 })
    expect(platesFor({ ...kgGym, inventory, target: 1499.998 })).toMatchObject({ total: 1499.998, remainder: 0 })
  })

  it('knows the usual gyms in both units', () => {
    expect(platesFor({ target: 182.5, bar: usualBar.kg, inventory: usualPlates.kg, unit: 'kg' })).toMatchObject({
      perSide: [25, 25, 25, 5, 1.25],
    })
    expect(platesFor({ target: 315, bar: usualBar.lb, inventory: usualPlates.lb, unit: 'lb' })).toMatchObject({
      perSide: [45, 45, 45],
    })
  })

  it('is never beaten by trying every combination', () => {
    const small = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 7 })), { maxLength: 4 })
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.1, 0.25, 1.25), (plates, over, step) => {
        const inventory = plates.map(([size, count]) => ({ weight: size * step, count }))

        const loaded = platesFor({ bar: 20, inventory, unit: 'kg', target: 20 + over * step })

        const best = bruteForce(inventory, (over * step) / 2)
        if (loaded.state !== 'loaded') throw new Error('The bar itself was asked for')
        expect(loaded.total).toBeCloseTo(20 + 2 * best.sum, 9)
        expect(loaded.remainder).toBeCloseTo(over * step - 2 * best.sum, 9)
        expect(loaded.perSide).toHaveLength(best.plates)
        expect(loaded.perSide).toEqual(loaded.perSide.toSorted((a, b) => b - a))
        expect(loaded.perSide.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(best.sum, 9)
        expect(isInStock(loaded.perSide, inventory)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('loadableWeights', () => {
  it('lists what the bar can be loaded to', () => {
    const setup = { ...kgGym, inventory: stock([20, 2], [5, 2]) }

    expect(loadableWeights({ ...setup, most: 100 })).toEqual([20, 30, 60, 70])
    expect(loadableWeights({ ...setup, most: 60 })).toEqual([20, 30, 60])
    expect(loadableWeights({ ...setup, most: 19 })).toEqual([])
  })
})

type Stock = { weight: number; count: number }

function bruteForce(inventory: readonly Stock[], most: number): { sum: number; plates: number } {
  const counts = new Map<number, number>()
  for (const { weight, count } of inventory) counts.set(weight, (counts.get(weight) ?? 0) + count)
  let ways = [{ sum: 0, plates: 0 }]
  for (const [weight, count] of counts)
    ways = ways.flatMap(({ sum, plates }) =>
      Array.from({ length: Math.floor(count / 2) + 1 }, (_, n) => ({ sum: sum + n * weight, plates: plates + n })),
    )
  const possible = ways.filter(({ sum }) => sum <= most + 1e-9)
  return possible.reduce((best, way) => {
    if (Math.abs(way.sum - best.sum) < 1e-9) return way.plates < best.plates ? way : best
    return way.sum > best.sum ? way : best
  })
}

function isInStock(perSide: readonly number[], inventory: readonly Stock[]): boolean {
  return perSide.every((weight) => {
    const owned = inventory
      .filter((stock) => Math.abs(stock.weight - weight) < 1e-9)
      .reduce((sum, { count }) => sum + count, 0)
    return 2 * perSide.filter((other) => other === weight).length <= owned
  })
}
