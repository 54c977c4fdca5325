import type { Account } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as store from './store.ts'

export { stampOf, takeTurn } from './store.ts'

export const readProfile = (app: App, user: User): Promise<Account> => accountOf(app.db, user)

export async function changePreferences(app: App, user: User, change: store.Preferences): Promise<Account> {
  await store.savePreferences(app.db, user, change)
  return accountOf(app.db, user)
}

/** The caller's account. A token outlives its account by minutes; then nobody is signed in. */
export async function accountOf(db: Db, user: User): Promise<Account> {
  return (await store.findAccount(db, user)) ?? fail('not_signed_in')
}
