import { describe, expect, it } from 'vitest'
import { e1rmFormulas } from '../calculators/e1rm-formulas.ts'
import { e1rmFigure, figures } from './figures.ts'
import { plateauTips, tipSentence, tipsFor } from './plateau.ts'

const lift = {
  trend: { label: 'plateau', daysSinceBest: 30 },
  ...{ hardSetsPerWeek: 6, sessionsPerWeek: 2, averageRpe: undefined },
} as const

describe('what to try with a stuck lift', () => {
  it('is more work where there is little', () => {
    expect(tipsFor({ ...lift, sessionsPerWeek: 1 })).toEqual(['train_it_twice', 'add_a_set', 'change_rep_range'])
  })

  it('is rest where there is much and hard work', () => {
    expect(tipsFor({ ...lift, hardSetsPerWeek: 14, averageRpe: 9.5 })).toEqual([
      ...['deload_week', 'fewer_sets', 'change_rep_range'],
    ])
  })

  it('is an easy week first when the lift falls', () => {
    expect(tipsFor({ ...lift, trend: { label: 'declining', daysSinceBest: 20 } })[0]).toBe('deload_week')
  })

  it('is another stimulus after six weeks', () => {
    expect(tipsFor({ ...lift, trend: { label: 'plateau', daysSinceBest: 42 } })).toContain('closer_variation')
  })

  it('is said in a sentence each', () => {
    expect(new Set(plateauTips.map(tipSentence)).size).toBe(plateauTips.length)
  })
})

describe('the formulas that are told', () => {
  it('name a source for every estimate', () => {
    for (const formula of e1rmFormulas) expect(e1rmFigure(formula).source).toMatch(/\d{4}$/)
  })

  it('say something of every figure', () => {
    for (const { formula } of Object.values(figures)) expect(formula.length).toBeGreaterThan(10)
  })
})
