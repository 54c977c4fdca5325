import type { App } from '../../app.ts'
import { instanceFact, saveInstanceFact } from '../../db/instance-facts.ts'
import * as users from '../users/service.ts'
import { rebuildAll } from './service.ts'
import * as store from './store.ts'

/** Moves on whenever the rules change by which records and totals are derived: then all are derived anew at a start. */
const derivedBy = '1'

/** Derives the records and totals of everybody who trains, one after the other. Answers how many they are. */
export async function rebuildEverybody(db: App['db'], onStart: (lifters: number) => void = () => {}): Promise<number> {
  const ids = await store.lifters(db)
  if (ids.length > 0) onStart(ids.length)
  for (const id of ids) {
    const user = { id, sessionId: id }
    await db.transaction().execute(async (tx) => {
      await users.takeTurn(tx, user)
      await rebuildAll(tx, user)
    })
  }
  await saveInstanceFact(db, 'derived_by', derivedBy)
  return ids.length
}

/** The same, if what is stored was derived by other rules, or before there were any. Two processes may do it at once. */
export async function rebuildIfOlder(db: App['db'], onStart?: (lifters: number) => void): Promise<void> {
  if ((await instanceFact(db, 'derived_by')) !== derivedBy) await rebuildEverybody(db, onStart)
}
