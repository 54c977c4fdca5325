import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { oneRepMax } from '../one-rep-max.ts'
import { toKg } from '../units.ts'
import { trendOf } from './trend.ts'

const series = (values: readonly number[], everyDays = 4) => values.map((value, i) => ({ day: i * everyDays, value }))

describe('trendOf', () => {
  it.each(vectors.trend)('$name is $label', ({ days, e1rm, label, ...expected }) => {
    const trend = trendOf(days.map((day, i) => ({ day, value: e1rm[i] ?? Number.NaN })))

    expect(trend.label).toBe(label)
    if (trend.gapDays !== undefined) return
    expect(trend.slopePerWeek).toBeCloseTo(expected.theilSenPerWeek, 5)
    expect(trend.percentPerWeek).toBeCloseTo(expected.pctPerWeek, 5)
    expect(trend.p).toBeCloseTo(expected.p, 5)
  })

  it('tells what it judged', () => {
    const trend = trendOf(series([100, 102, 104, 104, 103, 103, 102]))

    expect(trend).toMatchObject({
      points: 7,
      spanDays: 24,
      best: { day: 8, value: 104 },
      sessionsSinceBest: 4,
      daysSinceBest: 16,
      gapDays: undefined,
    })
  })

  it('looks at the last twelve sessions only', () => {
    const old = series([500, 400, 300])
    const recent = series([100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111]).map(({ day, value }) => ({
      day: day + 12,
      value,
    }))

    expect(trendOf([...old, ...recent])).toEqual(trendOf(recent))
    expect(trendOf(recent)).toMatchObject({ label: 'improving', points: 12 })
  })

  it('says nothing of no sessions, and little of one', () => {
    const nothing = { label: 'insufficient', spanDays: 0, slopePerWeek: undefined, p: undefined, gapDays: undefined }

    expect(trendOf([])).toMatchObject({ ...nothing, points: 0, best: undefined, sessionsSinceBest: 0 })
    expect(trendOf([{ day: 9, value: 80 }])).toMatchObject({ ...nothing, points: 1, best: { day: 9, value: 80 } })
  })

  it.each([
    [20, 'insufficient'],
    [21, 'improving'],
  ])('six sessions within %d days are %s', (spanDays, label) => {
    const points = [100, 101, 102, 103, 104, 105].map((value, i) => ({ day: (i * spanDays) / 5, value }))

    expect(trendOf(points).label).toBe(label)
  })

  it.each([
    ['28 days are no long gap', [0, 2, 4, 6, 8, 10, 38], undefined],
    ['29 days are one', [0, 2, 4, 6, 8, 10, 39], 29],
    ['four times the usual ten days are none', [0, 10, 20, 30, 70, 80, 90], undefined],
    ['more than that is one', [0, 10, 20, 30, 71, 81, 91], 41],
    ['the last of two counts', [0, 2, 4, 44, 46, 48, 50, 80, 82, 84], 30],
  ])('%s', (_, days, gapDays) => {
    expect(trendOf(days.map((day) => ({ day, value: 100 }))).gapDays).toBe(gapDays)
  })

  it('is returning with five sessions after a long gap, and judged by six', () => {
    const before = series([130, 130, 130, 130])
    const after = [100, 102, 104, 106, 108, 110].map((value, i) => ({ day: 60 + i * 5, value }))

    expect(trendOf([...before, ...after.slice(0, 5)])).toMatchObject({ label: 'returning', points: 5, gapDays: 48 })
    expect(trendOf([...before, ...after])).toMatchObject({ label: 'improving', points: 6, gapDays: 48 })
  })

  it('declines before it is a plateau', () => {
    const falling = series([120, 119, 118, 117, 116, 115, 114, 113, 112, 111])

    expect(trendOf(falling)).toMatchObject({ label: 'declining', sessionsSinceBest: 9, daysSinceBest: 36 })
  })

  it('is a plateau by a best that lies back four sessions and 21 days, when nothing moves', () => {
    const still = [100, 101, 100, 100, 101, 100]

    expect(trendOf(series(still, 6)).label).toBe('plateau')
    expect(trendOf(series(still, 5))).toMatchObject({ label: 'maintaining', daysSinceBest: 20 })
  })

  it('takes equal lifts for equal, also when they were entered in pounds', () => {
    const lifts = [
      { weight: 180, reps: 1 },
      { weight: 135, reps: 10 },
      { weight: 160, reps: 5 },
    ].map(({ weight, reps }) => oneRepMax(toKg({ weight, weightUnit: 'lb' }), reps) ?? Number.NaN)

    expect(trendOf(series(lifts))).toMatchObject({ p: 1, sessionsSinceBest: 2 })
  })

  it('has no percent of nothing', () => {
    expect(trendOf(series([0, 0, 0, 0, 0, 0, 0], 7))).toMatchObject({
      label: 'insufficient',
      percentPerWeek: undefined,
    })
  })
})
