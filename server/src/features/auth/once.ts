import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { App } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as store from './once-store.ts'

/** What is good for one use, and for how long. */
const secondsOf = {
  verify_email: 2 * 86_400,
  reset_password: 3600,
  change_email: 3600,
  second_factor: 300,
  passkey_add: 300,
  passkey_sign_in: 300,
  provider: 600,
} as const
export type Purpose = keyof typeof secondsOf

/** Links that are void once the password or the address is another one. */
export const purposesOfAccount: readonly Purpose[] = ['reset_password', 'change_email', 'second_factor', 'passkey_add']

/** Only this is stored: who reads the table cannot use what it stands for. */
export const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest()

export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A token for one use, which is nowhere but in the answer. */
export async function make(
  app: App,
  db: Db,
  { purpose, userId, details = {} }: { purpose: Purpose; userId: string | null; details?: object },
): Promise<string> {
  const token = newSecret()
  await keep(app, db, { token, purpose, userId, details })
  return token
}

type Kept = { token: string; purpose: Purpose; userId: string | null; details: object }

/** For a token that had to be known before. */
export async function keep(app: App, db: Db, { token, purpose, userId, details }: Kept): Promise<void> {
  const now = app.now()
  await store.add(db, {
    ...{ id: app.newId(), hash: fingerprint(token), userId, purpose, details },
    ...{ createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + secondsOf[purpose] * 1000).toISOString() },
  })
}

export const secondsOfPurpose = (purpose: Purpose): number => secondsOf[purpose]

type Used<T> = { userId: string | null; details: T }

export async function use<T>(
  app: App,
  db: Db,
  purpose: Purpose,
  token: string,
  shape: z.ZodType<T>,
): Promise<Used<T> | undefined> {
  const found = await store.use(db, fingerprint(token), purpose, app.now().toISOString())
  return found && { userId: found.userId, details: shape.parse(found.details) }
}

/** Looks at it without using it up, at most so many times. */
export async function attempt<T>(
  app: App,
  db: Db,
  purpose: Purpose,
  token: string,
  most: number,
  shape: z.ZodType<T>,
): Promise<Used<T> | undefined> {
  const found = await store.attempt(db, fingerprint(token), purpose, most, app.now().toISOString())
  return found && { userId: found.userId, details: shape.parse(found.details) }
}
