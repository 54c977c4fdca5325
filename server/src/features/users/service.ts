import type { Account } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

export { stampOf, takeTurn } from './store.ts'

export const readProfile = (app: App, user: User): Promise<Account> => accountOf(app.db, user)

/** A field that is left out stays. */
export async function changeProfile(app: App, user: User, change: store.Profile): Promise<Account> {
  const { timezone } = await accountOf(app.db, user)
  if (change.birthDate && change.birthDate > localDateOf(app.now(), timezone))
    fail('invalid_input', 'Nobody is born in the future')
  await store.saveProfile(app.db, user, change)
  return accountOf(app.db, user)
}

/** Another formula makes other estimates: everything that follows from them is derived anew, at once. */
export async function changePreferences(app: App, user: User, change: store.Preferences): Promise<Account> {
  return app.db.transaction().execute(async (tx) => {
    if (change.e1rmFormula !== undefined) await store.takeTurn(tx, user)
    const { e1rmFormula } = await accountOf(tx, user)
    await store.savePreferences(tx, user, change)
    if (change.e1rmFormula !== undefined && change.e1rmFormula !== e1rmFormula) await records.rebuildAll(tx, user)
    return accountOf(tx, user)
  })
}

/** The caller's account. A token outlives its account by minutes; then nobody is signed in. */
export async function accountOf(db: Db, user: User): Promise<Account> {
  return (await store.findAccount(db, user)) ?? fail('not_signed_in')
}
