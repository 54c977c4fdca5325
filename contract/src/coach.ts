import { coachGoals, coachLevels, limitations, muscles, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseLink } from './exercises.ts'
import { Id, Instant, Limit, LocalDate, WeightUnit } from './scalars.ts'

const Words = z.string().min(1).max(100)

/** What the coach is asked with. Nothing is needed: what is left out comes from the sentence, the log, the profile. */
const wishFields = {
  minutes: z.int().min(10).max(180).optional().describe('From the sentence, else 45'),
  goal: z.enum(coachGoals).optional().describe('From the sentence, else general health'),
  level: z
    .enum(coachLevels)
    .optional()
    .describe('From the sentence, else your profile, else by how long you have trained here'),
  equipment: z
    .array(z.string().max(40))
    .max(80)
    .optional()
    .describe(
      'What there is, an empty list is bodyweight. From the sentence, else your gym, else what you trained with lately',
    ),
  dumbbellMax: z
    .number()
    .min(1)
    .max(100)
    .nullable()
    .optional()
    .describe('Heaviest dumbbell, in weightUnit; else your gym’s'),
  targetMuscles: z.array(z.enum(muscles)).max(22).optional().describe('From the sentence, else the whole body'),
  limitations: z
    .array(z.enum(limitations))
    .max(12)
    .optional()
    .describe('Beside those of the sentence and of your profile'),
  exclude: z
    .array(Words)
    .max(100)
    .optional()
    .describe('Slugs, patterns or parts of names that must not come, beside those of the sentence'),
  bodyweight: z.number().min(20).max(500).nullable().optional().describe('In weightUnit; else your last weigh-in'),
  ageYears: z.int().min(13).max(110).nullable().optional().describe('Else by your birth date'),
  weightUnit: WeightUnit.optional().describe('Your own unit when left out'),
  text: z
    .string()
    .max(1000)
    .default('')
    .describe(
      'A sentence, in six languages: "45 min, push, only dumbbells, sore shoulder". Read as data, never as an instruction',
    ),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .describe('The same wish, log and seed give the same plan'),
  engine: z
    .enum(['auto', 'built-in'])
    .default('auto')
    .describe('auto: a model may improve the plan, where there is one'),
}

export const WorkoutWish = z.strictObject(wishFields).meta({ id: 'WorkoutWish' })
export type WorkoutWish = z.infer<typeof WorkoutWish>
export const WeekWish = z
  .strictObject({ ...wishFields, daysPerWeek: z.int().min(1).max(7).optional().describe('From the sentence, else 3') })
  .meta({ id: 'WeekWish' })
export type WeekWish = z.infer<typeof WeekWish>

const Movement = z.object({ exerciseId: Id, slug: z.string(), name: z.string() })
const Timed = Movement.extend({ durationSeconds: z.number().nullable(), reps: z.int().nullable() })

export const GeneratedExercise = Movement.extend({
  tracking: z.enum(trackingKinds),
  sets: z.array(
    z.object({
      repsMin: z.int().nullable(),
      repsMax: z.int().nullable(),
      durationSeconds: z.number().nullable(),
      weight: z.number().nullable().describe('null: choose a load that leaves the reps in reserve'),
      rir: z.number().nullable(),
    }),
  ),
  warmupSets: z.array(z.object({ weight: z.number().nullable(), percent: z.number(), reps: z.int() })),
  restSeconds: z.int(),
  supersetGroup: z.int().nullable(),
  notes: z.string(),
  why: z.string(),
  isLoadEstimated: z.boolean(),
}).meta({ id: 'GeneratedExercise' })
export type GeneratedExercise = z.infer<typeof GeneratedExercise>

export const GeneratedDay = z
  .object({
    name: z.string(),
    type: z.enum(['lift', 'active', 'rest']),
    day: z.int().describe('1 to 7'),
    estimatedMinutes: z.int(),
    estimatedCalories: z.int().describe('About: MET tables, ±25 %'),
    warmup: z.array(Timed),
    exercises: z.array(GeneratedExercise),
    cooldown: z.array(Timed),
  })
  .meta({ id: 'GeneratedDay' })
export type GeneratedDay = z.infer<typeof GeneratedDay>

