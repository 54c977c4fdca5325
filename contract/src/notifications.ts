import { goalNotices, goalStatuses, peopleNotices } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Person } from './people.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'

export const Notification = z
  .object({
    id: Id,
    kind: z.enum([...goalNotices, ...peopleNotices]),
    text: z.string().describe('In plain English'),
    goal: z
      .object({ id: Id, name: z.string(), status: z.enum(goalStatuses) })
      .nullable()
      .describe('As it was then; null where it is about somebody'),
    person: Person.nullable().describe('Whom it is about'),
    subjectId: Id.describe('The goal, activity, workout, template or program; else the person'),
    date: LocalDate.describe('What it is about: the deadline, or the day it happened where you are'),
    createdAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notification' })
export type Notification = z.infer<typeof Notification>

const Unread = z.int().describe('How many of all are unread')

export const listNotifications = endpoint({
  method: 'GET',
  path: '/notifications',
  summary: 'What you were told, newest first',
  query: z.strictObject({
    unread: z.stringbool().default(false).describe('Unread ones only'),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(Notification).extend({ unread: Unread }),
})

export const readNotifications = endpoint({
  method: 'POST',
  path: '/notifications/read',
  summary: 'Mark notifications as read',
  description: 'Left out: all of them. Ids that are not yours or already read change nothing.',
  body: z.strictObject({ ids: z.array(Id).min(1).max(100).optional() }),
  reply: z.object({ unread: Unread }),
})

const Endpoint = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .describe('As the browser gave it')

const PushDevice = z.object({ id: Id, createdAt: Instant, service: z.string().describe('Whose push it is') })

export const readPush = endpoint({
  method: 'GET',
  path: '/notifications/push',
  summary: 'The key for web push, and where it reaches you',
  reply: z.object({
    publicKey: z.string().describe('For `applicationServerKey`'),
    devices: z.array(PushDevice),
  }),
})

export const addPushDevice = endpoint({
  method: 'PUT',
  path: '/notifications/push',
  summary: 'Let notifications reach a browser by web push',
  description:
    'Again with the same endpoint: the same device, of whoever is signed in there now. It ends with its sign-in.',
  body: z.strictObject({
    endpoint: Endpoint,
    keys: z.strictObject({
      p256dh: z.string().regex(/^[\w-]{87}=?$/, 'A point of P-256, base64url'),
      auth: z.string().regex(/^[\w-]{22}(==)?$/, '16 bytes, base64url'),
    }),
  }),
  reply: PushDevice,
  failures: ['push_endpoint_unfit', 'too_many_push_devices'],
})

export const removePushDevice = endpoint({
  method: 'DELETE',
  path: '/notifications/push/:id',
  summary: 'Send nothing to this browser any more',
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['push_device_not_found'],
})
