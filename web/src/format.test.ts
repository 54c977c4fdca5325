import { expect, it } from 'vitest'
import { clock, dayAndTime, localDay, massText, plural, span } from './format.ts'

it('shows a clock without needless zeros', () => {
  expect([5, 72, 3723].map(clock)).toEqual(['0:05', '1:12', '1:02:03'])
})

it('shows a duration in minutes, then hours', () => {
  expect([2880, 3900].map(span)).toEqual(['48 min', '1 h 05 min'])
})

it('shows a sum in the user’s unit, and ten tonnes as tonnes', () => {
  expect(massText(45.359237, 'lb')).toBe('100 lb')
  expect(massText(18_240, 'kg')).toMatch(/^18[.,]2 t$/)
})

it('says one set and two sets', () => {
  expect([1, 2].map((value) => plural(value, 'set'))).toEqual(['1 set', '2 sets'])
})

it('takes the calendar day from the clock on the wall', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

it('tells the time of the place where it was', () => {
  expect(dayAndTime('2026-01-05T23:40:00Z', 'Europe/Berlin')).toMatch(/6.*(00|12):40/)
})
