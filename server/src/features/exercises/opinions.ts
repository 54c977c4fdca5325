import type { Rating } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import { ratingOf } from './shown.ts'
import * as store from './store.ts'
import { ofKey } from './visible.ts'

/** One rating a person: a new one replaces the old, none takes it back. */
export async function rate(app: App, user: User, key: string, stars: number | null): Promise<Rating> {
  const { id } = await ofKey(app, app.db, user, key)
  await store.saveStars(app.db, user, id, stars, app.now().toISOString())
  return ratingOf((await store.opinions(app.db, user, [id])).get(id))
}

export async function favor(app: App, user: User, key: string, isFavorite: boolean): Promise<{ isFavorite: boolean }> {
  const { id } = await ofKey(app, app.db, user, key)
  await store.saveFavorite(app.db, user, id, isFavorite)
  return { isFavorite }
}
