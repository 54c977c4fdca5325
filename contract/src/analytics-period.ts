import { z } from 'zod'
import { LocalDate } from './scalars.ts'

export const ranges = ['4w', '12w', '1y', 'all'] as const
export type Range = (typeof ranges)[number]

/** Which days are looked at, and whether each figure is to say where it comes from. */
export const periodQuery = {
  range: z.enum(ranges).default('12w').describe('The last 28, 84 or 365 days up to today, or everything'),
  from: LocalDate.optional().describe('First day; with `to` instead of a range. Sixty years at most'),
  to: LocalDate.optional().describe('Last day; today when left out'),
  explain: z
    .stringbool()
    .default(false)
    .describe('true: `explanations` names the formula, its source and the inputs of every figure'),
}

/** The same, checked: a period does not end before it begins. */
export const PeriodQuery = withPeriod({})
export type PeriodQuery = z.output<typeof PeriodQuery>

export function withPeriod<Shape extends z.ZodRawShape>(more: Shape) {
  return z.strictObject({ ...periodQuery, ...more }).refine(isInOrder, {
    path: ['to'],
    message: 'Must not lie before `from`',
  })
}

function isInOrder(query: { from?: unknown; to?: unknown }): boolean {
  return typeof query.from !== 'string' || typeof query.to !== 'string' || query.from <= query.to
}

export const Period = z
  .object({
    range: z.enum([...ranges, 'custom']),
    from: LocalDate.describe('First day. Of everything: the day of the first workout, or today'),
    to: LocalDate,
    days: z.int(),
  })
  .meta({ id: 'Period' })
export type Period = z.infer<typeof Period>

/** Why a figure is not there. */
export const missingReasons = [
  'no_training',
  'too_few_sessions',
  'too_short',
  'too_few_weeks',
  'after_a_break',
  'no_squat',
  'no_bench_press',
  'no_deadlift',
  'no_bodyweight',
  'no_sex',
  'no_birth_date',
  'outside_table',
  'no_effort_logged',
  'no_sided_sets',
  'no_other_side',
  'needs_28_days',
  'no_usual_load',
  'too_few_workouts',
  'one_time_only',
  'no_real_difference',
  'no_hard_sets',
  'no_goals',
] as const
export const MissingReason = z.enum(missingReasons).meta({ id: 'MissingReason' })
export type MissingReason = z.infer<typeof MissingReason>

/** Where a figure comes from. */
export const Explanation = z
  .object({
    figure: z.string().describe('Its place in the reply, such as `totals.volumeKg` or `lifts[].trend`'),
    formula: z.string(),
    source: z.string().nullable().describe('Author and year; null where it is only counted'),
    inputs: z.object({
      kind: z.enum(['sets', 'sessions', 'workouts', 'days', 'weigh_ins', 'profile']),
      count: z.int(),
      from: LocalDate.nullable(),
      to: LocalDate.nullable(),
      ids: z.array(z.string()).describe('The first of them, 50 at most: ids, or days'),
      all: z.string().nullable().describe('Where all of them can be read, below `/api/v1`'),
    }),
  })
  .meta({ id: 'Explanation' })
export type Explanation = z.infer<typeof Explanation>

export const Explanations = z.array(Explanation).nullable().describe('With `explain=true` only')
