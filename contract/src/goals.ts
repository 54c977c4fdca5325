import {
  forecastGaps,
  type GoalFields,
  goalDirections,
  goalKinds,
  goalMeasures,
  goalStatuses,
  type Misfit,
  measuresOf,
  misfitOf,
  shareMilestones,
  usualMeasure,
  usualUnit,
  volumePeriods,
} from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseLink } from './exercises.ts'
import type { FailureCode } from './failures.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'

const GoalName = z.string().trim().min(1).max(80)
const GoalNote = z.string().max(500).nullable()
/** In the unit of the goal. What is sensible depends on its kind; the server says it in a sentence. */
const GoalValue = z.number().min(-1e9).max(1e9)
const GoalUnit = z.string().trim().max(20)
const GoalKey = z.strictObject({ id: Id })

const aim = {
  target: GoalValue.describe('In `unit`; for `frequency` workouts a week'),
  start: GoalValue.nullable().describe('In `unit`; null or left out: what your log says of the days before'),
  unit: GoalUnit.describe(
    'kg, lb; duration s, min, h; distance km, mi, m; pace s/km, s/mi; custom anything. Kept as entered. Left out: your weight unit, s, km or s/km',
  ),
  direction: z.enum(goalDirections).describe('Of a bodyweight. `reach`: from wherever you start'),
  per: z.enum(volumePeriods).describe('Of a volume: in a week or in a month'),
  reps: z.int().min(1).max(1000).describe('Of `weight`: the weight is to be lifted so many times'),
  distance: z.number().min(0.1).max(1000).describe('Of `pace`: over so many km or mi at least, whichever `unit` names'),
  startDate: LocalDate.describe('Today when left out'),
  deadline: LocalDate.nullable().describe('The last day that counts'),
}

export const NewGoal = z
  .strictObject({
    id: Id.describe('Made by the client: sending it twice stores it once'),
    name: GoalName,
    kind: z.enum(goalKinds),
    measure: z
      .enum(goalMeasures)
      .optional()
      .describe('strength: e1rm, weight (× reps), reps; endurance: duration, distance, pace; else left out'),
    exercise: z.string().max(100).optional().describe('Id or slug; of strength and endurance'),
    target: aim.target,
    start: aim.start.optional(),
    unit: aim.unit.optional(),
    direction: aim.direction.optional(),
    per: aim.per.optional(),
    reps: aim.reps.optional(),
    distance: aim.distance.optional(),
    startDate: aim.startDate.optional(),
    deadline: aim.deadline.optional(),
    note: GoalNote.optional(),
  })
  .superRefine((goal, context) => {
    const measure = goal.measure ?? usualMeasure(goal.kind, goal.reps)
    const misfit: Misfit | undefined =
      measure === undefined
        ? { field: 'measure', message: `Say which: ${measuresOf[goal.kind].join(', ')}` }
        : misfitOf({ ...fieldsOf(goal), measure, unit: goal.unit ?? usualUnit(measure, 'kg') })
    if (misfit) context.addIssue({ code: 'custom', path: [misfit.field], message: misfit.message })
  })
  .meta({ id: 'NewGoal' })
export type NewGoal = z.infer<typeof NewGoal>

type Sent = Partial<Omit<GoalFields, 'kind' | 'target' | 'measure' | 'unit'>> & Pick<GoalFields, 'kind' | 'target'>

function fieldsOf({ kind, target, exercise, start, reps, distance, per, direction }: Sent) {
  const usualDirection = kind === 'body_weight' ? 'reach' : undefined
  return { kind, target, exercise, start, reps, distance, per, direction: direction ?? usualDirection }
}

const GoalChange = z.strictObject({
  name: GoalName.optional(),
  target: aim.target.optional(),
  start: aim.start.optional(),
  unit: aim.unit.optional().describe('Without target and start: those that are there were meant in this unit'),
  direction: aim.direction.optional(),
  per: aim.per.optional(),
  reps: aim.reps.optional(),
  distance: aim.distance.optional(),
  startDate: aim.startDate.optional(),
  deadline: aim.deadline.optional(),
  note: GoalNote.optional(),
})