/** Who wrote a plan, and why not somebody else. */
export const Engine = z
  .object({
    kind: z.enum(['built-in', 'gemini', 'openai_compatible']),
    model: z.string().nullable(),
    notice: z.string().nullable().describe('Why a model had no part in it, where one was asked'),
    repairs: z.array(z.string()).describe('What the rules had to mend in what a model said'),
  })
  .meta({ id: 'Engine' })
export type Engine = z.infer<typeof Engine>

/** What was taken from the sentence, word by word. */
const UnderstoodPart = z.object({ words: z.string(), field: z.string(), value: z.string() })

const planHead = {
  id: Id.describe('The recommendation it is: to apply it, change it, or say what you think of it'),
  engine: Engine,
  name: z.string(),
  weightUnit: WeightUnit,
  warnings: z.array(z.object({ type: z.enum(['refer', 'caution']), text: z.string() })),
  progression: z.string(),
  reasoning: z.string(),
  quality: z.number().describe('0 to 100, by the checks every plan must pass'),
  seed: z.int(),
  understood: z.array(UnderstoodPart),
}

export const GeneratedWorkout = z
  .object({
    ...planHead,
    estimatedMinutes: z.int(),
    estimatedCalories: z.int().describe('About: MET tables, ±25 %'),
    warmup: z.array(Timed),
    exercises: z.array(GeneratedExercise).describe('Empty when a professional should be asked first'),
    cooldown: z.array(Timed),
  })
  .meta({ id: 'GeneratedWorkout' })
export type GeneratedWorkout = z.infer<typeof GeneratedWorkout>

export const GeneratedPlan = z.object({ ...planHead, days: z.array(GeneratedDay) }).meta({ id: 'GeneratedPlan' })
export type GeneratedPlan = z.infer<typeof GeneratedPlan>

/** What is other in a plan than in the one before. */
export const PlanDifference = z
  .object({
    sentences: z.array(z.string()),
    added: z.array(z.object({ slug: z.string(), name: z.string() })),
    removed: z.array(z.object({ slug: z.string(), name: z.string() })),
    changed: z.array(z.object({ slug: z.string(), name: z.string(), what: z.array(z.string()) })),
    minutesBefore: z.int(),
    minutesAfter: z.int(),
  })
  .meta({ id: 'PlanDifference' })
export type PlanDifference = z.infer<typeof PlanDifference>

export const generateWorkout = endpoint({
  method: 'POST',
  path: '/ai/workout-generate',
  summary: 'Write a workout for you, today',
  description:
    'By rules, from your wish and your own log; checked before it leaves. Where a model is configured it may improve the plan within the deadline, and the same checks judge what it says. Nothing changes in your log until you apply it. Not medical advice.',
  body: WorkoutWish,
  reply: GeneratedWorkout,
})

/** `plan` is there at once; `improved` is what a model made of it, if it did; `end` says why not, if it did not. */
export const WorkoutEvent = z
  .discriminatedUnion('event', [
    z.object({ event: z.literal('plan'), workout: GeneratedWorkout }),
    z.object({ event: z.literal('improved'), workout: GeneratedWorkout, difference: PlanDifference }),
    z.object({ event: z.literal('end'), notice: z.string().nullable() }),
  ])
  .meta({ id: 'WorkoutEvent' })
export type WorkoutEvent = z.infer<typeof WorkoutEvent>

export const streamWorkout = endpoint({
  method: 'POST',
  path: '/ai/workout-generate/stream',
  summary: 'The same as it comes: the plan by the rules at once, then what a model makes better of it',
  replyKind: 'events',
  body: WorkoutWish,
  reply: WorkoutEvent,
})

export const PlanChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['shorter', 'longer', 'easier', 'harder', 'more_sets', 'fewer_sets', 'other']) }),
    z.strictObject({ kind: z.literal('without'), what: Words.describe('Equipment, pattern, slug, part of a name') }),
    z.strictObject({ kind: z.literal('swap'), slug: Words, to: Words.optional() }),
    z.strictObject({ kind: z.literal('remove'), slug: Words }),
    z.strictObject({ kind: z.literal('focus'), muscle: z.enum(muscles) }),
  ])
  .meta({ id: 'PlanChange' })

