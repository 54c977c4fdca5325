import type { Muscle } from '../exercise.ts'
import { allowedExercises } from './candidates.ts'
import { tiredMuscles } from './freshness.ts'
import { type CoachExercise, type CoachRequest, type FindExercise, finderOf } from './plan.ts'
import { type Screening, screen } from './red-flags.ts'
import { newTally, type Tally } from './volume.ts'

/** All that choosing needs to know; `week` and `used` grow while the days of a plan are built. */
export type Context = {
  request: CoachRequest
  screening: Screening
  allowed: readonly CoachExercise[]
  find: FindExercise
  /** What was trained hard in the last two days. */
  tired: ReadonlySet<Muscle>
  /** Stars from the middle and favourites, by slug: -2 to 4. */
  liking: ReadonlyMap<string, number>
  week: Tally
  /** How often each movement already stands in the week. */
  used: Map<string, number>
  style: Style
}

/** Ways to spend the same hour: the best of them becomes the plan. */
export type Style = { startSets: number; isPaired: boolean }

const plainStyle: Style = { startSets: 3, isPaired: false }

/** What is known before anything is planned. */
export function contextFor(request: CoachRequest, library: readonly CoachExercise[]): Context {
  const screening = screen(request)
  return {
    request,
    screening,
    allowed: allowedExercises(library, request, screening.limitations),
    find: finderOf(library),
    tired: tiredMuscles(request),
    liking: likingOf(request),
    week: newTally(),
    used: new Map(),
    style: plainStyle,
  }
}

/** The same request with an empty week. */
export function fresh(context: Context, style = plainStyle): Context {
  return { ...context, week: newTally(), used: new Map(), style }
}

/** Three stars say nothing; a favourite counts like two more. */
function likingOf({ ratings = [], favorites = [] }: CoachRequest): Map<string, number> {
  const liking = new Map(ratings.map(({ slug, stars }) => [slug, Math.min(5, Math.max(1, stars)) - 3]))
  for (const slug of new Set(favorites)) liking.set(slug, (liking.get(slug) ?? 0) + 2)
  return liking
}
