import { expect, it } from 'vitest'
import { anOwn } from '../../exercises/exercises.fixture.ts'
import { ownDetailOf } from '../../exercises/known.ts'
import { bodyOf, draftOf, newDraft } from './draft.ts'

it('sends what was written, a line each, without blanks and doubles', () => {
  const body = bodyOf({ ...newDraft('  Belt Squat '), aliases: 'Gym80, Pit Shark\nGym80', steps: 'Sit.\n\n Stand. ' })

  expect(body).toMatchObject({ name: 'Belt Squat', aliases: ['Gym80', 'Pit Shark'], steps: ['Sit.', 'Stand.'] })
})

it('leaves a number that nobody gave to the server', () => {
  const body = bodyOf({ ...newDraft('Dip'), tracking: 'weighted_bodyweight_reps' })

  expect(body).not.toHaveProperty('bodyweightFraction')
  expect(body).not.toHaveProperty('restSeconds')
})

it.each([
  ['half a body', { tracking: 'bodyweight_reps', bodyweightPercent: '50' }, { bodyweightFraction: 0.5 }],
  ['two dumbbells', { tracking: 'weight_reps', isPair: true }, { loadMultiplier: 2 }],
  ['no dumbbells where none are counted', { tracking: 'duration', isPair: true }, { loadMultiplier: 1 }],
  [
    'a muscle once',
    { primaryMuscles: ['lats'], secondaryMuscles: ['lats', 'biceps'] },
    { secondaryMuscles: ['biceps'] },
  ],
] as const)('sends %s', (_what, fields, body) => {
  expect(bodyOf({ ...newDraft('Mine'), ...fields })).toMatchObject(body)
})

it('gives an exercise back as it was, care with a limitation included', () => {
  const exercise = {
    ...ownDetailOf(anOwn()),
    contraindications: { knee: 'avoid', hip: 'caution' } as const,
    aliases: ['Rudern'],
    restSeconds: 90,
  }

  expect(bodyOf(draftOf(exercise), exercise)).toMatchObject({
    name: 'My Row',
    aliases: ['Rudern'],
    restSeconds: 90,
    contraindications: { knee: 'avoid', hip: 'caution' },
  })
})