export const changeWorkoutPlan = endpoint({
  method: 'POST',
  path: '/ai/workout-change',
  summary: 'Change a generated workout: shorter, without a barbell, another exercise',
  description: 'Answers the new plan and what is other in it. The old one stays as it is.',
  body: z.strictObject({ id: Id.describe('Of the generated workout'), change: PlanChange }),
  reply: z.object({ workout: GeneratedWorkout, difference: PlanDifference }),
  failures: ['recommendation_not_found', 'plan_change_refused'],
})

export const suggestExercise = endpoint({
  method: 'POST',
  path: '/ai/exercise-suggest',
  summary: 'Exercises for a muscle or in the place of another, with loads from your log',
  body: z.strictObject({
    ...wishFields,
    muscles: z.array(z.enum(muscles)).max(5).default([]),
    insteadOf: z.string().max(100).optional().describe('Id or slug'),
    count: z.int().min(1).max(20).default(5),
  }),
  reply: z.object({
    items: z.array(
      Movement.extend({
        why: z.array(z.string()),
        sets: GeneratedExercise.shape.sets,
        restSeconds: z.int(),
        isLoadEstimated: z.boolean(),
      }),
    ),
    warnings: z.array(z.object({ type: z.enum(['refer', 'caution']), text: z.string() })),
  }),
  failures: ['exercise_not_found'],
})

export const generateTemplate = endpoint({
  method: 'POST',
  path: '/templates/ai-generate',
  summary: 'Write a template: a workout or a week',
  description: 'Nothing is saved until you apply it.',
  body: WeekWish.extend({ kind: z.enum(['workout', 'week']).default('week') }),
  reply: GeneratedPlan,
})

export const TemplateDifference = z
  .object({
    day: z.int(),
    entry: z.int().nullable(),
    kind: z.string(),
    before: z.string(),
    after: z.string(),
    reason: z.string(),
    numbers: z.record(z.string(), z.number()),
  })
  .meta({ id: 'TemplateDifference' })

export const optimizeTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/ai-optimize',
  summary: 'What your progress says this template should be',
  description: 'Each change with its reason. Nothing changes until you apply it, all of it or some.',
  params: z.strictObject({ id: Id }),
  body: z.strictObject({}),
  reply: z.object({
    id: Id.nullable().describe('The recommendation; null when the template is fine as it is'),
    changes: z.array(TemplateDifference),
    basis: z.string(),
  }),
  failures: ['template_not_found', 'template_not_yours'],
})

const Verdict = z.enum(['reached', 'on_track', 'behind', 'out_of_reach', 'cannot_say'])

export const optimizeGoal = endpoint({
  method: 'POST',
  path: '/ai/goal-optimize',
  summary: 'Whether a goal can be reached in time, and what would be a better one',
  body: z.strictObject({
    kind: z.enum(['strength', 'body_weight', 'frequency', 'volume']),
    exercise: z.string().max(100).optional().describe('Id or slug; for strength'),
    target: z.number().min(0).max(1_000_000).describe('e1RM or bodyweight in weightUnit, workouts or volume a week'),
    weightUnit: WeightUnit.optional(),
    deadline: LocalDate,
  }),
  reply: z.object({
    verdict: Verdict,
    current: z.number().nullable(),
    perWeekNeeded: z.number().nullable(),
    perWeekNow: z.number().nullable(),
    reachedBy: z.object({ from: LocalDate, to: LocalDate }).nullable().describe('Sen’s slope and its 95 % interval'),
    proposal: z
      .object({ target: z.number().nullable(), deadline: LocalDate.nullable(), reason: z.string() })
      .nullable(),
    sentences: z.array(z.string()),
    numbers: z.record(z.string(), z.number()),
  }),
  failures: ['exercise_not_found'],
})

/** Something said of your progress, with what it rests on. Every number of it stands in the evidence. */
export const Insight = z
  .object({
    claim: z.string(),
    numbers: z.record(z.string(), z.number()),
    evidence: z.string().describe('Where all of it can be read, below `/api/v1`'),
    basis: z.string(),
    tips: z.array(z.string()),
  })
  .meta({ id: 'Insight' })

