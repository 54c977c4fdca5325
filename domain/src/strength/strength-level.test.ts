import { describe, expect, it } from 'vitest'
import { benchPressLevel } from './strength-level.ts'

const at = (ratio: number) => ({ bodyweightKg: 80, e1rmKg: 80 * ratio })

describe('benchPressLevel', () => {
  it.each([
    ['male', 25, 0.87, 0, '20–29'],
    ['male', 25, 0.88, 20, '20–29'],
    ['male', 25, 1.13, 40, '20–29'],
    ['male', 25, 1.14, 60, '20–29'],
    ['male', 25, 1.62, 80, '20–29'],
    ['male', 25, 1.63, 95, '20–29'],
    ['male', 34, 1.08, 60, '30–39'],
    ['male', 71, 0.94, 95, '60+'],
    ['female', 19, 0.65, 60, '18–19'],
    ['female', 33, 0.57, 40, '30–39'],
    ['female', 33, 0.63, 60, '30–39'],
    ['female', 33, 0.76, 80, '30–39'],
    ['female', 52, 0.68, 95, '50–59'],
  ] as const)('%s, %d years, %d × bodyweight: %d', (sex, ageYears, ratio, percentile, ageGroup) => {
    const level = benchPressLevel({ sex, ageYears, ...at(ratio) })

    expect(level).toEqual({ percentile, ratio: expect.closeTo(ratio, 9), ageGroup })
  })

  // Percentiles of the same norms that other pages print: each lies between the columns that are kept here.
  it.each([
    ['male', 35, 0.93, 50],
    ['male', 35, 1.08, 75],
    ['male', 65, 0.89, 90],
    ['female', 25, 0.65, 50],
    ['female', 25, 0.74, 70],
    ['female', 25, 0.9, 90],
    ['female', 35, 0.57, 50],
    ['female', 35, 0.63, 70],
    ['female', 35, 0.76, 90],
    ['female', 45, 0.52, 50],
    ['female', 45, 0.57, 70],
    ['female', 45, 0.71, 90],
    ['female', 55, 0.46, 50],
    ['female', 55, 0.52, 70],
    ['female', 55, 0.61, 90],
  ] as const)(
    'agrees with the ACSM: %s, %d years, %d × bodyweight is the %dth percentile',
    (sex, ageYears, ratio, whole) => {
      const { percentile = -1 } = benchPressLevel({ sex, ageYears, ...at(ratio) }) ?? {}
      const next = percentile === 80 ? 95 : percentile + 20

      expect(percentile).toBeLessThanOrEqual(whole)
      expect(next).toBeGreaterThan(whole)
    },
  )

  it('asks less of the older and never more for a lower percentile', () => {
    const levels = [25, 35, 45, 55, 65].map((ageYears) => benchPressLevel({ sex: 'male', ageYears, ...at(0.9) }))

    expect(levels.map((level) => level?.percentile)).toEqual([20, 40, 60, 80, 80])
  })

  it('says nothing below 18 years, and nothing without a weight', () => {
    expect(benchPressLevel({ sex: 'male', ageYears: 17, ...at(1) })).toBeUndefined()
    expect(benchPressLevel({ sex: 'male', ageYears: 30, bodyweightKg: 0, e1rmKg: 100 })).toBeUndefined()
    expect(benchPressLevel({ sex: 'male', ageYears: 30, bodyweightKg: 80, e1rmKg: 0 })).toBeUndefined()
  })
})
