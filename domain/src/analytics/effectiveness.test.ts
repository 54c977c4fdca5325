import { describe, expect, it } from 'vitest'
import { effectiveness } from './effectiveness.ts'
import { trendOf } from './trend.ts'

const trend = trendOf([100, 101, 102, 103, 104, 105, 106, 107].map((value, i) => ({ day: i * 7, value })))

describe('effectiveness', () => {
  it('shares the gain of a week among its hard sets', () => {
    const { percentPerHardSet = 0 } = effectiveness({ trend, hardSetsPerWeek: 6 }) ?? {}

    expect(trend.label).toBe('improving')
    expect(percentPerHardSet).toBeCloseTo(100 / 103.5 / 6, 9)
  })

  it('is below 0 for a lift that falls', () => {
    const falling = trendOf([107, 106, 105, 104, 103, 102].map((value, i) => ({ day: i * 7, value })))

    expect(effectiveness({ trend: falling, hardSetsPerWeek: 6 })?.percentPerHardSet).toBeLessThan(0)
  })

  it.each([
    ['a lift that is hardly trained', { trend, hardSetsPerWeek: 0.4 }],
    ['an unknown number of sets', { trend, hardSetsPerWeek: Number.NaN }],
    ['too little to see a trend', { trend: { ...trend, label: 'insufficient' }, hardSetsPerWeek: 6 }],
    ['someone just back', { trend: { ...trend, label: 'returning' }, hardSetsPerWeek: 6 }],
    ['a trend without a percent', { trend: { ...trend, percentPerWeek: undefined }, hardSetsPerWeek: 6 }],
  ] as const)('says nothing of %s', (_, question) => {
    expect(effectiveness(question)).toBeUndefined()
  })

  it('speaks from half a set a week', () => {
    expect(effectiveness({ trend, hardSetsPerWeek: 0.5 })).toBeDefined()
  })
})
