import { goalNotices, goalStatuses } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'

export const Notification = z
  .object({
    id: Id,
    kind: z.enum(goalNotices),
    text: z.string().describe('In plain English'),
    goal: z.object({ id: Id, name: z.string(), status: z.enum(goalStatuses) }).describe('As it was then'),
    date: LocalDate.describe('What it is about: the deadline, or the day it was reached'),
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
