import type { Library, LibraryProgram } from '../../library.ts'
import type { Stored } from './store.ts'

const made = new WeakMap<Library, ReadonlyMap<string, Stored>>()

/** The programs that come with FitAI, by id, in the shape of those that people make. */
export function builtIn(library: Library): ReadonlyMap<string, Stored> {
  const known = made.get(library)
  if (known) return known
  const programs = new Map([...library.programs].map(([id, program]) => [id, storedAs(program)]))
  made.set(library, programs)
  return programs
}

function storedAs({ slug: _, program, ...head }: LibraryProgram): Stored {
  return {
    ...head,
    plan: program,
    ...{ userId: null, visibility: 'public', createdAt: null, updatedAt: null, isShared: false },
  }
}
