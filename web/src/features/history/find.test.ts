import type { WorkoutSummary } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { byDay, detailOf, exercisesIn, found, levelsOf, rowOfMonth, rowsOf, totalsOf } from './find.ts'

function aWorkout(localDate: string, more: Partial<WorkoutSummary> = {}): WorkoutSummary {
  return {
    ...{ id: localDate, name: 'Push', status: 'completed', startedAt: null, endedAt: null, timezone: 'UTC' },
    ...{ localDate, closedBy: 'user', durationSeconds: 3600, workingSets: 10, reps: 80, volumeKg: 4000, records: 0 },
    ...{ exercises: [{ name: 'Bench Press', workingSets: 10 }], note: null, ...more },
  }
}
const legs = aWorkout('2026-11-20', {
  name: 'Legs',
  note: 'Slept well, and the left knee felt good',
  exercises: ['Leg Press', 'Barbell Squat'].map((name) => ({ name, workingSets: 5 })),
})
const push = aWorkout('2026-11-18')
const older = aWorkout('2026-09-02', { name: 'Heavy squats', workingSets: 20 })
const all = [legs, push, older]
const names = (workouts: readonly WorkoutSummary[]) => workouts.map(({ name }) => name)

describe('a search', () => {
  it('looks at names, exercises and notes, in small letters or large', () => {
    expect(names(found(all, { q: 'SQUAT' }))).toEqual(['Legs', 'Heavy squats'])
    expect(names(found(all, { q: ' knee ' }))).toEqual(['Legs'])
    expect(names(found(all, { q: '%' }))).toEqual([])
    expect(found(all, { q: ' ' })).toBe(all)
  })

  it('leaves the workouts that have an exercise', () => {
    expect(names(found(all, { exercise: 'Bench Press' }))).toEqual(['Push', 'Heavy squats'])
    expect(names(found(all, { exercise: 'Bench Press', q: 'heavy' }))).toEqual(['Heavy squats'])
  })

  it('says why a workout was found', () => {
    expect(detailOf(legs, {})).toBe('Leg Press, Barbell Squat')
    expect(detailOf(legs, { q: 'squat' })).toBe('Barbell Squat, Leg Press')
    expect(detailOf(legs, { exercise: 'Barbell Squat' })).toBe('Barbell Squat, Leg Press')
    expect(detailOf(legs, { q: 'knee' })).toBe('…and the left knee felt good')
    expect(detailOf(legs, { q: 'slept' })).toBe('Slept well, and the left knee felt good')
  })
})

it('counts what was done, and says how much that is among one’s own days', () => {
  const days = byDay([...all, aWorkout('2026-11-18')])

  expect(totalsOf(days.get('2026-11-18') ?? [])).toEqual({ workouts: 2, workingSets: 20, volumeKg: 8000 })
  expect(levelsOf(days).get('2026-11-20')).toBe(1)
})

it('knows what was trained, the frequent ones first', () => {
  expect(exercisesIn(all)).toEqual([
    { name: 'Bench Press', workouts: 2 },
    { name: 'Barbell Squat', workouts: 1 },
    { name: 'Leg Press', workouts: 1 },
  ])
})

it('lists the months with their workouts, and finds a month in them', () => {
  const rows = rowsOf(all)

  expect(rows.map((row) => (row.kind === 'month' ? `${row.month} ${row.count}` : row.workout.name))).toEqual([
    ...['2026-11 2', 'Legs', 'Push', '2026-09 1', 'Heavy squats'],
  ])
  expect(['2026-12', '2026-11', '2026-10', '2026-09', '2020-01'].map((month) => rowOfMonth(rows, month))).toEqual([
    0, 0, 3, 3, 4,
  ])
})
