import { describe, expect, it } from 'vitest'
import { deviations } from './deviations.ts'

const bench = (e1rmKgs: readonly number[], everyDays = 7) =>
  e1rmKgs.map((e1rmKg, i) => ({ lift: 'bench', workoutId: `w${i}`, day: i * everyDays, e1rmKg }))

describe('deviations', () => {
  it('holds a session against those around it, itself left out', () => {
    const found = deviations(bench([100, 100, 110, 100, 100]))

    expect(found.get('w2')).toBeCloseTo(10, 9)
    expect(found.get('w0')).toBe(0)
  })

  it('does not see strength that grows slowly', () => {
    const found = deviations(bench([100, 101, 102, 103, 104, 105, 106, 107, 108]))

    expect(found.get('w4')).toBe(0)
  })

  it('looks four sessions to either side', () => {
    const found = deviations(bench([500, 100, 100, 100, 100, 100, 100, 100, 100, 100, 500], 3))

    expect(found.get('w5')).toBe(0)
  })

  it('looks six weeks to either side', () => {
    const near = bench([100, 100, 100, 100, 110]).map((session, i) => ({ ...session, day: i < 4 ? i : 45 }))

    expect(deviations(near).has('w4')).toBe(false)
    expect(deviations(near.map((one) => ({ ...one, day: Math.min(one.day, 42) }))).get('w4')).toBeCloseTo(10, 9)
  })

  it('says nothing with three neighbours', () => {
    expect(deviations(bench([100, 100, 100, 120])).size).toBe(0)
  })

  it('is the mean of the lifts of a workout, in any order', () => {
    const squat = bench([200, 200, 200, 200, 200]).map((session) => ({ ...session, lift: 'squat' }))
    const found = deviations([...bench([100, 100, 110, 100, 100]), ...squat].toReversed())

    expect(found.get('w2')).toBeCloseTo(5, 9)
  })

  it('leaves out a lift that is too rare to compare', () => {
    const once = { lift: 'curl', workoutId: 'w2', day: 14, e1rmKg: 30 }

    expect(deviations([...bench([100, 100, 110, 100, 100]), once]).get('w2')).toBeCloseTo(10, 9)
  })
})
