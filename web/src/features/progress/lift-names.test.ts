import { expect, it } from 'vitest'
import { shortNames } from './lift-names.ts'

it('leaves out the tool a lift begins with', () => {
  expect(shortNames(['Barbell Bench Press', 'Barbell Squat', 'Deadlift', 'Barbell'])).toEqual([
    'Bench Press',
    'Squat',
    'Deadlift',
    'Barbell',
  ])
})

it('keeps it where two lifts would be called the same', () => {
  expect(shortNames(['Barbell Curl', 'Dumbbell Curl', 'Barbell Row'])).toEqual(['Barbell Curl', 'Dumbbell Curl', 'Row'])
})
