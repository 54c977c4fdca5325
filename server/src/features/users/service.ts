import type { Account, changePreferences as ChangePreferences } from '@fitai/contract'
import { mergeNotifications } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

export { hold, stampOf, takeTurn } from './store.ts'

export async function readProfile(app: App, user: User): Promise<Account> {
  const [account, subscription] = await Promise.all([accountOf(app.db, user), app.subscriptions.of(user.id)])
  return subscription ? { ...account, subscription } : account
}

/** A field that is left out stays. */
export async function changeProfile(app: App, user: User, change: store.Profile): Promise<Account> {
  const { timezone } = await accountOf(app.db, user)
  if (change.birthDate && change.birthDate > localDateOf(app.now(), timezone))
    fail('invalid_input', 'Nobody is born in the future')
  await store.saveProfile(app.db, user, change)
  return readProfile(app, user)
}

type Preferences = z.output<(typeof ChangePreferences)['body']>

/** Another formula makes other estimates: everything that follows from them is derived anew, at once. */
export async function changePreferences(app: App, user: User, change: Preferences): Promise<Account> {
  await app.db.transaction().execute(async (tx) => {
    if (change.e1rmFormula !== undefined) await store.takeTurn(tx, user)
    const { e1rmFormula } = await accountOf(tx, user)
    await store.savePreferences(tx, user, { ...change, ...(await choicesAfter(tx, user, change)) })
    if (change.e1rmFormula !== undefined && change.e1rmFormula !== e1rmFormula) await records.rebuildAll(tx, user)
  })
  return readProfile(app, user)
}

/** Kinds and channels that are left out stay: two devices may change different ones at once. */
async function choicesAfter(tx: Db, user: User, { notifications, privacy }: Preferences) {
  if (!notifications && !privacy) return { notifications: undefined, privacy: undefined }
  const before = await store.hold(tx, user)
  return {
    notifications: notifications && mergeNotifications(before.notifications, notifications),
    privacy: privacy && { ...before.privacy, ...privacy },
  }
}

/** The caller's account. A token outlives its account by minutes; then nobody is signed in. */
export async function accountOf(db: Db, user: User): Promise<Account> {
  return (await store.findAccount(db, user)) ?? fail('not_signed_in')
}
