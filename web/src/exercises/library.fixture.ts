import type { LibraryExercise } from '@fitai/contract'
import { aMovement } from './exercises.fixture.ts'

const [facts = []] = Object.values(
  import.meta.glob<(Partial<LibraryExercise> & { slug: string })[]>('../../../catalogue/data/exercises.json', {
    eager: true,
    import: 'default',
  }),
)

/** The library that FitAI comes with. What a server adds is made up: ids, guides, and the same popularity for all. */
export const wholeLibrary: readonly LibraryExercise[] = facts.map((exercise) =>
  aMovement({ ...exercise, id: `id-${exercise.slug}`, popularity: 0.5 }),
)
