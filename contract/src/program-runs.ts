import { reasonCodes, setKinds, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LiftKey, Loading } from './program-plan.ts'
import { Cursor, Id, Limit, LocalDate, page, TimeZone, WeightUnit } from './scalars.ts'
import { SetTarget, Workout } from './workouts.ts'

export const runModes = ['completion', 'calendar'] as const
export const runStatuses = ['active', 'paused', 'finished', 'ended'] as const

const Reason = z.object({ code: z.enum(reasonCodes), text: z.string() })

/** A day as it is planned: what to load, and why. */
export const NextDay = z
  .object({
    ...{ leg: z.int(), turn: z.int(), cycle: z.int(), week: z.int(), day: z.int() },
    weekName: z.string(),
    name: z.string(),
    date: LocalDate.nullable().describe('By the calendar, or when it would be due; null in a preview without a run'),
    entries: z.array(
      z.object({
        lift: z.string(),
        exerciseId: Id.nullable().describe('null when the exercise is the author’s own and not yours'),
        exerciseSlug: z.string().nullable(),
        exerciseName: z.string(),
        tracking: z.enum(trackingKinds),
        restSeconds: z.int().nullable(),
        supersetGroup: z.int().nullable(),
        note: z.string().nullable(),
        decides: z.boolean(),
        totalReps: z.int().nullable().describe('Asked of all sets together'),
        reason: Reason,
        sets: z.array(
          z.object({
            kind: z.enum(setKinds),
            target: SetTarget,
            exactWeight: z.number().nullable().describe('What the program means; target.weight is what to load'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NextDay' })
export type NextDay = z.infer<typeof NextDay>

const RunHead = {
  id: Id,
  programId: Id,
  programName: z.string(),
  programVersion: z.int().describe('The one it keeps to'),
  newerVersion: z.int().nullable().describe('The program has been changed since'),
  status: z.enum(runStatuses),
  mode: z.enum(runModes).describe('completion: a day waits until it is done; calendar: days pass'),
  weightUnit: WeightUnit,
  timezone: z.string(),
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  ...{ leg: z.int(), turn: z.int().describe('The day that is next: send leg and turn with what you do about it') },
  ...{ trained: z.int(), skipped: z.int(), missed: z.int() },
}

export const ProgramRunSummary = z.object(RunHead).meta({ id: 'ProgramRunSummary' })
export type ProgramRunSummary = z.infer<typeof ProgramRunSummary>

export const ProgramRun = z
  .object({
    ...RunHead,
    loading: Loading,
    lifts: z.array(
      z.object({
        key: z.string(),
        exerciseId: Id,
        exerciseName: z.string(),
        weight: z.number().nullable().describe('Exact; a training max where the program goes by one'),
        amount: z.int().nullable().describe('Reps, seconds or total that is asked for'),
        fails: z.int(),
        stage: z.int(),
        reason: Reason,
      }),
    ),
    next: NextDay.nullable().describe('null when it is paused or over'),
    openWorkoutId: Id.nullable().describe('The next day has been begun'),
    past: z.array(
      z.object({
        ...{ leg: z.int(), turn: z.int(), week: z.int(), day: z.int() },
        outcome: z.enum(['trained', 'skipped', 'done', 'missed']),
        workoutId: Id.nullable(),
      }),
    ),
  })
  .meta({ id: 'ProgramRun' })
export type ProgramRun = z.infer<typeof ProgramRun>

const RunKey = z.strictObject({ id: Id })
const seen = { leg: z.int().min(0).max(10_000), turn: z.int().min(0).max(10_000) }
const Seen = z.strictObject(seen).describe('The day that is next, as you saw it: said twice, it is done once')
const StartLoad = z.number().gt(0, 'A load is more than 0').max(1500)

export const enrolProgram = endpoint({
  method: 'POST',
  path: '/programs/:id/enrol',
  summary: 'Begin a program',
  description:
    'The run keeps the program as it is now. Loads are those you send, else worked out from your log; where neither knows one, the first session finds it. A run that is going on is paused: it can be resumed. The same id again answers the run as it is.',
  params: RunKey,
  body: z.strictObject({
    id: Id.describe('Of the run'),
    mode: z.enum(runModes).default('completion'),
    weightUnit: WeightUnit.optional().describe('Yours when left out'),
    timezone: TimeZone.optional().describe('Yours when left out'),
    startsOn: LocalDate.optional().describe('Today when left out'),
    loads: z
      .array(z.strictObject({ lift: LiftKey, weight: StartLoad.optional(), oneRepMax: StartLoad.optional() }))
      .max(100)
      .default([])
      .describe('What lifts begin with, or what they are worked out from; a training max is a weight'),
    loading: Loading.optional().describe('A usual gym when left out'),
  }),
  status: 201,
  reply: ProgramRun,
  failures: ['program_not_found', 'program_lift_not_found', 'too_many_exercises', 'id_taken'],
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/programs/runs',
  summary: 'Your runs, newest first',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(ProgramRunSummary),
})

export const currentRun = endpoint({
  method: 'GET',
  path: '/programs/runs/current',
  summary: 'Your next workout: the day with its targets, loads and reasons',
  description: 'null when no program is going on. One that is finished stays until the next begins.',
  reply: z.object({ run: ProgramRun.nullable() }),
})

export const readRun = endpoint({
  method: 'GET',
  path: '/programs/runs/:id',
  summary: 'One run: where it stands and how it came there',
  params: RunKey,
  reply: ProgramRun,
  failures: ['program_run_not_found'],
})

export const startRunDay = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/start',
  summary: 'Start the next workout of a run',
  description:
    'It runs at once, with the targets and loads of the day. The same id again answers the workout as it is; so does another id while the day has been begun. Finishing it moves the run on; cancelling or deleting it takes that back.',
  params: RunKey,
  body: z.strictObject({ id: Id.describe('Of the workout'), timezone: TimeZone.optional() }),
  status: 201,
  reply: Workout,
  failures: ['program_run_not_found', 'program_run_not_active', 'id_taken', 'workout_deleted'],
})

const moved = ['program_run_not_found', 'program_run_not_active', 'program_turn_not_next'] as const

export const advanceRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/advance',
  summary: 'Take the next day as done without a log',
  params: RunKey,
  body: Seen,
  reply: ProgramRun,
  failures: moved,
})

const DayOrWeek = z.enum(['day', 'week']).default('day')

export const skipRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/skip',
  summary: 'Leave out the next day, or what is left of the week',
  params: RunKey,
  body: z.strictObject({ ...seen, what: DayOrWeek }),
  reply: ProgramRun,
  failures: moved,
})

export const repeatRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/repeat',
  summary: 'Do the last day again, or its week from the beginning',
  description: 'Loads go on from what was done.',
  params: RunKey,
  body: z.strictObject({ ...seen, what: DayOrWeek }),
  reply: ProgramRun,
  failures: moved,
})

export const moveRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/move',
  summary: 'Go on with the program as it is today',
  description: 'At the same day of it. Loads of lifts that both versions have go on.',
  params: RunKey,
  body: Seen,
  reply: ProgramRun,
  failures: [...moved, 'program_not_found', 'too_many_exercises'],
})

