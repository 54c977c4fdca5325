import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { builtIn } from './built-in.ts'
import * as store from './store.ts'

/** The template behind an id, if the caller may see it: one that is not theirs to see is not there. */
export async function ofId(app: App, db: Db, user: User, id: string): Promise<store.Stored> {
  const [template = builtIn(app.library).get(id)] = await store.find(db, user, [id])
  return template ?? fail('template_not_found')
}

/** The caller's own template behind an id. One they only see is there, but not theirs to change. */
export async function ownOfId(app: App, db: Db, user: User, id: string): Promise<store.Stored> {
  const template = await ofId(app, db, user, id)
  return template.userId === user.id ? template : fail('template_not_yours')
}
