import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonalRecord } from './exercise-training.ts'
import { Id, LocalDate } from './scalars.ts'

export const ExerciseRecords = z
  .object({
    exerciseId: Id,
    exerciseSlug: z.string().nullable(),
    exerciseName: z.string(),
    sessions: z.int(),
    workingSets: z.int(),
    lastDate: LocalDate,
    current: z.array(PersonalRecord),
  })
  .meta({ id: 'ExerciseRecords' })
export type ExerciseRecords = z.infer<typeof ExerciseRecords>

export const listRecords = endpoint({
  method: 'GET',
  path: '/progress/records',
  summary: 'Your standing records in every exercise, most trained first',
  reply: z.object({ items: z.array(ExerciseRecords) }),
})

export const overview = endpoint({
  method: 'GET',
  path: '/progress',
  summary: 'Your training at a glance',
  reply: z.object({
    workouts: z.int(),
    workingSets: z.int(),
    reps: z.int(),
    volumeKg: z.number(),
    firstDate: LocalDate.nullable(),
    lastDate: LocalDate.nullable(),
    weeklyStreak: z.int().describe('Weeks in a row with a workout, up to the last one trained'),
    longestWeeklyStreak: z.int(),
    weeks: z
      .array(
        z.object({
          weekStart: LocalDate,
          workouts: z.int(),
          workingSets: z.int(),
          reps: z.int(),
          volumeKg: z.number(),
        }),
      )
      .describe('Monday weeks with training, oldest first'),
  }),
})
