import type { NewDays } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { mergedInto } from '../exercises/merge.ts'
import { addLike } from '../exercises/own.ts'
import * as exercises from '../exercises/service.ts'
import { exerciseIdsIn, movementsIn } from './movements.ts'
import type { Movement, Stored } from './store.ts'

/** The days of a template as the caller may have them: exercises the author made become exercises of the caller's own. */
export async function daysFor(
  app: App,
  db: Db,
  user: User,
  template: Pick<Stored, 'userId' | 'days'>,
): Promise<NewDays> {
  const movements = await movementsIn(app, db, user, [template])
  const theirs = exerciseIdsIn(template).flatMap((id) => {
    const movement = movements(id)
    return movement && movement.ownerId !== null && movement.ownerId !== user.id ? [movement] : []
  })
  const mine = theirs.length === 0 ? undefined : await ownLike(app, db, user, theirs)
  return template.days.map((day) => ({
    ...day,
    entries: day.entries.flatMap((entry) => {
      const movement = movements(entry.exerciseId)
      return movement ? [{ ...entry, exerciseId: mine?.get(movement.id) ?? movement.id }] : []
    }),
  }))
}

/** For each exercise of somebody else the caller's own of that name, by any name it has or had; if there is none, it is made. */
async function ownLike(app: App, db: Db, user: User, theirs: readonly Movement[]): Promise<Map<string, string>> {
  const standsFor = await mergedInto(db, user)
  const own = await exercises.ownByName(db, user)
  const byName = new Map([
    ...own.flatMap(({ id, aliases }) => aliases.map((alias) => [alias.toLowerCase(), id] as const)),
    ...own.map(({ id, name }) => [name.toLowerCase(), id] as const),
  ])
  const found = new Map<string, string>()
  for (const { id, ownerId, name } of theirs) {
    const known = byName.get(name.toLowerCase()) ?? (await addLike(app, db, user, { id, ownerId: ownerId ?? user.id }))
    byName.set(name.toLowerCase(), known)
    found.set(id, standsFor(known))
  }
  return found
}
