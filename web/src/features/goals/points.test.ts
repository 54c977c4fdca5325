import type { ExerciseSession } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { aGoal } from '../../goals/goals.fixture.ts'
import { entryPoints, frequencyPoints, liftPoints, timeOf, volumePoints, weightPoints } from './points.ts'

const set = (weight: number, weightUnit: 'kg' | 'lb', reps: number) => ({
  ...{ id: 's', kind: 'normal', weight, weightUnit, reps, rpe: null, rir: null, effectiveLoadKg: null },
})
const session = (localDate: string, bestE1rmKg: number | null, sets: ExerciseSession['sets']): ExerciseSession => ({
  ...{ workoutId: localDate, workoutName: 'Push', startedAt: `${localDate}T10:00:00Z`, localDate },
  ...{ bestE1rmKg, topWeightKg: null, volumeKg: 0, effectiveVolumeKg: null, sets },
})
const sessions = [
  session('2026-11-10', 112.5, [set(100, 'kg', 5), set(220.4622622, 'lb', 3), set(90, 'kg', 8)]),
  session('2026-11-03', null, [set(80, 'kg', 20)]),
  session('2026-01-01', 140, [set(140, 'kg', 1)]),
]
const of = (points: readonly { t: number; v: number }[]) =>
  points.map(({ t, v }) => [new Date(t).toISOString().slice(0, 10), v])

describe('the values of a goal', () => {
  it('of a lift are one a session, oldest first, from a day on', () => {
    const since = '2026-10-01'

    expect(of(liftPoints(aGoal(), sessions, since))).toEqual([['2026-11-10', 112.5]])
    expect(of(liftPoints(aGoal({ measure: 'weight', reps: 8 }), sessions, since))).toEqual([
      ['2026-11-03', 80],
      ['2026-11-10', 90],
    ])
    expect(of(liftPoints(aGoal({ measure: 'reps', unit: 'reps' }), sessions, since))).toEqual([
      ['2026-11-03', 20],
      ['2026-11-10', 8],
    ])
    expect(of(liftPoints(aGoal({ measure: 'weight', reps: 5, unit: 'lb' }), sessions, '2026-11-10'))).toEqual([
      ['2026-11-10', 220.4622],
    ])
  })

  it('of a frequency are the weeks that were kept, from none', () => {
    const goal = aGoal({
      kind: 'frequency',
      measure: 'frequency',
      target: 3,
      startDate: '2026-11-02',
      deadline: '2026-12-27',
    })
    const weeks = [
      { start: '2026-11-02', workouts: 3 },
      { start: '2026-11-09', workouts: 2 },
      { start: '2026-11-16', workouts: 4 },
      { start: '2026-11-23', workouts: 3 },
    ]

    expect(of(frequencyPoints(goal, weeks, { today: '2026-11-25', firstWeekday: 'monday' }))).toEqual([
      ['2026-11-02', 0],
      ['2026-11-08', 1],
      ['2026-11-22', 2],
      ['2026-11-25', 3],
    ])
  })

  it('of a volume leave out a week that has only begun', () => {
    const goal = aGoal({ kind: 'volume', measure: 'volume', unit: 'kg' })
    const weeks = [0, 4000, 5000, 1200].map((volumeKg, index) => ({ start: `2026-11-0${index + 1}`, volumeKg }))

    expect(volumePoints(goal, weeks).map(({ v }) => v)).toEqual([4000, 5000])
    expect(volumePoints(goal, [...weeks.slice(0, 3), { start: '2026-11-04', volumeKg: 6000 }]).at(-1)?.v).toBe(6000)
    expect(volumePoints(goal, [])).toEqual([])
  })

  it('of a bodyweight are in the unit of the goal', () => {
    expect(of(weightPoints(aGoal({ unit: 'lb' }), [{ date: '2026-11-01', kg: 45.359237 }]))).toEqual([
      ['2026-11-01', 100],
    ])
  })

  it('of one’s own stand where they were entered for', () => {
    const entry = (localDate: string, value: number) => ({ id: localDate, localDate, value, note: null })

    expect(entryPoints({ entries: [entry('2026-11-09', 2), entry('2026-11-02', 1)] })).toEqual([
      { t: timeOf('2026-11-02'), v: 1 },
      { t: timeOf('2026-11-09'), v: 2 },
    ])
  })
})
