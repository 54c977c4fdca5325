import type { Account } from '@fitai/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'

type NewAccount = Pick<Account, 'id' | 'email' | 'name' | 'weightUnit' | 'timezone' | 'language' | 'createdAt'> & {
  passwordHash: string
}

/** Answers whether it was added: an address has one account. */
export async function addAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({
      id: account.id,
      email: account.email,
      password_hash: account.passwordHash,
      name: account.name,
      weight_unit: account.weightUnit,
      timezone: account.timezone,
      language: account.language,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export function credentialsOf(db: Db, email: string): Promise<{ id: string; passwordHash: string } | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'password_hash as passwordHash'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

type NewRefreshToken = {
  id: string
  userId: string
  sessionId: string
  hash: Buffer
  keep: 'cookie' | 'body'
  createdAt: string
  expiresAt: string
}

export async function addRefreshToken(db: Db, token: NewRefreshToken): Promise<void> {
  await db
    .insertInto('refresh_token')
    .values({
      id: token.id,
      user_id: token.userId,
      session_id: token.sessionId,
      hash: token.hash,
      keep: token.keep,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute()
}

/** Locked, so that two calls with the same token take turns. */
export function lockRefreshToken(db: Db, hash: Buffer) {
  return db
    .selectFrom('refresh_token')
    .select([
      'id',
      'user_id as userId',
      'session_id as sessionId',
      'keep',
      'expires_at as expiresAt',
      'used_at as usedAt',
      'revoked_at as revokedAt',
    ])
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

export async function markUsed(db: Db, id: string, now: string): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

export async function revokeSession(db: Db, sessionId: string, now: string): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ revoked_at: now })
    .where('session_id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute()
}
