import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'

export type Totp = { sealedSecret: string; isOn: boolean; lastStep: number }

/** Held until the end of the transaction, so that two codes take turns. */
export function holdTotp(db: Db, userId: string): Promise<Totp | undefined> {
  return db
    .selectFrom('totp')
    .select(['sealed_secret as sealedSecret', 'last_step as lastStep'])
    .select(sql<boolean>`confirmed_at is not null`.as('isOn'))
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
}

/** Answers whether there was room: one that is on is not replaced. */
export async function beginTotp(db: Db, userId: string, sealedSecret: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    insert into totp (user_id, sealed_secret, created_at) values (${userId}, ${sealedSecret}, ${now}::timestamptz)
    on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
    where totp.confirmed_at is null returning user_id`.execute(db)
  return rows.length === 1
}

export async function saveStep(db: Db, userId: string, lastStep: number): Promise<void> {
  await db.updateTable('totp').set({ last_step: lastStep }).where('user_id', '=', userId).execute()
}

export async function turnOn(db: Db, userId: string, now: string): Promise<void> {
  await db.updateTable('totp').set({ confirmed_at: now }).where('user_id', '=', userId).execute()
}

export async function remove(db: Db, userId: string): Promise<boolean> {
  await db.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  const { rows } = await sql`
    delete from totp where user_id = ${userId} returning confirmed_at is not null as "isOn"`.execute(db)
  return rows.length === 1
}

export async function isOn(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('totp')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function replaceCodes(db: Db, userId: string, hashes: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  await db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ user_id: userId, hash })))
    .execute()
}

export async function useCode(db: Db, userId: string, hash: Buffer, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countCodes(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export function allSealed(db: Db): Promise<{ userId: string; sealedSecret: string }[]> {
  return db.selectFrom('totp').select(['user_id as userId', 'sealed_secret as sealedSecret']).execute()
}

/** Unless it was changed meanwhile. */
export async function saveSealed(
  db: Db,
  { userId, sealedSecret, anew }: { userId: string; sealedSecret: string; anew: string },
): Promise<void> {
  const same = db.updateTable('totp').set({ sealed_secret: anew }).where('user_id', '=', userId)
  await same.where('sealed_secret', '=', sealedSecret).execute()
}
