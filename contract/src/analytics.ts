import { muscles } from '@fitai/domain'
import { z } from 'zod'
import { Explanations, MissingReason, Period, PeriodQuery, withPeriod } from './analytics-period.ts'
import { endpoint } from './endpoint.ts'
import { ExerciseLink } from './exercises.ts'
import { Cursor, Id, Instant, Limit, LocalDate, listOf, page, WeightUnit } from './scalars.ts'
import { ServedFile } from './served-file.ts'

/** What was done in a stretch of time. Warm-ups and cancelled workouts count for nothing. */
export const TrainingTotals = z
  .object({
    workouts: z.int(),
    days: z.int().describe('Days with a workout'),
    workingSets: z.int(),
    hardSets: z.int().describe('Working sets with 4 reps or fewer in reserve, or whose effort is not known'),
    reps: z.int(),
    volumeKg: z.number(),
    seconds: z.number().describe('Of the workouts whose length is known'),
  })
  .meta({ id: 'TrainingTotals' })
export type TrainingTotals = z.infer<typeof TrainingTotals>

const Streak = z.object({
  current: z.int().describe('Alive today; 0 once it was broken'),
  atLast: z.int().describe('Up to the last workout'),
  longest: z.int(),
})

export const Trained = ExerciseLink.extend({
  sessions: z.int(),
  workingSets: z.int(),
  volumeKg: z.number(),
}).meta({ id: 'TrainedExercise' })
export type Trained = z.infer<typeof Trained>

export const analyticsOverview = endpoint({
  method: 'GET',
  path: '/analytics/overview',
  summary: 'Your training at a glance: totals, streaks, consistency, favourites, calendar',
  query: PeriodQuery,
  reply: z.object({
    period: Period,
    totals: TrainingTotals,
    previous: z
      .object({ period: Period, totals: TrainingTotals })
      .nullable()
      .describe('As many days directly before; null for everything, and before our time'),
    allTime: TrainingTotals.extend({ firstDate: LocalDate.nullable(), lastDate: LocalDate.nullable() }),
    averageSeconds: z.number().nullable().describe('Of a workout'),
    workoutsPerWeek: z.number().nullable(),
    consistency: z.object({
      score: z.number().nullable().describe('0 to 100: how much of your usual training days you kept, week by week'),
      usualDaysPerWeek: z.number().nullable(),
      weeks: z.int(),
      missing: MissingReason.nullable(),
    }),
    streaks: z.object({ daily: Streak, weekly: Streak }),
    favorites: z.array(Trained).describe('Most sessions first, ten at most'),
    calendar: z
      .array(
        z.object({
          date: LocalDate,
          workouts: z.int(),
          workingSets: z.int(),
          volumeKg: z.number(),
          level: z.int().min(1).max(4).describe('1 to 4: easy to hard among your own days'),
        }),
      )
      .describe('Days with a workout, of the last 53 weeks of the period'),
    explanations: Explanations,
  }),
})

export const buckets = ['week', 'month'] as const

export const TrainingBucket = TrainingTotals.extend({
  start: LocalDate.describe('First day of the week or month'),
}).meta({ id: 'TrainingBucket' })
export type TrainingBucket = z.infer<typeof TrainingBucket>

const Exercises = listOf(z.string().max(100)).describe('Ids or slugs')

export const analyticsVolume = endpoint({
  method: 'GET',
  path: '/analytics/volume',
  summary: 'Volume, sets and reps by week or month',
  query: withPeriod({
    bucket: z.enum(buckets).optional().describe('Weeks up to 400 days, else months, when left out'),
    exercise: z.string().max(100).optional().describe('Only this exercise: id or slug'),
    muscle: z.enum(muscles).optional().describe('Only exercises of this muscle; sets are then fractional'),
  }),
  reply: z.object({
    period: Period,
    bucket: z.enum(buckets),
    totals: TrainingTotals,
    volumePerWeekKg: z.number().nullable(),
    trend: z.object({
      percentPerWeek: z
        .number()
        .nullable()
        .describe('Theil–Sen over the whole weeks or months with training, the last 52 of them'),
      p: z.number().nullable(),
      missing: MissingReason.nullable(),
    }),
    buckets: z
      .array(TrainingBucket.extend({ muscleSets: z.number().nullable().describe('Fractional sets of `muscle`') }))
      .describe('Oldest first, those without training too'),
    explanations: Explanations,
  }),
  failures: ['exercise_not_found'],
})

