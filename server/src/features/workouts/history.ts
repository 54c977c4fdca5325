import { Instant, type listWorkouts, type previousSets } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as exercises from '../exercises/service.ts'
import * as history from './history-store.ts'
import * as store from './store.ts'

const Place = z.tuple([Instant, z.uuid()])

export async function list(app: App, user: User, query: z.output<(typeof listWorkouts)['query']>) {
  const { from, to, q, limit } = query
  const after = fromCursor(query.cursor, Place)
  const exercise = query.exerciseId === undefined ? undefined : await exercises.known(app.db, user, query.exerciseId)
  const found = await history.summaries(app.db, user, {
    from,
    to,
    q,
    after,
    exerciseId: exercise?.id,
    limit: limit + 1,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const nextCursor = found.length > limit && last?.startedAt ? toCursor(last.startedAt, last.id) : null
  return { items, nextCursor }
}

export async function previous(app: App, user: User, id: string): Promise<z.input<(typeof previousSets)['reply']>> {
  if (!(await store.findWorkout(app.db, user, id))) fail('workout_not_found')
  const rows = await history.previousSets(app.db, user, id)
  const byExercise = Map.groupBy(rows, (row) => row.exerciseId)
  return {
    items: [...byExercise].flatMap(([exerciseId, sets]) => {
      const [first] = sets
      return first ? [{ exerciseId, workoutId: first.workoutId, localDate: first.localDate, sets }] : []
    }),
  }
}
