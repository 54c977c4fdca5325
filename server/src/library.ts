import { readExercises, readImportAliases, readPopularity } from '@fitai/catalogue'
import { buildMatcher, type CoachExercise, type Matcher } from '@fitai/domain'
import { v5 } from 'uuid'

/** A name space of our own: a library exercise has the same id on every instance. */
const exerciseNamespace = '3f0c2b7a-51d4-5c1e-9a52-6f1f4e0d7c11'

export type LibraryExercise = CoachExercise & { id: string }

/** The exercise library as it came with this version, in memory: the same for everybody and never changed. */
export type Library = {
  exercises: readonly LibraryExercise[]
  bySlug: ReadonlyMap<string, LibraryExercise>
  /** Finds the exercise another app means. Made when it is first asked for: a start without an import needs none. */
  matcher: () => Matcher
}

export function readLibrary(): Library {
  const weight = new Map(readPopularity().map(({ slug, sets, users }) => [slug, Math.log(1 + sets * users)]))
  const most = Math.max(...weight.values())
  const exercises = readExercises().map((facts) => ({
    ...facts,
    id: v5(facts.slug, exerciseNamespace),
    popularity: (weight.get(facts.slug) ?? 0) / most,
  }))
  return {
    exercises,
    bySlug: new Map(exercises.map((exercise) => [exercise.slug, exercise])),
    matcher: once(() => buildMatcher(exercises, readImportAliases())),
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
