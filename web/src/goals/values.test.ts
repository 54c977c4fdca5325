import { describe, expect, it } from 'vitest'
import { daysLeftText, dayText, valueText } from './values.ts'

describe('a value of a goal', () => {
  it.each([
    ['e1rm', 'kg', 116.25, '116.3 kg'],
    ['weight', 'lb', 225, '225 lb'],
    ['frequency', 'workouts', 1, '1 week'],
    ['reps', 'reps', 12, '12 reps'],
    ['volume', 'kg', 12_000.4, '12,000 kg'],
    ['pace', 's/km', 299.6, '5:00 /km'],
    ['duration', 's', 90, '1:30'],
    ['duration', 'min', 42.5, '42.5 min'],
    ['custom', '', 3.5, '3.5'],
  ] as const)('of %s in %s reads as people say it', (measure, unit, value, text) => {
    expect(valueText({ measure, unit }, value)).toBe(text)
  })
})

it('says how long there is', () => {
  expect([null, 12, 1, 0, -1].map(daysLeftText)).toEqual([
    'No deadline',
    '12 days left',
    '1 day left',
    'Today is the last day',
    'Ended 1 day ago',
  ])
})

it('names the year only where it is another one', () => {
  expect(dayText('2026-12-24', '2026-11-25')).not.toMatch(/2026/)
  expect(dayText('2027-01-03', '2026-11-25')).toMatch(/2027/)
})
