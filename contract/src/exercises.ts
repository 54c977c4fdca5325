import { categories, levels, limitations, muscles, recordKinds, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page, WeightUnit } from './scalars.ts'

export const ExerciseSummary = z
  .object({
    id: Id,
    slug: z.string().nullable().describe('Stable on every instance; null for your own exercises'),
    name: z.string(),
    category: z.enum(categories),
    level: z.enum(levels),
    mechanic: z.enum(['compound', 'isolation']),
    equipment: z.array(z.string()),
    primaryMuscles: z.array(z.enum(muscles)),
    secondaryMuscles: z.array(z.enum(muscles)),
    tracking: z.enum(trackingKinds),
    isOwn: z.boolean(),
  })
  .meta({ id: 'ExerciseSummary' })
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

export const Exercise = ExerciseSummary.extend({
  aliases: z.array(z.string()),
  pattern: z.string(),
  force: z.enum(['push', 'pull', 'static']),
  laterality: z.enum(['bilateral', 'unilateral', 'alternating']),
  position: z.string(),
  met: z.number(),
  contraindications: z.partialRecord(z.enum(limitations), z.enum(['avoid', 'caution'])),
}).meta({ id: 'Exercise' })
export type Exercise = z.infer<typeof Exercise>

const ExerciseKey = z.strictObject({ id: z.string().min(1).max(100).describe('Id or slug') })

export const listExercises = endpoint({
  method: 'GET',
  path: '/exercises',
  summary: 'Exercises of the library and your own, by name',
  query: z.strictObject({
    muscle: z.enum(muscles).optional(),
    equipment: z.string().max(40).optional(),
    category: z.enum(categories).optional(),
    level: z.enum(levels).optional(),
    mine: z.stringbool().optional(),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(ExerciseSummary),
})

export const searchExercises = endpoint({
  method: 'GET',
  path: '/exercises/search',
  summary: 'Exercises whose name or alias matches, best first',
  query: z.strictObject({ q: z.string().trim().min(1).max(100), limit: Limit }),
  reply: z.object({ items: z.array(ExerciseSummary) }),
})

export const readExercise = endpoint({
  method: 'GET',
  path: '/exercises/:id',
  summary: 'One exercise',
  params: ExerciseKey,
  reply: Exercise,
  failures: ['exercise_not_found'],
})

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
    sets: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        weight: z.number().nullable(),
        weightUnit: WeightUnit.nullable(),
        reps: z.int().nullable(),
        rpe: z.number().nullable(),
        rir: z.number().nullable(),
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
