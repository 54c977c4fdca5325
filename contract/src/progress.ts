import { z } from 'zod'
import { Explanations, MissingReason, Period, withPeriod } from './analytics-period.ts'
import { endpoint } from './endpoint.ts'
import { PersonalRecord } from './exercise-training.ts'
import { ExerciseLink } from './exercises.ts'
import { Cursor, Id, Limit, LocalDate, page } from './scalars.ts'

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
  query: z.strictObject({ explain: z.stringbool().default(false) }),
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
      .describe('Weeks with training of the last year, oldest first; older ones by `/analytics/volume`'),
    bodyweight: z.object({ kg: z.number().nullable(), date: LocalDate.nullable() }).describe('The last weigh-in'),
    goals: z.object({
      reached: z.int(),
      ended: z.int(),
      rate: z.number().nullable().describe('Reached by ended, 0 to 1'),
      missing: MissingReason.nullable(),
    }),
    explanations: Explanations,
  }),
})

/** A record as news: what it is and what it took the place of. */
export const RecordNews = PersonalRecord.extend({
  exercise: ExerciseLink,
  superseded: z
    .object({ value: z.number(), localDate: LocalDate, workoutId: Id, setId: Id })
    .nullable()
    .describe('The record that stood before'),
}).meta({ id: 'RecordNews' })
export type RecordNews = z.infer<typeof RecordNews>

export const strengthProgress = endpoint({
  method: 'GET',
  path: '/progress/strength',
  summary: 'What your lifts have gained, and the records that fell, newest first',
  query: withPeriod({ limit: Limit, cursor: Cursor }),
  reply: z.object({
    period: Period,
    formula: z.string(),
    lifts: z
      .array(
        ExerciseLink.extend({
          sessions: z.int(),
          lastDate: LocalDate,
          firstE1rmKg: z.number().nullable().describe('Best estimate of its first session in the period'),
          lastE1rmKg: z.number().nullable().describe('Of its last'),
          changeKg: z.number().nullable(),
          changePercent: z.number().nullable(),
          bestE1rmKg: z.number().nullable().describe('Of the period'),
          allTimeBestE1rmKg: z.number().nullable(),
        }),
      )
      .describe('Most trained first, 50 at most'),
    records: page(RecordNews).describe('Of the period; first values are left out'),
    explanations: Explanations,
  }),
})
