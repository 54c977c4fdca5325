import type { Goal } from '@fitai/contract'
import { clock, count, fullDay, number, plural, shortDay } from '../format.ts'

type Measured = Pick<Goal, 'measure' | 'unit'>
type Amount = { value: string; unit: string }

/** A value of a goal in its unit, the number and the unit apart. */
export function amount({ measure, unit }: Measured, value: number): Amount {
  switch (measure) {
    case 'frequency':
      return { value: count(value), unit: value === 1 ? 'week' : 'weeks' }
    case 'reps':
      return { value: count(value), unit: value === 1 ? 'rep' : 'reps' }
    case 'volume':
      return { value: count(value), unit }
    case 'pace':
      return { value: clock(Math.round(value)), unit: unit === 's/mi' ? '/mi' : '/km' }
    case 'duration':
      return isClock(unit) ? { value: clock(Math.round(value)), unit: '' } : { value: number(value), unit }
    case 'e1rm':
      return { value: number(Math.round(value * 10) / 10), unit }
    default:
      return { value: number(value), unit }
  }
}

export function valueText(goal: Measured, value: number): string {
  const { value: text, unit } = amount(goal, value)
  return unit === '' ? text : `${text} ${unit}`
}

/** Whether a value is typed and told as `1:30`. */
export const isClock = (unit: string) => unit === 's' || unit === 's/km' || unit === 's/mi'

/** What a goal counts, where the exercise alone does not say it. */
export function measureText({ measure, reps, distance, unit, per, target, progress: { weeks } }: Goal): string {
  switch (measure) {
    case 'e1rm':
      return 'Estimated 1-rep max'
    case 'weight':
      return reps === 1 ? 'Weight for 1 rep' : `Weight for ${count(reps ?? 1)} reps`
    case 'reps':
      return 'Reps in a set'
    case 'volume':
      return per === 'month' ? 'Volume of a month' : 'Volume of a week'
    case 'frequency':
      return `${plural(target, 'workout')} a week${weeks && weeks.whole === null ? ' in a row' : ''}`
    case 'duration':
      return 'Longest time'
    case 'distance':
      return 'Longest distance'
    case 'pace':
      return `Pace over ${number(distance ?? 1)} ${unit === 's/mi' ? 'mi' : 'km'}`
    case 'body_weight':
      return 'Bodyweight'
    case 'custom':
      return 'Your values'
  }
}

export function daysLeftText(daysLeft: number | null): string {
  if (daysLeft === null) return 'No deadline'
  if (daysLeft === 0) return 'Today is the last day'
  return daysLeft > 0 ? `${plural(daysLeft, 'day')} left` : `Ended ${plural(-daysLeft, 'day')} ago`
}

/** `3 Jan`, with the year when it is another one than that of `today`. */
export function dayText(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day)
}
