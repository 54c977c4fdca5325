import type { ExerciseLink } from '@fitai/contract'
import type { ExerciseFacts } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as exercises from '../exercises/service.ts'
import { ofKey } from '../exercises/visible.ts'

export type Movement = { link: ExerciseLink; facts: ExerciseFacts }

/** What these exercises are called and are, of the library or the user's own. */
export async function movementsOf(app: App, user: User, ids: readonly string[]): Promise<Map<string, Movement>> {
  const found = new Map<string, Movement>()
  const own: string[] = []
  for (const id of ids) {
    const exercise = app.library.byId.get(id)
    if (exercise) found.set(id, { link: { id, slug: exercise.slug, name: exercise.name }, facts: exercise })
    else own.push(id)
  }
  for (const exercise of await exercises.ownOf(app.db, user, own))
    found.set(exercise.id, {
      link: { id: exercise.id, slug: null, name: exercise.name },
      facts: { ...exercise, slug: exercise.id },
    })
  return found
}

/** The ids behind ids or slugs; the caller's own or the library's, else it is not found. */
export async function idsOf(app: App, user: User, keys: readonly string[]): Promise<string[]> {
  return Promise.all(keys.map(async (key) => (await ofKey(app, app.db, user, key)).id))
}

/** Rows of exercises with their movement; one that is gone is left out. */
export function withMovement<Row extends { exerciseId: string }>(
  rows: readonly Row[],
  movements: ReadonlyMap<string, Movement>,
): (Row & Movement & { exercise: ExerciseFacts })[] {
  return rows.flatMap((row) => {
    const movement = movements.get(row.exerciseId)
    return movement ? [{ ...row, ...movement, exercise: movement.facts }] : []
  })
}
