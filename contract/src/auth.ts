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
  planStatuses,
  plans,
  privacyKinds,
  themes,
  visibilities,
} from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, LocalDate, TimeZone, WeightUnit } from './scalars.ts'

export const Email = z.email().max(254)
export const Password = z
  .string()
  .min(10, 'Ten characters at least')
  .max(200)
  .describe('Ten characters at least, and none of the passwords that everybody tries first')
/** `cookie` keeps the refresh token in an httpOnly cookie (browsers), `body` answers it (everybody else). */
export const Keep = z.enum(['cookie', 'body']).default('body')

export const Account = z
  .object({
    id: Id,
    email: z.string(),
    isEmailVerified: z.boolean(),
    role: z.enum(['user', 'admin']).describe('Whoever signed up first is the admin'),
    name: z.string(),
    weightUnit: WeightUnit,
    timezone: z.string(),
    language: z.enum(languages).describe('For the names of exercises, and for mails'),
    firstWeekday: z.enum(firstWeekdays).describe('Weeks and streaks begin with it'),
    e1rmFormula: z.enum(e1rmFormulas).describe('How a one-rep maximum is estimated'),
    sex: z.enum(['male', 'female']).nullable().describe('For strength scores and body fat only'),
    birthDate: LocalDate.nullable(),
    heightCm: z.number().nullable(),
    gender: z.enum(genders).nullable().describe('How you see yourself; formulas go by `sex`'),
    level: z.enum(coachLevels).nullable().describe('How long you have trained; null: by your log'),
    bio: z.string().nullable(),
    limitations: z.array(z.enum(limitations)).describe('What every plan minds'),
    lengthUnit: z.enum(lengthUnits).describe('cm beside kg and in beside lb, unless you chose'),
    theme: z.enum(themes),
    notifications: z
      .record(z.enum(notificationKinds), z.record(z.enum(notificationChannels), z.boolean()))
      .describe('What reaches you, and how'),
    privacy: z.record(z.enum(privacyKinds), z.enum(visibilities)).describe('Who may see what; photos are yours alone'),
    subscription: z.object({ plan: z.enum(plans), status: z.enum(planStatuses) }),
    createdAt: z.string(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

export const Session = z
  .object({
    accessToken: z.string().describe('Bearer token, 15 minutes by default'),
    expiresInSeconds: z.int(),
    refreshToken: z.string().nullable().describe('null when it is kept in the cookie'),
    account: Account,
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const VerifyEmailFirst = z
  .object({ next: z.literal('verify_email') })
  .meta({ id: 'VerifyEmailFirst' })
  .describe('A mail is on its way: follow its link, then sign in')

export const SecondFactorNeeded = z
  .object({
    next: z.literal('second_factor'),
    challenge: z.string().describe('For `POST /auth/second-factor`'),
    methods: z.array(z.enum(['totp', 'recovery_code'])),
    expiresInSeconds: z.int(),
  })
  .meta({ id: 'SecondFactorNeeded' })

/** A session, or what is to be done first. */
export const SignIn = z.union([Session, VerifyEmailFirst, SecondFactorNeeded])
export type SignIn = z.infer<typeof SignIn>

export const register = endpoint({
  method: 'POST',
  path: '/auth/register',
  summary: 'Create an account and sign in',
  description:
    'On a server that wants addresses verified the answer is the same whether or not the address has an account: `{"next": "verify_email"}`, and a mail that says how to go on.',
  access: 'public',
  body: z.strictObject({
    email: Email,
    password: Password,
    name: z.string().trim().min(1).max(80),
    weightUnit: WeightUnit.default('kg'),
    timezone: TimeZone.default('UTC'),
    language: z.enum(languages).default('en'),
    invite: z.string().max(100).optional().describe('From the link of an invitation, where sign-up is by invitation'),
    keep: Keep,
  }),
  status: 201,
  reply: SignIn,
  failures: ['email_taken', 'password_too_common', 'sign_up_closed', 'invite_not_valid'],
})

export const login = endpoint({
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in',
  description: 'Signing in to an account that was deleted less than 14 days ago restores it.',
  access: 'public',
  body: z.strictObject({ email: Email, password: z.string().max(200), keep: Keep }),
  reply: SignIn,
  failures: ['invalid_credentials', 'too_many_attempts'],
})

export const refresh = endpoint({
  method: 'POST',
  path: '/auth/refresh',
  summary: 'Trade the refresh token for new tokens',
  description:
    'Each refresh token works once. Using it again within ten seconds (two tabs, a lost answer) works; later it ends the whole session.',
  access: 'public',
  body: z.strictObject({
    refreshToken: z.string().max(200).optional().describe('Left out when the cookie carries it'),
  }),
  reply: Session,
  failures: ['invalid_refresh_token', 'refresh_token_reused'],
})

export const logout = endpoint({
  method: 'POST',
  path: '/auth/logout',
  summary: 'End this session',
  access: 'public',
  body: z.strictObject({ refreshToken: z.string().max(200).optional() }),
  reply: z.object({ signedOut: z.literal(true) }),
})
