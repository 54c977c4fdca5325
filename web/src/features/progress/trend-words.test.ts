import type { LiftTrend } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { evidence, sure } from './trend-words.ts'

const trend: LiftTrend = {
  label: 'improving',
  sessions: 12,
  spanDays: 40,
  kgPerWeek: 0.623,
  percentPerWeek: 0.52,
  p: 0.012,
  bestKg: 120,
  bestDate: '2026-11-20',
  sessionsSinceBest: 0,
  daysSinceBest: 0,
  gapDays: null,
  lastTwelve: { sessions: 12, kgPerWeek: 0.623, percentPerWeek: 0.52, p: 0.012 },
}

describe('the evidence of a trend', () => {
  it('is how much a week, over what, how sure, and the best', () => {
    expect(evidence(trend, 'kg')).toMatch(
      /^\+0\.62 kg \(\+0\.5 %\) a week over 12 sessions in 40 days\. Unlikely to be chance \(p = 0\.01\)\. Best 120 kg in the last session, /,
    )
  })

  it('falls with a minus, and says how long ago the best was', () => {
    const text = evidence(
      { ...trend, label: 'declining', kgPerWeek: -1, percentPerWeek: -0.8, sessionsSinceBest: 1 },
      'kg',
    )

    expect(text).toContain('−1 kg (−0.8 %) a week')
    expect(text).toContain('Best 120 kg 1 session ago,')
  })

  it('is no change where there is none', () => {
    expect(evidence({ ...trend, label: 'plateau', kgPerWeek: 0, percentPerWeek: 0, p: 1 }, 'kg')).toMatch(
      /^No change over 12 sessions in 40 days\. Best 120 kg/,
    )
  })

  it('says what was left out', () => {
    expect(evidence({ ...trend, gapDays: 63 }, 'kg')).toMatch(/What was before a gap of 63 days is left out\.$/)
  })

  it('is in pounds for those who lift pounds', () => {
    expect(evidence({ ...trend, kgPerWeek: 0.45359237, bestKg: 45.359237 }, 'lb')).toMatch(/^\+1 lb .*Best 100 lb/)
  })

  it.each([
    ['insufficient', 3, null, '3 sessions so far. Six over three weeks make a trend.'],
    ['returning', 1, 63, '1 session since a gap of 63 days. Six make a trend.'],
  ] as const)('of what is %s is what is missing', (label, sessions, gapDays, words) => {
    expect(evidence({ ...trend, label, sessions, gapDays }, 'kg')).toBe(words)
  })

  it.each([
    [0.0002, 'Hardly chance (p < 0.01).'],
    [0.03, 'Unlikely to be chance (p = 0.03).'],
    [0.07, 'Maybe chance (p = 0.07).'],
    [0.6, 'Could be chance (p = 0.6).'],
    [null, ''],
  ])('says of p %j: %s', (p, words) => {
    expect(sure(p)).toBe(words)
  })
})
