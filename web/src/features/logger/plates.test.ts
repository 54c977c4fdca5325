import { expect, it } from 'vitest'
import { barWeight, platesPerSide } from './plates.ts'

it.each([
  [82.5, 20, 'kg', [25, 5, 1.25]],
  [20, 20, 'kg', []],
  [225, 45, 'lb', [45, 45]],
] as const)('loads %d on a bar of %d %s', (weight, bar, unit, plates) => {
  expect(platesPerSide(weight, bar, unit)).toEqual(plates)
})

it.each([
  [15, 'lighter than the bar'],
  [81, 'no plate small enough'],
])('says nothing for %d kg: %s', (weight) => {
  expect(platesPerSide(weight, 20, 'kg')).toBeUndefined()
})

it('knows no plates for dumbbells', () => {
  expect(barWeight(['dumbbell', 'flat_bench'], 'kg')).toBeUndefined()
})