export const GoalForecast = z
  .object({
    likely: LocalDate.nullable(),
    from: LocalDate.nullable(),
    to: LocalDate.nullable().describe('null with a `likely` day: at the slow end of the interval never'),
    perWeek: z.number().nullable().describe('In `unit`'),
    perWeekFrom: z.number().nullable(),
    perWeekTo: z.number().nullable(),
    values: z.int().nullable().describe('How many it rests on: of the last 84 days, of a bodyweight 28'),
    method: z.string(),
    missing: z.enum(forecastGaps).nullable().describe('Why it cannot say yet'),
  })
  .meta({ id: 'GoalForecast' })
export type GoalForecast = z.infer<typeof GoalForecast>

export const GoalProgress = z
  .object({
    status: z.enum(goalStatuses),
    percent: z.number().describe('Of the way from start to target, 0 to 100; 100 once it was reached'),
    start: z.number().nullable().describe('In `unit`, for frequency weeks; null while nothing is known'),
    current: z
      .number()
      .nullable()
      .describe('The last value of a bodyweight or custom goal, else the best since the start'),
    target: z.number(),
    reachedOn: LocalDate.nullable().describe('The first day on which the log says so'),
    expectedPercent: z.number().nullable().describe('Where the pace line stands today; null without a deadline'),
    daysLeft: z.int().nullable().describe('To the deadline, 0 on its day; negative when it is over'),
    weeks: z
      .object({
        kept: z.int().describe('With a deadline all that were kept, without one those in a row up to now'),
        needed: z.int(),
        whole: z.int().nullable().describe('Whole weeks from start to deadline'),
      })
      .nullable()
      .describe('Of a frequency'),
    forecast: GoalForecast,
  })
  .meta({ id: 'GoalProgress' })
export type GoalProgress = z.infer<typeof GoalProgress>

export const GoalMilestone = z
  .object({
    id: Id.nullable().describe('null for those every goal has'),
    name: z.string(),
    percent: z.union(shareMilestones.map((each) => z.literal(each))).nullable(),
    value: z.number().nullable().describe('In `unit`; null while the start is not known'),
    reachedOn: LocalDate.nullable(),
  })
  .meta({ id: 'GoalMilestone' })
export type GoalMilestone = z.infer<typeof GoalMilestone>

export const GoalEntry = z
  .object({ id: Id, localDate: LocalDate, value: z.number(), note: z.string().nullable() })
  .meta({ id: 'GoalEntry' })
export type GoalEntry = z.infer<typeof GoalEntry>

export const Goal = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.enum(goalKinds),
    measure: z.enum(goalMeasures),
    exercise: ExerciseLink.nullable().describe('Where its history is now: a goal follows a merge'),
    reps: z.int().nullable(),
    distance: z.number().nullable(),
    direction: z.enum(goalDirections).nullable(),
    per: z.enum(volumePeriods).nullable(),
    target: z.number().describe('As entered'),
    start: z.number().nullable().describe('As entered; null: from the log, see `progress.start`'),
    unit: z.string().describe('As entered'),
    startDate: LocalDate,
    deadline: LocalDate.nullable(),
    note: z.string().nullable(),
    isArchived: z.boolean(),
    version: z.int(),
    createdAt: Instant,
    updatedAt: Instant,
    progress: GoalProgress,
    milestones: z.array(GoalMilestone).describe('Along the way'),
  })
  .meta({ id: 'Goal' })
export type Goal = z.infer<typeof Goal>

