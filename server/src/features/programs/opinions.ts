import type { Rating } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as store from './opinion-store.ts'
import { ratingOf } from './shown.ts'
import { ofId } from './visible.ts'

/** One rating a person: a new one replaces the old, none takes it back. */
export async function rate(app: App, user: User, id: string, stars: number | null): Promise<Rating> {
  const program = await ofId(app, app.db, user, id)
  if (program.userId === user.id) fail('program_is_yours')
  await store.saveStars(app.db, user, id, stars, app.now().toISOString())
  return ratingOf((await store.opinions(app.db, user, [id])).get(id))
}

export async function favor(app: App, user: User, id: string, isFavorite: boolean): Promise<{ isFavorite: boolean }> {
  await ofId(app, app.db, user, id)
  await store.saveFavorite(app.db, user, id, isFavorite)
  return { isFavorite }
}
