import { recordKinds, setKinds, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page, TimeZone, WeightUnit, WeightValue } from './scalars.ts'

export const Reps = z.int().min(0).max(1000)
export const Rpe = z.number().min(1).max(10).multipleOf(0.5)
export const Rir = z.number().min(0).max(10).multipleOf(0.5)
export const Seconds = z.number().min(0).max(86_400)
export const Metres = z.number().min(0).max(1_000_000)
export const Note = z.string().max(2000)
export const Rest = z.int().min(0).max(3600)
export const WorkoutName = z.string().trim().min(1).max(120)
export const SupersetGroup = z.int().min(0).max(100)

/** What is asked for. It stays beside what was done, so that both can be compared later. */
export const SetTarget = z
  .strictObject({
    repsMin: Reps.nullable().optional(),
    repsMax: Reps.nullable().optional(),
    weight: WeightValue.nullable().optional(),
    weightUnit: WeightUnit.nullable().optional(),
    rpe: Rpe.nullable().optional(),
    rir: Rir.nullable().optional(),
    durationSeconds: Seconds.nullable().optional(),
    distanceMetres: Metres.nullable().optional(),
    restSeconds: Rest.nullable().optional().describe('The rest after it'),
  })
  .refine((target) => typeof target.weight !== 'number' || typeof target.weightUnit === 'string', {
    path: ['weightUnit'],
    message: 'A weight needs its unit',
  })
  .meta({ id: 'SetTarget' })
export type SetTarget = z.infer<typeof SetTarget>

export const PlannedSet = z.strictObject({
  id: Id,
  kind: z.enum(setKinds).default('normal'),
  target: SetTarget.default({}),
})
export type PlannedSet = z.infer<typeof PlannedSet>

/** The day of a program that a workout is: of which run, in which of its legs, at which turn. */
export const ProgramTurn = z
  .strictObject({ runId: Id, leg: z.int().min(0).max(10_000), turn: z.int().min(0).max(10_000) })
  .meta({ id: 'ProgramTurn' })
export type ProgramTurn = z.infer<typeof ProgramTurn>

export const PlannedEntry = z.strictObject({
  id: Id,
  exerciseId: z.string().min(1).max(100).describe('Id or slug'),
  supersetGroup: SupersetGroup.nullable().optional(),
  restSeconds: Rest.nullable().optional(),
  note: Note.nullable().optional(),
  sets: z.array(PlannedSet).max(100).default([]),
})
export type PlannedEntry = z.infer<typeof PlannedEntry>

export const LoggedSet = z
  .object({
    id: Id,
    position: z.int(),
    kind: z.enum(setKinds),
    target: z.object({
      repsMin: z.int().nullable(),
      repsMax: z.int().nullable(),
      weight: z.number().nullable(),
      weightUnit: WeightUnit.nullable(),
      rpe: z.number().nullable(),
      rir: z.number().nullable(),
      durationSeconds: z.number().nullable(),
      distanceMetres: z.number().nullable(),
      restSeconds: z.int().nullable(),
    }),
    performedAt: Instant.nullable().describe('null until it is done'),
    weight: z.number().nullable(),
    weightUnit: WeightUnit.nullable(),
    reps: z.int().nullable().describe('One-sided exercises: of each side, the lesser when they differ'),
    repsLeft: z.int().nullable(),
    repsRight: z.int().nullable(),
    rpe: z.number().nullable(),
    rir: z.number().nullable(),
    durationSeconds: z.number().nullable(),
    distanceMetres: z.number().nullable(),
    restSeconds: z.int().nullable().describe('The rest that was taken after it'),
    note: z.string().nullable(),
  })
  .meta({ id: 'LoggedSet' })
export type LoggedSet = z.infer<typeof LoggedSet>

export const WorkoutEntry = z
  .object({
    id: Id,
    position: z.int(),
    exerciseId: Id,
    exerciseSlug: z.string().nullable(),
    exerciseName: z.string(),
    tracking: z.enum(trackingKinds),
    supersetGroup: z.int().nullable(),
    restSeconds: z.int().nullable(),
    note: z.string().nullable(),
    exerciseNote: z.string().nullable().describe('Your own note on the exercise, shown with it every time'),
    sets: z.array(LoggedSet),
  })
  .meta({ id: 'WorkoutEntry' })
