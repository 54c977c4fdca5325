import type { Explanation } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { explanationsOf, inputsText, setsAddress } from './explanations.ts'

const inputs: Explanation['inputs'] = {
  ...{ kind: 'sets', count: 3, from: '2026-11-01', to: '2026-11-20', all: null },
  ids: [],
}
const of = (figure: string): Explanation => ({ figure, formula: figure, source: null, inputs })
const all = ['totals', 'totals.volumeKg', 'lifts[].trend', 'lifts[].latest', 'streaks.daily', 'streaks.weekly'].map(of)
const found = (...figures: string[]) => explanationsOf(all, figures).map(({ figure }) => figure)

describe('why a number is what it is', () => {
  it('is what is said of the very figure', () => {
    expect(found('totals.volumeKg')).toEqual(['totals.volumeKg'])
  })

  it('is else what is said of all it belongs to', () => {
    expect(found('totals.workouts')).toEqual(['totals'])
    expect(found('streaks.weekly.current')).toEqual(['streaks.weekly'])
  })

  it('is of a whole what is said of its parts', () => {
    expect(found('lifts')).toEqual(['lifts[].trend', 'lifts[].latest'])
  })

  it('does not mix up names that begin alike', () => {
    expect(explanationsOf([of('total'), of('totals')], ['totals.workouts']).map(({ figure }) => figure)).toEqual([
      'totals',
    ])
  })

  it('is all there is when nothing fits', () => {
    expect(found('calendar')).toHaveLength(all.length)
  })

  it('says what it is made of', () => {
    expect(inputsText({ ...inputs, kind: 'weigh_ins', count: 1, to: '2026-11-01' })).toMatch(/^1 weigh-in, .*2026$/)
    expect(inputsText({ ...inputs, count: 0 })).toBe('No sets')
    expect(inputsText({ ...inputs, kind: 'profile', count: 2, from: null, to: null })).toBe('2 facts of your profile')
  })

  it('leads to the sets only when they are sets', () => {
    expect(setsAddress('/analytics/sets?from=2026-11-01&muscle=chest')).toEqual({ from: '2026-11-01', muscle: 'chest' })
    expect(setsAddress('/progress/body')).toBeUndefined()
    expect(setsAddress(null)).toBeUndefined()
  })
})
