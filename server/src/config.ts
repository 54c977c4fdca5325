import { resolve } from 'node:path'
import { z } from 'zod'
import { StartProblem } from './start-problem.ts'

/** `15m`, `7d`, `3600s`: as `JWT_EXPIRE` has always been written. */
const Duration = z
  .string()
  .regex(/^\d+[smhd]$/, 'must be a number with s, m, h or d, such as 15m')
  .transform(
    (text) => Number(text.slice(0, -1)) * { s: 1, m: 60, h: 3600, d: 86_400 }[text.slice(-1) as 's' | 'm' | 'h' | 'd'],
  )

export const Environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  PUBLIC_URL: z.url('must be a whole address, such as https://fit.example.org').optional(),
  JWT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  JWT_EXPIRE: Duration.prefault('15m'),
  JWT_REFRESH_EXPIRE: Duration.prefault('7d'),
  EXERCISE_MEDIA_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
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
  logLevel: string
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
    publicUrl: data.PUBLIC_URL,
    jwtSecret: data.JWT_SECRET,
    accessSeconds: data.JWT_EXPIRE,
    refreshSeconds: data.JWT_REFRESH_EXPIRE,
    mediaDir: data.EXERCISE_MEDIA_DIR && resolve(data.EXERCISE_MEDIA_DIR),
    logLevel: data.LOG_LEVEL,
  }
}