export const analyticsFrequency = endpoint({
  method: 'GET',
  path: '/analytics/frequency',
  summary: 'How often you train: by week, month, weekday and hour',
  query: PeriodQuery,
  reply: z.object({
    period: Period,
    workouts: z.int(),
    days: z.int(),
    workoutsPerWeek: z.number().nullable(),
    averageSeconds: z.number().nullable(),
    medianSeconds: z.number().nullable(),
    longestGapDays: z.int().nullable().describe('From one training day to the next'),
    weeksTrained: z.int().describe('Weeks with a workout'),
    weeks: z
      .array(z.object({ start: LocalDate, workouts: z.int(), days: z.int() }))
      .describe('Up to 400 days; of more there are only months'),
    months: z.array(z.object({ start: LocalDate, workouts: z.int(), days: z.int() })),
    weekdays: z.array(z.object({ weekday: z.int().describe('1 Monday to 7 Sunday'), workouts: z.int() })),
    hours: z.array(z.object({ hour: z.int(), workouts: z.int() })),
    explanations: Explanations,
  }),
})

export const trendLabelNames = [
  'improving',
  'maintaining',
  'plateau',
  'declining',
  'returning',
  'insufficient',
] as const

export const LiftTrend = z
  .object({
    label: z.enum(trendLabelNames),
    sessions: z.int().describe('How many were judged: at most the last 12, after the last long gap'),
    spanDays: z.int(),
    kgPerWeek: z.number().nullable().describe('Theil–Sen'),
    percentPerWeek: z.number().nullable(),
    p: z.number().nullable().describe('Mann–Kendall, two-sided'),
    bestKg: z.number().nullable(),
    bestDate: LocalDate.nullable(),
    sessionsSinceBest: z.int(),
    daysSinceBest: z.int(),
    gapDays: z.int().nullable().describe('The last long gap; what lies before it is not judged'),
    lastTwelve: z
      .object({
        sessions: z.int(),
        kgPerWeek: z.number().nullable(),
        percentPerWeek: z.number().nullable(),
        p: z.number().nullable(),
      })
      .describe('The same with the gap left in'),
  })
  .meta({ id: 'LiftTrend' })
export type LiftTrend = z.infer<typeof LiftTrend>

const Estimate = z.object({ e1rmKg: z.number(), date: LocalDate, workoutId: Id })

export const StrengthLift = ExerciseLink.extend({
  sessions: z.int().describe('In the period'),
  hardSetsPerWeek: z.number(),
  lastDate: LocalDate,
  latest: Estimate.nullable().describe('Of the last session with an estimate'),
  best: Estimate.nullable().describe('Of the period'),
  trend: LiftTrend,
  series: z
    .array(z.object({ date: LocalDate, e1rmKg: z.number(), isRecord: z.boolean() }))
    .describe('Best estimate a session; beyond 400 days the best of each month, dated its first. Oldest first'),
}).meta({ id: 'StrengthLift' })
export type StrengthLift = z.infer<typeof StrengthLift>

const Score = z.number().nullable()

export const analyticsStrength = endpoint({
  method: 'GET',
  path: '/analytics/strength',
  summary: 'How strong you are: estimates, trends, total, scores',
  query: withPeriod({
    exercise: Exercises.optional().describe('Ids or slugs, 12 at most; your most trained lifts when left out'),
    limit: z.coerce.number<string | number>().int().min(1).max(12).default(6),
  }),
  reply: z.object({
    period: Period,
    formula: z.string(),
    lifts: z.array(StrengthLift).describe('Most trained first'),
    total: z.object({
      kg: z.number().nullable().describe('Best estimates of squat, bench press and deadlift in the period, added'),
      squat: Estimate.nullable(),
      benchPress: Estimate.nullable(),
      deadlift: Estimate.nullable(),
      missing: z.array(MissingReason),
      series: z
        .array(z.object({ date: LocalDate, kg: z.number() }))
        .describe('What the three bests of the 12 weeks before added up to, week by week'),
    }),
    scores: z.object({
      bodyweightKg: z.number().nullable(),
      wilks: Score.describe('Wilks 1994'),
      wilks2020: Score.describe('Wilks 2020'),
      dots: Score.describe('Konertz 2019'),
      ipfGl: Score.describe('IPF GL 2020, classic, three lifts'),
      missing: z.array(MissingReason),
    }),
    level: z.object({
      exercise: ExerciseLink.nullable(),
      percentile: z.number().nullable().describe('The highest tabulated one that is reached'),
      ratio: z.number().nullable().describe('e1RM by bodyweight'),
      ageGroup: z.string().nullable(),
      source: z.string().nullable(),
      missing: z.array(MissingReason),
    }),
    explanations: Explanations,
  }),
  failures: ['exercise_not_found'],
})

