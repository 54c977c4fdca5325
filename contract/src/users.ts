import { e1rmFormulas, firstWeekdays, languages, privacyKinds, visibilities } from '@fitai/domain'
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
    birthDate: LocalDate.nullable().optional(),
    heightCm: z.number().min(50).max(280).nullable().optional(),
  }),
  reply: Account,
})

export const changePreferences = endpoint({
  method: 'PUT',
  path: '/users/preferences',
  summary: 'Change your preferences',
  description: 'A field that is left out stays as it is, and so does a kind of privacy.',
  body: z.strictObject({
    weightUnit: WeightUnit.optional(),
    timezone: TimeZone.optional(),
    language: z.enum(languages).optional().describe('For the names of exercises'),
    firstWeekday: z.enum(firstWeekdays).optional(),
    e1rmFormula: z
      .enum(e1rmFormulas)
      .optional()
      .describe('Another formula: your records and estimates are derived anew'),
    privacy: z.partialRecord(z.enum(privacyKinds), z.enum(visibilities)).optional(),
  }),
  reply: Account,
})
