import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noiseOf } from '../../test/training/chance.ts'
import { forecastOf } from './forecast.ts'

const today = 1000
/** A value a week up to today, the first `weeks` − 1 weeks ago. */
const line = (weeks: number, from: number, aWeek: number, noise = () => 0) =>
  Array.from({ length: weeks }, (_, n) => ({ day: today - 7 * (weeks - 1 - n), value: from + n * aWeek + noise() }))
const up = (targetValue: number) => ({ targetValue, way: 'up' as const, today })
const down = (targetValue: number) => ({ targetValue, way: 'down' as const, today })

describe('a forecast', () => {
  it('goes on with the line', () => {
    expect(forecastOf(line(10, 80, 1), up(99))).toMatchObject({
      ...{ likelyDay: today + 70, fromDay: today + 70, toDay: today + 70, values: 10, spanDays: 63 },
      perWeek: expect.closeTo(1, 9),
    })
  })

  it('goes down as well', () => {
    expect(forecastOf(line(10, 90, -0.5), down(80.5))).toMatchObject({
      likelyDay: today + 70,
      perWeek: expect.closeTo(-0.5, 9),
    })
  })

  it.each([
    ['nothing_measured', [], up(100)],
    ['nothing_measured', line(10, 80, 1).map(({ day, value }) => ({ day: day - 200, value })), up(100)],
    ['too_few_values', line(5, 80, 1), up(100)],
    ['too_short', line(10, 80, 1).map(({ day, value }) => ({ day: today - (today - day) / 7, value })), up(100)],
    ['stands_still', line(10, 80, 0), up(100)],
    ['stands_still', line(10, 80, -1), up(100)],
    ['stands_still', line(10, 80, 1), down(70)],
    ['too_far', line(10, 80, 0.01), up(100)],
  ])('cannot say: %s', (missing, points, aim) => {
    expect(forecastOf(points, aim)).toEqual({ missing })
  })

  it('looks at the last twelve weeks only', () => {
    const old = line(30, 200, 1).map(({ day, value }) => ({ day: day - 100, value }))

    expect(forecastOf([...old, ...line(10, 80, 1)], up(99))).toMatchObject({ values: 10, likelyDay: today + 70 })
  })

  it('leaves the end open where the slow end of the interval never gets there', () => {
    const values = [80, 83, 79, 84, 80, 85, 81, 84, 82, 86]
    const points = values.map((value, n) => ({ day: today - 7 * (9 - n), value }))

    const forecast = forecastOf(points, up(120))

    expect(forecast).toMatchObject({ likelyDay: expect.any(Number), toDay: undefined })
  })

  it('holds the true day about 95 times of 100', () => {
    const held = Array.from({ length: 300 }, (_, seed) => {
      const points = line(12, 80, 0.5, noiseOf(seed + 1, 0.4))
      const forecast = forecastOf(points, up(95))
      // The line stands at 85.5 today: 19 weeks to go.
      const day = today + 19 * 7
      return 'likelyDay' in forecast && forecast.fromDay <= day && (forecast.toDay ?? 1e9) >= day
    })

    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.88)
  })

  it('names days in order, none before today', () => {
    const value = fc.double({ min: 50, max: 150, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 6, maxLength: 12 }), value, fc.boolean(), (values, target, isUp) => {
        const points = values.map((each, n) => ({ day: today - 7 * (values.length - 1 - n), value: each }))
        const forecast = forecastOf(points, isUp ? up(target) : down(target))
        if ('missing' in forecast) return
        const { fromDay, likelyDay, toDay = Number.POSITIVE_INFINITY } = forecast
        expect(fromDay).toBeGreaterThanOrEqual(today)
        expect([fromDay, likelyDay, toDay]).toEqual([fromDay, likelyDay, toDay].toSorted((a, b) => a - b))
      }),
    )
  })
})
