import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, firstWeekdays, weekStartOf } from '../training-weeks.ts'
import { consistencyOf } from './consistency.ts'
import { heatLevels } from './heat-level.ts'
import { countDays, daysBefore, lastDays, monthStarts, weekStarts, weeksIn } from './period.ts'
import { dailyStreak, longestGap, weeklyStreak } from './streaks.ts'

const day = dayNumber
const days = (...dates: string[]) => dates.map(day)

describe('a week', () => {
  it.each([
    ['monday', '2026-11-23'],
    ['sunday', '2026-11-22'],
    ['saturday', '2026-11-21'],
  ] as const)('T45 of a %s user began on %s', (firstWeekday, date) => {
    expect(dateOfDay(weekStartOf(day('2026-11-25'), firstWeekday))).toBe(date)
  })

  it('begins on its weekday and holds every day of it, whichever that is, before 1970 too', () => {
    const weekday = { monday: 1, saturday: 6, sunday: 0 }
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), fc.constantFrom(...firstWeekdays), (at, first) => {
        const start = weekStartOf(at, first)

        expect(at - start).toBeGreaterThanOrEqual(0)
        expect(at - start).toBeLessThan(7)
        expect(new Date(start * 86_400_000).getUTCDay()).toBe(weekday[first])
      }),
    )
  })
})

describe('a stretch', () => {
  it('reaches from the first to the last of its days, and has as many before it', () => {
    expect(lastDays(100, 28)).toEqual({ from: 73, to: 100 })
    expect(daysBefore({ from: 73, to: 100 })).toEqual({ from: 45, to: 72 })
    expect(countDays({ from: 73, to: 100 })).toBe(28)
    expect(weeksIn({ from: 1, to: 3 })).toBe(1)
  })

  it('touches weeks and months it only grazes', () => {
    const stretch = { from: day('2025-12-31'), to: day('2026-02-01') }

    expect(weekStarts(stretch, 'monday').map(dateOfDay)).toEqual([
      '2025-12-29',
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
      '2026-01-26',
    ])
    expect(monthStarts(stretch).map(dateOfDay)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
  })
})

describe('a streak', () => {
  it('T45 of weeks is not broken by a rest day, nor by a week that has only begun', () => {
    const trained = days('2026-11-02', '2026-11-13', '2026-11-16')

    expect(weeklyStreak(trained, day('2026-11-25'), 'monday')).toEqual({ current: 3, atLast: 3, longest: 3 })
  })

  it('T45 of weeks depends on the first weekday', () => {
    const sundayAndMonday = days('2026-11-22', '2026-11-23')

    expect(weeklyStreak(sundayAndMonday, day('2026-11-25'), 'monday').current).toBe(2)
    expect(weeklyStreak(sundayAndMonday, day('2026-11-25'), 'sunday').current).toBe(1)
  })

  it('is over once a whole week was missed, and remembers how long it was', () => {
    const trained = days('2026-10-05', '2026-10-12', '2026-11-09')

    expect(weeklyStreak(trained, day('2026-11-25'), 'monday')).toEqual({ current: 0, atLast: 1, longest: 2 })
  })

  it('of days lives until a whole day was missed', () => {
    const trained = days('2026-11-20', '2026-11-23', '2026-11-24')

    expect(dailyStreak(trained, day('2026-11-25'))).toEqual({ current: 2, atLast: 2, longest: 2 })
    expect(dailyStreak(trained, day('2026-11-26')).current).toBe(0)
    expect(dailyStreak([], day('2026-11-26'))).toEqual({ current: 0, atLast: 0, longest: 0 })
  })

  it('leaves gaps, the longest of which is counted from training day to training day', () => {
    expect(longestGap(days('2026-11-01', '2026-11-04', '2026-11-05'))).toBe(3)
    expect(longestGap(days('2026-11-01'))).toBeUndefined()
  })
})

describe('consistency', () => {
  /** So many days in each week from 2026-08-03 on. */
  const weeksOf = (...counts: number[]) =>
    counts.flatMap((count, week) => Array.from({ length: count }, (_, i) => day('2026-08-03') + 7 * week + i))

  it('is 100 for who keeps their usual, whatever it is', () => {
    const to = day('2026-09-27')

    expect(consistencyOf(weeksOf(2, 2, 2, 2, 2, 2, 2, 2), { from: to - 83, to }, 'monday')).toEqual({
      ...{ score: 100, usualDaysPerWeek: 2, weeks: 8 },
    })
  })

  it('falls with weeks below it, and more than the usual does not make up for them', () => {
    const to = day('2026-09-27')

    expect(consistencyOf(weeksOf(4, 4, 4, 0, 4, 2, 7, 4), { from: to - 83, to }, 'monday').score).toBeCloseTo(
      (100 * (1 + 1 + 1 + 0 + 1 + 0.5 + 1 + 1)) / 8,
    )
  })

  it('does not judge the running week, nor fewer than four', () => {
    const trained = weeksOf(3, 3, 3, 3)

    expect(consistencyOf(trained, { from: 0, to: day('2026-08-29') }, 'monday')).toMatchObject({
      score: undefined,
      weeks: 3,
    })
    expect(consistencyOf([], { from: 0, to: 100 }, 'monday')).toEqual({
      ...{ score: undefined, usualDaysPerWeek: undefined, weeks: 0 },
    })
  })
})

describe('the heat of a day', () => {
  it('goes by the quarters of one’s own days', () => {
    expect(heatLevels([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    expect(heatLevels([10, 10, 10])).toEqual([1, 1, 1])
    expect(heatLevels([])).toEqual([])
  })
})
