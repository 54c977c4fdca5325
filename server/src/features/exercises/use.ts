import type { App } from '../../app.ts'
import * as store from './use-store.ts'
import { isOfLibrary, type Visible } from './visible.ts'

const countedDays = 90
const goodForMs = 3_600_000
const dayMs = 86_400_000

/**
 * How many people have trained each exercise in the last 90 days, and in how many workouts. The count is kept in the
 * database and made anew when it is an hour old, by whoever asks first.
 */
export async function usesOf({ db, now }: App): Promise<ReadonlyMap<string, { users: number; sessions: number }>> {
  const at = now()
  const countedAt = await store.countedAt(db)
  if (countedAt === undefined || at.getTime() - Date.parse(countedAt) >= goodForMs)
    await store.countAnew(db, new Date(at.getTime() - countedDays * dayMs).toISOString(), at.toISOString())
  return new Map((await store.uses(db)).map(({ exerciseId, users, sessions }) => [exerciseId, { users, sessions }]))
}

type Uses = Awaited<ReturnType<typeof usesOf>>

/** People times workouts here; where that says nothing, what gym-goers log elsewhere, which never outweighs one workout. */
export function popularityOf(exercise: Visible, uses: Uses): number {
  const { users, sessions } = uses.get(exercise.id) ?? { users: 0, sessions: 0 }
  return users * sessions + (isOfLibrary(exercise) ? exercise.popularity / 2 : 0)
}
