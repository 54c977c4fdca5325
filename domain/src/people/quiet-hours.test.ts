import { describe, expect, it } from 'vitest'
import { quietMinutesLeft } from './quiet-hours.ts'

const night = { from: '22:00', to: '07:00' }
const noon = { from: '12:00', to: '14:30' }

describe('quiet hours', () => {
  it.each([
    ['21:59', night, 0],
    ['22:00', night, 540],
    ['23:59', night, 421],
    ['00:00', night, 420],
    ['06:59', night, 1],
    ['07:00', night, 0],
    ['11:59', noon, 0],
    ['12:00', noon, 150],
    ['14:29', noon, 1],
    ['14:30', noon, 0],
    ['23:00', noon, 0],
    ['12:00', { from: '12:00', to: '12:00' }, 0],
    ['12:01', { from: '12:00', to: '12:00' }, 0],
    ['03:00', null, 0],
  ])('at %s with %j there are %i minutes left', (clock, hours, left) => {
    expect(quietMinutesLeft(clock, hours)).toBe(left)
  })
})
