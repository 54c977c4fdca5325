import { expect, it } from 'vitest'
import { aWorkout, day } from './history.fixture.ts'
import { linesAfter } from './lines-after.ts'
import type { NewExercise, Write } from './writes.ts'

const running = aWorkout('w', { status: 'active', startedAt: day(9), endedAt: null, localDate: null, closedBy: null })
const exercise: NewExercise = {
  ...{ exerciseId: 'x', exerciseSlug: 'squat', exerciseName: 'Squat', position: 0 },
  tracking: 'weight_reps',
}
const set: Write = {
  ...{ workoutId: 'w', kind: 'set', exercise },
  entry: { id: 's', entryId: 'e', performedAt: day(9), weight: 80, weightUnit: 'kg', reps: 8 },
}
const finish: Write = { workoutId: 'w', kind: 'finish', endedAt: day(9) }
const begin: Write = {
  ...{ workoutId: 'w', kind: 'begin', startedAt: day(9), workout: running },
  plan: { id: 'w', name: 'Push' },
}
const after = (writes: readonly Write[], before?: typeof running) => [
  ...linesAfter(
    writes,
    () => before,
    () => 2,
  ),
]

it('has a workout in the history once it is finished here, with its records', () => {
  const line = { name: 'Push', localDate: '2026-01-09', workingSets: 1, reps: 8, volumeKg: 640, records: 2 }

  expect(after([set, finish], running)).toMatchObject([['w', line]])
  expect(after([begin, set, finish])).toMatchObject([['w', line]])
})

it('leaves a running workout, and one that is not known here, as the server says', () => {
  expect(after([begin, set])).toEqual([])
  expect(after([set], running)).toEqual([])
  expect(after([finish])).toEqual([])
})

it('shows a correction of a finished workout at once', () => {
  const finished = aWorkout('w')

  expect(after([set], finished)).toMatchObject([['w', { workingSets: 1, volumeKg: 640 }]])
})

it('takes a workout away that was thrown away here', () => {
  expect(after([{ workoutId: 'w', kind: 'discard' }], running)).toEqual([['w', undefined]])
})
