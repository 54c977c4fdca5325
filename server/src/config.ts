import { resolve } from 'node:path'
import { z } from 'zod'
import type { S3Config } from './adapters/files/s3.ts'
import { baseUrlFrom } from './adapters/models/base-url.ts'
import type { ModelPlace } from './adapters/models/model.ts'
import { accountSettings, type Limits, limitsIn, type MailConfig, mailIn } from './config-accounts.ts'
import { fileSettings, missingFileSetting, s3In } from './config-files.ts'
import { type LoginConfig, loginSettings, loginsIn, missingLoginSetting } from './config-logins.ts'
import { StartProblem } from './start-problem.ts'

/** `15m`, `7d`, `3600s`: as `JWT_EXPIRE` has always been written. */
const Duration = z
  .string()
  .regex(/^\d+[smhd]$/, 'must be a number with s, m, h or d, such as 15m')
  .transform(
    (text) => Number(text.slice(0, -1)) * { s: 1, m: 60, h: 3600, d: 86_400 }[text.slice(-1) as 's' | 'm' | 'h' | 'd'],
  )

const baseUrl = (usualVersion: 'v1' | 'v1beta') =>
  z.string().transform((text, context) => {
    const url = baseUrlFrom(text, usualVersion)
    if (url === undefined)
      context.addIssue('must be an http address without password or query, such as http://localhost:11434')
    return url ?? z.NEVER
  })

const whole = (min: number, max: number) =>
  z.coerce.number(`must be a whole number from ${min} to ${max}`).int().min(min).max(max)

const ModelName = z.string().trim().min(1).max(200)

export const Environment = z
  .object({
    PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    PUBLIC_URL: z
      .url('must be a whole address, such as https://fit.example.org')
      .refine(
        (url) => (URL.parse(url)?.pathname ?? '/') === '/',
        'must be a host name of its own, without a path behind it',
      )
      .optional(),
    JWT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    JWT_EXPIRE: Duration.prefault('15m'),
    JWT_REFRESH_EXPIRE: Duration.prefault('7d'),
    ...accountSettings,
    ...loginSettings,
    EXERCISE_MEDIA_DIR: z.string().min(1).optional(),
    ...fileSettings,
    GEMINI_API_KEY: z.string().trim().min(1).optional(),
    GEMINI_MODEL: ModelName.default('gemini-3.5-flash-lite'),
    GEMINI_BASE_URL: baseUrl('v1beta').prefault('https://generativelanguage.googleapis.com'),
    AI_BASE_URL: baseUrl('v1').optional(),
    AI_API_KEY: z.string().trim().min(1).optional(),
    AI_MODEL: ModelName.optional(),
    AI_TEMPERATURE: z.coerce.number('must be a number from 0 to 2').min(0).max(2).optional(),
    AI_MAX_TOKENS: whole(100, 65_536).default(4096),
    AI_DEADLINE_MS: whole(100, 60_000).default(3000),
    AI_DAILY_REQUESTS: whole(0, 10_000).default(50),
    AI_ENABLED: z.stringbool('must be true or false').prefault('true'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine(({ AI_BASE_URL, AI_MODEL }) => AI_BASE_URL === undefined || AI_MODEL !== undefined, {
    path: ['AI_MODEL'],
    message: 'is needed beside AI_BASE_URL',
  })
  .superRefine((data, context) => {
    const missing = missingFileSetting(data) ?? missingLoginSetting(data)
    if (missing)
      context.addIssue({ code: 'custom', path: [missing.name], message: `is needed beside ${missing.beside}` })
  })

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string | undefined
  jwtSecret: string | undefined
  accessSeconds: number
  refreshSeconds: number
  mediaDir: string | undefined
  /** The bucket for pictures of users; undefined: a folder in `dataDir`. */
  s3: S3Config | undefined
  mail: MailConfig
  mustVerifyEmail: boolean
  logins: LoginConfig
  limits: Limits
  redisUrl: string | undefined
  /** How many proxies stand before this server: so many forwarded addresses are believed. */
  proxyHops: number
  /** Whose pages may call this server from a browser. */
  corsOrigins: string[]
  signUp: 'open' | 'invited'
  logLevel: string
  ai: {
    isEnabled: boolean
    /** What the operator offers, the first one first. */
    places: ModelPlace[]
    temperature: number | undefined
    maxTokens: number
    deadlineMs: number
    dailyRequests: number
  }
}

/** Reads the settings. An empty variable counts as unset; every problem is named in one message. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const { data, error } = Environment.safeParse(set)
  if (error) {
    const problems = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new StartProblem(`Some settings are wrong: ${problems.join('; ')}.`)
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    jwtSecret: data.JWT_SECRET,
    accessSeconds: data.JWT_EXPIRE,
    refreshSeconds: data.JWT_REFRESH_EXPIRE,
    mediaDir: data.EXERCISE_MEDIA_DIR && resolve(data.EXERCISE_MEDIA_DIR),
    s3: s3In(data),
    mail: mailIn(data, data.PUBLIC_URL),
    limits: limitsIn(data),
    redisUrl: data.REDIS_URL,
    proxyHops: data.PROXY_HOPS ?? (data.PUBLIC_URL === undefined ? 0 : 1),
    logins: loginsIn(data),
    corsOrigins: data.CORS_ORIGINS,
    mustVerifyEmail: data.EMAIL_VERIFICATION === 'required',
    signUp: data.SIGN_UP,
    logLevel: data.LOG_LEVEL,
    ai: {
      isEnabled: data.AI_ENABLED,
      places: placesIn(data),
      temperature: data.AI_TEMPERATURE,
      maxTokens: data.AI_MAX_TOKENS,
      deadlineMs: data.AI_DEADLINE_MS,
      dailyRequests: data.AI_DAILY_REQUESTS,
    },
  }
}

function placesIn(data: z.output<typeof Environment>): ModelPlace[] {
  const { GEMINI_API_KEY, GEMINI_MODEL, GEMINI_BASE_URL, AI_API_KEY, AI_MODEL, AI_BASE_URL } = data
  const gemini = { baseUrl: GEMINI_BASE_URL, name: GEMINI_MODEL, key: GEMINI_API_KEY }
  const compatible = { baseUrl: AI_BASE_URL ?? '', name: AI_MODEL ?? '', key: AI_API_KEY }
  return [
    ...(GEMINI_API_KEY ? [{ ...gemini, provider: 'gemini' as const, givenBy: 'operator' as const }] : []),
    ...(AI_BASE_URL ? [{ ...compatible, provider: 'openai_compatible' as const, givenBy: 'operator' as const }] : []),
  ]
}
