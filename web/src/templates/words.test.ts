import { describe, expect, it } from 'vitest'
import { dayTitle, headLine, weekdayName, workoutName } from './words.ts'

const day = (name = '', weekday: number | null = null) => ({ name, weekday })

describe('the words of a template', () => {
  it('name the weekdays from Monday to Sunday', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(weekdayName)).toEqual([
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ])
  })

  it('name a day by its name, else its weekday, else its place', () => {
    expect([day('Push', 0), day('A', 0), day('', 6), day()].map(dayTitle)).toEqual([
      ...['Push', 'Workout A', 'Sunday', 'Day 4'],
    ])
  })

  it('say how long and how often', () => {
    const days = [{ entries: [1] }, { entries: [] }, { entries: [2] }]

    expect(headLine({ kind: 'workout', level: 'beginner', minutes: 55, days: [{ entries: [1] }] })).toBe(
      'Beginner · 55 min',
    )
    expect(headLine({ kind: 'week', level: null, minutes: 60, days })).toBe('2 days a week · 60 min each')
  })

  it('call a workout by its template, of a week with the day, as long as a name may be', () => {
    expect(workoutName({ kind: 'workout', name: 'Push' }, day('A'))).toBe('Push')
    expect(workoutName({ kind: 'week', name: 'Upper, lower' }, day('Lower'))).toBe('Upper, lower: Lower')
    expect(workoutName({ kind: 'week', name: 'x'.repeat(119) }, day('Lower'))).toHaveLength(120)
  })
})
