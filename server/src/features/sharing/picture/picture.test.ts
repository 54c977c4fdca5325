import type { SharedWorkout } from '@fitai/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLettering } from '../../../adapters/lettering.ts'
import { pictureSvg } from './picture.ts'
import { sheetOf } from './sheet.ts'
import { cut, type Lettering, lines } from './text.ts'
import { topSet } from './top-set.ts'
import { trainedMuscles } from './trained-muscles.ts'
import { dayText, mass, setsText, setText, span } from './words.ts'

type Exercise = SharedWorkout['exercises'][number]
type Set = Exercise['sets'][number]

const empty = { weight: null, weightUnit: null, reps: null, durationSeconds: null, distanceMetres: null }
const lift = (weight: number, reps: number, weightUnit: 'kg' | 'lb' = 'kg'): Set => ({
  ...{ ...empty, weight, weightUnit, reps },
})
const style = { size: 30, weight: 400 } as const

let letters: Lettering
beforeAll(async () => {
  letters = await openLettering()()
})

describe('letters', () => {
  it.each([
    ['Push A 💪🔥', 'Push A'],
    ['Жим лёжа', 'Жим лёжа'],
    ['Übung ğüşıİöç ß', 'Übung ğüşıİöç ß'],
    ['Cafe\u0301 ạ ở Đ', 'Café ạ ở Đ'],
    ['ﬁne Ａ１', 'fine A1'],
    ['👨‍👩‍👧  x', 'x'],
    ['a\u202eb\u0000c\nd', 'abc d'],
    ['胸の日', ''],
    ['Ελλάδα', ''],
  ])('that the font has are kept: %s', (text, writable) => {
    expect(letters.writable(text)).toBe(writable)
  })

  it('fit the width they are cut to, and stay whole where there is room', () => {
    const text = 'Bulgarian split squat, rear foot elevated'

    expect(cut(letters, text, style, 2000)).toBe(text)
    const short = cut(letters, text, style, 200)
    expect(short).toMatch(/^Bulg.*…$/)
    expect(letters.widthOf(short, style)).toBeLessThanOrEqual(200)
  })

  it('break into lines at words, and are cut where a word or the last line is too long', () => {
    expect(lines(letters, 'Leg day with friends', style, 200, 3)).toEqual(['Leg day with', 'friends'])
    const long = lines(letters, `${'x'.repeat(60)} and so on and on and on`, style, 200, 2)
    expect(long).toHaveLength(2)
    for (const line of long) expect(letters.widthOf(line, style)).toBeLessThanOrEqual(200)
  })
})

describe('the top set', () => {
  const of = (tracking: Exercise['tracking'], sets: Set[]) => topSet({ name: 'x', tracking, sets })

  it.each([
    ['weight_reps', [lift(100, 5), lift(225, 3, 'lb'), lift(102.5, 1)], 2],
    ['weight_reps', [lift(100, 5), lift(100, 6), lift(90, 12)], 1],
    ['assisted_bodyweight_reps', [lift(30, 8), lift(20, 5), lift(25, 9)], 1],
    [
      'bodyweight_reps',
      [
        { ...empty, reps: 8 },
        { ...empty, reps: 12 },
      ],
      1,
    ],
    [
      'duration',
      [
        { ...empty, durationSeconds: 60 },
        { ...empty, durationSeconds: 90 },
      ],
      1,
    ],
  ] as const)('of %s is the heaviest, longest or least helped', (tracking, sets, best) => {
    expect(of(tracking, [...sets])).toBe(sets[best])
  })

  it('is none where there is no set', () => {
    expect(of('weight_reps', [])).toBeUndefined()
  })
})

