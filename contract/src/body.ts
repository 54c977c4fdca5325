import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page, WeightUnit, WeightValue } from './scalars.ts'

export const measurementKinds = [
  'neck',
  'shoulders',
  'chest',
  'waist',
  'hips',
  'biceps_left',
  'biceps_right',
  'forearm_left',
  'forearm_right',
  'thigh_left',
  'thigh_right',
  'calf_left',
  'calf_right',
] as const

const usualKinds = new Set<string>(measurementKinds)

/** `Waist` is the waist; a name of somebody's own keeps its spelling. */
const spelled = (kind: string) => (usualKinds.has(kind.toLowerCase()) ? kind.toLowerCase() : kind.normalize())

/** One value of the tape, or of a kind the user made up, such as `resting heart rate` in `bpm`. */
export const Measurement = z
  .strictObject({
    kind: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .overwrite(spelled)
      .describe(`${measurementKinds.join(', ')}, or a name of your own for anything else`),
    value: z.number().min(0).max(100_000),
    unit: z.string().trim().min(1).max(12).describe('`cm` or `in` for the usual places'),
  })
  .refine(({ kind, unit }) => !usualKinds.has(kind) || unit === 'cm' || unit === 'in', {
    path: ['unit'],
    message: 'The tape measures in cm or in',
  })
  .refine(
    ({ kind, unit, value }) => !usualKinds.has(kind) || (value > 0 && (unit === 'in' ? value * 2.54 : value) <= 300),
    {
      path: ['value'],
      message: 'More than 0 and at most 300 cm',
    },
  )
  .meta({ id: 'Measurement' })
export type Measurement = z.infer<typeof Measurement>

const Measurements = z
  .array(Measurement)
  .max(40)
  .refine((all) => new Set(all.map(({ kind }) => kind.toLowerCase())).size === all.length, 'Each kind once')

const BodyWeight = WeightValue.min(1)
const BodyFat = z.number().min(1).max(75).describe('Percent')
const BodyNote = z.string().max(500)

export const BodyEntry = z
  .object({
    id: Id,
    localDate: LocalDate,
    measuredAt: Instant,
    weight: z.number().nullable().describe('As entered'),
    weightUnit: WeightUnit.nullable(),
    weightKg: z.number().nullable(),
    bodyFatPercent: z.number().nullable().describe('As entered'),
    measurements: z.array(z.object({ kind: z.string(), value: z.number(), unit: z.string() })),
    note: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'BodyEntry' })
export type BodyEntry = z.infer<typeof BodyEntry>

const isSomething = (entry: {
  weight?: unknown
  bodyFatPercent?: unknown
  measurements?: readonly unknown[] | undefined
}) =>
  typeof entry.weight === 'number' || typeof entry.bodyFatPercent === 'number' || (entry.measurements ?? []).length > 0

const hasUnit = (entry: { weight?: unknown; weightUnit?: unknown }) =>
  typeof entry.weight !== 'number' || entry.weightUnit !== undefined
const needsUnit = { path: ['weightUnit'], message: 'A weight needs its unit' }

export const NewBodyEntry = z
  .strictObject({
    id: Id.describe('Made by the client: sending it twice stores it once'),
    measuredAt: Instant.optional().describe('Now when left out'),
    localDate: LocalDate.optional().describe('The day of `measuredAt` in your time zone when left out'),
    weight: BodyWeight.optional(),
    weightUnit: WeightUnit.optional(),
    bodyFatPercent: BodyFat.optional(),
    measurements: Measurements.optional(),
    note: BodyNote.nullable().optional(),
  })
  .refine(hasUnit, needsUnit)
  .refine(isSomething, 'Nothing was measured: send a weight, a body fat or measurements')

const BodyChange = z
  .strictObject({
    measuredAt: Instant.optional(),
    localDate: LocalDate.optional().describe('Follows `measuredAt` when only that is sent'),
    weight: BodyWeight.nullable().optional(),
    weightUnit: WeightUnit.optional().describe('Without a weight: the weight that is there was meant in this unit'),
    bodyFatPercent: BodyFat.nullable().optional(),
    measurements: Measurements.optional().describe('Replaces all of them'),
    note: BodyNote.nullable().optional(),
  })
  .refine(hasUnit, needsUnit)

