import { hasEquipment, isAvoided } from '../coach/candidates.ts'
import type { ExerciseFacts, Limitation, Muscle } from '../exercise.ts'

/** What the filters look at. */
export type Filtered = Pick<
  ExerciseFacts,
  | 'category'
  | 'level'
  | 'mechanic'
  | 'force'
  | 'pattern'
  | 'tracking'
  | 'equipment'
  | 'primaryMuscles'
  | 'secondaryMuscles'
  | 'contraindications'
>

/** What only the caller can say of an exercise. */
export type About<E> = { isOwn(exercise: E): boolean; isFavorite(exercise: E): boolean }

export const muscleRoles = ['any', 'primary', 'secondary'] as const

/** What somebody wants to see. Several values of one filter are alternatives; the filters narrow each other. */
export type ExerciseFilter = {
  muscle?: readonly Muscle[] | undefined
  muscleRole?: (typeof muscleRoles)[number] | undefined
  /** Uses one of these tools. */
  equipment?: readonly string[] | undefined
  /** Needs nothing but these tools. */
  owned?: readonly string[] | undefined
  level?: readonly string[] | undefined
  category?: readonly string[] | undefined
  mechanic?: readonly string[] | undefined
  force?: readonly string[] | undefined
  pattern?: readonly string[] | undefined
  tracking?: readonly string[] | undefined
  /** Leaves out what these limitations say to avoid. */
  safeFor?: readonly Limitation[] | undefined
  mine?: boolean | undefined
  favorites?: boolean | undefined
}

type Choice = Exclude<keyof ExerciseFilter, 'muscleRole' | 'owned' | 'safeFor' | 'mine' | 'favorites'>

/** The filters whose values are counted, in the order they are shown. */
export const facets = [
  'muscle',
  'equipment',
  'category',
  'level',
  'mechanic',
  'force',
  'pattern',
  'tracking',
] as const satisfies readonly Choice[]
export type Facet = (typeof facets)[number]

/** How many exercises there would be with this value. Never 0. */
export type FacetCount = { value: string; count: number }

/** The exercises a filter lets through, in the order they came. */
export function filterExercises<E extends Filtered>(
  exercises: readonly E[],
  filter: ExerciseFilter,
  about: About<E>,
): E[] {
  return exercises.filter(
    (exercise) => passesRest(exercise, filter, about) && facets.every((facet) => passes(exercise, facet, filter)),
  )
}

/**
 * For each filter its values with how many exercises each would leave, given all the other filters: so a value that
 * is offered is never an empty list. Most first.
 */
export function facetCounts<E extends Filtered>(
  exercises: readonly E[],
  filter: ExerciseFilter,
  about: About<E>,
): Record<Facet, FacetCount[]> {
  const others = exercises.filter((exercise) => passesRest(exercise, filter, about))
  const counts = facets.map((facet) => {
    const tally = new Map<string, number>()
    for (const exercise of others) {
      if (!facets.every((other) => other === facet || passes(exercise, other, filter))) continue
      for (const value of new Set(valuesOf(exercise, facet, filter))) tally.set(value, (tally.get(value) ?? 0) + 1)
    }
    const most = [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return [facet, most.map(([value, count]) => ({ value, count }))] as const
  })
  return Object.fromEntries(counts) as Record<Facet, FacetCount[]>
}

function passes(exercise: Filtered, facet: Facet, filter: ExerciseFilter): boolean {
  const wanted: readonly string[] | undefined = filter[facet]
  return wanted === undefined || valuesOf(exercise, facet, filter).some((value) => wanted.includes(value))
}

function passesRest<E extends Filtered>(
  exercise: E,
  { owned, safeFor, mine, favorites }: ExerciseFilter,
  about: About<E>,
): boolean {
  return (
    (owned === undefined || hasEquipment(exercise, owned)) &&
    (safeFor === undefined || !isAvoided(exercise, safeFor)) &&
    (mine === undefined || about.isOwn(exercise) === mine) &&
    (favorites === undefined || about.isFavorite(exercise) === favorites)
  )
}

function valuesOf(exercise: Filtered, facet: Facet, { muscleRole = 'any' }: ExerciseFilter): readonly string[] {
  if (facet === 'equipment') return exercise.equipment
  if (facet !== 'muscle') return [exercise[facet]]
  if (muscleRole === 'primary') return exercise.primaryMuscles
  if (muscleRole === 'secondary') return exercise.secondaryMuscles
  return [...exercise.primaryMuscles, ...exercise.secondaryMuscles]
}
