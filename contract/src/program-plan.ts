import { programSetKinds, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { Id } from './scalars.ts'
import { Note, Rest, SupersetGroup } from './workouts.ts'

/** The plan of a program. What its numbers have to be beyond this is checked by the domain, in sentences. */
const Amount = z.number().min(-10_000).max(10_000)
const Count = z.int().min(-1000).max(10_000)

export const Step = z
  .strictObject({ kg: Amount, lb: Amount })
  .describe('What is loaded in either unit')
  .meta({ id: 'Step' })
const Stall = z.strictObject({
  fails: Count.describe('Misses in a row'),
  percent: Amount.describe('What comes off then'),
})
const Stage = z.strictObject({ sets: Count, reps: Count, isAmrap: z.boolean() })

export const ProgressionRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed') }),
    z.strictObject({ kind: z.literal('linear'), step: Step, stall: Stall }),
    z.strictObject({
      kind: z.literal('staged'),
      step: Step,
      stages: z.array(Stage).max(20),
      restart: z.union([z.strictObject({ percent: Amount }), z.strictObject({ plus: Step })]),
    }),
    z.strictObject({ kind: z.literal('double'), step: Step, isPerSet: z.boolean() }),
    z.strictObject({
      kind: z.literal('amrap'),
      rows: z.array(z.strictObject({ reps: Count, step: Step })).max(20),
      stall: Stall,
    }),
    z.strictObject({ kind: z.literal('training_max'), step: Step, stallPercent: Amount }),
    z.strictObject({ kind: z.literal('effort'), rir: Amount, step: Step }),
    z.strictObject({
      kind: z.literal('total_reps'),
      ...{ total: Count, add: Count, most: Count },
      step: Step.nullable(),
      stall: Stall,
    }),
    z.strictObject({
      kind: z.enum(['reps', 'time']),
      ...{ from: Count, add: Count, most: Count },
      step: Step.nullable(),
      stall: Stall,
    }),
  ])
  .describe('How a lift moves on')
  .meta({ id: 'ProgressionRule' })

const ProgramSet = z.strictObject({
  times: Count,
  kind: z.enum(programSetKinds),
  reps: z.strictObject({ min: Count, max: Count }).optional(),
  seconds: Amount.optional(),
  percent: Amount.optional().describe('Of the weight of the lift; 100 when left out'),
  plus: Step.optional().describe('On top of it'),
  rir: z.number().min(0).max(10).multipleOf(0.5).optional(),
})

export const LiftKey = z.string().trim().min(1).max(60)
const ProgramEntry = z.strictObject({
  lift: LiftKey.describe('Key of a lift'),
  decides: z.boolean().default(true).describe('Whether what is done here moves the lift'),
  sets: z.array(ProgramSet).max(50),
  restSeconds: Rest.nullable().default(null),
  supersetGroup: SupersetGroup.nullable().default(null),
  note: Note.nullable().default(null),
})
const ProgramDay = z.strictObject({
  name: z.string().trim().max(120).default(''),
  day: z.int().min(0).max(6).describe('0 to 6, from the day a run begins'),
  entries: z.array(ProgramEntry).max(100),
})
const ProgramWeek = z.strictObject({
  name: z.string().trim().max(120).default(''),
  days: z.array(ProgramDay).max(20),
})

const LiftHead = { key: LiftKey, rule: ProgressionRule }
const StartPercent = z
  .number()
  .gt(0)
  .max(150)
  .nullable()
  .default(null)
  .describe('What to begin with, of the one-rep maximum; null: worked out from its reps')

/** A plan as it is written. */
export const NewPlan = {
  lifts: z
    .array(
      z.strictObject({
        ...LiftHead,
        exerciseId: z.string().min(1).max(100).describe('Id or slug'),
        startPercent: StartPercent,
      }),
    )
    .max(100),
  weeks: z.array(ProgramWeek).max(400),
  isEndless: z.boolean().default(true).describe('Begins anew after its last week'),
}

/** A plan as it is read. */
export const Plan = {
  lifts: z.array(
    z.object({
      ...LiftHead,
      exerciseId: Id.nullable().describe('null when the exercise is the author’s own and not yours'),
      exerciseSlug: z.string().nullable(),
      exerciseName: z.string(),
      tracking: z.enum(trackingKinds),
      isAuthorsOwn: z.boolean(),
      startPercent: z.number().nullable(),
    }),
  ),
  weeks: z.array(ProgramWeek),
  isEndless: z.boolean(),
}

const Load = z.number().min(0).max(1500)
const Ladder = z.union([
  z
    .strictObject({ least: Load, step: z.number().min(0.1).max(100), most: Load })
    .refine(({ least, most }) => least <= most, 'The most is less than the least'),
  z.strictObject({ loads: z.array(Load).min(1).max(500) }),
])

/** In the unit of the run. */
export const Loading = z
  .strictObject({ barbell: Ladder, dumbbell: Ladder, other: Ladder })
  .describe('What can be put together: from the least to the most in steps, or each load. Dumbbells by the piece')
  .meta({ id: 'Loading' })
