import type { Workout } from '@fitai/contract'
import { expect, it } from 'vitest'
import { applyWrites, type Write, writesOf } from './writes.ts'

/** As the screen shows it. */
function shown(before: Workout, writes: readonly Write[]): Workout {
  const after = applyWrites(before, writesOf(before.id, writes))
  if (!after) throw new Error('The workout is gone')
  return after
}

const empty: Workout = {
  ...{ id: 'w', name: 'Push', status: 'active', startedAt: null, endedAt: null },
  ...{ timezone: 'UTC', localDate: null, closedBy: null, note: null, version: 1, entries: [] },
  ...{ pausedAt: null, pausedSeconds: 0, bodyweight: null, bodyweightUnit: null, program: null },
}
const bench = {
  ...{ exerciseId: 'x', exerciseSlug: 'barbell-bench-press', exerciseName: 'Bench press' },
  tracking: 'weight_reps',
  position: 0,
} as const
const add: Write = {
  ...{ kind: 'set', workoutId: 'w', exercise: bench },
  entry: { id: 's1', entryId: 'e1', exerciseId: 'x', performedAt: null },
}
const tick: Write = {
  ...{ kind: 'set', workoutId: 'w' },
  entry: { id: 's1', entryId: 'e1', performedAt: '2026-01-01T10:00:00Z', weight: 80, weightUnit: 'kg', reps: 8 },
}

it('shows an exercise and its set before the server has answered', () => {
  const after = shown(empty, [add, tick])

  expect(after.entries).toMatchObject([
    { id: 'e1', exerciseName: 'Bench press', sets: [{ id: 's1', weight: 80, reps: 8, kind: 'normal' }] },
  ])
})

it('leaves fields alone that a correction does not name', () => {
  const correct: Write = { kind: 'set', workoutId: 'w', entry: { id: 's1', entryId: 'e1', rpe: 8 } }

  expect(shown(empty, [add, tick, correct]).entries[0]?.sets).toMatchObject([{ weight: 80, rpe: 8 }])
})

it('is the same when a write arrives twice', () => {
  const once = shown(empty, [add, tick])

  expect(shown(once, [add, tick, tick]).entries[0]?.sets).toHaveLength(1)
})

it('takes the exercise away with its last set', () => {
  expect(shown(empty, [add, { kind: 'delete', workoutId: 'w', setId: 's1' }]).entries).toEqual([])
})

it('does not touch another workout', () => {
  expect(shown(empty, [{ ...tick, workoutId: 'other' }])).toEqual(empty)
})

it('puts a deleted set back in its place, with its exercise if that went along', () => {
  const done = shown(empty, [add, tick, { ...tick, entry: { id: 's2', entryId: 'e1', reps: 5 } }])
  const [entry] = done.entries
  const [set] = entry?.sets ?? []
  if (!entry || !set) throw new Error('Nothing was logged')
  const at = { workoutId: 'w' }
  const deletions: Write[] = ['s1', 's2'].map((setId) => ({ ...at, kind: 'delete', setId }))
  const [deletion] = deletions
  const back: Write = { ...at, kind: 'restore', entry, set }

  expect(deletion && shown(done, [deletion, back])).toEqual(done)
  expect(shown(done, [...deletions, back]).entries[0]?.sets).toEqual([set])
  expect(shown(done, [back, back])).toEqual(done)
})

it('has begun on this device before the server knows of it, runs, and is over', () => {
  const plan = { id: 'w', name: 'Push' }
  const begin: Write = { workoutId: 'w', kind: 'begin', plan, startedAt: '2026-01-01T10:00:00Z', workout: empty }
  const finish: Write = { workoutId: 'w', kind: 'finish', endedAt: '2026-01-01T11:00:00Z' }

  expect(applyWrites(undefined, [begin, add])?.entries).toHaveLength(1)
  expect(applyWrites(undefined, [begin, finish])).toMatchObject({ status: 'completed', endedAt: finish.endedAt })
  expect(applyWrites(undefined, [begin, { workoutId: 'w', kind: 'discard' }])).toBeUndefined()
  expect(applyWrites(undefined, [add])).toBeUndefined()
})

it('keeps what the server has when the beginning arrives a second time', () => {
  const plan = { id: 'w', name: 'Push' }
  const begin: Write = { workoutId: 'w', kind: 'begin', plan, startedAt: '2026-01-01T10:00:00Z', workout: empty }

  expect(applyWrites(shown(empty, [add]), [begin])?.entries).toHaveLength(1)
})
