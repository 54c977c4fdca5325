import type { Account } from '@fitai/contract'
import type { Language, WeightUnit } from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/**
 * Lets one transaction at a time change a user's training: records look across workouts, so two phones must take turns.
 * Ask first, in a statement of its own: what is read afterwards is then the latest.
 */
export async function takeTurn(db: Db, user: User): Promise<void> {
  await db
    .updateTable('account')
    .set((account) => ({ revision: account('revision', '+', 1) }))
    .where('id', '=', user.id)
    .execute()
}

/** What tells whether anything the caller trains has changed, and the language they read. */
export async function stampOf(db: Db, user: User): Promise<{ language: Language; revision: number }> {
  const row = await db
    .selectFrom('account')
    .select(['language', 'revision'])
    .where('id', '=', user.id)
    .executeTakeFirst()
  return row ?? { language: 'en', revision: 0 }
}

export type Preferences = {
  weightUnit?: WeightUnit | undefined
  timezone?: string | undefined
  language?: Language | undefined
}

export function findAccount(db: Db, user: User): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'weight_unit as weightUnit', 'timezone', 'language', 'created_at as createdAt'])
    .where('id', '=', user.id)
    .executeTakeFirst()
}

export async function savePreferences(db: Db, user: User, preferences: Preferences): Promise<void> {
  if (Object.values(preferences).every((value) => value === undefined)) return
  const { weightUnit, timezone, language } = preferences
  await db
    .updateTable('account')
    .set({ weight_unit: weightUnit, timezone, language })
    .where('id', '=', user.id)
    .execute()
}