/** Muscles as they are judged by week: lats and upper back are one back. */
export const MuscleGroup = z
  .object({
    group: z.string(),
    muscles: z.array(z.enum(muscles)),
    sets: z.number().describe('Fractional hard sets in the period: 1 for a primary muscle, ½ for a secondary one'),
    setsPerWeek: z.number(),
    thisWeek: z.number().describe('Fractional hard sets of the running week'),
    daysPerWeek: z.number(),
    lastDate: LocalDate.nullable(),
    band: z
      .object({ from: z.number(), to: z.number(), source: z.string() })
      .nullable()
      .describe('Sets a week most people grow on: a soft band, not a verdict'),
    standing: z.enum(['below', 'within', 'above']).nullable(),
  })
  .meta({ id: 'MuscleGroup' })
export type MuscleGroup = z.infer<typeof MuscleGroup>

export const MuscleBalance = z
  .object({
    pair: z.enum(['push_pull', 'quad_hip', 'left_right']),
    first: z
      .number()
      .nullable()
      .describe('Push, quad or left: hard sets, or for left and right the reps at the same weight'),
    second: z.number().nullable().describe('Pull, hip or right'),
    ratio: z.number().nullable().describe('First by second'),
    usual: z.object({ from: z.number(), to: z.number(), source: z.string() }).nullable(),
    standing: z.enum(['first_behind', 'even', 'second_behind']).nullable(),
    missing: MissingReason.nullable(),
  })
  .meta({ id: 'MuscleBalance' })
export type MuscleBalance = z.infer<typeof MuscleBalance>

export const analyticsMuscles = endpoint({
  method: 'GET',
  path: '/analytics/muscles',
  summary: 'Weekly sets by muscle against a soft band, and what balances what',
  query: PeriodQuery,
  reply: z.object({
    period: Period,
    weeks: z.number(),
    groups: z.array(MuscleGroup),
    muscles: z.array(z.object({ muscle: z.enum(muscles), setsPerWeek: z.number(), thisWeek: z.number() })),
    balance: z.array(MuscleBalance),
    explanations: Explanations,
  }),
})

const Load = z.object({
  lastSevenDays: z.number().nullable().describe('Hard sets'),
  usualWeek: z.number().nullable().describe('Hard sets in seven days, over the last 28'),
  ratio: z.number().nullable().describe('1 is as usual. It says nothing about injuries'),
  ewmaRatio: z.number().nullable(),
  missing: MissingReason.nullable(),
})

export const analyticsRecovery = endpoint({
  method: 'GET',
  path: '/analytics/recovery',
  summary: 'How long ago each muscle was trained, and the load compared with your usual',
  description: 'Facts to judge by, no forecast of injuries: load ratios do not give one (Impellizzeri 2020).',
  query: z.strictObject({ explain: z.stringbool().default(false) }),
  reply: z.object({
    today: LocalDate,
    load: Load,
    monotony: z.object({
      value: z.number().nullable().describe('Mean by deviation of the last seven days’ hard sets (Foster 1998)'),
      missing: MissingReason.nullable(),
    }),
    groups: z.array(
      z.object({
        group: z.string(),
        lastDate: LocalDate.nullable().describe('Within the last two years'),
        daysSince: z.int().nullable(),
        lastSets: z.number().describe('Fractional hard sets on that day'),
        load: Load,
      }),
    ),
    explanations: Explanations,
  }),
})

const Slope = z.object({ perWeek: z.number().nullable(), p: z.number().nullable(), missing: MissingReason.nullable() })

export const analyticsIntensity = endpoint({
  method: 'GET',
  path: '/analytics/intensity',
  summary: 'How hard your sets are: effort over time',
  query: PeriodQuery,
  reply: z.object({
    period: Period,
    averageRpe: z.number().nullable(),
    setsWithEffort: z.int(),
    workingSets: z.int(),
    trend: Slope.describe('RPE a week: Theil–Sen over weekly means'),
    missing: MissingReason.nullable(),
    bucket: z.enum(buckets).describe('Weeks up to 400 days, else months'),
    buckets: z.array(z.object({ start: LocalDate, averageRpe: z.number().nullable(), sets: z.int() })),
    explanations: Explanations,
  }),
})

