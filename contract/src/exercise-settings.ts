import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseKey } from './exercises.ts'
import { WeightUnit } from './scalars.ts'

/** What you want of one exercise; null leaves it to the exercise. */
export const ExerciseSettings = z
  .object({
    note: z.string().nullable().describe('Shown with the exercise in every workout: the height of the seat, a cue'),
    restSeconds: z.int().nullable(),
    weightUnit: WeightUnit.nullable(),
    loadMultiplier: z.number().nullable(),
    bodyweightFraction: z.number().nullable(),
  })
  .meta({ id: 'ExerciseSettings' })
export type ExerciseSettings = z.infer<typeof ExerciseSettings>

export const readExerciseSettings = endpoint({
  method: 'GET',
  path: '/exercises/:id/settings',
  summary: 'What you have set for an exercise',
  params: ExerciseKey,
  reply: ExerciseSettings,
  failures: ['exercise_not_found'],
})

export const changeExerciseSettings = endpoint({
  method: 'PUT',
  path: '/exercises/:id/settings',
  summary: 'Set your own note, rest, unit and load for an exercise',
  description:
    'A field that is left out stays as it is, `null` leaves it to the exercise. Sets that were logged stay as they are.',
  params: ExerciseKey,
  body: z.strictObject({
    note: z.string().trim().max(2000).nullable().optional(),
    restSeconds: z.int().min(0).max(3600).nullable().optional(),
    weightUnit: WeightUnit.nullable().optional(),
    loadMultiplier: z
      .union([z.literal(1), z.literal(2)])
      .nullable()
      .optional(),
    bodyweightFraction: z.number().min(0).max(1).nullable().optional(),
  }),
  reply: ExerciseSettings,
  failures: ['exercise_not_found'],
})
