import type { Account } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
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

export type Preferences = { weightUnit?: WeightUnit | undefined; timezone?: string | undefined }

export function findAccount(db: Db, user: User): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'weight_unit as weightUnit', 'timezone', 'created_at as createdAt'])
    .where('id', '=', user.id)
    .executeTakeFirst()
}

export async function savePreferences(db: Db, user: User, { weightUnit, timezone }: Preferences): Promise<void> {
  if (weightUnit === undefined && timezone === undefined) return
  await db.updateTable('account').set({ weight_unit: weightUnit, timezone }).where('id', '=', user.id).execute()
}
