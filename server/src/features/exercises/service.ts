import { createHash } from 'node:crypto'
import type { Exercise, ExerciseSession, ExerciseSummary, listExercises } from '@fitai/contract'
import { standingRecords } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import type { Library } from '../../library.ts'
import * as recordsOf from '../records/service.ts'
import * as store from './store.ts'

export { add, findAll, ownByName } from './store.ts'

const Place = z.tuple([z.string().max(200), z.uuid()])
type Query = z.output<(typeof listExercises)['query']>

export async function list(app: App, user: User, query: Query) {
  const found = await store.page(app.db, user, query, fromCursor(query.cursor, Place))
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return { items, nextCursor: found.length > query.limit && last ? toCursor(last.name.toLowerCase(), last.id) : null }
}

export async function search(app: App, user: User, q: string, limit: number): Promise<{ items: ExerciseSummary[] }> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return { items: await store.search(app.db, user, words, limit) }
}

export const read = (app: App, user: User, key: string): Promise<Exercise> => ofKey(app.db, user, key)

export async function records(app: App, user: User, key: string) {
  const { id } = await ofKey(app.db, user, key)
  const timeline = await recordsOf.timeline(app.db, user, id)
  return { current: standingRecords(timeline), timeline }
}

export async function history(app: App, user: User, key: string, limit: number): Promise<{ items: ExerciseSession[] }> {
  const { id, tracking } = await ofKey(app.db, user, key)
  return { items: await recordsOf.sessions(app.db, user, { id, tracking }, limit) }
}

/** The exercise behind an id or a slug, if the caller may see it. */
export async function ofKey(db: Db, user: User, key: string): Promise<Exercise> {
  return (await store.find(db, user, key)) ?? fail('exercise_not_found')
}

/** Writes the library into the database, once a version. Safe to run in several processes at once. */
export async function loadLibrary(db: App['db'], library: Library): Promise<void> {
  const version = createHash('sha256').update(JSON.stringify(library.exercises)).digest('hex')
  if ((await store.fact(db, 'library')) === version) return
  await db.transaction().execute(async (tx) => {
    await store.saveLibrary(tx, library.exercises)
    await store.saveFact(tx, 'library', version)
  })
}
