import { expect, it } from 'vitest'
import { guessUnit } from './guess-unit.ts'

it.each([
  ['en-US', 'lb'],
  ['en', 'lb'],
  ['en-GB', 'kg'],
  ['de', 'kg'],
  ['en-US@posix', 'kg'],
  ['', 'kg'],
])('guesses for %s: %s', (locale, unit) => {
  expect(guessUnit(locale)).toBe(unit)
})