describe('the muscles of a workout', () => {
  it('are those that were trained for themselves, and those that only helped', () => {
    const bench = { sets: 4, primaryMuscles: ['chest'], secondaryMuscles: ['triceps', 'front_delts'] } as const
    const curl = { sets: 1, primaryMuscles: ['biceps'], secondaryMuscles: ['forearms'] } as const
    const wrist = { sets: 0, primaryMuscles: ['neck'], secondaryMuscles: [] } as const

    expect(trainedMuscles([bench, curl, wrist])).toEqual({
      primary: ['chest', 'biceps'],
      secondary: ['triceps', 'front_delts', 'forearms'],
    })
    expect(trainedMuscles([{ ...bench, sets: 20 }, curl]).primary).toEqual(['chest'])
    expect(trainedMuscles([])).toEqual({ primary: [], secondary: [] })
  })
})

describe('numbers', () => {
  it('stay as entered, and follow the wished unit', () => {
    expect(setText(lift(102.5, 5), 'kg')).toBe('102.5 kg × 5')
    expect(setText(lift(100, 5), 'lb')).toBe('220.5 lb × 5')
    expect(setText({ ...empty, distanceMetres: 5210, durationSeconds: 1450 }, 'kg')).toBe('5.21 km · 24:10')
    expect(setText({ ...empty, reps: 1 }, 'kg')).toBe('1 rep')
    expect(setText(empty, 'kg')).toBe('')
  })

  it('stand together where the load is the same', () => {
    expect(setsText([lift(100, 5), lift(100, 4), lift(90, 8)], 'kg')).toBe('100 kg × 5, 4 · 90 kg × 8')
    expect(
      setsText(
        [
          { ...empty, reps: 12 },
          { ...empty, reps: 10 },
        ],
        'kg',
      ),
    ).toBe('12, 10 reps')
  })

  it('are as exact as it matters', () => {
    expect(mass(815, 'kg')).toEqual({ value: '815', unit: 'kg' })
    expect(mass(12_345, 'kg')).toEqual({ value: '12.3', unit: 't' })
    expect(mass(1000, 'lb')).toEqual({ value: '2,205', unit: 'lb' })
    expect(span(3599)).toEqual({ value: '1:00', unit: 'h' })
    expect(dayText('2026-11-27')).toBe('Friday, 27 Nov 2026')
  })
})

describe('the drawing', () => {
  const workout: SharedWorkout = {
    ...{ name: '<b>&"', author: 'Ana', localDate: '2026-11-27', durationSeconds: 0, workingSets: 0, volumeKg: 0 },
    ...{ exercises: [], records: [] },
  }
  const muscles = { primary: [], secondary: [] }

  it('has no text, so it needs no font and runs nothing', () => {
    const svg = pictureSvg(letters, { workout, muscles, theme: 'dark', unit: 'kg' })

    expect(svg).not.toMatch(/<text|<script|href="http|<b>/)
    expect(svg).not.toContain('NaN')
  })

  it('says the record that stands when one fell after the other', () => {
    const record = { kind: 'heaviest_weight', exerciseName: 'Squat', atWeightKg: null } as const
    const records = [
      { ...record, value: 100 },
      { ...record, value: 105 },
      { ...record, kind: 'best_e1rm' as const, value: 120 },
    ]

    const { records: told } = sheetOf(letters, { workout: { ...workout, records }, muscles, theme: 'dark', unit: 'kg' })

    expect(told).toMatchObject([{ kind: 'heaviest_weight', value: 105 }])
  })

  it.each([1, 2, 4, 5, 8, 9, 60])('takes %i exercises', (count) => {
    const exercises = Array.from({ length: count }, (_, i) => ({
      ...{ name: `Exercise ${i}`, tracking: 'weight_reps' as const, sets: [lift(100, 5), lift(1500, 1000)] },
    }))
    const records = exercises.map(({ name }) => ({
      kind: 'most_reps' as const,
      exerciseName: name,
      value: 5,
      atWeightKg: 100,
    }))

    const svg = pictureSvg(letters, {
      workout: { ...workout, exercises, records },
      muscles,
      theme: 'light',
      unit: 'lb',
    })

    expect(svg).not.toContain('NaN')
    const baselines = [...svg.matchAll(/matrix\([\d.]+ 0 0 [\d.]+ [\d.]+ ([\d.]+)\)/g)].map((match) => Number(match[1]))
    expect(Math.max(...baselines)).toBeLessThan(1350 - 60)
  })
})
