import type { LibraryExercise } from '@fitai/contract'
import type { KnownExercise } from './known.ts'

/** A movement of the library, as plain as can be. */
export function aMovement(fields: Partial<LibraryExercise> = {}): LibraryExercise {
  return {
    ...{ id: '01890000-0000-7000-8000-00000000000a', slug: 'row', name: 'Row', aliases: [], names: {} },
    ...{ popularity: 0.2, category: 'strength', level: 'beginner', mechanic: 'compound', force: 'pull' },
    ...{ pattern: 'horizontal_pull', equipment: ['barbell'], primaryMuscles: ['lats'], secondaryMuscles: [] },
    ...{ laterality: 'bilateral', tracking: 'weight_reps', position: 'standing', met: 5, contraindications: {} },
    ...{ loadMultiplier: 1, bodyweightFraction: 0, restSeconds: 120 },
    guide: {
      ...{ detail: 'full', description: 'Pull.', steps: ['Pull it.'], cues: [], mistakes: [], safety: {} },
      ...{ easier: [], harder: [], alternatives: [] },
    },
    ...fields,
  }
}

/** One of one's own, as lists know it. */
export function anOwn(fields: Partial<KnownExercise> = {}): KnownExercise {
  const { guide: _guide, names: _names, ...facts } = aMovement()
  return {
    ...facts,
    ...{ id: '01890000-0000-7000-8000-00000000000b', slug: null, name: 'My Row', localName: null },
    ...{ isOwn: true, isArchived: false, isFavorite: false, rating: { average: null, count: 0, yours: null } },
    ...fields,
  }
}
