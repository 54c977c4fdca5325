import { describe, expect, it } from 'vitest'
import { calendarWeeks, weekdaysFrom } from './calendar-weeks.ts'

describe('the weeks of a calendar', () => {
  it('begin with a Monday, and say nothing of days outside', () => {
    // 2026-11-25 is a Wednesday.
    const weeks = calendarWeeks('2026-11-18', '2026-11-25', 'monday')

    expect(weeks.map(({ days }) => days)).toEqual([
      [undefined, undefined, '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
      ['2026-11-23', '2026-11-24', '2026-11-25', undefined, undefined, undefined, undefined],
    ])
  })

  it.each([
    ['monday', '2026-11-23'],
    ['sunday', '2026-11-22'],
    ['saturday', '2026-11-21'],
  ] as const)('begin with a %s where somebody wants it', (firstWeekday, first) => {
    expect(calendarWeeks('2026-10-01', '2026-11-25', firstWeekday).at(-1)?.days[0]).toBe(first)
  })

  it('are the last 53 of a long span', () => {
    const weeks = calendarWeeks('2016-01-01', '2026-11-25', 'monday')

    expect(weeks).toHaveLength(53)
    expect(weeks[0]?.days[0]).toBe('2025-11-24')
    expect(weeks.at(-1)?.days[2]).toBe('2026-11-25')
  })

  it('are one for a single day', () => {
    expect(calendarWeeks('2026-11-25', '2026-11-25', 'monday')).toHaveLength(1)
  })

  it('name each month where it begins, and the first where there is room', () => {
    const months = calendarWeeks('2026-08-03', '2026-11-25', 'monday').map(({ month }) => month?.slice(0, 7))

    expect(months.filter(Boolean)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11'])
    expect(months[0]).toBe('2026-08')
  })

  it('leave the first month out when the next one is near', () => {
    const months = calendarWeeks('2026-08-24', '2026-11-25', 'monday').map(({ month }) => month?.slice(0, 7))

    expect(months.filter(Boolean)).toEqual(['2026-09', '2026-10', '2026-11'])
  })

  it('name their days from the first weekday on', () => {
    const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })

    expect(weekdaysFrom('sunday').map((day) => name.format(new Date(day)))).toEqual([
      'Sun',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
    ])
  })
})
