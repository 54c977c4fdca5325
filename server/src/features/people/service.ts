import { Id, type Person, type Profile, type searchPeople } from '@fitai/contract'
import { canSee, privacyWith } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as store from './store.ts'

export async function changeUsername(app: App, user: User, username: string | null) {
  if (!(await store.saveUsername(app.db, user, username).catch(takenAtOnce))) fail('username_taken')
  return { username }
}

/** Two who choose the same name in the same moment: the index lets one of them have it. */
function takenAtOnce(error: unknown): false {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'account_username') return false
  throw error
}

export const readUsername = async (app: App, user: User) => ({ username: await store.usernameOf(app.db, user) })

export const PlaceByName = z.tuple([z.string().max(200), z.uuid()])

export async function search(app: App, user: User, { q, limit, cursor }: z.output<(typeof searchPeople)['query']>) {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu)
  if (!words) return { items: [], nextCursor: null }
  const found = await store.search(app.db, user, words, fromCursor(cursor, PlaceByName), limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ sortName: _, ...person }) => person),
    nextCursor: last ? toCursor(last.sortName.slice(0, 80), last.id) : null,
  }
}

/** Somebody by username or id, as far as the caller may see them. */
export async function read(app: App, user: User | undefined, key: string): Promise<Profile> {
  const { data: id } = Id.safeParse(key)
  const seen = (await store.find(app.db, user, id ? { id } : { username: key })) ?? fail('user_not_found')
  const { privacy: changes, ...head } = seen
  const viewer = head.relation === 'self' ? 'owner' : head.relation === 'friend' ? 'friend' : 'stranger'
  const privacy = privacyWith(changes)
  // Friends know each other by name, whatever else one of them hides.
  const isOpen = canSee(privacy.profile, viewer)
  const figures = await store.figuresOf(app.db, head.id)
  return {
    ...head,
    workouts: isOpen && canSee(privacy.workouts, viewer) ? figures.workouts : null,
    lifts: isOpen && canSee(privacy.records, viewer) ? figures.lifts : null,
  }
}

/** Somebody the caller can see, or nobody. */
export async function visiblePerson(db: Db, user: User, id: string): Promise<Person> {
  const { name, username } = (await store.find(db, user, { id })) ?? fail('user_not_found')
  return { id, name, username }
}
