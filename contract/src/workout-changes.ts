import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, TimeZone, WeightUnit, WeightValue } from './scalars.ts'
import { Note, PlannedSet, Rest, SupersetGroup, Workout, WorkoutKey, WorkoutName } from './workouts.ts'

export const changeWorkout = endpoint({
  method: 'PUT',
  path: '/workouts/:id',
  summary: 'Change what a workout is called, when it was, your note, your bodyweight',
  description:
    'A field that is left out stays as it is, `null` clears it. Another start moves its sets and records along. With If-Match: "<version>" a change of something newer is refused.',
  params: WorkoutKey,
  body: z
    .strictObject({
      name: WorkoutName.optional(),
      note: Note.nullable().optional(),
      startedAt: Instant.optional(),
      endedAt: Instant.optional(),
      timezone: TimeZone.optional(),
      bodyweight: WeightValue.nullable().optional(),
      bodyweightUnit: WeightUnit.optional(),
    })
    .refine((change) => typeof change.bodyweight !== 'number' || change.bodyweightUnit !== undefined, {
      path: ['bodyweightUnit'],
      message: 'A weight needs its unit',
    }),
  reply: Workout,
  failures: ['workout_not_found', 'workout_not_started', 'workout_ends_before_it_starts', 'stale_version'],
})

const EntryChange = z.strictObject({
  id: Id,
  exerciseId: z.string().min(1).max(100).optional().describe('Id or slug; needed for a new one'),
  insteadOf: Id.optional().describe(
    'The exercise this new one takes the place of; sets that were done stay where they are',
  ),
  supersetGroup: SupersetGroup.nullable().optional(),
  restSeconds: Rest.nullable().optional(),
  note: Note.nullable().optional(),
  sets: z.array(PlannedSet).max(100).optional().describe('Of a new one'),
})

export const changeEntries = endpoint({
  method: 'PUT',
  path: '/workouts/:id/exercises',
  summary: 'Order, group, swap or add the exercises of a workout',
  description:
    'The exercises in their new order; those that are not named keep their order behind them. A new id adds an exercise; with `insteadOf` it takes the place of another: open sets move to it without their weights, done ones stay.',
  params: WorkoutKey,
  body: z.strictObject({ entries: z.array(EntryChange).min(1).max(60) }),
  reply: Workout,
  failures: [
    'workout_not_found',
    'workout_cancelled',
    'entry_not_found',
    'exercise_not_found',
    'id_taken',
    'stale_version',
  ],
})

export const deleteEntry = endpoint({
  method: 'DELETE',
  path: '/workouts/:id/exercises/:entryId',
  summary: 'Take an exercise out of a workout, with its sets; records follow',
  params: z.strictObject({ id: Id, entryId: Id }),
  reply: Workout,
  failures: ['workout_not_found', 'entry_not_found'],
})

export const pauseWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/pause',
  summary: 'Pause a running workout',
  description: 'Pausing it again changes nothing.',
  params: WorkoutKey,
  body: z.strictObject({ at: Instant.optional() }),
  reply: Workout,
  failures: ['workout_not_found', 'workout_not_active'],
})

export const resumeWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/resume',
  summary: 'Go on with a paused workout, or open a finished one again',
  description: 'From any device. Time between the end and now does not count.',
  params: WorkoutKey,
  body: z.strictObject({ at: Instant.optional() }),
  reply: Workout,
  failures: ['workout_not_found', 'workout_not_started', 'workout_cancelled'],
})

export const cancelWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/cancel',
  summary: 'Cancel a workout: it counts for nothing',
  description: 'It is kept, and can be restored.',
  params: WorkoutKey,
  reply: Workout,
  failures: ['workout_not_found'],
})

export const restoreWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/restore',
  summary: 'Undo deleting or cancelling a workout; records follow',
  description: 'A deleted workout can be restored for 30 days, with the sets it had.',
  params: WorkoutKey,
  reply: Workout,
  failures: ['workout_not_found', 'id_taken'],
})

export const restoreSet = endpoint({
  method: 'POST',
  path: '/workouts/:id/set/:setId/restore',
  summary: 'Undo deleting a set; records follow',
  description: 'For 30 days, while its workout and its exercise there are there.',
  params: z.strictObject({ id: Id, setId: Id }),
  reply: Workout,
  failures: ['workout_not_found', 'set_not_found', 'id_taken'],
})

export const repeatWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/repeat',
  summary: 'Plan a workout like this one: what was done becomes the target',
  params: WorkoutKey,
  body: z.strictObject({ id: Id.describe('Of the new workout'), name: WorkoutName.optional() }),
  status: 201,
  reply: Workout,
  failures: ['workout_not_found', 'id_taken', 'workout_deleted'],
})
