import type { Passkey } from '@fitai/contract'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Kept = {
  id: string
  userId: string
  credentialId: string
  publicKey: Buffer
  uses: number
  transports: string[]
}

export async function add(db: Db, passkey: Kept & { name: string; createdAt: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({
      ...{ id: passkey.id, user_id: passkey.userId, name: passkey.name, credential_id: passkey.credentialId },
      ...{ public_key: passkey.publicKey, uses: passkey.uses, transports: passkey.transports },
      created_at: passkey.createdAt,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export function list(db: Db, user: User): Promise<(Passkey & { credentialId: string; transports: string[] })[]> {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .select(['credential_id as credentialId', 'transports'])
    .where('user_id', '=', user.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Held until the end of the transaction: whoever signs in with it has not shown yet whose it is. */
export function hold(db: Db, credentialId: string): Promise<Kept | undefined> {
  return db
    .selectFrom('passkey')
    .select(['id', 'user_id as userId', 'credential_id as credentialId', 'public_key as publicKey'])
    .select(['uses', 'transports'])
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()
}

export async function noteUse(db: Db, id: string, uses: number, now: string): Promise<void> {
  await db.updateTable('passkey').set({ uses, last_used_at: now }).where('id', '=', id).execute()
}

export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
