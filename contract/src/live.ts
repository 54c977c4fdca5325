import { goalNotices, peopleNotices, setKinds, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Person } from './people.ts'
import { Id, Instant, WeightUnit } from './scalars.ts'
import { workoutStatuses } from './workouts.ts'

/** What somebody is told as it happens: what stands in their notifications, and who trains together with them. */
export const noticeKinds = [...peopleNotices, ...goalNotices, 'together_changed'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a friend is doing right now: no notes, no ids. */
export const TrainingNow = z
  .object({
    person: Person,
    name: z.string(),
    startedAt: Instant,
    isPaused: z.boolean(),
    exercises: z.array(
      z.object({
        name: z.string(),
        tracking: z.enum(trackingKinds),
        sets: z.array(
          z.object({
            kind: z.enum(setKinds),
            isDone: z.boolean(),
            weight: z.number().nullable(),
            weightUnit: WeightUnit.nullable(),
            reps: z.int().nullable(),
            durationSeconds: z.number().nullable(),
            distanceMetres: z.number().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'TrainingNow' })
export type TrainingNow = z.infer<typeof TrainingNow>

const Place = z.string().describe('For Last-Event-ID')

export const LiveEvent = z
  .discriminatedUnion('event', [
    z.object({ event: z.literal('hello'), id: Place }).describe('The first: from here on nothing is missed'),
    z.object({ event: z.literal('resync'), id: Place }).describe('The first, when too much was missed: read all anew'),
    z
      .object({
        event: z.literal('workout'),
        id: Place,
        workoutId: Id,
        status: z.enum([...workoutStatuses, 'deleted']),
        version: z.int().nullable(),
      })
      .describe('One of yours changed, wherever it was changed'),
    z
      .object({ event: z.literal('training'), id: Place, personId: Id, training: TrainingNow.nullable() })
      .describe('A friend you train together with, as it is now; null when they are not at it any more'),
    z
      .object({ event: z.literal('activity'), id: Place, activityId: Id, isOwn: z.boolean(), isGone: z.boolean() })
      .describe('News of you or of a friend came, changed or went'),
    z
      .object({ event: z.literal('notice'), id: Place, kind: z.enum(noticeKinds), subjectId: Id })
      .describe(
        'You are told something. `subjectId`: the goal, activity, workout, template or program; else the person',
      ),
  ])
  .meta({ id: 'LiveEvent' })
export type LiveEvent = z.infer<typeof LiveEvent>

export const live = endpoint({
  method: 'GET',
  path: '/live',
  summary: 'What happens, as it happens: your workout on a second screen, friends, news',
  description:
    'Server-sent events. Each has an id: come back with it as `Last-Event-ID`, within an hour, and nothing is missed, whichever server process answers. Every event says how things are now, so one that comes twice does no harm. A stream ends after as long as an access token lasts: come back with a new one.',
  replyKind: 'events',
  reply: LiveEvent,
})

export const trainingNow = endpoint({
  method: 'GET',
  path: '/live/training',
  summary: 'Friends who train right now, where each of you lets the other see it',
  reply: z.object({ items: z.array(TrainingNow) }),
})
