import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { builtIn } from './built-in.ts'
import * as store from './store.ts'

/** The program behind an id, if the caller may see it: one that is not theirs to see is not there. */
export async function ofId(app: App, db: Db, user: User, id: string): Promise<store.Stored> {
  return (await ifThere(app, db, user, id)) ?? fail('program_not_found')
}

export async function ifThere(app: App, db: Db, user: User, id: string): Promise<store.Stored | undefined> {
  return builtIn(app.library).get(id) ?? (await store.find(db, user, [id]))[0]
}

/** The caller's own program behind an id. One they only see is there, but not theirs to change. */
export async function ownOfId(app: App, db: Db, user: User, id: string): Promise<store.Stored> {
  const program = await ofId(app, db, user, id)
  return program.userId === user.id ? program : fail('program_not_yours')
}
