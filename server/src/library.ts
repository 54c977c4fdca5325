import { createHash } from 'node:crypto'
import {
  type CatalogueExercise,
  type CatalogueProgram,
  type CatalogueTemplate,
  readExercises,
  readImportAliases,
  readPopularity,
  readPrograms,
  readTemplates,
} from '@fitai/catalogue'
import { buildMatcher, buildSearch, type Matcher, type Search, type SearchEntry } from '@fitai/domain'
import { v5 } from 'uuid'

/** A name space of our own: a library exercise has the same id on every instance. */
const exerciseNamespace = '3f0c2b7a-51d4-5c1e-9a52-6f1f4e0d7c11'
const templateNamespace = 'c1a4f0de-7b25-5d83-b0c6-94e2a85f3d17'

export type LibraryExercise = CatalogueExercise & { id: string; popularity: number }
const programNamespace = '7d0e5b1c-94a3-5f2b-8d16-2c7f6a90e8b5'

export type LibraryTemplate = CatalogueTemplate & { id: string }
/** Its lifts name exercises by id. */
export type LibraryProgram = CatalogueProgram & { id: string }

/** The exercise library as it came with this version, in memory: the same for everybody and never changed. */
export type Library = {
  /** Of everything in it: another one means another library. */
  version: string
  /** By name. */
  exercises: readonly LibraryExercise[]
  bySlug: ReadonlyMap<string, LibraryExercise>
  byId: ReadonlyMap<string, LibraryExercise>
  /** The built-in templates by id, in no order. */
  templates: ReadonlyMap<string, LibraryTemplate>
  /** The built-in programs by id, in no order. */
  programs: ReadonlyMap<string, LibraryProgram>
  /** Finds the exercise another app means. Made when it is first asked for: a start without an import needs none. */
  matcher: () => Matcher
  /** Finds what people type, by id. Made when it is first asked for. */
  search: () => Search
}

export function readLibrary(): Library {
  const weight = new Map(readPopularity().map(({ slug, sets, users }) => [slug, Math.log(1 + sets * users)]))
  const most = Math.max(...weight.values())
  const exercises = readExercises()
    .map((facts) => ({
      ...facts,
      id: v5(facts.slug, exerciseNamespace),
      popularity: (weight.get(facts.slug) ?? 0) / most,
    }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  const otherNames = once(() => [
    ...readImportAliases(),
    ...exercises.flatMap(({ slug, names }) =>
      Object.values(names).flatMap((of) => of.map((external) => ({ external, slug }))),
    ),
  ])
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const templates = readTemplates(bySlug).map((template) => ({ ...template, id: v5(template.slug, templateNamespace) }))
  return {
    version: createHash('sha256').update(JSON.stringify(exercises)).digest('hex').slice(0, 16),
    exercises,
    bySlug,
    byId: new Map(exercises.map((exercise) => [exercise.id, exercise])),
    templates: new Map(templates.map((template) => [template.id, template])),
    programs: new Map(programsOf(bySlug).map((program) => [program.id, program])),
    matcher: once(() => buildMatcher(exercises, otherNames())),
    search: once(() => {
      const external = Map.groupBy(readImportAliases(), ({ slug }) => slug)
      return buildSearch(
        exercises.map((exercise) =>
          searchEntry(exercise, external.get(exercise.slug)?.map((alias) => alias.external) ?? []),
        ),
      )
    }),
  }
}

function programsOf(bySlug: ReadonlyMap<string, LibraryExercise>): LibraryProgram[] {
  return readPrograms((slug) => bySlug.get(slug)).map(({ program, ...head }) => ({
    ...head,
    id: v5(head.slug, programNamespace),
    program: {
      ...program,
      lifts: program.lifts.map((lift) => ({ ...lift, exercise: bySlug.get(lift.exercise)?.id ?? lift.exercise })),
    },
  }))
}

function searchEntry({ id, name, aliases, names, popularity }: LibraryExercise, external: string[]): SearchEntry {
  return {
    id,
    popularity,
    names: [
      { text: name },
      ...[...aliases, ...external].map((text) => ({ text })),
      ...Object.entries(names).flatMap(([language, of]) => of.map((text) => ({ text, language }))),
    ],
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
