import { describe, expect, it } from 'vitest'
import { type CoachWish, type KnownOfLifter, requestFor } from './request.ts'

const known: KnownOfLifter = {
  ...{
    weightUnit: 'kg',
    level: 'intermediate',
    equipment: ['barbell', 'squat_rack'],
    history: [],
    today: '2026-11-25',
  },
}
const asked = (wish: Partial<CoachWish>) => requestFor({ kind: 'workout', text: '', seed: 1, ...wish }, known).request

describe('requestFor', () => {
  it('takes fields first, then the sentence, then what is known, then what is usual', () => {
    const text = '30 min, beginner, only dumbbells, strength'

    expect(asked({ text, minutes: 60 })).toMatchObject({ minutes: 60, level: 'beginner', equipment: ['dumbbell'] })
    expect(asked({ text })).toMatchObject({ minutes: 30, goal: 'strength' })
    expect(asked({})).toMatchObject({
      ...{ minutes: 45, goal: 'general_health', level: 'intermediate', daysPerWeek: 1 },
      equipment: ['barbell', 'squat_rack'],
    })
    expect(asked({ kind: 'week' }).daysPerWeek).toBe(3)
  })

  it.each<[string, Partial<CoachWish>, string[]]>([
    ['a field is narrowed by "only"', { equipment: ['barbell', 'dumbbell'], text: 'only dumbbells' }, ['dumbbell']],
    ['"only" adds nothing to a field', { equipment: [], text: 'barbell only' }, []],
    ['"no" takes away', { equipment: ['barbell', 'dumbbell'], text: 'no barbell' }, ['dumbbell']],
    ['"no" takes away from what is known', { text: 'no barbell' }, ['squat_rack']],
    ['a sentence stands for a field', { text: 'with a kettlebell' }, ['kettlebell']],
  ])('equipment: %s', (_, wish, equipment) => {
    expect(asked(wish).equipment).toEqual(equipment)
  })

  it('adds up what hurts and what must not come', () => {
    const request = asked({ text: 'sore shoulder, no lunges', limitations: ['knee'], exclude: ['burpee'] })

    expect(request.limitations).toEqual(['knee', 'shoulder'])
    expect(request.exclude).toEqual(expect.arrayContaining(['burpee', 'lunge']))
  })

  it('steps as small as usual plates allow', () => {
    expect(asked({}).incrementKg).toBe(2.5)
    const inPounds = requestFor({ kind: 'workout', text: '', seed: 1 }, { ...known, weightUnit: 'lb' }).request
    expect(inPounds.incrementKg).toBeCloseTo(2.268, 3)
  })
})
