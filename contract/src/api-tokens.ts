import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './scalars.ts'
import { type Scope, scopes } from './scopes.ts'

const Scopes = z
  .array(z.enum(scopes as [Scope, ...Scope[]]))
  .min(1)
  .max(scopes.length)
  .describe('`write` does not include `read`')

export const ApiToken = z
  .object({
    id: Id,
    name: z.string(),
    prefix: z.string().describe('How the token begins'),
    scopes: Scopes,
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable().describe('To the minute'),
  })
  .meta({ id: 'ApiToken' })
export type ApiToken = z.infer<typeof ApiToken>

export const createApiToken = endpoint({
  method: 'POST',
  path: '/auth/tokens',
  summary: 'Make an API token',
  description:
    'The token is shown once. It goes where an access token goes, `Authorization: Bearer fit_…`, and may do what its scopes say; without the right one the answer is 403 `token_scope_missing`.',
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    scopes: Scopes.transform((list) => [...new Set(list)]),
    expiresInDays: z.int().min(1).max(3650).nullable().default(365).describe('null: never'),
  }),
  status: 201,
  reply: z.object({ token: z.string(), apiToken: ApiToken }),
  failures: ['confirm_first', 'too_many_api_tokens'],
})

export const listApiTokens = endpoint({
  method: 'GET',
  path: '/auth/tokens',
  summary: 'Your API tokens',
  reply: z.object({ items: z.array(ApiToken) }),
})

export const deleteApiToken = endpoint({
  method: 'DELETE',
  path: '/auth/tokens/:id',
  summary: 'Delete an API token',
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['api_token_not_found'],
})
