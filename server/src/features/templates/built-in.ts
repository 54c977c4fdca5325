import type { NewDays } from '@fitai/contract'
import type { Library, LibraryTemplate } from '../../library.ts'
import type { Stored } from './store.ts'

const made = new WeakMap<Library, ReadonlyMap<string, Stored>>()

/** The templates that come with FitAI, by id, in the shape of those that people make. */
export function builtIn(library: Library): ReadonlyMap<string, Stored> {
  const known = made.get(library)
  if (known) return known
  const templates = new Map([...library.templates].map(([id, template]) => [id, storedAs(template, library)]))
  made.set(library, templates)
  return templates
}

function storedAs({ slug: _, ...template }: LibraryTemplate, library: Library): Stored {
  return {
    ...template,
    userId: null,
    visibility: 'public',
    version: 1,
    ...{ createdAt: null, updatedAt: null, isShared: false },
    days: template.days.map(({ entries, ...day }) => ({
      ...day,
      entries: entries.flatMap((entry) => entryOf(entry, library)),
    })),
  }
}

type CatalogueEntry = LibraryTemplate['days'][number]['entries'][number]

function entryOf({ exercise, superset, restSeconds, note, sets }: CatalogueEntry, library: Library) {
  const known = library.bySlug.get(exercise)
  if (!known) return []
  const entry: NewDays[number]['entries'][number] = {
    exerciseId: known.id,
    supersetGroup: superset ?? null,
    restSeconds,
    note: note ?? null,
    sets: sets.flatMap(({ times, kind, ...set }) =>
      Array.from({ length: times }, () => ({ kind, target: target(set) })),
    ),
  }
  return [entry]
}

function target({ reps, rir, seconds, metres }: Omit<CatalogueEntry['sets'][number], 'times' | 'kind'>) {
  return {
    ...(reps && { repsMin: reps[0], repsMax: reps[1] }),
    ...(rir !== undefined && { rir }),
    ...(seconds !== undefined && { durationSeconds: seconds }),
    ...(metres !== undefined && { distanceMetres: metres }),
  }
}
