import { readFileSync } from 'node:fs'
import { categories, type ExerciseFacts, levels, limitations, muscles, trackingKinds } from '@fitai/domain'
import { z } from 'zod'

const Facts = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2).max(100),
  aliases: z.array(z.string().min(2)),
  category: z.enum(categories),
  pattern: z.string().regex(/^[a-z_]+$/),
  force: z.enum(['push', 'pull', 'static']),
  mechanic: z.enum(['compound', 'isolation']),
  level: z.enum(levels),
  equipment: z.array(z.string().regex(/^[a-z_]+$/)).min(1),
  primaryMuscles: z.array(z.enum(muscles)).min(1),
  secondaryMuscles: z.array(z.enum(muscles)),
  laterality: z.enum(['bilateral', 'unilateral', 'alternating']),
  position: z.string(),
  tracking: z.enum(trackingKinds),
  met: z.number().min(1).max(25),
  metCode: z.string(),
  contraindications: z.partialRecord(z.enum(limitations), z.enum(['avoid', 'caution'])),
  source: z.enum(['free-exercise-db', 'fitai-authored']),
})

const Alias = z.strictObject({ external: z.string().min(2), slug: z.string() })
const Popularity = z.strictObject({ slug: z.string(), sets: z.int(), users: z.int() })

/** Another name for a movement, as other apps write it. */
export type ImportAlias = z.infer<typeof Alias>

function read<T>(file: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')))
}

/** The whole library, checked against its schema. */
export const readExercises = (): ExerciseFacts[] => read('exercises.json', Facts)

/** Names from exports of other apps, with the movement they mean. */
export const readImportAliases = (): ImportAlias[] => read('import-aliases.json', Alias)

/** How often movements stand in real logs: a start for "popular" before this instance has logs of its own. */
export const readPopularity = () => read('popularity.json', Popularity)
