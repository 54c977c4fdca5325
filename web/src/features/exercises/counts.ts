import { type About, type ExerciseFilter, facetCounts, filterExercises } from '@fitai/domain'
import type { KnownExercise } from '../../exercises/known.ts'
import type { SwitchName } from './browse-address.ts'

export const about: About<KnownExercise> = {
  isOwn: ({ isOwn }) => isOwn,
  isFavorite: ({ isFavorite }) => isFavorite,
}

export type Counts = { facets: ReturnType<typeof facetCounts> } & Record<SwitchName, number>

/** How many exercises each value of each filter would leave. */
export function countsOf(candidates: readonly KnownExercise[], filter: ExerciseFilter, archived: number): Counts {
  const countWith = (more: ExerciseFilter) => filterExercises(candidates, { ...filter, ...more }, about).length
  return {
    facets: facetCounts(candidates, filter, about),
    mine: countWith({ mine: true }),
    favorites: countWith({ favorites: true }),
    archived,
  }
}
