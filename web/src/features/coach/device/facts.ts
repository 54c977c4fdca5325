import { analyticsSets, type LibraryExercise, overview, refusedExercises } from '@fitai/contract'
import { type PastPerformance, toKg, type WeightUnit, withoutRamp } from '@fitai/domain'
import { api, call } from '../../../api.ts'
import { favoritesQuery, libraryQuery } from '../../../exercises/library.ts'
import { localDay } from '../../../format.ts'
import { keptQuery, readKept } from '../../../offline/kept.ts'
import { queryClient, read } from '../../../queries.ts'
import { dayAfter } from '../../../weeks.ts'

/** What a device knows of its owner when it has to plan by itself. */
export type Facts = {
  library: readonly LibraryExercise[]
  sets: readonly PastSet[]
  favorites: readonly string[]
  refused: readonly string[]
  today: string
  weightUnit: WeightUnit
  bodyweightKg: number | undefined
  sex: 'female' | 'male' | undefined
  birthDate: string | undefined
}

type SetsPage = (typeof analyticsSets)['reply']['_output']
export type PastSet = SetsPage['items'][number]

/** As far back as the server looks, and as many sets as a month or two have. */
const reach = { days: 180, pages: 3, setsPerPage: 100 }

/** The last sets, newest first: what loads on this device are worked out from. */
export const lastSetsQuery = keptQuery({
  queryKey: [analyticsSets.path, 'last'],
  ask: lastSets,
  check: analyticsSets.reply.shape.items,
})
export const refusedQuery = readKept(refusedExercises, {})

async function lastSets(): Promise<PastSet[]> {
  const items: PastSet[] = []
  let cursor: string | undefined
  for (let page = 0; page < reach.pages; page++) {
    const from = dayAfter(localDay(new Date()), -reach.days)
    const next = await call(analyticsSets, { query: { from, limit: reach.setsPerPage, cursor } })
    items.push(...next.items)
    if (next.nextCursor === null) break
    cursor = next.nextCursor
  }
  return items
}

/** The library has to be there; without the rest the plan is a stranger's. */
export async function readFacts(): Promise<Facts> {
  const [library, sets, favorites, refused] = await Promise.all([
    queryClient.ensureQueryData(libraryQuery),
    queryClient.ensureQueryData(lastSetsQuery).catch(() => []),
    queryClient.ensureQueryData(favoritesQuery).catch(() => []),
    queryClient.ensureQueryData(refusedQuery).catch(() => ({ items: [] })),
  ])
  const session = api.session()
  const account = session.status === 'signed_in' ? session.account : undefined
  const figures = queryClient.getQueryData(read(overview, {}).queryKey)
  return {
    library: library.items,
    sets,
    favorites: favorites.flatMap(({ slug }) => slug ?? []),
    refused: refused.items.flatMap(({ slug }) => slug ?? []),
    today: localDay(new Date()),
    weightUnit: account?.weightUnit ?? 'kg',
    bodyweightKg: figures?.bodyweight.kg ?? undefined,
    sex: account?.sex ?? undefined,
    birthDate: account?.birthDate ?? undefined,
  }
}

/** The loaded working sets by exercise and workout, in the order they were done. Help is no load. */
export function performancesIn({ sets, library }: Pick<Facts, 'sets' | 'library'>): PastPerformance[] {
  const counted = new Set(
    library.flatMap(({ slug, tracking }) => (tracking === 'assisted_bodyweight_reps' ? [] : [slug])),
  )
  const counting = sets
    .filter(({ kind, weight, reps, exercise }) => {
      return kind !== 'warmup' && (weight ?? 0) > 0 && (reps ?? 0) > 0 && counted.has(exercise.slug ?? '')
    })
    .toReversed()
  return [...Map.groupBy(counting, (set) => `${set.exercise.slug} ${set.workoutId}`).values()].map((of) => ({
    slug: of[0]?.exercise.slug ?? '',
    date: of[0]?.date ?? '',
    sets: withoutRamp(of.map(loaded)),
  }))
}

function loaded({ weight, weightUnit, reps, rir, rpe }: PastSet): PastPerformance['sets'][number] {
  const inReserve = rir ?? (rpe === null ? undefined : 10 - rpe)
  return {
    weightKg: toKg({ weight: weight ?? 0, weightUnit: weightUnit ?? 'kg' }),
    reps: reps ?? 0,
    ...(inReserve !== undefined && { rir: inReserve }),
  }
}

/** What a plan of this device goes by, in a sentence. */
export function basisOf({ sets }: Pick<Facts, 'sets'>): string {
  const workouts = new Set(sets.map(({ workoutId }) => workoutId)).size
  if (workouts === 0) return 'Made on this device, without your log.'
  return `Made on this device, with your last ${workouts === 1 ? 'workout' : `${workouts} workouts`}.`
}
