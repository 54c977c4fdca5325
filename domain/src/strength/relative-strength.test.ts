import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sexOf, vectors } from '../../test/training/vectors.ts'
import { sexes } from '../sex.ts'
import { dots, ipfGl, wilks, wilks2020 } from './relative-strength.ts'

const results = vectors.relative.map(({ sex, bw, total, ...points }) => ({
  sex: sexOf[sex],
  bodyweightKg: bw,
  totalKg: total,
  points,
}))
const kinds = { wilks, wilks2020, dots, ipfGl }

describe('relative strength', () => {
  it.each(results)('a $sex total of $totalKg at $bodyweightKg kg', ({ points, ...result }) => {
    expect(wilks(result)).toBeCloseTo(points.wilks, 3)
    expect(wilks2020(result)).toBeCloseTo(points.wilks2020, 3)
    expect(dots(result)).toBeCloseTo(points.dots, 3)
    expect(ipfGl(result)).toBeCloseTo(points.ipfGlRawSBD, 3)
  })

  it.each(vectors.relativePublished)('$what for $sex at $bw kg is $value, as published', (row) => {
    const { what, sex, bw: bodyweightKg, total: totalKg = 1, value, equipment = 'raw' } = row
    const result = { sex: sexOf[sex], bodyweightKg, totalKg }
    const event = row.event === 'B' ? 'bench' : 'full'

    if (what === 'ipf gl') expect(ipfGl({ ...result, event, equipment })).toBeCloseTo(value, 2)
    else expect(wilks(result)).toBeCloseTo(value, 4)
  })

  it.each([
    { kind: wilks, sex: sexOf.M, lightest: 40, heaviest: 201.9 },
    { kind: wilks, sex: sexOf.F, lightest: 26.51, heaviest: 154.53 },
    { kind: wilks2020, sex: sexOf.M, lightest: 40, heaviest: 200.95 },
    { kind: wilks2020, sex: sexOf.F, lightest: 40, heaviest: 150.95 },
    { kind: dots, sex: sexOf.M, lightest: 40, heaviest: 210 },
    { kind: dots, sex: sexOf.F, lightest: 40, heaviest: 150 },
  ])('$kind.name counts a $sex bodyweight as $lightest to $heaviest kg', ({ kind, sex, lightest, heaviest }) => {
    const at = (bodyweightKg: number) => kind({ sex, bodyweightKg, totalKg: 500 })

    expect(at(lightest - 5)).toBe(at(lightest))
    expect(at(heaviest + 60)).toBe(at(heaviest))
    expect(at(lightest + 5)).not.toBe(at(lightest))
    expect(at(heaviest - 5)).not.toBe(at(heaviest))
  })

  it('gives no IPF GL points below 35 kg', () => {
    expect(ipfGl({ sex: 'female', bodyweightKg: 34.9, totalKg: 150 })).toBe(0)
    expect(ipfGl({ sex: 'female', bodyweightKg: 35, totalKg: 150 })).toBeGreaterThan(0)
  })

  it('grows in step with the total', () => {
    const kg = fc.double({ min: 36, max: 220, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...sexes), kg, kg, (sex, bodyweightKg, totalKg) => {
        for (const points of Object.values(kinds)) {
          const once = points({ sex, bodyweightKg, totalKg }) ?? Number.NaN
          expect(points({ sex, bodyweightKg, totalKg: totalKg * 2 })).toBeCloseTo(once * 2, 6)
        }
      }),
    )
  })

  it.each([
    { bodyweightKg: 0, totalKg: 500 },
    { bodyweightKg: 80, totalKg: 0 },
    { bodyweightKg: Number.NaN, totalKg: 500 },
  ])('says nothing for $totalKg kg at $bodyweightKg kg', (result) => {
    for (const points of Object.values(kinds)) expect(points({ sex: 'male', ...result })).toBeUndefined()
  })
})
