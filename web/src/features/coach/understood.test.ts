import { understand } from '@fitai/domain'
import { expect, it } from 'vitest'
import { takenFrom, warningsIn } from './understood.ts'

it('says what each piece of a sentence was taken for', () => {
  const { parts } = understand('45 min, push, only dumbbells, sore shoulder, no lunges')

  expect(takenFrom(parts)).toEqual([
    { words: '45 min', as: '45 minutes' },
    { words: 'push', as: 'Chest, Front delts, Triceps' },
    { words: 'dumbbells', as: 'Dumbbell' },
    { words: 'sore shoulder', as: 'easy on: Shoulder' },
    { words: 'no lunges', as: 'leaves out: Lunge' },
  ])
})

it('says a week and what is not there', () => {
  const { parts } = understand('3 days a week, build muscle, no barbell')

  expect(takenFrom(parts).map(({ as }) => as)).toEqual(['3 days a week', 'goal: Muscle', 'without: Barbell'])
})

it('names some pieces of a gym, and counts the rest', () => {
  const [gym] = takenFrom(understand('full gym').parts)

  expect(gym?.as).toMatch(/^Barbell, .+, .+ and \d+ more$/)
})

it('tells at once of signs that a doctor should look at first', () => {
  expect(warningsIn('push, chest pain on the stairs').map(({ text }) => text)).toEqual([
    'Chest or heart complaints come before training: see a doctor first, at once if they come at rest.',
  ])
  expect(warningsIn('push, sore shoulder')).toEqual([])
})
