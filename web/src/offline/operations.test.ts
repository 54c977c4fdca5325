import type { Workout } from '@fitai/contract'
import { expect, it } from 'vitest'
import { operationsOf } from './operations.ts'

const head = () => ({ id: 'o', clock: 'c' })
const workout: Workout = {
  ...{ id: 'w', name: 'Five by five: A', status: 'active', startedAt: null, endedAt: null, timezone: 'UTC' },
  ...{ localDate: null, closedBy: null, note: null, pausedAt: null, pausedSeconds: 0, bodyweight: null },
  ...{ bodyweightUnit: null, program: null, version: 1, entries: [] },
}

it('tells which day of a program a workout is', () => {
  const program = { runId: 'r', leg: 0, turn: 2 }
  const plan = { id: 'w', name: workout.name, timezone: 'Europe/Berlin', program }
  const startedAt = '2026-11-25T10:00:00Z'

  expect(operationsOf({ kind: 'begin', workoutId: 'w', plan, startedAt, workout }, head)).toEqual([
    {
      ...{ id: 'o', clock: 'c', type: 'put_workout', entityId: 'w' },
      fields: { name: workout.name, status: 'active', startedAt, timezone: 'Europe/Berlin', program },
    },
  ])
})
