import { z } from 'zod'

const whole = (min: number, max: number) =>
  z.coerce.number(`must be a whole number from ${min} to ${max}`).int().min(min).max(max)

/** Settings of accounts, written as the operator writes them. */
export const accountSettings = {
  EMAIL_HOST: z.string().trim().min(1).optional(),
  EMAIL_PORT: z.coerce.number('must be a number').int().min(1).max(65_535).default(587),
  EMAIL_USER: z.string().min(1).optional(),
  EMAIL_PASSWORD: z.string().min(1).optional(),
  EMAIL_FROM: z.email('must be an address, such as fit@example.org').optional(),
  EMAIL_VERIFICATION: z.enum(['optional', 'required'], 'must be optional or required').default('optional'),
  CORS_ORIGINS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(
      z.array(z.string().refine(isOrigin, 'must be origins with commas between them, such as https://app.example.org')),
    )
    .prefault(''),
  PROXY_HOPS: whole(0, 10).optional(),
  RATE_LIMIT_USER: whole(0, 1_000_000).default(600),
  RATE_LIMIT_ADDRESS: whole(0, 1_000_000).default(300),
  RATE_LIMIT_AUTH: whole(0, 1_000_000).default(20),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional(),
  SIGN_UP: z.enum(['open', 'invited'], 'must be open or invited').default('open'),
}

/** Scheme, host and port, and nothing behind them. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

const Settings = z.object(accountSettings)

export type MailConfig = {
  /** Nothing: mails are put into the outbox folder. */
  server: { host: string; port: number; user: string | undefined; password: string | undefined } | undefined
  from: string
}

/** Calls a minute; 0 is no limit. */
export type Limits = { user: number; address: number; auth: number }

export const limitsIn = (data: z.output<typeof Settings>): Limits => ({
  user: data.RATE_LIMIT_USER,
  address: data.RATE_LIMIT_ADDRESS,
  auth: data.RATE_LIMIT_AUTH,
})

export function mailIn(data: z.output<typeof Settings>, publicUrl: string | undefined): MailConfig {
  const { EMAIL_HOST, EMAIL_PORT, EMAIL_USER, EMAIL_PASSWORD, EMAIL_FROM } = data
  const host = publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname
  const userAddress = EMAIL_USER?.includes('@') ? EMAIL_USER : undefined
  return {
    server:
      EMAIL_HOST === undefined
        ? undefined
        : { host: EMAIL_HOST, port: EMAIL_PORT, user: EMAIL_USER, password: EMAIL_PASSWORD },
    from: EMAIL_FROM ?? userAddress ?? `fitai@${host}`,
  }
}
