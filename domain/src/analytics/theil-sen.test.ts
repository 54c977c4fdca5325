import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { theilSenPerDay } from './theil-sen.ts'

type Point = { day: number; value: number }

const point = fc.record({ day: fc.integer({ min: 0, max: 60 }), value: fc.double({ min: 1, max: 300, noNaN: true }) })

describe('theilSenPerDay', () => {
  it.each(vectors.trend)('$name goes $theilSenPerWeek a week', ({ days, e1rm, theilSenPerWeek }) => {
    const points = days.map((day, i) => ({ day, value: e1rm[i] ?? Number.NaN }))

    expect((theilSenPerDay(points) ?? Number.NaN) * 7).toBeCloseTo(theilSenPerWeek, 5)
  })

  it('is the slope that as many pairs lie above as below', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 14 }), (points) => {
        const slope = theilSenPerDay(points)
        const slopes = slopesOf(points)
        const above = slopes.filter((each) => each > (slope ?? 0) + 1e-9).length
        const below = slopes.filter((each) => each < (slope ?? 0) - 1e-9).length

        expect(slope === undefined).toBe(slopes.length === 0)
        expect(Math.max(above, below)).toBeLessThanOrEqual(slopes.length / 2)
      }),
    )
  })

  it('is the one slope of a straight line, whatever one point says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (a, wild) => {
          const line = Array.from({ length: 9 }, (_, day) => ({ day, value: 100 + a * day }))
          expect(theilSenPerDay([...line, { day: 4, value: wild }])).toBeCloseTo(a, 9)
        },
      ),
    )
  })

  it.each([[[]], [[{ day: 3, value: 100 }]], [[3, 3, 3].map((day, i) => ({ day, value: i }))]])(
    'has none without two days: %j',
    (points) => {
      expect(theilSenPerDay(points)).toBeUndefined()
    },
  )
})

function slopesOf(points: readonly Point[]): number[] {
  const slopes: number[] = []
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++) {
      const [a, b] = [points[i], points[j]]
      if (a && b && a.day !== b.day) slopes.push((a.value - b.value) / (a.day - b.day))
    }
  return slopes
}
