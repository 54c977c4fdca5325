import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { LibraryExercise } from '../../library.ts'
import * as store from './store.ts'

/** An exercise as the caller may see it: of the library, or their own. Nobody else's. */
export type Visible = LibraryExercise | store.OwnExercise

export function isOfLibrary(exercise: Visible): exercise is LibraryExercise {
  return 'slug' in exercise
}

/** The exercise behind an id or a slug, archived ones too. */
export async function ofKey(app: App, db: Db, user: User, key: string): Promise<Visible> {
  const id = key.toLowerCase()
  const ofLibrary = app.library.bySlug.get(key) ?? app.library.byId.get(id)
  if (ofLibrary) return ofLibrary
  const [own] = isId(id) ? await store.own(db, user, { ids: [id] }) : []
  return own ?? fail('exercise_not_found')
}

/** The caller's own exercise behind an id. One of the library is there, but not theirs to change. */
export async function ownOfKey(app: App, db: Db, user: User, key: string): Promise<store.OwnExercise> {
  const exercise = await ofKey(app, db, user, key)
  return isOfLibrary(exercise) ? fail('exercise_not_yours') : exercise
}

const isId = (key: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)