export type WorkoutEntry = z.infer<typeof WorkoutEntry>

export const workoutStatuses = ['planned', 'active', 'completed', 'cancelled'] as const

const WorkoutHead = {
  id: Id,
  name: z.string(),
  status: z.enum(workoutStatuses),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  timezone: z.string(),
  localDate: LocalDate.nullable(),
  closedBy: z.enum(['user', 'left_open']).nullable().describe('left_open: nobody finished it; it ends at its last set'),
}

export const Workout = z
  .object({
    ...WorkoutHead,
    note: z.string().nullable(),
    pausedAt: Instant.nullable().describe('Not null while it is paused'),
    pausedSeconds: z.number().describe('Pauses that have ended; they do not count as training time'),
    bodyweight: z.number().nullable().describe('On that day, as entered'),
    bodyweightUnit: WeightUnit.nullable(),
    program: z
      .object({ ...ProgramTurn.shape, week: z.int(), day: z.int() })
      .nullable()
      .describe('The day of a program it is; week and day count from 0'),
    version: z.int(),
    entries: z.array(WorkoutEntry),
  })
  .meta({ id: 'Workout' })
export type Workout = z.infer<typeof Workout>

/** A line of the history: enough to show it without opening it. Warm-ups are not counted. */
export const WorkoutSummary = z
  .object({
    ...WorkoutHead,
    durationSeconds: z.int().nullable().describe('Without pauses'),
    workingSets: z.int(),
    reps: z.int(),
    volumeKg: z.number(),
    records: z.int().describe('Records that fell here, baselines not counted'),
    exercises: z.array(z.object({ name: z.string(), workingSets: z.int() })),
    note: z.string().nullable(),
  })
  .meta({ id: 'WorkoutSummary' })
export type WorkoutSummary = z.infer<typeof WorkoutSummary>

export const WorkoutKey = z.strictObject({ id: Id })

export const createWorkout = endpoint({
  method: 'POST',
  path: '/workouts',
  summary: 'Create a workout, planned or empty',
  description: 'The client makes the ids. Creating the same id again answers the workout as it is.',
  body: z.strictObject({
    id: Id,
    name: WorkoutName,
    note: Note.nullable().optional(),
    timezone: TimeZone.optional().describe('Where it happens; your own zone when left out'),
    program: ProgramTurn.optional().describe('The day of a program that it is; of a run that is not yours: none'),
    entries: z.array(PlannedEntry).max(60).default([]),
  }),
  status: 201,
  reply: Workout,
  failures: ['exercise_not_found', 'id_taken', 'workout_deleted'],
})

export const startWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/start',
  summary: 'Start a workout',
  description: 'Starting it again changes nothing.',
  params: WorkoutKey,
  body: z.strictObject({ startedAt: Instant.optional(), timezone: TimeZone.optional() }),
  reply: Workout,
  failures: ['workout_not_found', 'workout_cancelled'],
})

/** The records a set broke, as they are said at once. */
export const BrokenRecord = z
  .object({ kind: z.enum(recordKinds), value: z.number(), previous: z.number() })
  .meta({ id: 'BrokenRecord' })
export type BrokenRecord = z.infer<typeof BrokenRecord>

/** A field that is left out stays as it is, `null` clears it. */
export const SetEntry = z
  .strictObject({
    id: Id.describe('Made by the client: sending the set twice stores it once'),
    entryId: Id.optional().describe('The exercise of the workout it belongs to; needed for a new set'),
    exerciseId: z.string().min(1).max(100).optional().describe('Id or slug; adds the exercise when entryId is new'),
    kind: z.enum(setKinds).optional(),
    position: z.int().min(0).max(1000).optional(),
    performedAt: Instant.nullable().optional().describe('Now when a new set leaves it out; null takes the tick back'),
    weight: WeightValue.nullable().optional(),
    weightUnit: WeightUnit.optional(),
    reps: Reps.nullable().optional(),
    repsLeft: Reps.nullable()
      .optional()
      .describe('With or without repsRight; reps is then the lesser unless it is sent'),
    repsRight: Reps.nullable().optional(),
    rpe: Rpe.nullable().optional(),
    rir: Rir.nullable().optional(),
    durationSeconds: Seconds.nullable().optional(),
    distanceMetres: Metres.nullable().optional(),
    restSeconds: Rest.nullable().optional(),
    note: Note.nullable().optional(),
    target: SetTarget.optional().describe('Replaces the target as a whole'),
  })
  .refine((set) => typeof set.weight !== 'number' || set.weightUnit !== undefined, {
    path: ['weightUnit'],
    message: 'A weight needs its unit',
  })
  .meta({ id: 'SetEntry' })
