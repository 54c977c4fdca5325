import { describe, expect, it } from 'vitest'
import { usualPlates } from '../calculators/plates.ts'
import { barFor, type GymLoads, loadsByTool, loadsFor, platesAt } from './gym.ts'

const cellar: GymLoads = {
  weightUnit: 'kg',
  bars: [
    { kind: 'barbell', weight: 20 },
    { kind: 'barbell', weight: 15 },
  ],
  plates: [
    { weight: 20, count: 2 },
    { weight: 5, count: 3 },
  ],
  dumbbells: [12.5, 10],
}

describe('the loads of a gym', () => {
  it('are each of its bars with each pair of plates', () => {
    expect(loadsByTool(cellar).barbell).toEqual([15, 20, 25, 30, 55, 60, 65, 70])
  })

  it('are the usual bar where it has none of a kind', () => {
    expect(loadsByTool(cellar).ez_bar).toEqual([10, 20, 50, 60])
  })

  it('are its dumbbells by the piece, lightest first', () => {
    expect(loadsByTool(cellar).dumbbell).toEqual([10, 12.5])
  })

  it('in pounds are told in kilograms, to the hundredth', () => {
    const loads = loadsByTool({
      ...cellar,
      weightUnit: 'lb',
      bars: [{ kind: 'barbell', weight: 45 }],
      plates: [{ weight: 45, count: 2 }],
    })

    expect(loads.barbell).toEqual([20.41, 61.23])
  })

  it('are not known where nothing was counted', () => {
    expect(loadsByTool({ ...cellar, plates: [], dumbbells: [] })).toEqual({})
  })
})

describe('the loads of a movement', () => {
  const loads = { barbell: [20], dumbbell: [10] }

  it.each([
    [['barbell', 'flat_bench'], [20]],
    [['dumbbell', 'flat_bench'], [10]],
    [['ez_bar'], undefined],
    [['cable'], undefined],
    [[], undefined],
  ])('with %j are %j', (equipment, expected) => {
    expect(loadsFor(equipment, loads)).toEqual(expected)
    expect(loadsFor(equipment, undefined)).toBeUndefined()
  })
})

describe('the plates', () => {
  it('are those of the gym, unless none were counted or they are marked in the other unit', () => {
    expect(platesAt('kg', cellar)).toBe(cellar.plates)
    expect(platesAt('lb', cellar)).toBe(usualPlates.lb)
    expect(platesAt('kg', { ...cellar, plates: [] })).toBe(usualPlates.kg)
    expect(platesAt('kg')).toBe(usualPlates.kg)
  })
})

describe('the empty bar', () => {
  it.each([
    [['barbell'], 'kg', 20],
    [['barbell'], 'lb', 45],
    [['ez_bar'], 'kg', 10],
    [['trap_bar'], 'lb', 55],
    [['dumbbell'], 'kg', undefined],
    [['machine'], 'kg', undefined],
  ] as const)('of %j in %s is the usual one: %s', (equipment, unit, weight) => {
    expect(barFor(equipment, unit)).toBe(weight)
  })

  it('is the first of its kind in the gym, in the unit of the gym', () => {
    const gym = {
      ...cellar,
      bars: [{ kind: 'barbell', weight: 15 } as const, { kind: 'barbell', weight: 20 } as const],
    }

    expect([barFor(['barbell'], 'kg', gym), barFor(['ez_bar'], 'kg', gym), barFor(['barbell'], 'lb', gym)]).toEqual([
      15, 10, 45,
    ])
  })
})
