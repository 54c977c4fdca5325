import { describe, expect, it } from 'vitest'
import { average, shownTime, timeOf, volumeScale } from './scale.ts'

const period = { range: '1y', from: '2025-11-26', to: '2026-11-25', days: 365 } as const

describe('the time a chart shows', () => {
  it('is the period', () => {
    expect(shownTime(period, ['2026-01-10'])).toEqual({ from: timeOf('2025-11-26'), to: timeOf('2026-11-25') })
    expect(shownTime(period, [])).toEqual({ from: timeOf('2025-11-26'), to: timeOf('2026-11-25') })
  })

  it('begins with the first value where a large part would be empty', () => {
    expect(shownTime(period, ['2026-06-01', '2026-05-01']).from).toBe(timeOf('2026-05-01'))
  })
})

describe('the time of a single workout', () => {
  it('is the period: a day is no chart', () => {
    expect(shownTime(period, ['2026-11-24']).from).toBe(timeOf('2025-11-26'))
  })
})

describe('sums in a chart', () => {
  it.each([
    [9000, 'kg', 'kg', '9,000'],
    [18_240, 'kg', 't', '18.2'],
    [9000, 'lb', 'lb', '19,842'],
    [100_000, 'lb', 'k lb', '220.5'],
  ] as const)('%d kg for %s are in %s', (kg, unit, shown, text) => {
    const scale = volumeScale(kg, unit)

    expect([scale.unit, scale.format(scale.of(kg))]).toEqual([shown, text])
  })

  it('are averages to a tenth', () => {
    expect([average(1, 'day'), average(0.96, 'day'), average(2.54, 'day')]).toEqual(['1 day', '1 day', '2.5 days'])
  })
})
