import type { Exercise, ExerciseLink, ExerciseSummary, LibraryExercise } from '@fitai/contract'
import type { Language } from '@fitai/domain'

/** An exercise as lists, filters and the search know it: of the library or one's own, without asking anybody. */
export type KnownExercise = ExerciseSummary & Pick<LibraryExercise, 'popularity'>

/** Where an exercise of one's own stands among the popular ones, as on the server. */
export const ownPopularity = 0.5
const noRating = { average: null, count: 0, yours: null }

type Sources = {
  library: readonly LibraryExercise[]
  own: readonly ExerciseSummary[]
  archived: readonly ExerciseSummary[]
  favorites: readonly ExerciseSummary[]
  language: Language
}

/** The library and one's own, by name; and those that are archived, which are shown only when they are asked for. */
export function knownExercises({ library, own, archived, favorites, language }: Sources): {
  all: KnownExercise[]
  archived: KnownExercise[]
} {
  const liked = new Set(favorites.map(({ id }) => id))
  const ofOwn = (exercise: ExerciseSummary) => knownOwn(exercise, liked.has(exercise.id))
  return {
    all: [...library.map((exercise) => knownOf(exercise, language, liked.has(exercise.id))), ...own.map(ofOwn)].sort(
      byName,
    ),
    archived: archived.map(ofOwn).sort(byName),
  }
}

export function byName(a: { name: string }, b: { name: string }): number {
  const [first, second] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return first === second ? 0 : first < second ? -1 : 1
}

function knownOwn(exercise: ExerciseSummary, isFavorite: boolean): KnownExercise {
  return { ...exercise, isFavorite, popularity: ownPopularity }
}

function knownOf(exercise: LibraryExercise, language: Language, isFavorite: boolean): KnownExercise {
  const { id, slug, name, category, level, mechanic, force, pattern, equipment, laterality, tracking } = exercise
  const { primaryMuscles, secondaryMuscles, aliases, contraindications, popularity } = exercise
  return {
    ...{ id, slug, name, category, level, mechanic, force, pattern, equipment, laterality, tracking },
    ...{ primaryMuscles, secondaryMuscles, aliases, contraindications, popularity },
    localName: (language !== 'en' && exercise.names[language]?.[0]) || null,
    isOwn: false,
    isArchived: false,
    isFavorite,
    rating: noRating,
  }
}

/** All that can be said of a movement of the library without a connection: everything but what people think of it. */
export function detailOf(
  exercise: LibraryExercise,
  known: KnownExercise,
  linkTo: (slug: string) => ExerciseLink | undefined,
): Exercise {
  const { names, position, met, loadMultiplier, bodyweightFraction, restSeconds, guide } = exercise
  const links = (slugs: readonly string[]) => slugs.flatMap((slug) => linkTo(slug) ?? [])
  return {
    ...known,
    ...{ names, position, met, loadMultiplier, bodyweightFraction, restSeconds },
    guide: {
      ...guide,
      easier: links(guide.easier),
      harder: links(guide.harder),
      alternatives: links(guide.alternatives),
    },
    pictures: [],
    mergedInto: null,
    version: 1,
  }
}

/** What is known of an own exercise that was never opened here. */
export function ownDetailOf(known: KnownExercise): Exercise {
  return {
    ...known,
    ...{ names: {}, position: 'standing', met: 3.5, loadMultiplier: 1, bodyweightFraction: 0 },
    restSeconds: 120,
    guide: {
      ...{ detail: 'brief', description: '', steps: [], cues: [], mistakes: [], safety: {} },
      ...{ easier: [], harder: [], alternatives: [] },
    },
    pictures: [],
    mergedInto: null,
    version: 0,
  }
}