export type SetEntry = z.infer<typeof SetEntry>

export const logSet = endpoint({
  method: 'PUT',
  path: '/workouts/:id/set',
  summary: 'Log a set, or correct it',
  params: WorkoutKey,
  body: SetEntry,
  reply: z.object({ set: LoggedSet, entryId: Id, records: z.array(BrokenRecord) }),
  failures: [
    'workout_not_found',
    'workout_not_started',
    'workout_cancelled',
    'entry_not_found',
    'exercise_not_found',
    'id_taken',
    'set_deleted',
  ],
})

export const deleteSet = endpoint({
  method: 'DELETE',
  path: '/workouts/:id/set/:setId',
  summary: 'Delete a set; records follow',
  description: 'Deleting it again changes nothing. For 30 days it can be restored.',
  params: z.strictObject({ id: Id, setId: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['workout_not_found', 'set_not_found'],
})

export const WorkoutResult = z
  .object({
    workout: WorkoutSummary,
    records: z.array(
      z.object({
        kind: z.enum(recordKinds),
        exerciseId: Id,
        exerciseName: z.string(),
        value: z.number(),
        previous: z.number(),
      }),
    ),
  })
  .meta({ id: 'WorkoutResult' })
export type WorkoutResult = z.infer<typeof WorkoutResult>

export const completeWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/complete',
  summary: 'Finish a workout',
  description: 'Planned sets that were not done stay open. Finishing it again answers the same result.',
  params: WorkoutKey,
  body: z.strictObject({ endedAt: Instant.optional() }),
  reply: WorkoutResult,
  failures: ['workout_not_found', 'workout_not_started', 'workout_cancelled'],
})

export const readWorkout = endpoint({
  method: 'GET',
  path: '/workouts/:id',
  summary: 'One workout with its sets',
  params: WorkoutKey,
  reply: Workout,
  failures: ['workout_not_found'],
})

export const activeWorkout = endpoint({
  method: 'GET',
  path: '/workouts/active',
  summary: 'The workout that is running, if there is one',
  description:
    'One that was left alone for a day is closed at its last set first, and told in `leftOpen` until you change it.',
  reply: z.object({
    workout: Workout.nullable(),
    leftOpen: WorkoutSummary.nullable(),
  }),
})

export const deleteWorkout = endpoint({
  method: 'DELETE',
  path: '/workouts/:id',
  summary: 'Delete a workout with its sets; records follow',
  description: 'Deleting it again changes nothing. For 30 days it can be restored.',
  params: WorkoutKey,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['workout_not_found'],
})

export const listWorkouts = endpoint({
  method: 'GET',
  path: '/workouts',
  summary: 'Your history, newest first',
  query: z.strictObject({
    from: LocalDate.optional(),
    to: LocalDate.optional(),
    exerciseId: z.string().max(100).optional().describe('Id or slug'),
    q: z.string().trim().max(100).optional().describe('Part of the name, of the note or of the name of an exercise'),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(WorkoutSummary),
  failures: ['exercise_not_found'],
})

/** The last working sets of each exercise of a workout, done before it: what the logger shows as "previous". */
export const previousSets = endpoint({
  method: 'GET',
  path: '/workouts/:id/previous',
  summary: 'What you did last time in the exercises of a workout',
  params: WorkoutKey,
  reply: z.object({
    items: z.array(
      z.object({
        exerciseId: Id,
        workoutId: Id,
        localDate: LocalDate,
        sets: z.array(
          LoggedSet.pick({
            kind: true,
            weight: true,
            weightUnit: true,
            reps: true,
            rpe: true,
            rir: true,
            durationSeconds: true,
          }),
        ),
      }),
    ),
  }),
  failures: ['workout_not_found'],
})
