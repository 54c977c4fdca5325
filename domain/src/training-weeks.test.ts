import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, mondayOf, weeklyStreaks } from './training-weeks.ts'

/** Days far enough on either side of 1970, checked against the calendar of the runtime. */
const days = fc.integer({ min: -30_000, max: 60_000 })
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('calendar days', () => {
  it('agree with the calendar of the runtime, both ways', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dateOfDay(day)).toBe(dateOf(day))
        expect(dayNumber(dateOf(day))).toBe(day)
      }),
    )
  })

  it('belong to the week of their Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(dateOf(day))
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(day - dayNumber(monday)).toBeGreaterThanOrEqual(0)
        expect(day - dayNumber(monday)).toBeLessThan(7)
      }),
    )
  })
})

describe('weeklyStreaks', () => {
  it.each([
    [[], 0, 0],
    [['2026-11-23'], 1, 1],
    [['2026-11-09', '2026-11-16', '2026-11-23'], 3, 3],
    [['2026-10-05', '2026-10-12', '2026-10-19', '2026-11-16', '2026-11-23'], 2, 3],
    [['2025-12-22', '2025-12-29', '2026-01-05'], 3, 3],
  ])('of %j are %d now and %d at most', (mondays, current, longest) => {
    expect(weeklyStreaks(mondays)).toEqual({ current, longest })
  })
})
