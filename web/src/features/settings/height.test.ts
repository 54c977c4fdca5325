import { expect, it } from 'vitest'
import { cmOf, feetOf } from './height.ts'

it.each([
  ['5', '11', 180.3],
  ['6', '', 182.9],
  ['', '70', 177.8],
  ['5', '11,5', 181.6],
])('%s ft %s in are %d cm', (feet, inches, cm) => {
  expect(cmOf({ feet, inches })).toBe(cm)
})

it.each([
  ['', ''],
  ['tall', '2'],
])('knows no height of %j and %j', (feet, inches) => {
  expect(cmOf({ feet, inches })).toBeUndefined()
})

it('says a height in feet and inches, and gets it back', () => {
  expect(feetOf(180)).toEqual({ feet: '5', inches: '11' })
  expect(feetOf(182.9)).toEqual({ feet: '6', inches: '0' })
  expect(feetOf(null)).toEqual({ feet: '', inches: '' })
  expect(cmOf(feetOf(180))).toBeCloseTo(180.3)
})
