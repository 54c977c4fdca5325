import { Missing, missingReasons } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { wordsFor } from './missing.ts'

describe('what a figure lacks', () => {
  it.each([...missingReasons, ...Missing.options])('is said in a sentence: %s', (reason) => {
    expect(wordsFor(reason).sentence).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    ['no_sex', '/settings'],
    ['no_birth_date', '/settings'],
    ['no_height', '/settings'],
    ['no_bodyweight', '/progress/body'],
    ['no_measurements', '/progress/body'],
  ] as const)('leads to where it can be filled in: %s', (reason, to) => {
    expect(wordsFor(reason).way?.to).toBe(to)
  })
})
