import { readFileSync } from 'node:fs'
import { levels, setKinds } from '@fitai/domain'
import { z } from 'zod'

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Text = z.string().trim().min(1)

/** So many sets alike: `reps` is a range, `rir` what is left in reserve, `metres` and `seconds` those of one set. */
const Sets = z.strictObject({
  times: z.int().min(1).max(10),
  kind: z.enum(setKinds).default('normal'),
  reps: z.tuple([z.int().min(1), z.int().max(100)]).optional(),
  rir: z.int().min(0).max(5).optional(),
  seconds: z.int().min(5).max(7200).optional(),
  metres: z.int().min(5).max(50_000).optional(),
})

const Entry = z.strictObject({
  exercise: Slug,
  superset: z.int().min(1).max(9).optional(),
  restSeconds: z.int().min(0).max(300),
  note: Text.max(200).optional(),
  sets: z.array(Sets).min(1),
})

const Template = z
  .strictObject({
    slug: Slug,
    name: Text.max(60),
    kind: z.enum(['workout', 'week']),
    level: z.enum(levels),
    minutes: z.int().min(5).max(120),
    tags: z.array(z.string().regex(/^[a-z0-9 ]+$/)).min(1),
    description: Text.max(300),
    days: z.array(
      z.strictObject({ name: Text, weekday: z.int().min(0).max(6).nullable(), entries: z.array(Entry).max(30) }),
    ),
  })
  .refine(({ kind, days }) => (kind === 'workout' ? days.length === 1 : days.length > 1 && days.length <= 7))

/** A template that comes with FitAI. Exercises are slugs of the library. */
export type CatalogueTemplate = z.infer<typeof Template>

/** The built-in templates, checked against their schema; none speaks of a movement that the library does not have. */
export function readTemplates(slugs: ReadonlySet<string> | ReadonlyMap<string, unknown>): CatalogueTemplate[] {
  const text = readFileSync(new URL('../data/templates.json', import.meta.url), 'utf8')
  const templates = z.array(Template).parse(JSON.parse(text))
  const strange = templates
    .flatMap(({ days }) => days.flatMap(({ entries }) => entries.map(({ exercise }) => exercise)))
    .filter((slug) => !slugs.has(slug))
  if (strange.length > 0) throw new Error(`The templates speak of movements nobody has: ${strange.join(', ')}`)
  return templates
}
