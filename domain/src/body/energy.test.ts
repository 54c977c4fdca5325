import { describe, expect, it } from 'vitest'
import { sexOf, vectors } from '../../test/training/vectors.ts'
import { activityLevels, basalMetabolicRate, dailyEnergy } from './energy.ts'

const people = vectors.bmr.map(({ sex, kg, cm, age, bf, ...expected }) => ({
  person: { sex: sexOf[sex], bodyweightKg: kg, heightCm: cm, ageYears: age },
  bodyFatPercent: bf ?? undefined,
  ...expected,
}))

describe('basalMetabolicRate', () => {
  it.each(people)('$person.sex, $person.ageYears years: $mifflin kcal by Mifflin', ({ person, mifflin }) => {
    expect(basalMetabolicRate(person)).toEqual({ kcalPerDay: mifflin, formula: 'mifflin' })
  })

  it.each(people)('$person.sex with $bodyFatPercent % fat: $katch kcal by Katch-McArdle', (row) => {
    const rate = basalMetabolicRate({ ...row.person, bodyFatPercent: row.bodyFatPercent })

    expect(rate?.kcalPerDay).toBeCloseTo(row.katch ?? row.mifflin, 2)
    expect(rate?.formula).toBe(row.katch === null ? 'mifflin' : 'katch_mcardle')
  })

  it('says nothing without an age', () => {
    expect(basalMetabolicRate({ sex: 'male', bodyweightKg: 80, heightCm: 180, ageYears: 0 })).toBeUndefined()
  })
})

describe('dailyEnergy', () => {
  it.each(people)('is 1.2 to 1.9 times $mifflin kcal', ({ mifflin, tdee }) => {
    for (const activity of activityLevels)
      expect(dailyEnergy({ bmrKcal: mifflin, activity })).toBeCloseTo(tdee[activity], 1)
  })
})
