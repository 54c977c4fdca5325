import type { listPrograms, ProgramSummary } from '@fitai/contract'
import { confidentRating } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { builtIn } from './built-in.ts'
import { type Opinion, opinions } from './opinion-store.ts'
import { daysPerWeek, summaries } from './shown.ts'
import * as store from './store.ts'

type Query = z.output<(typeof listPrograms)['query']>

/** Where a page ended: the value it was sorted by, and the id that settles ties. */
const Place = z.tuple([z.union([z.string().max(100), z.number()]), z.uuid()])
type Place = z.infer<typeof Place>

export async function list(
  app: App,
  user: User,
  query: Query,
): Promise<{ items: ProgramSummary[]; nextCursor: string | null }> {
  const after = fromCursor(query.cursor, Place)
  const programs = (await ofScope(app, user, query.scope)).filter((program) => fits(program, query))
  const known = await opinions(
    app.db,
    user,
    programs.map(({ id }) => id),
  )
  const rest = programs
    .filter(({ id, userId }) => query.scope !== 'favorites' || userId !== null || known.get(id)?.isFavorite === true)
    .map((program) => ({ program, place: placeOf(program, query.sort, known.get(program.id)) }))
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place))
  const page = rest.slice(0, query.limit)
  const last = rest.length > query.limit ? page.at(-1) : undefined
  const items = page.map(({ program }) => program)
  return { items: await summaries(app, user, items, known), nextCursor: last ? toCursor(...last.place) : null }
}

async function ofScope(app: App, user: User, scope: Query['scope']): Promise<store.Stored[]> {
  const ours = [...builtIn(app.library).values()]
  if (scope === 'built-in') return ours
  if (scope === 'mine') return store.all(app.db, user, 'own')
  if (scope === 'public') return store.all(app.db, user, 'public')
  return [...ours, ...(await store.all(app.db, user, scope === 'favorites' ? 'favorites' : 'kept'))]
}

function fits(program: store.Stored, { q = '', level, goal, daysPerWeek: days }: Query): boolean {
  const words = q.toLowerCase()
  return (
    (level === undefined || program.level === level) &&
    (goal === undefined || program.goal === goal) &&
    (days === undefined || Math.round(daysPerWeek(program)) === days) &&
    [program.name.toLowerCase(), ...program.tags].some((text) => text.toLowerCase().includes(words))
  )
}

/** Smaller comes first. A name is cut so that it fits into a cursor whatever is in it. */
function placeOf({ id, name, updatedAt }: store.Stored, sort: Query['sort'], opinion: Opinion | undefined): Place {
  if (sort === 'newest') return [updatedAt === null ? 0 : -Date.parse(updatedAt), id]
  if (sort === 'rating') return [-confidentRating(opinion ?? { count: 0, sum: 0 }), id]
  const letters = name.toLowerCase().replace(/[\p{C}"\\]/gu, ' ')
  return [letters.slice(0, 24), id]
}

function compare([a, idA]: Place, [b, idB]: Place): number {
  if (a !== b) return a < b ? -1 : 1
  return idA === idB ? 0 : idA < idB ? -1 : 1
}