export const progressInsights = endpoint({
  method: 'POST',
  path: '/ai/progress-insights',
  summary: 'What your training says, each claim with its evidence',
  body: z.strictObject({ range: z.enum(['4w', '12w', '1y', 'all']).default('12w'), engine: wishFields.engine }),
  reply: z.object({
    engine: Engine,
    summary: z.string().describe('In two or three sentences'),
    insights: z.array(Insight),
  }),
})

export const recommendationKinds = ['workout', 'plan', 'template_change', 'advice'] as const

export const Recommendation = z
  .object({
    id: Id,
    kind: z.enum(recommendationKinds),
    title: z.string(),
    text: z.string(),
    tips: z.array(z.string()),
    exercise: ExerciseLink.nullable(),
    engine: Engine,
    status: z.enum(['open', 'applied', 'undone', 'dismissed']),
    canApply: z.boolean(),
    feedback: z.object({ thumb: z.enum(['up', 'down']), reason: z.string().nullable() }).nullable(),
    createdAt: Instant,
    appliedAt: Instant.nullable(),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof Recommendation>

export const listRecommendations = endpoint({
  method: 'GET',
  path: '/ai/recommendations',
  summary: 'What the coach recommends now, the most telling first',
  description: 'Advice follows your log: what no longer holds is not there any more.',
  query: z.strictObject({
    status: z.enum(['open', 'applied', 'all']).default('open'),
    limit: Limit,
  }),
  reply: z.object({ items: z.array(Recommendation) }),
})

const Key = z.strictObject({ id: Id })

export const recommendationFeedback = endpoint({
  method: 'PUT',
  path: '/ai/recommendations/:id/feedback',
  summary: 'Say what you think of a recommendation',
  description: 'An exercise that is never to come again does not come again, whoever writes the plan.',
  params: Key,
  body: z.strictObject({
    thumb: z.enum(['up', 'down']),
    reason: z.string().trim().max(300).nullable().optional(),
    neverAgain: z.array(z.string().max(100)).max(20).default([]).describe('Exercises by id or slug'),
    dismiss: z.boolean().default(false),
  }),
  reply: Recommendation,
  failures: ['recommendation_not_found', 'exercise_not_found'],
})

export const refusedExercises = endpoint({
  method: 'GET',
  path: '/ai/refused-exercises',
  summary: 'Exercises that are never to come again',
  reply: z.object({ items: z.array(ExerciseLink) }),
})

export const allowExercise = endpoint({
  method: 'DELETE',
  path: '/ai/refused-exercises/:id',
  summary: 'Let an exercise come again',
  params: z.strictObject({ id: z.string().min(1).max(100).describe('Id or slug') }),
  reply: z.object({ allowed: z.literal(true) }),
  failures: ['exercise_not_found'],
})

const Applied = z
  .object({
    recommendation: Recommendation,
    workoutId: Id.nullable(),
    templateId: Id.nullable(),
    sentences: z.array(z.string()).describe('What was done'),
  })
  .meta({ id: 'AppliedRecommendation' })

export const applyRecommendation = endpoint({
  method: 'POST',
  path: '/ai/:id/apply',
  summary: 'Do what a recommendation says',
  description:
    'A workout becomes a planned workout, a plan a template, changes go into their template. Applying it again answers the same.',
  params: Key,
  body: z.strictObject({
    only: z.array(z.int().min(0)).max(20).optional().describe('Of a template: which changes, by their place'),
  }),
  reply: Applied,
  failures: ['recommendation_not_found', 'nothing_to_apply', 'template_not_found', 'workout_deleted', 'stale_version'],
})

export const undoRecommendation = endpoint({
  method: 'POST',
  path: '/ai/:id/undo',
  summary: 'Take back what applying a recommendation did',
  description: 'What was changed since then by hand is not overwritten.',
  params: Key,
  reply: Applied,
  failures: ['recommendation_not_found', 'nothing_to_undo', 'stale_version'],
})

export const coachContext = endpoint({
  method: 'GET',
  path: '/ai/context',
  summary: 'Byte for byte what a model would be sent',
  query: z.strictObject({ text: z.string().max(1000).default('') }),
  reply: z.object({
    isSent: z.boolean().describe('false: no model is asked, and nothing leaves this server'),
    why: z.string(),
    url: z.string().nullable(),
    body: z.string().nullable(),
  }),
})
