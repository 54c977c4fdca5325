import { coachGoals, levels, visibilities } from '@fitai/domain'
import { z } from 'zod'
import { Engine, WeekWish } from './coach.ts'
import { endpoint } from './endpoint.ts'
import { Rating } from './exercises.ts'
import { NewPlan, Plan } from './program-plan.ts'
import { NextDay } from './program-runs.ts'
import { Cursor, Id, Instant, Limit, page, WeightUnit } from './scalars.ts'
import { Note, WorkoutName } from './workouts.ts'

const fields = {
  name: WorkoutName,
  description: Note.nullable(),
  level: z.enum(levels).nullable(),
  goal: z.enum(coachGoals).nullable(),
  minutes: z.int().min(1).max(600).nullable().describe('How long a day of it takes'),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(30)).max(10),
  visibility: z.enum(visibilities).describe('public: everybody who is signed in'),
}

const Head = {
  name: z.string(),
  description: z.string().nullable(),
  level: z.enum(levels).nullable(),
  goal: z.enum(coachGoals).nullable(),
  minutes: z.int().nullable(),
  tags: z.array(z.string()),
  source: z.string().nullable().describe('Of a built-in one: whose facts it follows'),
  equipment: z.array(z.string()).describe('All that its exercises need'),
  daysPerWeek: z.number(),
  weekCount: z.int(),
}
const Standing = {
  visibility: z.enum(visibilities),
  version: z.int().describe('Moves on with every change'),
  rating: Rating,
  isFavorite: z.boolean(),
  isOwn: z.boolean(),
  isBuiltIn: z.boolean(),
  isShared: z.boolean().describe('There is a link to it; only its author knows'),
  createdAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
}

export const Program = z.object({ id: Id, ...Head, ...Plan, ...Standing }).meta({ id: 'Program' })
export type Program = z.infer<typeof Program>
export const ProgramSummary = z.object({ id: Id, ...Head, ...Standing }).meta({ id: 'ProgramSummary' })
export type ProgramSummary = z.infer<typeof ProgramSummary>
export const SharedProgram = z.object({ ...Head, ...Plan }).meta({ id: 'SharedProgram' })
export type SharedProgram = z.infer<typeof SharedProgram>

const ProgramKey = z.strictObject({ id: Id })
export const programScopes = ['all', 'built-in', 'mine', 'public', 'favorites'] as const
export const programSorts = ['name', 'newest', 'rating'] as const

