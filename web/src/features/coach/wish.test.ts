import { expect, it } from 'vitest'
import { bodyOf, firstWish, saidIn } from './wish.ts'

const wish = { ...firstWish, minutes: 60, equipment: ['barbell'], text: '30 min with dumbbells' }

it('leaves to the sentence what it says, and sends the rest', () => {
  const body = bodyOf({ wish, byHand: [] }, 1)

  expect(body).toMatchObject({ text: wish.text, goal: 'general_health', level: 'beginner', targetMuscles: [] })
  expect(body).not.toHaveProperty('minutes')
  expect(body).not.toHaveProperty('equipment')
})

it('sends what was chosen by hand after the sentence was typed', () => {
  const asking = { wish, byHand: ['minutes'] as const }

  expect(bodyOf(asking, 1)).toMatchObject({ minutes: 60 })
  expect(saidIn(asking)).toEqual({ equipment: ['dumbbell'] })
})

it('asks for days of a week, and of a week only', () => {
  expect(bodyOf({ wish, byHand: [] }, 1)).not.toHaveProperty('daysPerWeek')
  expect(bodyOf({ wish: { ...wish, kind: 'week' }, byHand: [] }, 1)).toMatchObject({ daysPerWeek: 3 })
  expect(bodyOf({ wish: { ...wish, kind: 'week', text: '4 days a week' }, byHand: [] }, 1)).not.toHaveProperty(
    'daysPerWeek',
  )
})
