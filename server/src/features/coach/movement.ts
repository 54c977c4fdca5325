import type { Library, LibraryExercise } from '../../library.ts'

type Named = Pick<LibraryExercise, 'name' | 'tracking'> & { exerciseId: string; slug: string }

/** The movement of the library that a checked plan names. */
export function movement(slug: string, library: Library): Named {
  const found = library.bySlug.get(slug)
  if (!found) throw new Error(`The plan passed its checks with an unknown movement: ${slug}`)
  return { exerciseId: found.id, slug, name: found.name, tracking: found.tracking }
}
