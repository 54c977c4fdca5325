import type { Exercise, ExerciseLink, ExerciseSummary } from '@fitai/contract'
import { type Language, muscleMapText } from '@fitai/domain'
import type { App } from '../../app.ts'
import type { Library, LibraryExercise } from '../../library.ts'
import { picturesOf } from './pictures.ts'
import type { Opinion } from './store.ts'
import { isOfLibrary, type Visible } from './visible.ts'

const noOpinion: Opinion = { count: 0, sum: 0, yours: null, isFavorite: false }

/** An exercise as a line of a list. */
export function summaryOf(exercise: Visible, opinion: Opinion = noOpinion, language: Language = 'en'): ExerciseSummary {
  const { id, name, category, level, mechanic, force, pattern, laterality, tracking } = exercise
  return {
    ...{ id, name, category, level, mechanic, force, pattern, laterality, tracking },
    slug: isOfLibrary(exercise) ? exercise.slug : null,
    aliases: [...exercise.aliases],
    localName: (isOfLibrary(exercise) && exercise.names[language]?.[0]) || null,
    equipment: [...exercise.equipment],
    primaryMuscles: [...exercise.primaryMuscles],
    secondaryMuscles: [...exercise.secondaryMuscles],
    contraindications: exercise.contraindications,
    isOwn: !isOfLibrary(exercise),
    isArchived: !isOfLibrary(exercise) && exercise.isArchived,
    isFavorite: opinion.isFavorite,
    rating: ratingOf(opinion),
  }
}

export function ratingOf({ count, sum, yours }: Opinion = noOpinion): ExerciseSummary['rating'] {
  return { average: count === 0 ? null : sum / count, count, yours }
}

export function linkOf(exercise: Visible): ExerciseLink {
  return { id: exercise.id, slug: isOfLibrary(exercise) ? exercise.slug : null, name: exercise.name }
}

/** An exercise with all that is known of it. */
export function exerciseOf(
  app: App,
  exercise: Visible,
  {
    opinion,
    language,
    mergedInto,
  }: { opinion: Opinion | undefined; language: Language; mergedInto: Visible | undefined },
): Exercise {
  return {
    ...summaryOf(exercise, opinion, language),
    ...factsOf(exercise),
    guide: guideOf(exercise, app.library),
    pictures: [musclesOf(exercise), ...(isOfLibrary(exercise) ? picturesOf(app, exercise) : [])],
    mergedInto: mergedInto === undefined ? null : linkOf(mergedInto),
    version: isOfLibrary(exercise) ? 1 : exercise.version,
  }
}

/** What a list leaves out. */
export function factsOf(exercise: Visible) {
  const { position, met, bodyweightFraction, restSeconds } = exercise
  return {
    ...{ position, met, bodyweightFraction, restSeconds },
    loadMultiplier: exercise.loadMultiplier === 2 ? (2 as const) : (1 as const),
    names: isOfLibrary(exercise) ? namesOf(exercise) : {},
  }
}

function namesOf({ names }: LibraryExercise): Exercise['names'] {
  return Object.fromEntries(Object.entries(names).map(([language, of]) => [language, [...of]]))
}

function guideOf(exercise: Visible, library: Library): Exercise['guide'] {
  if (!isOfLibrary(exercise)) {
    const nothing = { cues: [], mistakes: [], safety: {}, easier: [], harder: [], alternatives: [] }
    return { detail: 'brief', description: exercise.description, steps: [...exercise.steps], ...nothing }
  }
  const links = (slugs: readonly string[]) => slugs.flatMap((slug) => library.bySlug.get(slug) ?? []).map(linkOf)
  const guide = guideTextOf(exercise)
  return {
    ...guide,
    easier: links(guide.easier),
    harder: links(guide.harder),
    alternatives: links(guide.alternatives),
  }
}

export function guideTextOf({ guide }: LibraryExercise) {
  const { detail, description, safety } = guide
  return {
    ...{ detail, description, safety },
    ...{ steps: [...guide.steps], cues: [...guide.cues], mistakes: [...guide.mistakes] },
    ...{ easier: [...guide.easier], harder: [...guide.harder], alternatives: [...guide.alternatives] },
  }
}

function musclesOf(exercise: Visible): Exercise['pictures'][number] {
  return {
    kind: 'muscles',
    url: `/api/v1/exercises/${isOfLibrary(exercise) ? exercise.slug : exercise.id}/media/muscles.svg`,
    alt: muscleMapText(exercise.primaryMuscles, exercise.secondaryMuscles),
    credit: null,
  }
}
