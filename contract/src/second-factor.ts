import { z } from 'zod'
import { Keep, Session, SignIn } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './scalars.ts'

const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('Shown once. Each lets you in once, when the app is lost'),
})

export const giveSecondFactor = endpoint({
  method: 'POST',
  path: '/auth/second-factor',
  summary: 'Finish a sign-in with a second factor',
  description: 'One of the two codes. The challenge is good for five minutes and five attempts.',
  access: 'public',
  body: z.strictObject({
    challenge: z.string().max(100).describe('From the answer of the sign-in'),
    code: z
      .string()
      .regex(/^\d{6}$/, 'Six digits')
      .optional()
      .describe('Of the authenticator app'),
    recoveryCode: z.string().max(40).optional(),
  }),
  reply: Session,
  failures: ['challenge_not_valid', 'wrong_code', 'too_many_attempts'],
})

export const readSecondFactor = endpoint({
  method: 'GET',
  path: '/auth/second-factor',
  summary: 'Whether a second factor is on',
  reply: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.int() }),
})

export const beginTotp = endpoint({
  method: 'POST',
  path: '/auth/totp',
  summary: 'Begin to set up an authenticator app',
  description: 'Nothing is asked of anybody before a code of the app has been verified.',
  status: 201,
  reply: z.object({
    secret: z.string().describe('Base32, to be typed'),
    uri: z.string().describe('`otpauth://`, to be shown as a QR code'),
  }),
  failures: ['confirm_first', 'second_factor_on'],
})

export const verifyTotp = endpoint({
  method: 'POST',
  path: '/auth/totp/verify',
  summary: 'Turn the second factor on with a code of the app',
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/, 'Six digits') }),
  reply: RecoveryCodes,
  failures: ['wrong_code', 'second_factor_on', 'second_factor_off', 'too_many_attempts'],
})

export const removeTotp = endpoint({
  method: 'DELETE',
  path: '/auth/totp',
  summary: 'Turn the second factor off',
  reply: z.object({ isOn: z.literal(false) }),
  failures: ['confirm_first', 'second_factor_off'],
})

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/auth/recovery-codes',
  summary: 'Make new recovery codes; the old ones end',
  reply: RecoveryCodes,
  failures: ['confirm_first', 'second_factor_off'],
})

const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)
/** As browsers write it, with `toJSON()`: what they add to it is left alone. */
const Credential = z.looseObject({ id: Base64Url, rawId: Base64Url, type: z.literal('public-key') })
const NewCredential = Credential.extend({
  response: z.looseObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
const Assertion = Credential.extend({
  response: z.looseObject({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url }),
})
const Options = z.object({
  challenge: z.string().describe('To be sent back with the answer; good for five minutes and once'),
  options: z.looseObject({ challenge: z.string() }).describe('For the browser, as `parse…OptionsFromJSON` takes them'),
})

export const Passkey = z
  .object({ id: Id, name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>

export const beginPasskey = endpoint({
  method: 'POST',
  path: '/auth/passkeys/options',
  summary: 'Begin to add a passkey',
  reply: Options,
  failures: ['confirm_first', 'too_many_passkeys'],
})

export const addPasskey = endpoint({
  method: 'POST',
  path: '/auth/passkeys',
  summary: 'Add a passkey',
  body: z.strictObject({
    challenge: z.string().max(100),
    name: z.string().trim().min(1).max(80),
    response: NewCredential,
  }),
  status: 201,
  reply: Passkey,
  failures: ['challenge_not_valid', 'passkey_refused', 'too_many_passkeys'],
})

export const listPasskeys = endpoint({
  method: 'GET',
  path: '/auth/passkeys',
  summary: 'Your passkeys',
  reply: z.object({ items: z.array(Passkey) }),
})

export const deletePasskey = endpoint({
  method: 'DELETE',
  path: '/auth/passkeys/:id',
  summary: 'Remove a passkey',
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['confirm_first', 'passkey_not_found'],
})

export const beginPasskeySignIn = endpoint({
  method: 'POST',
  path: '/auth/passkeys/sign-in/options',
  summary: 'Begin to sign in with a passkey',
  access: 'public',
  reply: Options,
})

export const signInWithPasskey = endpoint({
  method: 'POST',
  path: '/auth/passkeys/sign-in',
  summary: 'Sign in with a passkey',
  description: 'A passkey asks for a finger or a PIN itself: no second factor is wanted after it.',
  access: 'public',
  body: z.strictObject({ challenge: z.string().max(100), response: Assertion, keep: Keep }),
  reply: SignIn,
  failures: ['challenge_not_valid', 'passkey_refused'],
})
