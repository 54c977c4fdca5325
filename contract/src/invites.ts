import { z } from 'zod'
import { Email } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './scalars.ts'

export const Invite = z
  .object({
    id: Id,
    email: z.string().nullable().describe('For this address only'),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .meta({ id: 'Invite' })
export type Invite = z.infer<typeof Invite>

export const createInvite = endpoint({
  method: 'POST',
  path: '/admin/invites',
  summary: 'Invite somebody',
  description: 'The link is shown once. It works once, for two weeks.',
  access: 'admin',
  body: z.strictObject({ email: Email.optional() }),
  status: 201,
  reply: z.object({ invite: Invite, link: z.string() }),
})

export const listInvites = endpoint({
  method: 'GET',
  path: '/admin/invites',
  summary: 'The invitations of this server',
  description: 'The hundred newest.',
  access: 'admin',
  reply: z.object({ items: z.array(Invite) }),
})

export const deleteInvite = endpoint({
  method: 'DELETE',
  path: '/admin/invites/:id',
  summary: 'Take an invitation back',
  access: 'admin',
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['invite_not_found'],
})
