import type { Workout } from '@fitai/contract'
import { expect, it } from 'vitest'
import { applyWrites, type Write } from './writes.ts'

const empty: Workout = {
  ...{ id: 'w', name: 'Push', status: 'active', startedAt: null, endedAt: null },
  ...{ timezone: 'UTC', localDate: null, closedBy: null, note: null, version: 1, entries: [] },
  ...{ pausedAt: null, pausedSeconds: 0, bodyweight: null, bodyweightUnit: null, program: null },
}
const bench = {
  ...{ exerciseId: 'x', exerciseSlug: 'barbell-bench-press', exerciseName: 'Bench press' },
  tracking: 'weight_reps',
} as const
const add: Write = {
  ...{ userId: 'ana', kind: 'set', workoutId: 'w', exercise: bench },
  entry: { id: 's1', entryId: 'e1', exerciseId: 'x', performedAt: null },
}
const tick: Write = {
  ...{ userId: 'ana', kind: 'set', workoutId: 'w' },
  entry: { id: 's1', entryId: 'e1', performedAt: '2026-01-01T10:00:00Z', weight: 80, weightUnit: 'kg', reps: 8 },
}

it('shows an exercise and its set before the server has answered', () => {
  const shown = applyWrites(empty, [add, tick])

  expect(shown.entries).toMatchObject([
    { id: 'e1', exerciseName: 'Bench press', sets: [{ id: 's1', weight: 80, reps: 8, kind: 'normal' }] },
  ])
})

it('leaves fields alone that a correction does not name', () => {
  const correct: Write = { userId: 'ana', kind: 'set', workoutId: 'w', entry: { id: 's1', rpe: 8 } }

  expect(applyWrites(empty, [add, tick, correct]).entries[0]?.sets).toMatchObject([{ weight: 80, rpe: 8 }])
})

it('is the same when a write arrives twice', () => {
  const once = applyWrites(empty, [add, tick])

  expect(applyWrites(once, [add, tick, tick]).entries[0]?.sets).toHaveLength(1)
})

it('takes the exercise away with its last set', () => {
  expect(applyWrites(empty, [add, { userId: 'ana', kind: 'delete', workoutId: 'w', setId: 's1' }]).entries).toEqual([])
})

it('does not touch another workout', () => {
  expect(applyWrites(empty, [{ ...tick, workoutId: 'other' }])).toEqual(empty)
})

it('puts a deleted set back in its place, with its exercise if that went along', () => {
  const done = applyWrites(empty, [add, tick, { ...tick, entry: { id: 's2', entryId: 'e1', reps: 5 } }])
  const [entry] = done.entries
  const [set] = entry?.sets ?? []
  if (!entry || !set) throw new Error('Nothing was logged')
  const at = { userId: 'ana', workoutId: 'w' }
  const deletions: Write[] = ['s1', 's2'].map((setId) => ({ ...at, kind: 'delete', setId }))
  const [deletion] = deletions
  const back: Write = { ...at, kind: 'restore', entry, set }

  expect(deletion && applyWrites(done, [deletion, back])).toEqual(done)
  expect(applyWrites(done, [...deletions, back]).entries[0]?.sets).toEqual([set])
  expect(applyWrites(done, [back, back])).toEqual(done)
})
