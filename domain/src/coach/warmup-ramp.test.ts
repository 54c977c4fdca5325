import { describe, expect, it } from 'vitest'
import { openRamp, warmupRamp } from './warmup-ramp.ts'

describe('warmupRamp', () => {
  it.each([
    [
      100,
      [
        [20, 8],
        [40, 5],
        [60, 3],
        [80, 2],
      ],
    ],
    [30, [[20, 8]]],
    [
      180,
      [
        [20, 8],
        [72.5, 5],
        [107.5, 3],
        [145, 2],
        [162.5, 1],
      ],
    ],
    [20, []],
  ])('goes up to %d kg in steps worth loading', (workKg, expected) => {
    expect(warmupRamp(workKg, { incrementKg: 2.5 }).map(({ weightKg, reps }) => [weightKg, reps])).toEqual(expected)
  })

  it('speaks in percent while the load is still open', () => {
    expect(openRamp()).toEqual([
      { reps: 8, percent: 0 },
      { reps: 3, percent: 60 },
    ])
  })
})
