import type { KnownExercise } from '../../exercises/known.ts'
import { byName } from '../../exercises/known.ts'
import type { Sort } from './browse-address.ts'

/** By name, or with those first that the server put first; without it, and behind them, the popular ones first. */
export function ordered(
  exercises: readonly KnownExercise[],
  sort: Sort,
  first: readonly { id: string }[] = [],
): KnownExercise[] {
  if (sort === 'name') return exercises.toSorted(byName)
  const place = new Map(first.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: KnownExercise) => place.get(id) ?? first.length
  return exercises.toSorted((a, b) => placeOf(a) - placeOf(b) || b.popularity - a.popularity || byName(a, b))
}

/** Of the server's order the part that says something: behind the last rated one, nobody has judged. */
export function untilUnrated<Told extends Rated>(told: readonly Told[] = []): Told[] {
  const end = told.findIndex(({ rating }) => rating.count === 0)
  return told.slice(0, end === -1 ? told.length : end)
}

/** With the ratings that the server told. */
export function rated(exercises: readonly KnownExercise[], told: readonly Rated[] = []): KnownExercise[] {
  const ratings = new Map(told.map(({ id, rating }) => [id, rating]))
  return exercises.map((exercise) => ({ ...exercise, rating: ratings.get(exercise.id) ?? exercise.rating }))
}
type Rated = Pick<KnownExercise, 'id' | 'rating'>

/** Those that were found, in the order they were found in, with the name that was. */
export function foundOf(
  exercises: readonly KnownExercise[],
  hits: readonly { id: string; matched: string }[],
): { exercises: KnownExercise[]; matched: ReadonlyMap<string, string> } {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  return {
    exercises: hits.flatMap(({ id }) => byId.get(id) ?? []),
    matched: new Map(hits.map(({ id, matched }) => [id, matched])),
  }
}