export const PlateauTip = z
  .enum([
    'deload_week',
    'change_rep_range',
    'add_a_set',
    'fewer_sets',
    'closer_variation',
    'more_rest',
    'train_it_twice',
  ])
  .meta({ id: 'PlateauTip' })
export type PlateauTip = z.infer<typeof PlateauTip>

export const Remark = z
  .object({
    kind: z.enum([
      'plateau',
      'declining',
      'improving',
      'muscle_below',
      'muscle_above',
      'unbalanced',
      'load_above_usual',
      'effort_rising',
    ]),
    about: z.string().describe('The name of an exercise, a muscle group or a pair'),
    exercise: ExerciseLink.nullable(),
    sentence: z.string().describe('What was found, with its numbers'),
    numbers: z.record(z.string(), z.number()).describe('Every number of the sentence'),
    tips: z.array(z.object({ tip: PlateauTip, sentence: z.string() })).describe('What to try, best first'),
    basis: z.string().describe('How much of your training it rests on'),
  })
  .meta({ id: 'Remark' })
export type Remark = z.infer<typeof Remark>

export const analyticsTrends = endpoint({
  method: 'GET',
  path: '/analytics/trends',
  summary: 'What is moving and what is stuck, with evidence and what to try',
  query: PeriodQuery,
  reply: z.object({
    period: Period,
    counts: z.record(z.enum(trendLabelNames), z.int()),
    lifts: z.array(ExerciseLink.extend({ sessions: z.int(), lastDate: LocalDate, trend: LiftTrend })),
    volume: Slope.describe('kg a week'),
    effort: Slope.describe('RPE a week'),
    bodyweight: Slope.describe('kg a week'),
    remarks: z.array(Remark).describe('The most telling first'),
    explanations: Explanations,
  }),
})

export const analyticsBestTime = endpoint({
  method: 'GET',
  path: '/analytics/best-time',
  summary: 'The time of day at which you lift most, if the difference is real',
  query: z.strictObject({ explain: z.stringbool().default(false) }),
  reply: z.object({
    period: Period.describe('The last 365 days'),
    best: z
      .object({
        part: z.string(),
        betterByPercent: z.number(),
        p: z.number().describe('Mann–Whitney, corrected for the number of parts (Holm)'),
        confidence: z.number().describe('1 − p'),
      })
      .nullable(),
    parts: z.array(
      z.object({
        part: z.string(),
        workouts: z.int(),
        medianDeviationPercent: z.number().describe('Against the same lifts within six weeks'),
      }),
    ),
    missing: MissingReason.nullable(),
    explanations: Explanations,
  }),
})

export const analyticsEffectiveness = endpoint({
  method: 'GET',
  path: '/analytics/effectiveness',
  summary: 'What a hard set of each lift brings',
  query: z.strictObject({ explain: z.stringbool().default(false) }),
  reply: z.object({
    lifts: z
      .array(
        ExerciseLink.extend({
          percentPerHardSet: z.number().nullable(),
          percentPerWeek: z.number().nullable(),
          hardSetsPerWeek: z.number(),
          sessions: z.int(),
          label: z.enum(trendLabelNames),
          missing: MissingReason.nullable(),
        }),
      )
      .describe('Most progress a hard set first; those that cannot be told yet last'),
    explanations: Explanations,
  }),
})

const Compared = z.object({
  first: z.number(),
  second: z.number(),
  change: z.number(),
  changePercent: z.number().nullable(),
})

