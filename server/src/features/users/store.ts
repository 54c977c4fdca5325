import type { Account } from '@fitai/contract'
import type { E1rmFormula, FirstWeekday, Language, WeightUnit } from '@fitai/domain'
import { sql, type Updateable } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { DB } from '../../db/tables.gen.ts'

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
  firstWeekday?: FirstWeekday | undefined
  e1rmFormula?: E1rmFormula | undefined
}

/** Left out: it stays. */
export type Profile = {
  name?: string | undefined
  sex?: Account['sex'] | undefined
  birthDate?: string | null | undefined
  heightCm?: number | null | undefined
}

export function findAccount(db: Db, user: User): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'weight_unit as weightUnit', 'timezone', 'language', 'created_at as createdAt'])
    .select(['first_weekday as firstWeekday', 'e1rm_formula as e1rmFormula'])
    .select(['sex', 'birth_date as birthDate', 'height_cm as heightCm', 'role'])
    .select(sql<boolean>`email_verified_at is not null`.as('isEmailVerified'))
    .where('id', '=', user.id)
    .executeTakeFirst()
}

export async function savePreferences(db: Db, user: User, preferences: Preferences): Promise<void> {
  const { weightUnit, timezone, language, firstWeekday, e1rmFormula } = preferences
  await save(db, user, {
    ...{ weight_unit: weightUnit, timezone, language },
    ...{ first_weekday: firstWeekday, e1rm_formula: e1rmFormula },
  })
}

export function saveProfile(db: Db, user: User, { name, sex, birthDate, heightCm }: Profile): Promise<void> {
  return save(db, user, { name, sex, birth_date: birthDate, height_cm: heightCm })
}

async function save(db: Db, user: User, columns: Updateable<DB['account']>): Promise<void> {
  if (Object.values(columns).every((value) => value === undefined)) return
  await db.updateTable('account').set(columns).where('id', '=', user.id).execute()
}
