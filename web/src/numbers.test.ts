import { expect, it } from 'vitest'
import { parseDecimal, parseSeconds } from './numbers.ts'

it.each([
  ['82.5', 82.5],
  ['82,5', 82.5],
  [' 100 ', 100],
  ['1 500', 1500],
  ['.5', 0.5],
  ['7.', 7],
])('reads %j as a weight', (text, value) => {
  expect(parseDecimal(text)).toBe(value)
})

it.each(['', '-5', '1,2,3', '8x', '1e3', 'Infinity'])('does not take %j for a number', (text) => {
  expect(parseDecimal(text)).toBeUndefined()
})

it.each([
  ['90', 90],
  ['1:30', 90],
  ['1:02:03', 3723],
])('reads %j as a time', (text, seconds) => {
  expect(parseSeconds(text)).toBe(seconds)
})

it.each(['1:2:3:4', '1:', 'a:30'])('does not take %j for a time', (text) => {
  expect(parseSeconds(text)).toBeUndefined()
})