export const listPrograms = endpoint({
  method: 'GET',
  path: '/programs',
  summary: 'Programs: the built-in ones, yours, public ones, your favourites',
  query: z.strictObject({
    scope: z.enum(programScopes).default('all').describe('all: built-in, yours and your favourites'),
    q: z.string().trim().max(100).optional().describe('Part of the name or of a tag'),
    level: z.enum(levels).optional(),
    goal: z.enum(coachGoals).optional(),
    daysPerWeek: z.coerce.number<string | number>().int().min(1).max(7).optional(),
    sort: z.enum(programSorts).default('name'),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(ProgramSummary),
})

export const readProgram = endpoint({
  method: 'GET',
  path: '/programs/:id',
  summary: 'One program with its weeks and rules',
  params: ProgramKey,
  reply: Program,
  failures: ['program_not_found'],
})

const written = ['exercise_not_found', 'program_invalid'] as const

export const createProgram = endpoint({
  method: 'POST',
  path: '/programs',
  summary: 'Make a program',
  description:
    'Lifts are what progresses; days name them with their sets. The client makes the id: creating it again answers the program as it is.',
  body: z.strictObject({
    id: Id,
    ...z.strictObject(fields).partial().shape,
    name: WorkoutName,
    ...NewPlan,
  }),
  status: 201,
  reply: Program,
  failures: [...written, 'too_many_programs', 'id_taken'],
})

export const changeProgram = endpoint({
  method: 'PUT',
  path: '/programs/:id',
  summary: 'Change a program of your own',
  description:
    'A field that is left out stays; lifts and weeks are replaced as a whole. Runs keep the version they are on until they are moved. With If-Match: "<version>" a change of something newer is refused.',
  params: ProgramKey,
  body: z.strictObject({ ...fields, lifts: NewPlan.lifts, weeks: NewPlan.weeks, isEndless: z.boolean() }).partial(),
  reply: Program,
  failures: [...written, 'program_not_found', 'program_not_yours', 'stale_version'],
})

export const deleteProgram = endpoint({
  method: 'DELETE',
  path: '/programs/:id',
  summary: 'Delete a program of your own; runs of it and workouts stay',
  params: ProgramKey,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['program_not_found', 'program_not_yours'],
})

const Copy = z.strictObject({ id: Id.describe('Of the copy'), name: WorkoutName.optional() })
const copied = ['program_not_found', 'too_many_programs', 'too_many_exercises', 'id_taken'] as const

export const duplicateProgram = endpoint({
  method: 'POST',
  path: '/programs/:id/duplicate',
  summary: 'Copy a program: the copy is yours and private',
  params: ProgramKey,
  body: Copy,
  status: 201,
  reply: Program,
  failures: copied,
})

export const rateProgram = endpoint({
  method: 'POST',
  path: '/programs/:id/rate',
  summary: 'Give a program 1 to 5 stars, or take yours back',
  params: ProgramKey,
  body: z.strictObject({ stars: z.int().min(1).max(5).nullable().describe('null takes it back') }),
  reply: Rating,
  failures: ['program_not_found', 'program_is_yours'],
})

const Favorite = z.object({ isFavorite: z.boolean() })

export const addFavoriteProgram = endpoint({
  method: 'POST',
  path: '/programs/:id/favorite',
  summary: 'Make a program a favourite',
  params: ProgramKey,
  reply: Favorite,
  failures: ['program_not_found'],
})

export const removeFavoriteProgram = endpoint({
  method: 'DELETE',
  path: '/programs/:id/favorite',
  summary: 'Take a program from your favourites',
  params: ProgramKey,
  reply: Favorite,
  failures: ['program_not_found'],
})

export const shareProgram = endpoint({
  method: 'POST',
  path: '/programs/:id/share',
  summary: 'Make a link to a program of your own, for people without an account, too',
  description: 'The token is told once and never again.',
  params: ProgramKey,
  status: 201,
  reply: z.object({ token: z.string().describe('For /programs/shared/:token') }),
  failures: ['program_not_found', 'program_not_yours'],
})

export const unshareProgram = endpoint({
  method: 'DELETE',
  path: '/programs/:id/share',
  summary: 'Take all links to a program back',
  params: ProgramKey,
  reply: z.object({ isShared: z.literal(false) }),
  failures: ['program_not_found', 'program_not_yours'],
})

const ShareKey = z.strictObject({ token: z.string().min(1).max(100) })

export const sharedProgram = endpoint({
  method: 'GET',
  path: '/programs/shared/:token',
  summary: 'The program behind a link',
  access: 'public',
  params: ShareKey,
  reply: SharedProgram,
  failures: ['program_not_found'],
})

export const duplicateSharedProgram = endpoint({
  method: 'POST',
  path: '/programs/shared/:token/duplicate',
  summary: 'Copy the program behind a link: the copy is yours and private',
  params: ShareKey,
  body: Copy,
  status: 201,
  reply: Program,
  failures: copied,
})

/** A program as a file: exercises by slug, or by name where somebody made them. */
export const ProgramFile = z
  .strictObject({
    format: z.literal('fitai-program'),
    formatVersion: z.literal(1),
    ...z.strictObject(fields).omit({ visibility: true }).shape,
    lifts: z
      .array(
        NewPlan.lifts.element
          .omit({ exerciseId: true })
          .extend({ exercise: z.union([z.strictObject({ slug: z.string().min(1).max(100) }), OwnExercise()]) }),
      )
      .max(100),
    weeks: NewPlan.weeks,
    isEndless: z.boolean(),
  })
  .meta({ id: 'ProgramFile' })
export type ProgramFile = z.infer<typeof ProgramFile>

function OwnExercise() {
  return z.strictObject({ name: z.string().trim().min(1).max(100), tracking: Plan.lifts.element.shape.tracking })
}

export const exportProgram = endpoint({
  method: 'GET',
  path: '/programs/:id/export',
  summary: 'A program as a file that every FitAI reads',
  params: ProgramKey,
  reply: ProgramFile,
  failures: ['program_not_found'],
})

export const importProgram = endpoint({
  method: 'POST',
  path: '/programs/import',
  summary: 'Make a program of a file',
  description: 'Exercises that you do not have are made. The same id again answers the program as it is.',
  body: z.strictObject({ id: Id, file: ProgramFile }),
  status: 201,
  reply: Program,
  failures: [...written, 'too_many_programs', 'too_many_exercises', 'id_taken'],
})

export const simulateProgram = endpoint({
  method: 'GET',
  path: '/programs/:id/simulate',
  summary: 'What the next weeks of a program would be for you, if all goes well',
  description: 'From where your run of it stands; without one from what your log says you can lift.',
  params: ProgramKey,
  query: z.strictObject({
    weeks: z.coerce.number<string | number>().int().min(1).max(52).default(4),
    weightUnit: WeightUnit.optional(),
  }),
  reply: z.object({ weightUnit: WeightUnit, days: z.array(NextDay) }),
  failures: ['program_not_found'],
})

export const generateProgram = endpoint({
  method: 'POST',
  path: '/programs/generate',
  summary: 'Write a program: a week by the coach, with rules by level and goal',
  description: 'Nothing is saved: send what you like of it to POST /programs.',
  body: WeekWish,
  reply: z.object({
    engine: Engine,
    program: z.object({ ...z.strictObject(fields).omit({ visibility: true }).shape, ...Plan }),
    warnings: z.array(z.object({ type: z.enum(['refer', 'caution']), text: z.string() })),
    reasoning: z.string(),
  }),
  failures: ['program_invalid'],
})
