import { describe, expect, it } from 'vitest'
import { sexOf, vectors } from '../../test/training/vectors.ts'
import { bodyMassIndex, fatFreeMass, navyBodyFat } from './body-composition.ts'

describe('navyBodyFat', () => {
  it.each(vectors.navyBodyFat)('$sex, waist $waistCm, neck $neckCm: $bf %', ({ sex, bf, ...girths }) => {
    const percent = navyBodyFat({ ...girths, sex: sexOf[sex] })

    if (bf === null) expect(percent).toBeUndefined()
    else expect(percent).toBeCloseTo(bf, 3)
  })

  it.each([
    ['no hips of a woman', { sex: 'female', heightCm: 165, neckCm: 32, waistCm: 70 }],
    ['a lean answer below 0 %', { sex: 'male', heightCm: 200, neckCm: 40, waistCm: 60 }],
    ['no height', { sex: 'male', heightCm: 0, neckCm: 38, waistCm: 85 }],
    ['no waist', { sex: 'male', heightCm: 180, neckCm: 38, waistCm: Number.NaN }],
  ] as const)('says nothing for %s', (_, girths) => {
    expect(navyBodyFat(girths)).toBeUndefined()
  })
})

describe('bodyMassIndex', () => {
  it.each(vectors.bmi)('$kg kg at $cm cm are $bmi', ({ kg, cm, bmi }) => {
    expect(bodyMassIndex({ bodyweightKg: kg, heightCm: cm })).toBeCloseTo(bmi, 4)
  })

  it('needs both', () => {
    expect(bodyMassIndex({ bodyweightKg: 80, heightCm: 0 })).toBeUndefined()
    expect(bodyMassIndex({ bodyweightKg: 0, heightCm: 180 })).toBeUndefined()
  })
})

describe('fatFreeMass', () => {
  it.each(vectors.ffmi)('$kg kg at $cm cm and $bf % fat: $ffmKg kg, index $ffmi', ({ kg, cm, bf, ...expected }) => {
    const found = fatFreeMass({ bodyweightKg: kg, heightCm: cm, bodyFatPercent: bf })

    expect(found?.ffmKg).toBeCloseTo(expected.ffmKg, 6)
    expect(found?.ffmi).toBeCloseTo(expected.ffmi, 4)
    expect(found?.ffmiNormalised).toBeCloseTo(expected.ffmiNormalised, 4)
  })

  it.each([-1, 100, Number.NaN])('knows no body of %d % fat', (bodyFatPercent) => {
    expect(fatFreeMass({ bodyweightKg: 80, heightCm: 180, bodyFatPercent })).toBeUndefined()
  })
})
