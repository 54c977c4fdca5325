import type { featuredTemplates, listTemplates, myTemplates, publicTemplates, TemplateSummary } from '@fitai/contract'
import { confidentRating } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as exercises from '../exercises/service.ts'
import { builtIn } from './built-in.ts'
import { exerciseIdsIn } from './movements.ts'
import { type Opinion, opinions } from './opinion-store.ts'
import { summaries } from './shown.ts'
import * as store from './store.ts'

type Query<E extends { query: z.ZodType }> = z.output<E['query']>
type Asked = Query<typeof featuredTemplates> & Partial<Query<typeof listTemplates>>
type Page = { items: TemplateSummary[]; nextCursor: string | null }

/** Where a page ended: the value it was sorted by, and the id that settles ties. */
const Place = z.tuple([z.union([z.string().max(100), z.number()]), z.uuid()])
type Place = z.infer<typeof Place>

export const list = (app: App, user: User, query: Query<typeof listTemplates>) => pageOf(app, user, 'kept', true, query)

export const mine = (app: App, user: User, query: Query<typeof myTemplates>) => pageOf(app, user, 'own', false, query)

export const publicOnes = (app: App, user: User, query: Query<typeof publicTemplates>) =>
  pageOf(app, user, 'public', false, query)

export const featured = (app: App, user: User, query: Query<typeof featuredTemplates>) =>
  pageOf(app, user, undefined, true, query)

async function pageOf(
  app: App,
  user: User,
  scope: store.Scope | undefined,
  withBuiltIn: boolean,
  query: Asked,
): Promise<Page> {
  const after = fromCursor(query.cursor, Place)
  const exerciseId = query.exercise && (await exercises.known(app.db, user, query.exercise)).id
  const heads = [
    ...(withBuiltIn ? builtInWith(app, exerciseId) : []),
    ...(scope ? await store.heads(app.db, user, scope, exerciseId) : []),
  ].filter((head) => fits(head, query))
  const known = await opinions(
    app.db,
    user,
    heads.map(({ id }) => id),
  )
  const rest = heads
    .filter(({ id }) => query.favorites === undefined || (known.get(id)?.isFavorite ?? false) === query.favorites)
    .map((head): Place => [sortedBy(head, query.sort, known.get(head.id)), head.id])
    .filter((place) => after === undefined || compare(place, after) > 0)
    .sort(compare)
  const places = rest.slice(0, query.limit)
  const ids = places.map(([, id]) => id)
  const last = rest.length > query.limit ? places.at(-1) : undefined
  return {
    items: await summaries(app, user, await inOrder(app, user, ids), known),
    nextCursor: last ? toCursor(...last) : null,
  }
}

function builtInWith({ library }: App, exerciseId: string | undefined): store.Head[] {
  const all = [...builtIn(library).values()]
  return exerciseId === undefined ? all : all.filter((template) => exerciseIdsIn(template).includes(exerciseId))
}

function fits({ name, kind, tags, visibility }: store.Head, { q = '', ...asked }: Asked): boolean {
  const words = q.toLowerCase()
  return (
    (asked.kind === undefined || asked.kind === kind) &&
    (asked.visibility === undefined || asked.visibility === visibility) &&
    [name.toLowerCase(), ...tags].some((text) => text.includes(words))
  )
}

/** Smaller comes first. A name is cut so that it fits into a cursor whatever is in it. */
function sortedBy(head: store.Head, sort: Asked['sort'], opinion: Opinion | undefined): Place[0] {
  if (sort === 'newest') return head.updatedAt === null ? 0 : -Date.parse(head.updatedAt)
  if (sort === 'rating') return -confidentRating(opinion ?? { count: 0, sum: 0 })
  if (sort === 'used') return -(opinion?.timesUsed ?? 0)
  return head.name
    .toLowerCase()
    .replace(/[\p{C}"\\]/gu, ' ')
    .slice(0, 24)
}

function compare([a, idA]: Place, [b, idB]: Place): number {
  if (a !== b) return a < b ? -1 : 1
  if (idA === idB) return 0
  return idA < idB ? -1 : 1
}

async function inOrder(app: App, user: User, ids: readonly string[]): Promise<store.Stored[]> {
  const found = new Map((await store.find(app.db, user, ids)).map((template) => [template.id, template]))
  return ids.flatMap((id) => builtIn(app.library).get(id) ?? found.get(id) ?? [])
}
