import {
  ExerciseSummary,
  exerciseHistory,
  exerciseRecords,
  type LibraryExercise,
  listExercises,
  listRecords,
  readExercise,
  readLibrary,
} from '@fitai/contract'
import type { Language } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { keptQuery, readKept } from '../offline/kept.ts'
import { queryClient } from '../queries.ts'
import { useAccount } from '../session.ts'
import { type KnownExercise, knownExercises } from './known.ts'

const minute = 60_000

/** Changes only with the server, and asking again is answered with nothing (ETag). */
export const libraryQuery = readKept(readLibrary, {}, 60 * minute)

const ofCaller = (which: Which) =>
  keptQuery({
    queryKey: [listExercises.path, 'all', which],
    ask: () => everyPage(which),
    check: ExerciseSummary.array(),
    staleTime: 5 * minute,
  })

export const ownQuery = ofCaller({ mine: 'true' })
export const favoritesQuery = ofCaller({ favorites: 'true' })
export const archivedQuery = ofCaller({ archived: 'true' })

export const exerciseQuery = (id: string) => readKept(readExercise, { params: { id } })
export const historyQuery = (id: string) => readKept(exerciseHistory, { params: { id }, query: { limit: 1000 } })
export const recordsQuery = (id: string) => readKept(exerciseRecords, { params: { id } })
export const allRecordsQuery = readKept(listRecords, {})

type Which = { mine?: 'true'; favorites?: 'true'; archived?: 'true' }

async function everyPage(which: Which): Promise<ExerciseSummary[]> {
  const items: ExerciseSummary[] = []
  let cursor: string | undefined
  do {
    const page = await call(listExercises, { query: { ...which, limit: 100, cursor } })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** After an exercise of one's own, a favourite or a rating has changed. */
export async function exercisesChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [listExercises.path] }),
    queryClient.invalidateQueries({ queryKey: [readExercise.path] }),
  ])
}

export type Known = {
  /** By name, without those that are archived. */
  all: readonly KnownExercise[]
  archived: readonly KnownExercise[]
  /** All of them by id and by slug. */
  byKey: ReadonlyMap<string, KnownExercise>
  librarySlugs: ReadonlyMap<string, LibraryExercise>
}

/** Every exercise there is for the caller. Own ones and favourites join when they have come. */
export function useExercises() {
  const language = useAccount().language
  const library = useQuery(libraryQuery)
  const own = useQuery(ownQuery).data ?? none
  const archived = useQuery(archivedQuery).data ?? none
  const favorites = useQuery(favoritesQuery).data ?? none
  const data = library.data && known(library.data.items, own, archived, favorites, language)
  return { data, error: library.error, refetch: library.refetch }
}

type List = readonly ExerciseSummary[]
const none: List = []

type Sources = [library: readonly LibraryExercise[], own: List, archived: List, favorites: List, language: Language]
let last: { from: Sources; made: Known } | undefined

/** Many components of a screen ask for the same: it is put together once. */
function known(...from: Sources): Known {
  if (last && from.every((part, index) => part === last?.from[index])) return last.made
  const [library, own, archived, favorites, language] = from
  const exercises = knownExercises({ library, own, archived, favorites, language })
  const byKey = new Map<string, KnownExercise>()
  for (const exercise of [...exercises.all, ...exercises.archived]) {
    byKey.set(exercise.id, exercise)
    if (exercise.slug !== null) byKey.set(exercise.slug, exercise)
  }
  const made = { ...exercises, byKey, librarySlugs: new Map(library.map((each) => [each.slug, each])) }
  last = { from, made }
  return made
}
