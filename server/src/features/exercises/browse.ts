import type { ExerciseSummary, exerciseFacets, FoundExercise, listExercises, searchExercises } from '@fitai/contract'
import {
  type About,
  confidentRating,
  type ExerciseFilter,
  facetCounts,
  filterExercises,
  type Muscle,
} from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { mineOf } from './mine.ts'
import * as service from './service.ts'
import * as store from './store.ts'
import { popularityOf, usesOf } from './use.ts'
import { isOfLibrary, type Visible } from './visible.ts'

type Query<E extends { query: z.ZodType }> = z.output<E['query']>
type Page = { limit: number; cursor?: string | undefined }

/** Where a page ended: the value it was sorted by, and the id that settles ties. */
const Place = z.tuple([z.union([z.string().max(200), z.number()]), z.uuid()])
type Place = z.infer<typeof Place>
/** What a list is sorted by: smaller comes first. */
type SortBy = (exercise: Visible) => Place[0]

export async function list(app: App, user: User, query: Query<typeof listExercises>) {
  const { archived, sort, limit, cursor, ...filter } = query
  const all = archived ? await store.own(app.db, user, { isArchived: true }) : await everything(app, user)
  const found = filterExercises(all, filter, await aboutThem(app, user, filter))
  return pageOf(app, user, found, await sortBy(app, user, sort), { limit, cursor })
}

/** Those whose primary muscle it is come first, each half by name. */
export async function ofMuscle(app: App, user: User, muscle: Muscle, page: Page) {
  const filter = { muscle: [muscle] }
  const found = filterExercises(await everything(app, user), filter, await aboutThem(app, user, filter))
  const rank = ({ primaryMuscles, name }: Visible) => `${primaryMuscles.includes(muscle) ? 0 : 1} ${name.toLowerCase()}`
  return pageOf(app, user, found, rank, page)
}

export async function search(app: App, user: User, query: Query<typeof searchExercises>) {
  const { q, limit, language, ...filter } = query
  const { exercises, matched } = await found(app, user, q, language)
  const best = filterExercises(exercises, filter, await aboutThem(app, user, filter)).slice(0, limit)
  const items = await service.summaries(app, user, best)
  return { items: items.map((item): FoundExercise => ({ ...item, matched: matched.get(item.id) ?? item.name })) }
}

export async function facets(app: App, user: User, query: Query<typeof exerciseFacets>) {
  const { q, ...filter } = query
  const all = q === undefined ? await everything(app, user) : (await found(app, user, q)).exercises
  const about = await aboutThem(app, user, filter)
  return { total: filterExercises(all, filter, about).length, facets: facetCounts(all, filter, about) }
}

/** What people here train, then what they train elsewhere. */
export async function popular(app: App, user: User, { limit, ...filter }: ExerciseFilter & { limit: number }) {
  const uses = await usesOf(app)
  const all = filterExercises(await everything(app, user), filter, await aboutThem(app, user, filter))
  const { items } = await pageOf(app, user, all, (exercise) => -popularityOf(exercise, uses), { limit })
  return { items: items.map((item) => ({ ...item, ...(uses.get(item.id) ?? { users: 0, sessions: 0 }) })) }
}

async function everything(app: App, user: User): Promise<Visible[]> {
  return [...app.library.exercises, ...(await mineOf(app, user)).exercises]
}

const mostFound = 300

/** The library and one's own, found by the same rules and ranked together: best first. */
async function found(app: App, user: User, q: string, language?: Query<typeof searchExercises>['language']) {
  const mine = await mineOf(app, user)
  const first = { language: language ?? mine.language }
  const hits = [...app.library.search()(q, first), ...mine.search(q, first)]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFound)
  const own = new Map(mine.exercises.map((exercise) => [exercise.id, exercise]))
  return {
    exercises: hits.flatMap(({ id }) => app.library.byId.get(id) ?? own.get(id) ?? []),
    matched: new Map(hits.map((hit) => [hit.id, hit.matched])),
  }
}

async function aboutThem(app: App, user: User, { favorites }: ExerciseFilter): Promise<About<Visible>> {
  const liked = new Set(favorites === undefined ? [] : await store.favorites(app.db, user))
  return { isOwn: (exercise) => !isOfLibrary(exercise), isFavorite: ({ id }) => liked.has(id) }
}

async function sortBy(app: App, user: User, sort: Query<typeof listExercises>['sort']): Promise<SortBy> {
  if (sort === 'name') return ({ name }) => name.toLowerCase()
  if (sort === 'rating') {
    const opinions = await store.opinions(app.db, user)
    return ({ id }) => -confidentRating(opinions.get(id) ?? { count: 0, sum: 0 })
  }
  const uses = await usesOf(app)
  return (exercise) => -popularityOf(exercise, uses)
}

async function pageOf(
  app: App,
  user: User,
  exercises: readonly Visible[],
  by: SortBy,
  { limit, cursor }: Page,
): Promise<{ items: ExerciseSummary[]; nextCursor: string | null }> {
  const after = fromCursor(cursor, Place)
  const rest = exercises
    .map((exercise) => ({ exercise, place: [by(exercise), exercise.id] satisfies Place }))
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place))
  const last = rest[limit - 1]
  const items = await service.summaries(
    app,
    user,
    rest.slice(0, limit).map(({ exercise }) => exercise),
  )
  return { items, nextCursor: rest.length > limit && last ? toCursor(...last.place) : null }
}

function compare([a, idA]: Place, [b, idB]: Place): number {
  if (a !== b) return a < b ? -1 : 1
  if (idA === idB) return 0
  return idA < idB ? -1 : 1
}