/** A figure that is not there says why. */
export const Missing = z
  .enum([
    'no_bodyweight',
    'no_height',
    'no_sex',
    'no_birth_date',
    'no_measurements',
    'no_body_fat',
    'too_few_weigh_ins',
    'out_of_range',
  ])
  .meta({ id: 'MissingBodyFact' })

const Figure = z.object({ value: z.number().nullable(), missing: z.array(Missing), source: z.string() })

export const BodyProgress = z
  .object({
    from: LocalDate.nullable().describe('null: all there is'),
    to: LocalDate.describe('Today, or the last day that has something, when left out'),
    latest: z
      .object({ weightKg: z.number().nullable(), weightDate: LocalDate.nullable() })
      .describe('The last weigh-in up to `to`, entered here or with a workout'),
    weights: z
      .array(z.object({ date: LocalDate, kg: z.number(), trendKg: z.number() }))
      .describe('A day each, oldest first: the mean of the day and the smoothed trend (Walker 1991)'),
    ratePerWeekKg: z.object({
      value: z.number().nullable(),
      days: z.int().nullable().describe('From the first to the last weigh-in it is made of'),
      weighIns: z.int().nullable(),
      missing: z.array(Missing),
      source: z.string(),
    }),
    bodyFat: z
      .array(z.object({ date: LocalDate, percent: z.number(), method: z.enum(['entered', 'navy']) }))
      .describe('Entered, else by the tape where height, sex and the places are known (Hodgdon & Beckett 1984)'),
    navyBodyFat: Figure.describe('By the latest measurements'),
    bodyMassIndex: Figure,
    fatFreeMassIndex: Figure,
    basalMetabolicRateKcal: Figure,
    measurements: z
      .array(
        z.object({
          kind: z.string().describe('As it was spelled last'),
          unit: z.string().describe('Of the last value; cm and in are converted'),
          values: z.array(z.object({ date: LocalDate, value: z.number(), entryId: Id })),
          change: z.number().nullable().describe('From the first to the last value here'),
        }),
      )
      .describe('The usual places first. A kind in units that cannot be converted is there once for each unit'),
    entries: page(BodyEntry).describe('Newest first'),
  })
  .meta({ id: 'BodyProgress' })
export type BodyProgress = z.infer<typeof BodyProgress>

const bodyProgress = (path: '/progress/body' | '/users/metrics') =>
  endpoint({
    method: 'GET',
    path,
    summary: 'Your body over time: weight with its trend, body fat, measurements',
    description: '`/progress/body` and `/users/metrics` are two doors to one store.',
    query: z
      .strictObject({
        from: LocalDate.optional().describe('First day; all there is when left out'),
        to: LocalDate.optional().describe('Last day; all there is when left out'),
        limit: Limit.describe('Of `entries`; the rest is always whole'),
        cursor: Cursor,
      })
      .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
        path: ['to'],
        message: 'Must not lie before `from`',
      }),
    reply: BodyProgress,
  })

const addBody = (path: '/progress/body' | '/users/metrics') =>
  endpoint({
    method: 'POST',
    path,
    summary: 'Add what you measured',
    description: 'Adding the same id again answers the entry as it is.',
    body: NewBodyEntry,
    status: 201,
    reply: BodyEntry,
    failures: ['id_taken'],
  })

const changeBody = (path: '/progress/body/:id' | '/users/metrics/:id') =>
  endpoint({
    method: 'PUT',
    path,
    summary: 'Correct what you measured',
    description:
      'A field that is left out stays as it is, `null` clears it. With If-Match: "<version>" a change of something newer is refused.',
    params: z.strictObject({ id: Id }),
    body: BodyChange,
    reply: BodyEntry,
    failures: ['body_entry_not_found', 'body_entry_empty', 'stale_version'],
  })

const removeBody = (path: '/progress/body/:id' | '/users/metrics/:id') =>
  endpoint({
    method: 'DELETE',
    path,
    summary: 'Delete what you measured',
    params: z.strictObject({ id: Id }),
    reply: z.object({ deleted: z.literal(true) }),
    failures: ['body_entry_not_found'],
  })

export const readBody = bodyProgress('/progress/body')
export const addBodyEntry = addBody('/progress/body')
export const changeBodyEntry = changeBody('/progress/body/:id')
export const deleteBodyEntry = removeBody('/progress/body/:id')
export const readMetrics = bodyProgress('/users/metrics')
export const addMetric = addBody('/users/metrics')
export const changeMetric = changeBody('/users/metrics/:id')
export const deleteMetric = removeBody('/users/metrics/:id')
