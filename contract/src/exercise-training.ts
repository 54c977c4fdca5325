import { recordKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseKey } from './exercises.ts'
import { Id, Instant, LocalDate, WeightUnit } from './scalars.ts'

/** `value` is kilograms, except reps for `most_reps` and kg × reps for the two volumes. */
export const PersonalRecord = z
  .object({
    kind: z.enum(recordKinds),
    value: z.number().describe('kg; reps for most_reps; kg × reps for volumes'),
    previous: z.number().nullable(),
    isBaseline: z.boolean().describe('The first value of its kind: nothing was beaten'),
    workoutId: Id,
    setId: Id,
    achievedAt: Instant,
    localDate: LocalDate,
    weight: z.number().nullable().describe('As entered'),
    weightUnit: WeightUnit.nullable(),
    reps: z.int().nullable(),
  })
  .meta({ id: 'PersonalRecord' })
export type PersonalRecord = z.infer<typeof PersonalRecord>

export const exerciseRecords = endpoint({
  method: 'GET',
  path: '/exercises/:id/records',
  summary: 'Your records in one exercise: what stands now, and how it came',
  params: ExerciseKey,
  reply: z.object({ current: z.array(PersonalRecord), timeline: z.array(PersonalRecord) }),
  failures: ['exercise_not_found'],
})

/** One session of one exercise, working sets only. */
export const ExerciseSession = z
  .object({
    workoutId: Id,
    workoutName: z.string(),
    startedAt: Instant,
    localDate: LocalDate,
    bestE1rmKg: z.number().nullable().describe('Brzycki, 1 to 12 reps'),
    topWeightKg: z.number().nullable(),
    volumeKg: z.number(),
    effectiveVolumeKg: z
      .number()
      .nullable()
      .describe('With bodyweight, both of two weights and both sides; null when a bodyweight is not known'),
    sets: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        weight: z.number().nullable(),
        weightUnit: WeightUnit.nullable(),
        reps: z.int().nullable(),
        rpe: z.number().nullable(),
        rir: z.number().nullable(),
        effectiveLoadKg: z
          .number()
          .nullable()
          .describe('Bodyweight that day × its share + weight − help, two weights counted twice'),
      }),
    ),
  })
  .meta({ id: 'ExerciseSession' })
export type ExerciseSession = z.infer<typeof ExerciseSession>

export const exerciseHistory = endpoint({
  method: 'GET',
  path: '/exercises/:id/history',
  summary: 'Your sessions of one exercise, newest first',
  params: ExerciseKey,
  query: z.strictObject({ limit: z.coerce.number<string | number>().int().min(1).max(1000).default(100) }),
  reply: z.object({ items: z.array(ExerciseSession) }),
  failures: ['exercise_not_found'],
})
