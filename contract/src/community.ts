import { recordKinds, visibilities } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Person } from './people.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'
import { Template } from './templates.ts'

export const activityKinds = ['workout', 'goal', 'achievement', 'program', 'post'] as const
export type ActivityKind = (typeof activityKinds)[number]

const ActivityWorkout = z.object({
  name: z.string(),
  durationSeconds: z.int().nullable(),
  workingSets: z.int(),
  volumeKg: z.number(),
  exercises: z.array(z.object({ name: z.string(), workingSets: z.int() })),
})

/** News: a fact as it is now, or something written. */
export const Activity = z
  .object({
    id: Id,
    kind: z.enum(activityKinds),
    author: Person,
    isOwn: z.boolean(),
    visibility: z.enum(visibilities),
    recordsVisibility: z.enum(visibilities).nullable().describe('Of a workout; yours only'),
    isHidden: z.boolean().describe('Taken out of sight by an admin; yours only'),
    localDate: LocalDate,
    at: Instant.nullable().describe('null for strangers: when somebody trains is for friends'),
    text: z.string().nullable().describe('What was written, or what a goal, an achievement or a program is called'),
    workout: ActivityWorkout.nullable().describe('null where only its records are shown'),
    records: z
      .array(
        z.object({
          kind: z.enum(recordKinds),
          exerciseName: z.string(),
          value: z.number(),
          previous: z.number().nullable(),
          atWeightKg: z.number().nullable().describe('Of most_reps'),
        }),
      )
      .describe('That fell there, as far as you may see them'),
    likes: z.int(),
    isLiked: z.boolean().describe('By you'),
    comments: z.int(),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof Activity>

const Answer = z.object({
  id: Id,
  author: Person,
  isOwn: z.boolean(),
  text: z.string(),
  createdAt: Instant,
})

export const ActivityComment = Answer.extend({ answers: z.array(Answer).describe('Oldest first') }).meta({
  id: 'ActivityComment',
})
export type ActivityComment = z.infer<typeof ActivityComment>

const ActivityKey = z.strictObject({ id: Id })
const PostText = z.string().trim().min(1).max(2000)
const Deleted = z.object({ deleted: z.literal(true) })
const Liked = z.object({ isLiked: z.boolean(), likes: z.int() })

export const readFeed = endpoint({
  method: 'GET',
  path: '/community/feed',
  summary: 'News of you and your friends, last told first',
  description: 'Nothing else is in it: no strangers, no ranking. Muted friends are left out.',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(Activity),
})

export const listActivities = endpoint({
  method: 'GET',
  path: '/community/activities',
  summary: 'What somebody told, as far as you may see it; yours when nobody is named',
  access: 'either',
  query: z.strictObject({ userId: Id.optional(), limit: Limit, cursor: Cursor }),
  reply: page(Activity),
  failures: ['not_signed_in'],
})

export const readActivity = endpoint({
  method: 'GET',
  path: '/community/activities/:id',
  summary: 'One piece of news, if you may see it',
  access: 'either',
  params: ActivityKey,
  reply: Activity,
  failures: ['activity_not_found'],
})

export const createActivity = endpoint({
  method: 'POST',
  path: '/community/activities',
  summary: 'Write something',
  description: 'The same id again answers it as it is.',
  body: z.strictObject({ id: Id, text: PostText, visibility: z.enum(visibilities) }),
  status: 201,
  reply: Activity,
  failures: ['id_taken'],
})

export const changeActivity = endpoint({
  method: 'PUT',
  path: '/community/activities/:id',
  summary: 'Change who sees your news, or what you wrote',
  description: 'How a workout is shared with friends or everybody follows. `recordsVisibility` is of workouts.',
  params: ActivityKey,
  body: z.strictObject({
    text: PostText.optional(),
    visibility: z.enum(visibilities).optional(),
    recordsVisibility: z.enum(visibilities).optional(),
  }),
  reply: Activity,
  failures: ['activity_not_found'],
})

export const deleteActivity = endpoint({
  method: 'DELETE',
  path: '/community/activities/:id',
  summary: 'Take back your news, with what was said to it',
  description: 'The workout itself stays.',
  params: ActivityKey,
  reply: Deleted,
  failures: ['activity_not_found'],
})

export const likeActivity = endpoint({
  method: 'POST',
  path: '/community/activities/:id/like',
  summary: 'Like it; twice is once',
  params: ActivityKey,
  reply: Liked,
  failures: ['activity_not_found'],
})

export const unlikeActivity = endpoint({
  method: 'DELETE',
  path: '/community/activities/:id/like',
  summary: 'Like it no more',
  params: ActivityKey,
  reply: Liked,
  failures: ['activity_not_found'],
})

export const listComments = endpoint({
  method: 'GET',
  path: '/community/activities/:id/comments',
  summary: 'What was said, oldest first, each with its answers',
  access: 'either',
  params: ActivityKey,
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(ActivityComment),
  failures: ['activity_not_found'],
})

export const addComment = endpoint({
  method: 'POST',
  path: '/community/activities/:id/comment',
  summary: 'Say something, or answer what was said',
  description: 'An answer to an answer stands beside it. The same id again answers it as it is.',
  params: ActivityKey,
  body: z.strictObject({
    id: Id,
    text: z.string().trim().min(1).max(1000),
    answersId: Id.optional().describe('The comment it answers'),
  }),
  status: 201,
  reply: Answer,
  failures: ['activity_not_found', 'comment_not_found', 'id_taken'],
})

export const deleteComment = endpoint({
  method: 'DELETE',
  path: '/community/comments/:id',
  summary: 'Delete a comment of yours, or one to your news; its answers go with it',
  params: ActivityKey,
  reply: Deleted,
  failures: ['comment_not_found'],
})

export const copyWorkout = endpoint({
  method: 'POST',
  path: '/community/activities/:id/template',
  summary: 'Copy a workout you see to your templates',
  description: 'Without notes. The same id again answers the template as it is.',
  params: ActivityKey,
  body: z.strictObject({ id: Id.describe('Of the template'), name: z.string().trim().min(1).max(120).optional() }),
  status: 201,
  reply: Template,
  failures: ['activity_not_found', 'template_too_large', 'too_many_templates', 'id_taken'],
})

export const reportReasons = ['spam', 'abuse', 'danger', 'other'] as const

export const report = endpoint({
  method: 'POST',
  path: '/community/report',
  summary: 'Tell the admin of news or a comment that should not be there',
  description: 'Nobody else learns of it. Reporting the same again changes nothing until it is decided.',
  body: z
    .strictObject({
      activityId: Id.optional(),
      commentId: Id.optional(),
      reason: z.enum(reportReasons),
      note: z.string().trim().max(1000).nullable().optional(),
    })
    .refine(({ activityId, commentId }) => (activityId === undefined) !== (commentId === undefined), {
      message: 'Either activityId or commentId',
    }),
  reply: z.object({ reported: z.literal(true) }),
  failures: ['activity_not_found', 'comment_not_found'],
})

export const Report = z
  .object({
    id: Id,
    by: Person,
    about: Person,
    reason: z.enum(reportReasons),
    note: z.string().nullable(),
    said: z.string().nullable().describe('As it was when it was reported'),
    activityId: Id.nullable(),
    commentId: Id.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

export const listReports = endpoint({
  method: 'GET',
  path: '/admin/reports',
  access: 'admin',
  summary: 'Reports that wait for a decision, oldest first; for the admin',
  description: 'The admin sees what was reported. What was not stays as private as it is.',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(Report),
})

export const decideReport = endpoint({
  method: 'PUT',
  path: '/admin/reports/:id',
  access: 'admin',
  summary: 'Decide a report: `removed` takes what was reported out of sight',
  description: 'Reports of the same thing are decided with it.',
  params: ActivityKey,
  body: z.strictObject({ decision: z.enum(['dismissed', 'removed']) }),
  reply: z.object({ decision: z.enum(['dismissed', 'removed']) }),
  failures: ['report_not_found'],
})
