import { z } from 'zod'
import { Email, Password } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Limit, page } from './scalars.ts'

/** The same answer whether or not anybody has the address: nobody can ask who has an account. */
const MailOrdered = z.object({ accepted: z.literal(true) })
const LinkToken = z.string().max(100).describe('From the link in the mail')

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/auth/forgot-password',
  summary: 'Ask for a mail with which a new password can be chosen',
  access: 'public',
  body: z.strictObject({ email: Email }),
  reply: MailOrdered,
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/auth/reset-password',
  summary: 'Choose a new password with the token of the mail',
  description: 'The token works once, for an hour. All sessions and API tokens end; sign in with the new password.',
  access: 'public',
  body: z.strictObject({ token: LinkToken, password: Password }),
  reply: z.object({ changed: z.literal(true) }),
  failures: ['link_not_valid', 'password_too_common'],
})

export const resendVerification = endpoint({
  method: 'POST',
  path: '/auth/resend-verification',
  summary: 'Ask for the mail that verifies an address once more',
  access: 'public',
  body: z.strictObject({ email: Email }),
  reply: MailOrdered,
})

export const verifyEmail = endpoint({
  method: 'GET',
  path: '/auth/verify-email',
  summary: 'Verify an address with the token of the mail',
  description: 'Also confirms the new address after a change. The token works once.',
  access: 'public',
  query: z.strictObject({ token: LinkToken }),
  reply: z.object({ email: z.string(), isEmailVerified: z.literal(true) }),
  failures: ['link_not_valid'],
})

export const confirmIdentity = endpoint({
  method: 'POST',
  path: '/auth/confirm',
  summary: 'Prove again who you are',
  description:
    'What opens an account to others (another address, a token, a passkey, a second factor, its end) wants a sign-in or this within the last ten minutes, else it answers `confirm_first`.',
  body: z.strictObject({ password: z.string().max(200) }),
  reply: z.object({ confirmedUntil: z.string() }),
  failures: ['wrong_password', 'too_many_attempts'],
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/auth/change-password',
  summary: 'Change the password',
  description: 'All other sessions end. An account without a password yet leaves `currentPassword` out.',
  body: z.strictObject({ currentPassword: z.string().max(200).optional(), password: Password }),
  reply: z.object({ changed: z.literal(true) }),
  failures: ['wrong_password', 'too_many_attempts', 'password_too_common', 'confirm_first'],
})

export const changeEmail = endpoint({
  method: 'POST',
  path: '/auth/change-email',
  summary: 'Change the address',
  description: 'It changes when the link in the mail to the new address is followed; the old address is told.',
  body: z.strictObject({ email: Email }),
  reply: MailOrdered,
  failures: ['confirm_first'],
})

export const deleteAccount = endpoint({
  method: 'DELETE',
  path: '/auth/account',
  summary: 'Delete the account',
  description: 'All sessions end. Signing in within 14 days restores everything; after that everything is deleted.',
  reply: z.object({ deletedForGoodAt: z.string() }),
  failures: ['confirm_first'],
})

export const SignedIn = z
  .object({
    id: Id,
    userAgent: z.string().nullable(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'SignedIn' })

export const listSessions = endpoint({
  method: 'GET',
  path: '/auth/sessions',
  summary: 'Where you are signed in',
  reply: z.object({ items: z.array(SignedIn) }),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/auth/sessions/:id',
  summary: 'Sign out elsewhere',
  params: z.strictObject({ id: Id }),
  reply: z.object({ signedOut: z.literal(true) }),
  failures: ['session_not_found'],
})

export const securityEvents = [
  ...(['signed_up', 'signed_in', 'sign_in_failed', 'signed_out', 'refresh_token_reused'] as const),
  ...(['password_reset', 'password_changed', 'email_verified', 'email_changed'] as const),
  ...(['account_deleted', 'account_restored'] as const),
  ...(['api_token_created', 'api_token_deleted'] as const),
  ...(['second_factor_on', 'second_factor_off', 'second_factor_failed'] as const),
  ...(['recovery_codes_made', 'recovery_code_used', 'passkey_added', 'passkey_removed'] as const),
  ...(['identity_linked', 'identity_removed'] as const),
]
export type SecurityEventKind = (typeof securityEvents)[number]

export const listSecurityEvents = endpoint({
  method: 'GET',
  path: '/auth/events',
  summary: 'What happened to the doors of your account',
  description: 'The newest first, for half a year.',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(
    z.object({
      kind: z.enum(securityEvents),
      at: z.string(),
      address: z.string().nullable().describe('Network address'),
      userAgent: z.string().nullable(),
    }),
  ),
})
