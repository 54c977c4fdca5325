import { describe, expect, it } from 'vitest'
import { periodsOf } from './compare-dates.ts'

describe('two periods', () => {
  it('are the last twelve weeks and the twelve before when nothing is chosen', () => {
    expect(periodsOf({}, '2026-11-25')).toEqual({
      from: '2026-06-11',
      to: '2026-09-02',
      otherFrom: '2026-09-03',
      otherTo: '2026-11-25',
    })
  })

  it.each([
    ['2026-11-25', '2026-10-01', '2026-10-31', '2026-11-01'],
    ['2026-01-05', '2025-12-01', '2025-12-31', '2026-01-01'],
    ['2024-03-31', '2024-02-01', '2024-02-29', '2024-03-01'],
  ])('are a month and the whole one before: %s', (today, from, to, otherFrom) => {
    expect(periodsOf({ preset: 'month' }, today)).toEqual({ from, to, otherFrom, otherTo: today })
  })

  it.each([
    ['2026-11-25', '2025-11-25'],
    ['2024-02-29', '2023-02-28'],
  ])('are a year and the one before up to the same day: %s', (today, to) => {
    expect(periodsOf({ preset: 'year' }, today)).toMatchObject({ to, otherTo: today })
  })

  it('are the dates that were chosen', () => {
    const dates = { from: '2020-01-01', to: '2020-02-01', otherFrom: '2021-01-01', otherTo: '2021-02-01' }

    expect(periodsOf(dates, '2026-11-25')).toEqual(dates)
  })
})
