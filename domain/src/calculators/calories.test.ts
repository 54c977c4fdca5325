import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { aboutKcal, activityCalories } from './calories.ts'

describe('activityCalories', () => {
  it.each(vectors.calories)('$met MET at $kg kg for $minutes min are $grossKcal gross, $netKcal net', (row) => {
    const calories = activityCalories(row)

    expect(calories?.grossKcal).toBeCloseTo(row.grossKcal, 6)
    expect(calories?.netKcal).toBeCloseTo(row.netKcal, 6)
  })

  it.each(vectors.calories)('$met MET at $kg kg for $minutes min are 5 % above the simple MET × kg × hours', (row) => {
    expect(activityCalories(row)?.grossKcal).toBeCloseTo(row.simpleKcal * 1.05, 6)
  })

  it('adds nothing to lying still, and never less', () => {
    expect(activityCalories({ met: 1, kg: 80, minutes: 30 })?.netKcal).toBe(0)
    expect(activityCalories({ met: 0.95, kg: 80, minutes: 30 })?.netKcal).toBe(0)
  })

  it.each([
    { met: 0, kg: 80, minutes: 30 },
    { met: 5, kg: 0, minutes: 30 },
    { met: 5, kg: 80, minutes: -1 },
    { met: Number.NaN, kg: 80, minutes: 30 },
  ])('has no figure for $met MET, $kg kg, $minutes min', (activity) => {
    expect(activityCalories(activity)).toBeUndefined()
  })

  it('is told to the five', () => {
    expect([294, 275.625, 0].map(aboutKcal)).toEqual([295, 275, 0])
  })
})
