import { describe, expect, it } from 'vitest'
import { dayByKey, monthAfter, weeksOf } from './calendar.ts'

describe('a month', () => {
  it('has its days in weeks that begin as the account says', () => {
    const firstWeek = (firstWeekday: 'monday' | 'sunday' | 'saturday') =>
      weeksOf('2026-11', firstWeekday)[0]?.map((day) => (day ? Number(day.slice(8)) : 0))

    expect(firstWeek('monday')).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(firstWeek('sunday')).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(firstWeek('saturday')).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('has each of its days once', () => {
    for (const month of ['2024-02', '2026-02', '2026-12']) {
      const days = weeksOf(month, 'monday')
        .flat()
        .filter((day) => day !== undefined)
      const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
      expect(days).toHaveLength(last)
      expect(days.at(-1)).toBe(`${month}-${last}`)
    }
  })

  it('comes after the one before, over the end of a year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(monthAfter('2026-03', -15)).toBe('2024-12')
  })
})

it('leads from day to day by the keyboard', () => {
  const from = (key: string, day = '2026-11-25') => dayByKey(key, day, 'monday')

  expect([from('ArrowLeft'), from('ArrowRight')]).toEqual(['2026-11-24', '2026-11-26'])
  expect([from('ArrowUp'), from('ArrowDown')]).toEqual(['2026-11-18', '2026-12-02'])
  expect([from('Home'), from('End')]).toEqual(['2026-11-23', '2026-11-29'])
  expect([from('PageUp'), from('PageDown')]).toEqual(['2026-10-25', '2026-12-25'])
  expect(from('PageDown', '2026-01-31')).toBe('2026-02-28')
  expect(from('a')).toBeUndefined()
})