export const analyticsCompare = endpoint({
  method: 'GET',
  path: '/analytics/compare',
  summary: 'Two periods side by side',
  query: z
    .strictObject({
      from: LocalDate,
      to: LocalDate,
      otherFrom: LocalDate,
      otherTo: LocalDate,
      explain: z.stringbool().default(false),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Must not lie before `from`' })
    .refine(({ otherFrom, otherTo }) => otherFrom <= otherTo, {
      path: ['otherTo'],
      message: 'Must not lie before `otherFrom`',
    }),
  reply: z.object({
    first: z.object({ period: Period, totals: TrainingTotals }),
    second: z.object({ period: Period, totals: TrainingTotals }),
    perWeek: z.object({
      workouts: Compared,
      workingSets: Compared,
      hardSets: Compared,
      reps: Compared,
      volumeKg: Compared,
      hours: Compared,
    }),
    groups: z.array(z.object({ group: z.string(), setsPerWeek: Compared })),
    lifts: z
      .array(
        ExerciseLink.extend({
          hardSetsPerWeek: Compared,
          bestE1rmKg: z.object({
            first: z.number().nullable(),
            second: z.number().nullable(),
            changePercent: z.number().nullable(),
          }),
        }),
      )
      .describe('The 20 most trained of both'),
    explanations: Explanations,
  }),
})

const RecordHead = z.object({
  kind: z.string(),
  exercise: ExerciseLink,
  value: z.number(),
  previous: z.number().nullable(),
  date: LocalDate,
  workoutId: Id,
})

export const analyticsYear = endpoint({
  method: 'GET',
  path: '/analytics/year/:year',
  summary: 'A year of training in one look',
  params: z.strictObject({ year: z.coerce.number<string | number>().int().min(1900).max(2200) }),
  query: z.strictObject({ explain: z.stringbool().default(false) }),
  reply: z.object({
    year: z.int(),
    totals: TrainingTotals,
    previousTotals: TrainingTotals.describe('The year before'),
    months: z.array(TrainingBucket).describe('Twelve'),
    longestWeeklyStreak: z.int(),
    busiestWeekday: z.int().nullable().describe('1 Monday to 7 Sunday'),
    longestWorkout: z.object({ workoutId: Id, name: z.string(), date: LocalDate, seconds: z.number() }).nullable(),
    biggestWorkout: z.object({ workoutId: Id, name: z.string(), date: LocalDate, volumeKg: z.number() }).nullable(),
    favorites: z.array(Trained),
    records: z.int().describe('Records broken, first values not counted'),
    biggestGains: z
      .array(ExerciseLink.extend({ fromKg: z.number(), toKg: z.number(), gainKg: z.number(), gainPercent: z.number() }))
      .describe('e1RM: the best of the year against the best of all years before'),
    heaviest: RecordHead.nullable().describe('The heaviest weight of the year that was a record'),
    explanations: Explanations,
  }),
})

export const analyticsSets = endpoint({
  method: 'GET',
  path: '/analytics/sets',
  summary: 'The very sets behind a figure, newest first',
  query: z.strictObject({
    from: LocalDate.optional(),
    to: LocalDate.optional(),
    exercise: z.string().max(100).optional().describe('Id or slug'),
    muscle: z.enum(muscles).optional().describe('Exercises with this primary or secondary muscle'),
    workoutId: Id.optional(),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(
    z.object({
      id: Id,
      workoutId: Id,
      date: LocalDate,
      exercise: ExerciseLink,
      performedAt: Instant,
      kind: z.string(),
      weight: z.number().nullable(),
      weightUnit: WeightUnit.nullable(),
      reps: z.int().nullable(),
      rpe: z.number().nullable(),
      rir: z.number().nullable(),
      volumeKg: z.number(),
      e1rmKg: z.number().nullable(),
      isHard: z.boolean(),
    }),
  ),
  failures: ['exercise_not_found'],
})

export const reportFormats = ['json', 'csv', 'pdf'] as const

export const analyticsExport = endpoint({
  method: 'GET',
  path: '/analytics/export',
  summary: 'Your analytics as a file: JSON, CSV, or a PDF report with charts',
  description: [
    "JSON: one document (`format: 'fitai-analytics'`, `version: 1`) with what each analytics endpoint answers for the period (strength with `limit=12`), all records and the body; `recovery`, `effectiveness` and `bestTime` are of today.",
    'CSV: `section,date,name,measure,value,unit`, a figure a row, decimals with a point; a figure that is not there has no row. Sections: `period`, `week` (date: its first day), `lift` (e1RM a session, beyond 400 days a month), `trend`, `muscle`, `record`, `record_before` (what stood before, on the day of the record that replaced it), `body`.',
    'PDF: a tagged report with charts, on Letter paper where weights are in pounds, else A4.',
  ].join('\n\n'),
  replyKind: 'file',
  query: withPeriod({ format: z.enum(reportFormats).default('json') }),
  reply: ServedFile,
})
