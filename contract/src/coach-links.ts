import { z } from 'zod'
import { BodyProgress, readBody } from './body.ts'
import { endpoint } from './endpoint.ts'
import { Person } from './people.ts'
import { Program } from './programs.ts'
import { Cursor, Id, Instant, Limit, page } from './scalars.ts'
import { Template } from './templates.ts'
import { Workout, WorkoutKey, WorkoutSummary } from './workouts.ts'

export const coachScopes = ['workouts', 'body', 'comment', 'assign'] as const
/** `workouts` reads them with their notes, `body` reads measurements, `comment` talks about workouts, `assign` adds templates and programs. */
export type CoachScope = (typeof coachScopes)[number]

const Scopes = z
  .array(z.enum(coachScopes))
  .min(1)
  .max(coachScopes.length)
  .overwrite((all) => [...new Set(all)])

export const CoachLink = z
  .object({
    id: Id,
    role: z.enum(['client', 'coach']).describe('What you are in it'),
    other: Person.nullable().describe('null while the code waits for a coach'),
    scopes: z.array(z.enum(coachScopes)),
    endsAt: Instant.nullable().describe('null: until one of you ends it'),
    createdAt: Instant,
    acceptedAt: Instant.nullable(),
  })
  .meta({ id: 'CoachLink' })
export type CoachLink = z.infer<typeof CoachLink>

export const CoachComment = z
  .object({ id: Id, author: Person, isOwn: z.boolean(), text: z.string(), createdAt: Instant })
  .meta({ id: 'CoachComment' })
export type CoachComment = z.infer<typeof CoachComment>

const LinkKey = z.strictObject({ id: Id })
const LinkedWorkoutKey = z.strictObject({ id: Id, workoutId: Id })
const CommentText = z.string().trim().min(1).max(2000)
const NewComment = z.strictObject({ id: Id, text: CommentText })
const Comments = z.object({ items: z.array(CoachComment) })
const Deleted = z.object({ deleted: z.literal(true) })

export const listCoachLinks = endpoint({
  method: 'GET',
  path: '/coach-links',
  summary: 'Your coaches and your clients; what has ended is gone',
  reply: z.object({ items: z.array(CoachLink) }),
})

export const createCoachLink = endpoint({
  method: 'POST',
  path: '/coach-links',
  summary: 'A code that lets one coach see and do what you say',
  description:
    'Hand the code to your coach; it works once, within seven days. Creating the same id again answers a new code as long as nobody has used it.',
  body: z.strictObject({ id: Id, scopes: Scopes, endsAt: Instant.nullable().optional() }),
  reply: z.object({ link: CoachLink, code: z.string().nullable().describe('Told once; null when it is in use') }),
  failures: ['id_taken', 'too_many_coach_links', 'coach_link_in_the_past'],
})

export const acceptCoachLink = endpoint({
  method: 'POST',
  path: '/coach-links/accept',
  summary: 'Become somebody’s coach by their code',
  body: z.strictObject({ code: z.string().trim().min(1).max(100) }),
  reply: CoachLink,
  failures: ['coach_link_not_found', 'too_many_coach_links'],
})

export const changeCoachLink = endpoint({
  method: 'PUT',
  path: '/coach-links/:id',
  summary: 'Change what your coach may do, or until when; it counts at once',
  params: LinkKey,
  body: z.strictObject({ scopes: Scopes.optional(), endsAt: Instant.nullable().optional() }),
  reply: CoachLink,
  failures: ['coach_link_not_found', 'coach_link_in_the_past'],
})

export const endCoachLink = endpoint({
  method: 'DELETE',
  path: '/coach-links/:id',
  summary: 'End it, as client or as coach; it counts at once',
  params: LinkKey,
  reply: z.object({ ended: z.literal(true) }),
  failures: ['coach_link_not_found'],
})

export const clientWorkouts = endpoint({
  method: 'GET',
  path: '/coach-links/:id/workouts',
  summary: 'The workouts of your client, newest first',
  params: LinkKey,
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(WorkoutSummary),
  failures: ['coach_link_not_found', 'coach_scope_missing'],
})

export const clientWorkout = endpoint({
  method: 'GET',
  path: '/coach-links/:id/workouts/:workoutId',
  summary: 'A workout of your client',
  params: LinkedWorkoutKey,
  reply: Workout,
  failures: ['coach_link_not_found', 'coach_scope_missing', 'workout_not_found'],
})

export const clientBody = endpoint({
  method: 'GET',
  path: '/coach-links/:id/body',
  summary: 'The body of your client over time, as they see it themselves',
  params: LinkKey,
  query: readBody.query,
  reply: BodyProgress,
  failures: ['coach_link_not_found', 'coach_scope_missing'],
})

export const clientComments = endpoint({
  method: 'GET',
  path: '/coach-links/:id/workouts/:workoutId/comments',
  summary: 'What you and your client said about a workout, oldest first',
  params: LinkedWorkoutKey,
  reply: Comments,
  failures: ['coach_link_not_found', 'coach_scope_missing', 'workout_not_found'],
})

export const commentAsCoach = endpoint({
  method: 'POST',
  path: '/coach-links/:id/workouts/:workoutId/comments',
  summary: 'Say something about a workout of your client',
  params: LinkedWorkoutKey,
  body: NewComment,
  reply: CoachComment,
  failures: ['coach_link_not_found', 'coach_scope_missing', 'workout_not_found', 'id_taken'],
})

export const assignTemplate = endpoint({
  method: 'POST',
  path: '/coach-links/:id/templates',
  summary: 'Give your client a copy of one of your templates',
  description: 'It is theirs from then on. The same id again answers it as it is.',
  params: LinkKey,
  body: z.strictObject({
    id: Id.describe('Of the copy'),
    templateId: Id,
    name: z.string().trim().min(1).max(120).optional(),
  }),
  reply: Template.pick({ id: true, name: true }),
  failures: ['coach_link_not_found', 'coach_scope_missing', 'template_not_found', 'id_taken', 'too_many_templates'],
})

export const assignProgram = endpoint({
  method: 'POST',
  path: '/coach-links/:id/programs',
  summary: 'Give your client a copy of a program that you see',
  description: 'It is theirs from then on; they start it themselves. The same id again answers it as it is.',
  params: LinkKey,
  body: z.strictObject({
    id: Id.describe('Of the copy'),
    programId: Id,
    name: z.string().trim().min(1).max(120).optional(),
  }),
  reply: Program.pick({ id: true, name: true }),
  failures: ['coach_link_not_found', 'coach_scope_missing', 'program_not_found', 'id_taken', 'too_many_programs'],
})

export const workoutComments = endpoint({
  method: 'GET',
  path: '/workouts/:id/coach-comments',
  summary: 'What your coach and you said about a workout, oldest first',
  params: WorkoutKey,
  reply: Comments,
  failures: ['workout_not_found'],
})

export const commentToCoach = endpoint({
  method: 'POST',
  path: '/workouts/:id/coach-comments',
  summary: 'Say something about a workout to your coach',
  params: WorkoutKey,
  body: NewComment,
  reply: CoachComment,
  failures: ['workout_not_found', 'id_taken'],
})

export const deleteCoachComment = endpoint({
  method: 'DELETE',
  path: '/coach-comments/:id',
  summary: 'Delete a comment of yours, or one about a workout of yours',
  params: LinkKey,
  reply: Deleted,
  failures: ['comment_not_found'],
})
