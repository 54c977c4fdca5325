import { readdirSync, readFileSync } from 'node:fs'
import {
  categories,
  type ExerciseFacts,
  type ExerciseGuide,
  forces,
  type Language,
  languages,
  lateralities,
  levels,
  limitations,
  mechanics,
  muscles,
  trackingKinds,
} from '@fitai/domain'
import { z } from 'zod'

export { type CatalogueProgram, readPrograms } from './programs.ts'
export { type CatalogueTemplate, readTemplates } from './templates.ts'

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const Facts = z.strictObject({
  slug: Slug,
  name: z.string().min(2).max(100),
  aliases: z.array(z.string().min(2)),
  category: z.enum(categories),
  pattern: z.string().regex(/^[a-z_]+$/),
  force: z.enum(forces),
  mechanic: z.enum(mechanics),
  level: z.enum(levels),
  equipment: z.array(z.string().regex(/^[a-z_]+$/)).min(1),
  primaryMuscles: z.array(z.enum(muscles)).min(1),
  secondaryMuscles: z.array(z.enum(muscles)),
  laterality: z.enum(lateralities),
  position: z.string(),
  tracking: z.enum(trackingKinds),
  loadMultiplier: z.union([z.literal(1), z.literal(2)]),
  bodyweightFraction: z.number().min(0).max(1),
  restSeconds: z.int().min(15).max(300),
  met: z.number().min(1).max(25),
  metCode: z.string(),
  contraindications: z.partialRecord(z.enum(limitations), z.enum(['avoid', 'caution'])),
  source: z.enum(['free-exercise-db', 'fitai-authored']),
})

const Text = z.string().trim().min(1)

const Guide = z.strictObject({
  slug: Slug,
  detail: z.enum(['full', 'brief']),
  description: Text,
  steps: z.array(Text).min(2),
  cues: z.array(Text),
  mistakes: z.array(Text),
  safety: z.partialRecord(z.enum(limitations), Text),
  easier: z.array(Slug),
  harder: z.array(Slug),
  alternatives: z.array(Slug),
})

const Names = z.record(Slug, z.array(Text).min(1))
const Alias = z.strictObject({ external: z.string().min(2), slug: z.string() })
const Popularity = z.strictObject({ slug: z.string(), sets: z.int(), users: z.int() })

/** What a movement is called: the usual name first. English names are in its facts. */
export type ExerciseNames = Partial<Record<Language, readonly string[]>>

/** A movement with all that the library says of it. */
export type CatalogueExercise = ExerciseFacts & { guide: ExerciseGuide; names: ExerciseNames }

/** Another name for a movement, as other apps write it. */
export type ImportAlias = z.infer<typeof Alias>

/** The whole library, checked against its schema: every movement has its guide, and no guide or name hangs in the air. */
export function readExercises(): CatalogueExercise[] {
  const facts = readFacts()
  const guides = new Map(readGuides().map((guide) => [guide.slug, guide]))
  const translations = languages.flatMap((language) =>
    language === 'en' ? [] : [{ language, names: read(`names/${language}.json`, Names) }],
  )
  const known = new Set(facts.map(({ slug }) => slug))
  const strange = [...guides.keys(), ...translations.flatMap(({ names }) => Object.keys(names))].filter(
    (slug) => !known.has(slug),
  )
  if (strange.length > 0) throw new Error(`The library speaks of movements it does not have: ${strange.join(', ')}`)
  return facts.map((exercise) => {
    const { slug, ...guide } = guides.get(exercise.slug) ?? missing(exercise.slug)
    const names = translations.flatMap(({ language, names: of }) => (of[slug] ? [[language, of[slug]]] : []))
    return { ...exercise, guide, names: Object.fromEntries(names) }
  })
}

function missing(slug: string): never {
  throw new Error(`The library has no guide for ${slug}`)
}

/** The facts alone. */
export const readFacts = (): ExerciseFacts[] => read('exercises.json', z.array(Facts))

/** How each movement is done. The files follow what moves, for whoever edits them; the library is one. */
function readGuides(): z.infer<typeof Guide>[] {
  const guides = filesIn('guides').flatMap((file) => read(`guides/${file}`, z.array(Guide)))
  const twice = guides.filter(({ slug }, index) => guides.findIndex((other) => other.slug === slug) !== index)
  if (twice.length > 0) throw new Error(`Two guides for ${twice.map(({ slug }) => slug).join(', ')}`)
  return guides
}

/** Names from exports of other apps, with the movement they mean. */
export const readImportAliases = (): ImportAlias[] => read('import-aliases.json', z.array(Alias))

/** How often movements stand in real logs: a start for "popular" before this instance has logs of its own. */
export const readPopularity = () => read('popularity.json', z.array(Popularity))

const data = new URL('../data/', import.meta.url)

const filesIn = (folder: string): string[] => readdirSync(new URL(`${folder}/`, data)).sort()

function read<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(file, data), 'utf8')))
}