export const adjustRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/adjust',
  summary: 'Set loads or training maxima yourself, or what you can load',
  description: 'For what is still to come: workouts that have begun stay as they are.',
  params: RunKey,
  body: z.strictObject({
    id: Id.describe('Of the adjustment: said twice, it is done once'),
    loads: z
      .array(z.strictObject({ lift: LiftKey, weight: StartLoad }))
      .max(100)
      .default([]),
    loading: Loading.optional(),
  }),
  reply: ProgramRun,
  failures: ['program_run_not_found', 'program_run_not_active', 'program_lift_not_found', 'id_taken'],
})

export const pauseRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/pause',
  summary: 'Pause a run',
  description: 'By the calendar, its days move by as long as it lasts. Pausing it again changes nothing.',
  params: RunKey,
  reply: ProgramRun,
  failures: ['program_run_not_found', 'program_run_ended'],
})

export const resumeRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/resume',
  summary: 'Go on with a paused run; one that is going on is paused instead',
  params: RunKey,
  reply: ProgramRun,
  failures: ['program_run_not_found', 'program_run_ended'],
})

export const endRun = endpoint({
  method: 'POST',
  path: '/programs/runs/:id/end',
  summary: 'End a run for good; its workouts stay',
  params: RunKey,
  reply: ProgramRun,
  failures: ['program_run_not_found'],
})
