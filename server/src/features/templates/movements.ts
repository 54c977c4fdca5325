import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { mergedInto } from '../exercises/merge.ts'
import * as store from './store.ts'

export type Movements = (exerciseId: string) => store.Movement | undefined

/**
 * What the exercises of templates are, for somebody who looks at them: of the library, their own, or the author's own.
 * What the caller has merged into another exercise is that one.
 */
export async function movementsIn(
  app: App,
  db: Db,
  user: User | undefined,
  templates: readonly Pick<store.Stored, 'userId' | 'days'>[],
): Promise<Movements> {
  const standsFor = user ? await mergedInto(db, user) : (id: string) => id
  const ids = new Set(templates.flatMap(exerciseIdsIn).map(standsFor))
  const elsewhere = [...ids].filter((id) => !app.library.byId.has(id))
  const owners = new Set([...templates.flatMap(({ userId }) => userId ?? []), ...(user ? [user.id] : [])])
  const own = new Map((await store.movementsOf(db, [...owners], elsewhere)).map((of) => [of.id, of]))
  return (id) => ofLibrary(app, standsFor(id)) ?? own.get(standsFor(id))
}

export function exerciseIdsIn({ days }: Pick<store.Stored, 'days'>): string[] {
  return days.flatMap(({ entries }) => entries.map(({ exerciseId }) => exerciseId))
}

function ofLibrary({ library }: App, id: string): store.Movement | undefined {
  const exercise = library.byId.get(id)
  if (!exercise) return undefined
  const { slug, name, tracking, equipment } = exercise
  return { id, ownerId: null, slug, name, tracking, equipment }
}
