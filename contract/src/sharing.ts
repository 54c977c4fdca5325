import { recordKinds, trackingKinds, weightUnits } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page, WeightUnit } from './scalars.ts'
import { ServedFile } from './served-file.ts'
import { WorkoutKey } from './workouts.ts'

export const audiences = ['nobody', 'friends', 'public', 'link'] as const
/** `friends` is seen by your friends and told to them, `public` by everybody here, `link` by whoever has the link. */
export type Audience = (typeof audiences)[number]

/** How one of your workouts is shared. */
export const Sharing = z
  .object({
    with: z.enum(audiences),
    sharedAt: Instant.nullable(),
    key: z.string().nullable().describe('What others open it by: the token of a new link, else the key'),
  })
  .meta({ id: 'Sharing' })
export type Sharing = z.infer<typeof Sharing>

export const shareWorkout = endpoint({
  method: 'POST',
  path: '/workouts/:id/share',
  summary: 'Share a finished workout, or stop sharing it',
  description:
    'Nothing is copied: what others see follows what you change, and ends when you delete it. The token of a link is answered once and cannot be read again; sharing by link again makes a new one and the old one stops.',
  params: WorkoutKey,
  body: z.strictObject({ with: z.enum(audiences) }),
  reply: Sharing,
  failures: ['workout_not_found', 'workout_not_completed'],
})

export const readSharing = endpoint({
  method: 'GET',
  path: '/workouts/:id/share',
  summary: 'How one of your workouts is shared',
  params: WorkoutKey,
  reply: Sharing,
  failures: ['workout_not_found'],
})

const SharedHead = {
  name: z.string(),
  author: z.string().describe('First name'),
  localDate: LocalDate,
  durationSeconds: z.int().nullable(),
  workingSets: z.int(),
  volumeKg: z.number(),
}

/** A workout as strangers see it: no notes, no ids, no clock time. */
export const SharedWorkout = z
  .object({
    ...SharedHead,
    exercises: z.array(
      z.object({
        name: z.string(),
        tracking: z.enum(trackingKinds),
        sets: z
          .array(
            z.object({
              weight: z.number().nullable(),
              weightUnit: WeightUnit.nullable(),
              reps: z.int().nullable(),
              durationSeconds: z.number().nullable(),
              distanceMetres: z.number().nullable(),
            }),
          )
          .describe('Working sets that were done'),
      }),
    ),
    records: z
      .array(
        z.object({
          kind: z.enum(recordKinds),
          exerciseName: z.string(),
          value: z.number(),
          atWeightKg: z.number().nullable().describe('Of most_reps'),
        }),
      )
      .describe('That fell here, baselines not counted'),
  })
  .meta({ id: 'SharedWorkout' })
export type SharedWorkout = z.infer<typeof SharedWorkout>

/** A line of the list: yours with its id, those of others with the key that opens them. */
export const SharedSummary = z
  .object({
    ...SharedHead,
    with: z.enum(audiences).exclude(['nobody']),
    isOwn: z.boolean(),
    workoutId: Id.nullable().describe('Yours only'),
    key: z.string().nullable().describe('Opens it; null for a link of yours'),
    records: z.int(),
    exercises: z.array(z.object({ name: z.string(), workingSets: z.int() })),
  })
  .meta({ id: 'SharedSummary' })
export type SharedSummary = z.infer<typeof SharedSummary>

export const sharedWorkouts = endpoint({
  method: 'GET',
  path: '/workouts/shared',
  summary:
    'Workouts that friends share with friends and others with everybody, and your own shared ones; last shared first',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(SharedSummary),
})

const SharedKey = z.strictObject({
  token: z.string().min(1).max(100).describe('Of a link, or the key of a public one'),
})

export const sharedWorkout = endpoint({
  method: 'GET',
  path: '/workouts/shared/:token',
  summary: 'A shared workout, for anybody it is shared with',
  access: 'either',
  params: SharedKey,
  reply: SharedWorkout,
  failures: ['shared_workout_not_found'],
})

export const postThemes = ['dark', 'light'] as const

const PictureWish = z.strictObject({
  theme: z.enum(postThemes).default('dark'),
  unit: z.enum(weightUnits).optional().describe('That of its author when left out'),
})

export const workoutPicture = endpoint({
  method: 'GET',
  path: '/workouts/:id/picture.png',
  summary: 'A picture of your finished workout for posting elsewhere: PNG, 1080 × 1350',
  replyKind: 'file',
  params: WorkoutKey,
  query: PictureWish,
  reply: ServedFile,
  failures: ['workout_not_found', 'workout_not_completed'],
})

export const sharedWorkoutPicture = endpoint({
  method: 'GET',
  path: '/workouts/shared/:token/picture.png',
  summary: 'A picture of a shared workout, for anybody it is shared with: PNG, 1080 × 1350',
  access: 'either',
  replyKind: 'file',
  params: SharedKey,
  query: PictureWish,
  reply: ServedFile,
  failures: ['shared_workout_not_found'],
})
