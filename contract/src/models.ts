import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LocalDate } from './scalars.ts'

const modelProviders = ['gemini', 'openai_compatible'] as const

/** Why no model is asked. */
export const noModelReasons = ['turned_off', 'not_allowed', 'not_configured', 'key_unreadable', 'budget_spent'] as const

/** Why a model that was asked was of no help. */
export const modelFailures = [
  'timeout',
  'rate_limited',
  'refused',
  'unavailable',
  'unknown_model',
  'bad_key',
  'bad_answer',
  'truncated',
  'blocked_address',
] as const

export const ModelSettings = z
  .object({
    engine: z
      .object({
        kind: z.enum(['built-in', ...modelProviders]),
        model: z.string().nullable(),
        whose: z.enum(['own', 'server']).nullable(),
        reason: z.enum(noModelReasons).nullable().describe('Why no model is asked'),
        why: z.string().describe('The same as a sentence'),
      })
      .describe('Who would improve a plan now. The coach itself always answers'),
    isAllowed: z.boolean().describe('Whether anything of yours may be sent to a model'),
    own: z
      .object({
        baseUrl: z.string(),
        model: z.string(),
        hasKey: z.boolean(),
        keyEnding: z.string().nullable().describe('Its last four characters; the key itself is never answered'),
      })
      .nullable(),
    offered: z
      .array(z.object({ provider: z.enum(modelProviders), model: z.string() }))
      .describe('What this server offers; the first one is asked where you have no model of your own'),
    usage: z.object({
      localDate: LocalDate.describe('Today, where you are'),
      requests: z.int(),
      inputTokens: z.int(),
      outputTokens: z.int(),
      dailyRequests: z.int().describe('How many questions a day has'),
    }),
    deadlineMs: z.int().describe('How long a model is waited for'),
  })
  .meta({ id: 'ModelSettings' })
export type ModelSettings = z.infer<typeof ModelSettings>

export const readModelSettings = endpoint({
  method: 'GET',
  path: '/ai/settings',
  summary: 'Which model helps the coach, and what it has been asked today',
  reply: ModelSettings,
})

export const changeModelSettings = endpoint({
  method: 'PUT',
  path: '/ai/settings',
  summary: 'Allow models or not, and bring one of your own',
  description:
    'A field that is left out stays. A key that is left out stays too, as long as it goes to the same server; `null` is no key.',
  body: z.strictObject({
    isAllowed: z.boolean().optional(),
    own: z
      .strictObject({
        baseUrl: z
          .string()
          .trim()
          .min(1)
          .max(500)
          .describe('Of any OpenAI-compatible API, with or without /v1. It must be on the public internet'),
        model: z.string().trim().min(1).max(200),
        key: z
          .string()
          .trim()
          .min(1)
          .max(1000)
          .regex(/^[\x21-\x7e]+$/, 'A key has no spaces and no letters beyond ASCII')
          .nullable()
          .optional(),
      })
      .nullable()
      .optional()
      .describe('null: what the server offers'),
  }),
  reply: ModelSettings,
  failures: ['model_address_refused', 'model_key_needed'],
})

export const testModel = endpoint({
  method: 'POST',
  path: '/ai/settings/test',
  summary: 'Ask the model one small question',
  description: 'Counts as a question of the day. Nothing of yours is sent.',
  reply: z.object({
    isOk: z.boolean(),
    reason: z.enum([...noModelReasons, ...modelFailures]).nullable(),
    sentence: z.string(),
    model: z.string().nullable(),
    milliseconds: z.int().nullable(),
  }),
})
