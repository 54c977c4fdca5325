import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { roundToIncrement } from './round-to-increment.ts'
import { nextTrainingMax, trainingMaxOf, wendlerSets, wendlerWeekCount } from './wendler.ts'

const { oneRm, trainingMax, weeks, loads, rounded2_5 } = vectors.wendler531

describe('wendlerSets', () => {
  it('counts from 90 % of the one-rep maximum', () => {
    expect(trainingMaxOf(oneRm)).toBe(trainingMax)
  })

  it.each(weeks.map((steps, i) => ({ week: i + 1, steps })))(
    'week $week has the reps and percentages of the book',
    (row) => {
      const sets = wendlerSets({ trainingMax, week: row.week, increment: 2.5 })

      expect(sets?.map(({ reps, isAmrap }) => `${reps}${isAmrap ? '+' : ''}`)).toEqual(
        row.steps.map(([done]) => `${done}`),
      )
      expect(sets?.map(({ percent }) => percent / 100)).toEqual(row.steps.map(([, share]) => share))
    },
  )

  it.each(rounded2_5.map((weights, i) => ({ week: i + 1, weights, exact: loads[i] ?? [] })))(
    'week $week is loaded with $weights, unrounded $exact',
    ({ week, weights, exact }) => {
      const weightsBy = (increment: number) =>
        wendlerSets({ trainingMax, week, increment })?.map(({ weight }) => weight)

      expect(weightsBy(2.5)).toEqual(weights)
      expect(weightsBy(0.1)).toEqual(exact)
    },
  )

  it('has four weeks', () => {
    expect(wendlerWeekCount).toBe(4)
    for (const week of [0, 5, 1.5]) expect(wendlerSets({ trainingMax, week, increment: 2.5 })).toBeUndefined()
  })
})

describe('nextTrainingMax', () => {
  it.each([
    ['kg', 'upper', 92.5],
    ['kg', 'lower', 95],
    ['lb', 'upper', 95],
    ['lb', 'lower', 100],
  ] as const)('goes up a step a cycle: %s, %s body', (weightUnit, half, next) => {
    expect(nextTrainingMax({ trainingMax, half, weightUnit, hasMissed: false })).toEqual({
      trainingMax: next,
      reason: 'add_weight',
    })
  })

  it('loses a tenth after a miss', () => {
    expect(nextTrainingMax({ trainingMax, half: 'lower', weightUnit: 'kg', hasMissed: true })).toEqual({
      trainingMax: 81,
      reason: 'back_off',
    })
  })
})

describe('roundToIncrement', () => {
  it.each([
    [61.25, 2.5, 62.5],
    [63.75, 2.5, 65],
    [58.7, 2.5, 57.5],
    [48.7, 1.25, 48.75],
    [0.7, 0.1, 0.7],
  ])('%d to %d is %d: to the nearest, ties up', (weight, increment, rounded) => {
    expect(roundToIncrement(weight, increment)).toBe(rounded)
  })
})
