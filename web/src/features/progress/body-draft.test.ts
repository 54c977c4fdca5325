import type { BodyEntry } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { draftOf, entryOf, kindName } from './body-draft.ts'

const empty = draftOf({ known: [], unit: 'kg', today: '2026-11-25' })
const entry: BodyEntry = {
  id: '019ab8a5-0000-7000-8000-000000000000',
  localDate: '2026-11-20',
  measuredAt: '2026-11-20T07:00:00Z',
  weight: 181.4,
  weightUnit: 'lb',
  weightKg: 82.28,
  bodyFatPercent: 15.5,
  measurements: [
    { kind: 'waist', value: 33, unit: 'in' },
    { kind: 'Resting heart rate', value: 52, unit: 'bpm' },
  ],
  note: 'Morning',
  version: 1,
}

describe('what is measured', () => {
  it('begins with nothing, today, with a field for each place of the tape', () => {
    expect(empty).toMatchObject({ date: '2026-11-25', weight: '', weightUnit: 'kg' })
    expect(empty.measures).toHaveLength(13)
    expect(new Set(empty.measures.map(({ unit }) => unit))).toEqual(new Set(['cm']))
  })

  it('comes back as it was entered, in its own units', () => {
    const draft = draftOf({ entry, known: [], unit: 'kg', today: '2026-11-25' })

    expect(entryOf(draft)).toEqual({
      entry: {
        weight: 181.4,
        weightUnit: 'lb',
        bodyFatPercent: 15.5,
        measurements: entry.measurements,
        note: 'Morning',
      },
    })
  })

  it('offers first what somebody has measured before', () => {
    const draft = draftOf({ known: [{ kind: 'Steps', unit: 'k' }], unit: 'lb', today: '2026-11-25' })

    expect(draft.measures[0]).toEqual({ kind: 'Steps', value: '', unit: 'k' })
    expect(draft.measures.at(-1)?.unit).toBe('in')
  })

  it.each([
    [{ weight: '82,4' }, { weight: 82.4, weightUnit: 'kg' }],
    [{ bodyFat: ' 15 ' }, { bodyFatPercent: 15 }],
  ])('reads %j as %j', (typed, sent) => {
    expect(entryOf({ ...empty, ...typed })).toMatchObject({ entry: sent })
  })

  it.each([
    [{}, 'weight'],
    [{ weight: 'heavy' }, 'weight'],
    [{ weight: '0' }, 'weight'],
    [{ bodyFat: '99' }, 'bodyFat'],
    [{ measures: [{ kind: 'waist', value: '0', unit: 'cm' }] }, 'measure-waist'],
  ])('does not take %j', (typed, field) => {
    expect(entryOf({ ...empty, ...typed })).toMatchObject({ problems: { [field]: expect.any(String) } })
  })

  it('calls places as people do, and own kinds as they are spelt', () => {
    expect(['biceps_left', 'resting heart rate'].map(kindName)).toEqual(['Biceps left', 'resting heart rate'])
  })
})
