import type { Account } from '@fitai/contract'
import type { Language } from '@fitai/domain'
import { sql } from 'kysely'
import type { Db } from '../../db/db.ts'

type NewAccount = Pick<
  Account,
  'id' | 'email' | 'name' | 'role' | 'weightUnit' | 'timezone' | 'language' | 'createdAt'
> & { passwordHash: string | null; emailVerifiedAt: string | null }

/** Answers whether it was added: an address has one account. */
export async function add(db: Db, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({
      ...{ id: account.id, email: account.email, password_hash: account.passwordHash, name: account.name },
      ...{ role: account.role, email_verified_at: account.emailVerifiedAt, weight_unit: account.weightUnit },
      ...{ timezone: account.timezone, language: account.language, created_at: account.createdAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether nobody has an account yet. Of several who come first at once one is told so, the others wait for it. */
export async function isFirst(db: Db): Promise<boolean> {
  const isEmpty = async () => (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined
  if (!(await isEmpty())) return false
  await sql`select pg_advisory_xact_lock(hashtext('the first account'))`.execute(db)
  return isEmpty()
}

export type Known = {
  id: string
  email: string
  name: string
  language: Language
  passwordHash: string | null
  isVerified: boolean
  deletedAt: string | null
}

const known = (db: Db) =>
  db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'language', 'password_hash as passwordHash', 'deleted_at as deletedAt'])
    .select(sql<boolean>`email_verified_at is not null`.as('isVerified'))

export const ofEmail = (db: Db, email: string): Promise<Known | undefined> =>
  known(db).where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst()

export const ofId = (db: Db, id: string): Promise<Known | undefined> =>
  known(db).where('id', '=', id).executeTakeFirst()

/** Held until the end of the transaction. */
export const hold = (db: Db, id: string): Promise<Known | undefined> =>
  known(db).where('id', '=', id).forUpdate().executeTakeFirst()

export async function setPassword(db: Db, id: string, passwordHash: string | null): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function setVerified(db: Db, id: string, now: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ email_verified_at: now })
    .where('id', '=', id)
    .where('email_verified_at', 'is', null)
    .execute()
}

/** Answers whether it was free. */
export async function setEmail(db: Db, id: string, email: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update account set email = ${email}, email_verified_at = ${now}::timestamptz
    where id = ${id} and not exists (select from account o where lower(o.email) = lower(${email}) and o.id <> ${id})
    returning id`.execute(db)
  return rows.length === 1
}

export async function setDeleted(db: Db, id: string, at: string | null): Promise<void> {
  await db.updateTable('account').set({ deleted_at: at }).where('id', '=', id).execute()
}

export async function roleOf(db: Db, id: string): Promise<'user' | 'admin' | undefined> {
  const row = await db.selectFrom('account').select('role').where('id', '=', id).executeTakeFirst()
  return row?.role
}

/** Whatever else than the password lets somebody in. */
export async function dropOtherWaysIn(db: Db, userId: string): Promise<void> {
  for (const table of ['api_token', 'totp', 'recovery_code', 'passkey', 'identity'] as const)
    await db.deleteFrom(table).where('user_id', '=', userId).execute()
}

export async function dropApiTokens(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('api_token').where('user_id', '=', userId).execute()
}

/** Deletes one account whose grace is over, with everything that hangs on it, unless another process does. */
export async function deleteOneForGood(db: Db, before: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    delete from account where id = (
      select id from account where deleted_at <= ${before}::timestamptz order by deleted_at limit 1
      for update skip locked)
    returning id`.execute(db)
  return rows[0]?.id
}

/** A server without an admin gets one: whoever has been there longest. */
export async function ensureAdmin(db: Db): Promise<void> {
  await sql`
    update account set role = 'admin'
    where id = (select id from account where deleted_at is null order by created_at, id limit 1)
      and not exists (select from account where role = 'admin')`.execute(db)
}
