import type { ExerciseRecords } from '@fitai/contract'
import type { RecordKind } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { aGoal } from '../../goals/goals.fixture.ts'
import { newDraft } from './draft.ts'
import { type LogSoFar, nextWeight, standing, suggestionsFrom, targetPresets } from './suggestions.ts'

const records = (slug: string, bests: Partial<Record<RecordKind, number>>): ExerciseRecords => ({
  ...{ exerciseId: `id-${slug}`, exerciseSlug: slug, exerciseName: slug, sessions: 9, workingSets: 27 },
  lastDate: '2026-11-20',
  current: Object.entries(bests).map(([kind, value]) => ({
    ...{ kind: kind === 'best_e1rm' ? 'best_e1rm' : kind === 'most_reps' ? 'most_reps' : 'heaviest_weight', value },
    ...{ previous: null, isBaseline: false, workoutId: 'w', setId: 's', achievedAt: '', localDate: '2026-11-20' },
    ...{ weight: null, weightUnit: null, reps: null },
  })),
})
const week = (weekStart: string, workouts: number) => ({
  ...{ weekStart, workouts, workingSets: 30, reps: 200, volumeKg: 8000 },
})
const log = (fields: Partial<LogSoFar> = {}): LogSoFar => ({
  records: [records('bench', { heaviest_weight: 92.5, best_e1rm: 101.34, most_reps: 8 })],
  overview: { weeks: [week('2026-11-09', 2), week('2026-11-16', 3)], bodyweight: { kg: 82.4, date: '2026-11-20' } },
  unit: 'kg',
  ...fields,
})

describe('the next weight', () => {
  it.each([
    [92.5, 'kg', 100],
    [100, 'kg', 105],
    [117.5, 'kg', 140],
    [110, 'kg', 120],
    [22.5, 'kg', 25],
    [200, 'lb', 225],
    [230, 'lb', 250],
  ] as const)('after %d %s is %d', (best, unit, next) => {
    expect(nextWeight(best, unit)).toBe(next)
  })
})

describe('suggestions', () => {
  it('come from what somebody lifts and how often they train', () => {
    expect(suggestionsFrom(log(), []).map(({ text, why }) => [text, why])).toEqual([
      ['bench 100 kg', 'Your best is 92.5 kg'],
      ['Train 3 times a week', 'Lately 2.5 a week'],
    ])
  })

  it('leave out what is a goal already', () => {
    const set = aGoal({ exercise: { id: 'id-bench', slug: 'bench', name: 'bench' } })
    const often = aGoal({ kind: 'frequency', measure: 'frequency' })

    expect(suggestionsFrom(log(), [set, often])).toEqual([])
  })

  it('are none without a log', () => {
    expect(suggestionsFrom(log({ records: [], overview: undefined }), [])).toEqual([])
    expect(
      suggestionsFrom(log({ records: [], overview: { weeks: [], bodyweight: { kg: null, date: null } } }), []),
    ).toEqual([])
  })
})

describe('where somebody stands', () => {
  const draft = (kind: Parameters<typeof newDraft>[0]) => ({
    ...newDraft(kind, { today: '2026-11-25', unit: 'kg' as const }),
    exercise: { key: 'id-bench', name: 'bench', tracking: 'weight_reps' as const },
  })

  it('is the best of what counts, in the unit of the goal', () => {
    expect(standing(draft('strength'), log())).toBe(101.3)
    expect(standing({ ...draft('strength'), measure: 'weight' }, log())).toBe(92.5)
    expect(standing({ ...draft('strength'), measure: 'reps', unit: 'reps' }, log())).toBe(8)
    expect(standing({ ...draft('body_weight'), unit: 'lb' }, log())).toBe(181.7)
    expect(standing(draft('volume'), log())).toBe(8000)
  })

  it('is not known of five reps, nor of a month', () => {
    expect(standing({ ...draft('strength'), measure: 'weight', reps: '5' }, log())).toBeUndefined()
    expect(standing({ ...draft('volume'), per: 'month' }, log())).toBeUndefined()
  })

  it('makes targets to tap, in the way of the goal', () => {
    const values = (of: ReturnType<typeof draft>, best: number) => targetPresets(of, best).map(({ value }) => value)

    expect(values({ ...draft('strength'), measure: 'weight' }, 92.5)).toEqual(['95', '97.5', '100', '102.5'])
    expect(values(draft('body_weight'), 85)).toEqual(['82', '81', '78'])
    expect(values({ ...draft('body_weight'), direction: 'gain' }, 85)).toEqual(['88', '89', '92'])
    expect(values({ ...draft('strength'), measure: 'reps' }, 8)).toEqual(['10', '13', '18'])
    expect(targetPresets(draft('strength'), undefined)).toEqual([])
  })
})
