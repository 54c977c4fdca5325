import { expect, it } from 'vitest'
import { workoutOfDay } from './day-workout.ts'

const entry = { exerciseId: 'squat', restSeconds: 180, supersetGroup: null, note: null, totalReps: null, sets: [] }
const ids = () => {
  let last = 0
  return () => `id-${++last}`
}

it('is the workout of a day, named by program and day, with its targets', () => {
  const sets = [{ kind: 'normal', target: { repsMin: 5 }, exactWeight: 101.3 }]
  const workout = workoutOfDay('Five by five', { name: 'A', entries: [{ ...entry, sets }] }, ids())

  expect(workout).toEqual({
    name: 'Five by five: A',
    entries: [
      {
        ...{ id: 'id-2', exerciseId: 'squat', restSeconds: 180, supersetGroup: null, note: null },
        sets: [{ id: 'id-1', kind: 'normal', target: { repsMin: 5 } }],
      },
    ],
  })
})

it('is named by the program alone where the day has no name, and never too long', () => {
  expect(workoutOfDay('Five by five', { name: '', entries: [] }, ids()).name).toBe('Five by five')
  expect(workoutOfDay('x'.repeat(100), { name: 'y'.repeat(100), entries: [] }, ids()).name).toHaveLength(120)
})

it('leaves out an exercise that is not the lifter’s', () => {
  expect(workoutOfDay('P', { name: '', entries: [{ ...entry, exerciseId: null }] }, ids()).entries).toEqual([])
})

it('says how many reps are asked altogether, unless there is a note already', () => {
  const entries = [
    { ...entry, totalReps: 50 },
    { ...entry, totalReps: 50, note: 'Strict' },
  ]

  expect(workoutOfDay('P', { name: '', entries }, ids()).entries.map(({ note }) => note)).toEqual([
    '50 reps altogether.',
    'Strict',
  ])
})
