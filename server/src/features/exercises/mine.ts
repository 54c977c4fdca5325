import { buildSearch, type Language, type Search } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** The caller's side of the library: their own exercises in use, and in which language they read names. */
export type Mine = {
  language: Language
  exercises: readonly store.OwnExercise[]
  search: Search
}

type Remembered = { revision: number; exercises: readonly store.OwnExercise[]; search: Search }

const remembered = new Map<string, Remembered>()
const mostRemembered = 50_000

/** Ranked as if half of the gym did it: one's own exercise is meant more often than a stranger of the library. */
const popularity = 0.5

/**
 * A thousand exercises are too many to read and take apart for every search, so they are remembered as long as the
 * revision of the account says that nothing has changed. Any process may have changed it: each asks the database.
 */
export async function mineOf({ db }: App, user: User): Promise<Mine> {
  const { language, revision } = await users.stampOf(db, user)
  const known = remembered.get(user.id)
  if (known?.revision === revision) return { language, ...known }
  const exercises = await store.own(db, user, { isArchived: false })
  const search = buildSearch(
    exercises.map(({ id, name, aliases }) => ({ id, popularity, names: [name, ...aliases].map((text) => ({ text })) })),
  )
  remember(user.id, { revision, exercises, search })
  return { language, exercises, search }
}

/** Forgets whoever was remembered first when there are too many. */
function remember(userId: string, mine: Remembered): void {
  remembered.delete(userId)
  remembered.set(userId, mine)
  let total = 0
  for (const { exercises } of remembered.values()) total += exercises.length + 1
  for (const [id, { exercises }] of remembered) {
    if (total <= mostRemembered) return
    remembered.delete(id)
    total -= exercises.length + 1
  }
}