export const listGoals = endpoint({
  method: 'GET',
  path: '/goals',
  summary: 'Your goals with their progress, newest first',
  query: z.strictObject({
    show: z.enum(['open', 'archived', 'all']).default('open').describe('`open`: all that are not archived'),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(Goal),
})

export const goalsProgress = endpoint({
  method: 'GET',
  path: '/goals/progress',
  summary: 'The progress of all your goals that are not archived',
  reply: z.object({
    items: z.array(Goal.pick({ id: true, name: true, kind: true, unit: true, deadline: true, progress: true })),
    reached: z.int().describe('Of all goals, archived ones too'),
    ended: z.int().describe('Reached or missed'),
    rate: z.number().nullable().describe('Reached by ended, 0 to 1; null before the first has ended'),
  }),
})

const GoalInFull = Goal.extend({
  entries: z.array(GoalEntry).describe('Of a custom goal, oldest first'),
  history: z
    .array(
      z.object({
        at: Instant,
        what: z.enum(['created', 'changed', 'archived', 'unarchived', 'deleted', 'restored']),
        before: z.record(z.string(), z.unknown()).describe('What the changed fields were before'),
      }),
    )
    .describe('Oldest first'),
}).meta({ id: 'GoalInFull' })
export type GoalInFull = z.infer<typeof GoalInFull>

export const readGoal = endpoint({
  method: 'GET',
  path: '/goals/:id',
  summary: 'A goal with its progress, milestones, entries and history',
  params: GoalKey,
  reply: GoalInFull,
  failures: ['goal_not_found'],
})

export const createGoal = endpoint({
  method: 'POST',
  path: '/goals',
  summary: 'Set a goal',
  description: 'Creating the same id again answers the goal as it is.',
  body: NewGoal,
  status: 201,
  reply: Goal,
  failures: [
    'id_taken',
    'goal_deleted',
    'too_many_goals',
    'exercise_not_found',
    'goal_exercise_unfit',
    'goal_target_unfit',
    'goal_deadline_unfit',
  ],
})

export const changeGoal = endpoint({
  method: 'PUT',
  path: '/goals/:id',
  summary: 'Change a goal',
  description:
    'A field that is left out stays as it is, `null` clears it. What it measures stays: set another goal for another exercise. With If-Match: "<version>" a change of something newer is refused.',
  params: GoalKey,
  body: GoalChange,
  reply: Goal,
  failures: ['goal_not_found', 'stale_version', 'goal_target_unfit', 'goal_deadline_unfit'],
})

export const deleteGoal = endpoint({
  method: 'DELETE',
  path: '/goals/:id',
  summary: 'Delete a goal; it can be restored for 30 days',
  params: GoalKey,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['goal_not_found'],
})

const turnGoal = (verb: 'restore' | 'archive' | 'unarchive', summary: string, failures: readonly FailureCode[] = []) =>
  endpoint({
    method: 'POST',
    path: `/goals/:id/${verb}`,
    summary,
    description: 'Doing it again changes nothing.',
    params: GoalKey,
    reply: Goal,
    failures: ['goal_not_found', ...failures],
  })

export const restoreGoal = turnGoal('restore', 'Undo deleting a goal, for 30 days', ['too_many_goals'])
export const archiveGoal = turnGoal('archive', 'Put a goal away: its history stays, and nobody is reminded of it')
export const unarchiveGoal = turnGoal('unarchive', 'Take a goal up again')

export const addGoalMilestone = endpoint({
  method: 'POST',
  path: '/goals/:id/milestone',
  summary: 'Add a milestone of your own on the way',
  description: 'Adding the same id again changes nothing. For a frequency its value is in weeks.',
  params: GoalKey,
  body: z.strictObject({ id: Id, name: GoalName, value: GoalValue }),
  status: 201,
  reply: Goal,
  failures: ['goal_not_found', 'id_taken', 'goal_milestone_unfit', 'goal_full'],
})

export const deleteGoalMilestone = endpoint({
  method: 'DELETE',
  path: '/goals/:id/milestone/:milestoneId',
  summary: 'Delete a milestone of your own',
  params: z.strictObject({ id: Id, milestoneId: Id }),
  reply: Goal,
  failures: ['goal_not_found', 'goal_milestone_not_found'],
})

export const addGoalEntry = endpoint({
  method: 'POST',
  path: '/goals/:id/entries',
  summary: 'Enter a value of a custom goal',
  description: 'Adding the same id again changes nothing.',
  params: GoalKey,
  body: z.strictObject({
    id: Id,
    value: GoalValue.describe('In `unit`'),
    localDate: LocalDate.optional().describe('Today when left out'),
    note: GoalNote.optional(),
  }),
  status: 201,
  reply: Goal,
  failures: ['goal_not_found', 'id_taken', 'goal_not_custom', 'goal_full'],
})

export const deleteGoalEntry = endpoint({
  method: 'DELETE',
  path: '/goals/:id/entries/:entryId',
  summary: 'Delete a value of a custom goal',
  params: z.strictObject({ id: Id, entryId: Id }),
  reply: Goal,
  failures: ['goal_not_found', 'goal_entry_not_found'],
})
