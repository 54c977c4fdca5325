import { describe, expect, it } from 'vitest'
import { aDay, aWeek } from './programs.fixture.ts'
import { areSame, daysOf, onDays } from './start-days.ts'

const placesOf = (weeks: ReturnType<typeof onDays>) => weeks.map(({ days }) => days.map(({ day }) => day))

describe('the days of a program', () => {
  it('count from the first day of training, in the fullest week', () => {
    const weeks = [aWeek([aDay(1), aDay(4)]), aWeek([aDay(1), aDay(3), aDay(5)])]

    expect(daysOf(weeks)).toEqual([0, 2, 4])
  })

  it('do not count a day of rest', () => {
    expect(daysOf([aWeek([aDay(0), aDay(1, []), aDay(2)])])).toEqual([0, 2])
  })

  it('move to others, week by week in their order', () => {
    const weeks = [aWeek([aDay(0), aDay(2), aDay(4)]), aWeek([aDay(0), aDay(2), aDay(4)])]

    expect(placesOf(onDays(weeks, [0, 1, 5]))).toEqual([
      [0, 1, 5],
      [0, 1, 5],
    ])
  })

  it('leave a shorter week the days it had among them', () => {
    const weeks = [aWeek([aDay(0), aDay(2), aDay(4)]), aWeek([aDay(0), aDay(4)])]

    expect(placesOf(onDays(weeks, [0, 3, 6]))).toEqual([
      [0, 3, 6],
      [0, 6],
    ])
  })

  it('are the same only in the same order', () => {
    expect(areSame([0, 2], [0, 2])).toBe(true)
    expect(areSame([0, 2], [0, 3])).toBe(false)
    expect(areSame([0, 2], [0, 2, 4])).toBe(false)
  })
})
