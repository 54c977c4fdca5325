import type { giveSecondFactor, Session, SignIn } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Http } from '../../http/operation.ts'
import * as accounts from './account-store.ts'
import * as attempts from './attempts.ts'
import { restore } from './deletion.ts'
import * as events from './events.ts'
import * as store from './factor-store.ts'
import * as once from './once.ts'
import type { Keep } from './session-store.ts'
import * as sessions from './sessions.ts'
import { newRecoveryCodes, newTotpSecret, stepOfCode, tidyRecoveryCode, totpUri } from './totp-code.ts'
import { tellOfWayIn } from './way-in.ts'

const mostAttempts = 5
const sealedFor = (userId: string) => `totp.sealed_secret ${userId}`

/** What the sign-in goes on with, where a second factor is on. */
export async function challenge(app: App, tx: Db, userId: string, keep: Keep): Promise<SignIn | undefined> {
  if (!(await store.isOn(tx, userId))) return undefined
  const token = await once.make(app, tx, { purpose: 'second_factor', userId, details: { keep } })
  const expiresInSeconds = once.secondsOfPurpose('second_factor')
  return { next: 'second_factor', challenge: token, methods: ['totp', 'recovery_code'], expiresInSeconds }
}

const Details = z.object({ keep: z.enum(['cookie', 'body']) })

export async function finish(
  app: App,
  body: z.output<(typeof giveSecondFactor)['body']>,
  http: Http,
): Promise<Session> {
  const { challenge: token } = body
  const begun = await once.attempt(app, app.db, 'second_factor', token, mostAttempts, Details)
  const userId = begun?.userId ?? fail('challenge_not_valid')
  const account = (await accounts.ofId(app.db, userId)) ?? fail('challenge_not_valid')
  await attempts.admit(app, http, `factor ${userId}`)
  const session = await app.db.transaction().execute(async (tx) => {
    if (!(await isRight(app, tx, userId, body, http))) return undefined
    const used = (await once.use(app, tx, 'second_factor', token, Details)) ?? fail('challenge_not_valid')
    if (account.deletedAt !== null) await restore(app, tx, userId, http)
    return sessions.open(app, tx, userId, used.details.keep, http)
  })
  if (!session) {
    await events.note(app, app.db, { kind: 'second_factor_failed', userId, caller: http.caller })
    return fail('wrong_code')
  }
  await attempts.forget(app, http, `factor ${userId}`)
  await attempts.forget(app, http, account.email)
  return session
}

/** Seals the secrets of all apps anew, for a new key. */
export async function resealFactors({
  db,
  seal,
}: Pick<App, 'db' | 'seal'>): Promise<{ resealed: number; lost: number }> {
  const found = await store.allSealed(db)
  const opened = found.flatMap(({ userId, sealedSecret }) => {
    const secret = seal.open(sealedSecret, sealedFor(userId))
    return secret === undefined ? [] : [{ userId, sealedSecret, anew: seal.close(secret, sealedFor(userId)) }]
  })
  for (const one of opened) await store.saveSealed(db, one)
  return { resealed: opened.length, lost: found.length - opened.length }
}

type Codes = { code?: string | undefined; recoveryCode?: string | undefined }

async function isRight(app: App, tx: Db, userId: string, { code, recoveryCode }: Codes, http: Http): Promise<boolean> {
  if (code !== undefined) return takeCode(app, tx, userId, code)
  if (recoveryCode === undefined) return false
  const hash = once.fingerprint(tidyRecoveryCode(recoveryCode))
  if (!(await store.useCode(tx, userId, hash, app.now().toISOString()))) return false
  await events.note(app, tx, { kind: 'recovery_code_used', userId, caller: http.caller })
  return true
}

/** Whether it is a code of now. No code is taken twice. */
async function takeCode(app: App, tx: Db, userId: string, code: string): Promise<boolean> {
  const totp = await store.holdTotp(tx, userId)
  const secret = totp && app.seal.open(totp.sealedSecret, sealedFor(userId))
  const step = secret && stepOfCode(secret, code, app.now(), totp.lastStep)
  if (!step) return false
  await store.saveStep(tx, userId, step)
  return true
}

export async function read(app: App, user: User): Promise<{ isOn: boolean; recoveryCodesLeft: number }> {
  const [isOn, recoveryCodesLeft] = await Promise.all([store.isOn(app.db, user.id), store.countCodes(app.db, user.id)])
  return { isOn, recoveryCodesLeft }
}

export async function begin(app: App, user: User): Promise<{ secret: string; uri: string }> {
  await sessions.requireConfirmed(app, user)
  const { email } = (await accounts.ofId(app.db, user.id)) ?? fail('not_signed_in')
  const secret = newTotpSecret()
  const sealed = app.seal.close(secret, sealedFor(user.id))
  if (!(await store.beginTotp(app.db, user.id, sealed, app.now().toISOString()))) fail('second_factor_on')
  return { secret, uri: totpUri(secret, email, 'FitAI') }
}

export async function verify(app: App, user: User, code: string, http: Http): Promise<{ recoveryCodes: string[] }> {
  await attempts.admit(app, http, `factor ${user.id}`)
  const recoveryCodes = await app.db.transaction().execute(async (tx) => {
    const { isOn } = (await store.holdTotp(tx, user.id)) ?? fail('second_factor_off')
    if (isOn) fail('second_factor_on')
    if (!(await takeCode(app, tx, user.id, code))) fail('wrong_code')
    await store.turnOn(tx, user.id, app.now().toISOString())
    await tellOfWayIn(app, tx, user, 'second_factor_on', http)
    return makeCodes(tx, user)
  })
  await attempts.forget(app, http, `factor ${user.id}`)
  return { recoveryCodes }
}

export async function remove(app: App, user: User, http: Http): Promise<{ isOn: false }> {
  await sessions.requireConfirmed(app, user)
  await app.db.transaction().execute(async (tx) => {
    if (!(await store.remove(tx, user.id))) fail('second_factor_off')
    await tellOfWayIn(app, tx, user, 'second_factor_off', http)
  })
  return { isOn: false }
}

export async function renewCodes(app: App, user: User, http: Http): Promise<{ recoveryCodes: string[] }> {
  await sessions.requireConfirmed(app, user)
  return app.db.transaction().execute(async (tx) => {
    if (!(await store.isOn(tx, user.id))) fail('second_factor_off')
    await tellOfWayIn(app, tx, user, 'recovery_codes_made', http)
    return { recoveryCodes: await makeCodes(tx, user) }
  })
}

async function makeCodes(tx: Db, user: User): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => once.fingerprint(tidyRecoveryCode(code)))
  await store.replaceCodes(tx, user.id, hashes)
  return codes
}
