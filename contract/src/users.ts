import { languages } from '@fitai/domain'
import { z } from 'zod'
import { Account } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { TimeZone, WeightUnit } from './scalars.ts'

export const readProfile = endpoint({
  method: 'GET',
  path: '/users/profile',
  summary: 'Your account',
  reply: Account,
})

export const changePreferences = endpoint({
  method: 'PUT',
  path: '/users/preferences',
  summary: 'Change your preferences',
  description: 'A field that is left out stays as it is.',
  body: z.strictObject({
    weightUnit: WeightUnit.optional(),
    timezone: TimeZone.optional(),
    language: z.enum(languages).optional().describe('For the names of exercises'),
  }),
  reply: Account,
})
