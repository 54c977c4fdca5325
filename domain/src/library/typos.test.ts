import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNear } from './typos.ts'

describe('a typo', () => {
  it.each([
    ['sqat', 'squat'],
    ['squatt', 'squat'],
    ['sqaut', 'squat'],
    ['squst', 'squat'],
    ['dedlift', 'deadlift'],
    ['overhaed', 'overhead'],
    ['romainian', 'romanian'],
    ['extention', 'extension'],
    ['dumbell', 'dumbbells'],
  ])('of %s is near %s', (typed, known) => {
    expect(isNear(typed, known)).toBe(true)
  })

  it.each([
    ['row', 'raw'],
    ['curl', 'crunch'],
    ['bench', 'breathe'],
    ['press', 'plank'],
    ['squat', 'sq'],
  ])('is not what makes %s of %s', (typed, known) => {
    expect(isNear(typed, known)).toBe(false)
  })

  it('agrees with a plain count of slips for every pair of short words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(word, word, (typed, known) => {
        const most = typed.length < 8 ? 1 : 2
        const beginnings = Array.from({ length: known.length + 1 }, (_, length) => known.slice(0, length))
        expect(isNear(typed, known)).toBe(beginnings.some((beginning) => reachable(typed, beginning, most)))
      }),
      { numRuns: 500 },
    )
  })
})

/** Optimal string alignment, straight from its definition. */
function reachable(a: string, b: string, slips: number): boolean {
  if (slips < 0) return false
  if (a === '' || b === '') return Math.max(a.length, b.length) <= slips
  if (a[0] === b[0] && reachable(a.slice(1), b.slice(1), slips)) return true
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] && reachable(a.slice(2), b.slice(2), slips - 1))
    return true
  return (
    reachable(a.slice(1), b, slips - 1) ||
    reachable(a, b.slice(1), slips - 1) ||
    reachable(a.slice(1), b.slice(1), slips - 1)
  )
}
