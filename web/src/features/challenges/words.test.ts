import { describe, expect, it } from 'vitest'
import { ruleText, scoreText } from './words.ts'

describe('a score', () => {
  it.each([
    ['sessions', 1, '1 workout'],
    ['volume', 1500, '1,500 kg'],
    ['streak', 3, '3 weeks'],
    ['distance', 5250, '5.25 km'],
    ['relative_strength', 1.75, '1.75 ×'],
    ['relative_strength', null, '–'],
  ] as const)('of %s, %d, reads %s', (kind, score, text) => {
    expect(scoreText(kind, score, 'kg')).toBe(text)
  })
})

it('a rule names how often or what', () => {
  expect(ruleText({ kind: 'streak', exercise: null, timesAWeek: 3 })).toBe('Weeks in a row with 3 training days')
})
