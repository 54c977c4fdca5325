import { clockPattern, setKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, TimeZone, WeightUnit, WeightValue } from './scalars.ts'
import {
  Metres,
  Note,
  ProgramTurn,
  Reps,
  Rest,
  Rir,
  Rpe,
  Seconds,
  SetTarget,
  SupersetGroup,
  WorkoutName,
  workoutStatuses,
} from './workouts.ts'

const head = {
  id: Id.describe('Of the operation, made by the device: sent twice, it is done once'),
  entityId: Id,
  clock: z.string().regex(clockPattern).describe('Hybrid logical clock: milliseconds-ticks-device, greater is later'),
}
const Position = z.int().min(0).max(1000)

const PutWorkout = z.strictObject({
  ...head,
  type: z.literal('put_workout'),
  fields: z
    .strictObject({
      name: WorkoutName,
      note: Note.nullable(),
      timezone: TimeZone,
      status: z.enum(workoutStatuses),
      startedAt: Instant.nullable(),
      endedAt: Instant.nullable(),
      bodyweight: WeightValue.nullable(),
      bodyweightUnit: WeightUnit.nullable(),
      program: ProgramTurn.nullable().describe('The day of a program; of a run that is not yours: none'),
      templateId: Id.describe('The template it was made from, so that its use is counted'),
    })
    .partial(),
})
const PutEntry = z.strictObject({
  ...head,
  type: z.literal('put_entry'),
  workoutId: Id,
  fields: z
    .strictObject({
      exerciseId: z.string().min(1).max(100),
      position: Position,
      supersetGroup: SupersetGroup.nullable(),
      restSeconds: Rest.nullable(),
      note: Note.nullable(),
    })
    .partial(),
})
const PutSet = z.strictObject({
  ...head,
  type: z.literal('put_set'),
  workoutId: Id,
  entryId: Id,
  fields: z
    .strictObject({
      kind: z.enum(setKinds),
      position: Position,
      performedAt: Instant.nullable(),
      weight: WeightValue.nullable(),
      weightUnit: WeightUnit.nullable(),
      reps: Reps.nullable(),
      repsLeft: Reps.nullable(),
      repsRight: Reps.nullable(),
      rpe: Rpe.nullable(),
      rir: Rir.nullable(),
      durationSeconds: Seconds.nullable(),
      distanceMetres: Metres.nullable(),
      restSeconds: Rest.nullable(),
      note: Note.nullable(),
      target: SetTarget,
    })
    .partial()
    .refine((set) => typeof set.weight !== 'number' || typeof set.weightUnit === 'string', {
      path: ['weightUnit'],
      message: 'A weight needs its unit',
    }),
})
const Deletion = <Type extends string>(type: Type) => z.strictObject({ ...head, type: z.literal(type) })

/** What was done on a device. Fields that are not named were not touched there. */
export const SyncOperation = z
  .discriminatedUnion('type', [
    PutWorkout,
    PutEntry,
    PutSet,
    Deletion('delete_workout'),
    Deletion('delete_entry'),
    Deletion('delete_set'),
  ])
  .meta({ id: 'SyncOperation' })
export type SyncOperation = z.output<typeof SyncOperation>

/** Whatever else a device sends: it is rejected by itself and does not hold up what stands behind it. */
const Unknown = z.looseObject({ id: Id })

/** No database keeps a NUL, so an operation with one is as good as unknown. */
function withoutNul<Sent extends { id: string }>(operation: Sent): Sent | { id: string } {
  return JSON.stringify(operation).includes('\\u0000') ? { id: operation.id } : operation
}

const Result = z.object({
  id: Id,
  outcome: z.enum(['applied', 'duplicate', 'rejected']),
  code: z.string().nullable().describe('Of the failure table, when it was rejected'),
  detail: z.string().nullable(),
})

export const changeEntities = ['workout', 'entry', 'set', 'exercise'] as const

/** What one thing is now, or that it is gone. */
export const Change = z
  .object({
    revision: z.int(),
    entity: z.enum(changeEntities),
    id: Id,
    isDeleted: z.boolean(),
    fields: z.record(z.string(), z.unknown()).nullable().describe('As in the operations; null when it is deleted'),
    clocks: z.record(z.string(), z.string()).describe('When each field was last written; `*` for those not named'),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

const ChangePage = {
  changes: z.array(Change),
  revision: z.int().describe('Everything up to here has been told: ask for what comes after it'),
  nextCursor: z.string().nullable().describe('There is more up to this revision: send it with the same `since`'),
  now: Instant.describe('The time of the server, to put your clock right'),
}

const since = z.coerce.number<string | number>().int().min(0).max(2_147_483_647)

export const sync = endpoint({
  method: 'POST',
  path: '/sync',
  summary: 'Tell what was done on a device, each operation answered for itself',
  description:
    'Operations are applied in their order, in one transaction: an answer means that they are on the disk. Fields merge one by one, the later clock wins; sets of two devices are both kept; what is deleted stays deleted. A rejected operation does not hold up the others. When no answer comes, send the same operations again.',
  body: z.strictObject({
    operations: z
      .array(z.union([SyncOperation, Unknown]).transform(withoutNul))
      .min(1)
      .max(200),
  }),
  reply: z.object({ results: z.array(Result), revision: z.int(), now: Instant }),
})

export const listChanges = endpoint({
  method: 'GET',
  path: '/changes',
  summary: 'Everything of yours that has changed since a revision, deletions included',
  description: 'Begin with since=0. A client that applies every page has what the server has.',
  query: z.strictObject({
    since: since.default(0),
    limit: z.coerce.number<string | number>().int().min(1).max(1000).default(500),
    cursor: z.string().max(200).optional(),
  }),
  reply: z.object(ChangePage),
})
