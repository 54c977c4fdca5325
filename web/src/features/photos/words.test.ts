import { expect, it } from 'vitest'
import { apart } from './words.ts'

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [20, '20 days'],
  [21, '3 weeks'],
  [90, '13 weeks'],
  [91, '3 months'],
  [365, '12 months'],
  [730, '2 years'],
])('%i days are %s', (days, words) => {
  expect(apart(days)).toBe(words)
})
