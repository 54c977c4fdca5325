import {
  coachLevels,
  e1rmFormulas,
  firstWeekdays,
  genders,
  languages,
  lengthUnits,
  limitations,
  notificationChannels,
  notificationKinds,
  privacyKinds,
  themes,
  visibilities,
} from '@fitai/domain'
import { z } from 'zod'
import { Account } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { LocalDate, TimeZone, WeightUnit } from './scalars.ts'

export const readProfile = endpoint({
  method: 'GET',
  path: '/users/profile',
  summary: 'Your account',
  reply: Account,
})

export const changeProfile = endpoint({
  method: 'PUT',
  path: '/users/profile',
  summary: 'Change who you are',
  description: 'A field that is left out stays as it is, `null` clears it.',
  body: z.strictObject({
    name: z.string().trim().min(1).max(80).optional(),
    sex: z.enum(['male', 'female']).nullable().optional(),
    gender: z.enum(genders).nullable().optional(),
    birthDate: LocalDate.nullable().optional(),
    heightCm: z.number().min(50).max(280).nullable().optional(),
    level: z.enum(coachLevels).nullable().optional(),
    bio: z
      .string()
      .trim()
      .max(500)
      .transform((bio) => bio || null)
      .nullable()
      .optional(),
    limitations: z
      .array(z.enum(limitations))
      .max(limitations.length)
      .overwrite((all) => [...new Set(all)])
      .optional()
      .describe('Replaces all of them'),
  }),
  reply: Account,
})

export const readPreferences = endpoint({
  method: 'GET',
  path: '/users/preferences',
  summary: 'Your preferences',
  description: 'They are fields of your account, so this is the same answer as `GET /users/profile`.',
  reply: Account,
})

export const changePreferences = endpoint({
  method: 'PUT',
  path: '/users/preferences',
  summary: 'Change your preferences',
  description: 'A field that is left out stays as it is, and so does a kind or a channel within one.',
  body: z.strictObject({
    weightUnit: WeightUnit.optional(),
    lengthUnit: z.enum(lengthUnits).nullable().optional().describe('null: cm beside kg, in beside lb'),
    timezone: TimeZone.optional(),
    language: z.enum(languages).optional().describe('For the names of exercises'),
    firstWeekday: z.enum(firstWeekdays).optional(),
    theme: z.enum(themes).optional(),
    e1rmFormula: z
      .enum(e1rmFormulas)
      .optional()
      .describe('Another formula: your records and estimates are derived anew'),
    notifications: z
      .partialRecord(z.enum(notificationKinds), z.partialRecord(z.enum(notificationChannels), z.boolean()))
      .optional(),
    privacy: z.partialRecord(z.enum(privacyKinds), z.enum(visibilities)).optional(),
  }),
  reply: Account,
})
