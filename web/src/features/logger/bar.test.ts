import { expect, it } from 'vitest'
import { barWeight } from './bar.ts'

it.each([
  [['barbell', 'squat_rack'], 'kg', 20],
  [['barbell'], 'lb', 45],
  [['ez_bar'], 'kg', 10],
  [['dumbbell', 'flat_bench'], 'kg', undefined],
] as const)('knows the bar of %j in %s: %s', (equipment, unit, weight) => {
  expect(barWeight(equipment, unit)).toBe(weight)
})
