import { expect, it } from 'vitest'
import { begunHere } from './begun.ts'

const bench = { id: 'x', slug: 'barbell-bench-press', name: 'Barbell Bench Press', tracking: 'weight_reps' } as const
const target = { repsMin: 6, repsMax: 8, weight: 80, weightUnit: 'kg' } as const
const plan = {
  ...{ id: 'w', name: 'Push', timezone: 'Europe/Berlin' },
  entries: [{ id: 'e', exerciseId: 'barbell-bench-press', restSeconds: 120, sets: [{ id: 's', target }] }],
}

it('shows a planned workout as it will be, ready to be logged', () => {
  const workout = begunHere(plan, '2026-11-25T10:00:00Z', [bench])

  expect(workout).toMatchObject({ id: 'w', status: 'active', startedAt: '2026-11-25T10:00:00Z', version: 1 })
  expect(workout.entries).toMatchObject([
    { id: 'e', exerciseId: 'x', exerciseName: 'Barbell Bench Press', position: 0, restSeconds: 120, note: null },
  ])
  expect(workout.entries[0]?.sets).toMatchObject([
    { id: 's', kind: 'normal', performedAt: null, reps: null, target: { ...target, rir: null } },
  ])
})

it('does not begin with an exercise that is not known here', () => {
  expect(() => begunHere(plan, '2026-11-25T10:00:00Z', [])).toThrow('barbell-bench-press')
})
