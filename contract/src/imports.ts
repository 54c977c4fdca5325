import { weightUnits } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, LocalDate, WeightUnit } from './scalars.ts'

export const importApps = ['fitai', 'strong', 'hevy', 'fitnotes', 'fitbod'] as const

/** What a file with measurements holds. */
const BodyInFile = z
  .object({
    entries: z.int(),
    newEntries: z.int().describe('Entries that are not there yet'),
    repeated: z.int().describe('Rows that say once more what another row says'),
    kinds: z
      .array(z.object({ kind: z.string(), unit: z.string(), values: z.int() }))
      .describe('`weight`, `body_fat`, the places of the tape and kinds of your own; most values first'),
  })
  .meta({ id: 'BodyInFile' })

/** What a file holds, before anything is written. */
export const ImportPreview = z
  .object({
    id: Id,
    status: z.enum(['preview', 'applied', 'undone']),
    kind: z
      .enum(['workouts', 'body'])
      .describe('`body`: measurements; see `body`, what is said of workouts and sets is 0 then'),
    app: z.enum(importApps),
    fileName: z.string().nullable(),
    createdAt: Instant,
    unit: z.object({
      used: z.enum(weightUnits),
      isStated: z.boolean().describe('false: the file does not say, so please check it'),
    }),
    firstDate: LocalDate.nullable(),
    lastDate: LocalDate.nullable(),
    body: BodyInFile.nullable().describe('null: the file holds workouts'),
    workouts: z.int(),
    newWorkouts: z.int().describe('Workouts that are not in your history yet'),
    sets: z.int(),
    warmupSets: z.int(),
    rows: z.object({ data: z.int(), nonSets: z.int(), emptySets: z.int(), repaired: z.int(), rejected: z.int() }),
    rejected: z.array(z.object({ line: z.int(), reason: z.string() })).describe('The first 100'),
    suspicious: z
      .array(z.object({ line: z.int(), exercise: z.string().describe('Or what was measured'), why: z.string() }))
      .describe('The first 100'),
    exercises: z.array(
      z.object({
        name: z.string().describe('As in the file'),
        sets: z.int(),
        match: z
          .object({ exerciseId: Id, name: z.string(), confidence: z.number() })
          .nullable()
          .describe('null: it becomes an exercise of your own'),
      }),
    ),
    result: z
      .object({
        workoutsAdded: z.int(),
        setsAdded: z.int(),
        exercisesCreated: z.int(),
        bodyEntriesAdded: z.int().optional().describe('Of a file with measurements'),
      })
      .nullable()
      .describe('Once applied'),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof ImportPreview>

const ImportKey = z.strictObject({ id: Id })

export const createImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Read an export of Strong, Hevy, FitNotes, Fitbod or FitAI and say what is in it',
  description:
    'Send the file itself as the body (text/csv, up to 50 MB): workouts, or the measurements of Hevy or of FitNotes’ body tracker. Nothing is written to your history until you apply it.',
  bodyKind: 'file',
  body: z.instanceof(Uint8Array),
  query: z.strictObject({ fileName: z.string().max(200).optional(), unit: WeightUnit.optional() }),
  status: 201,
  reply: ImportPreview,
  failures: ['import_unknown_format', 'import_unreadable', 'import_too_many_rows', 'body_too_large'],
})

export const readImport = endpoint({
  method: 'GET',
  path: '/imports/:id',
  summary: 'One import',
  params: ImportKey,
  reply: ImportPreview,
  failures: ['import_not_found'],
})

export const applyImport = endpoint({
  method: 'POST',
  path: '/imports/:id/apply',
  summary: 'Add the file to your history, all or nothing',
  description:
    'Workouts and measurements that are there already are left alone, so importing a file twice adds nothing.',
  params: ImportKey,
  body: z.strictObject({
    unit: WeightUnit.optional().describe('Overrides the guess when the file does not state its unit'),
    exercises: z
      .array(z.strictObject({ name: z.string().max(200), exerciseId: z.string().max(100).nullable() }))
      .max(2000)
      .optional()
      .describe('Corrections of the matches; null makes an exercise of your own'),
  }),
  reply: ImportPreview,
  failures: ['import_not_found', 'import_already_applied', 'exercise_not_found'],
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:id/undo',
  summary: 'Take an import back: what it added goes, records follow',
  description: 'A measurement that was corrected since stays: it says what you know better than the file.',
  params: ImportKey,
  reply: ImportPreview,
  failures: ['import_not_found'],
})
