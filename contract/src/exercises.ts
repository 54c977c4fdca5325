import {
  categories,
  facets,
  forces,
  languages,
  lateralities,
  levels,
  limitations,
  mechanics,
  muscleRoles,
  muscles,
  trackingKinds,
} from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Limit, listOf, page } from './scalars.ts'

export const Rating = z
  .object({
    average: z.number().nullable().describe('1 to 5; null before the first'),
    count: z.int(),
    yours: z.int().nullable(),
  })
  .meta({ id: 'Rating' })
export type Rating = z.infer<typeof Rating>

const Contraindications = z.partialRecord(z.enum(limitations), z.enum(['avoid', 'caution']))

export const ExerciseSummary = z
  .object({
    id: Id,
    slug: z.string().nullable().describe('Stable on every instance; null for your own exercises'),
    name: z.string(),
    localName: z.string().nullable().describe('Its name in your language, if that is not English and one is known'),
    aliases: z.array(z.string()).describe('Other English names'),
    category: z.enum(categories),
    level: z.enum(levels),
    mechanic: z.enum(mechanics),
    force: z.enum(forces),
    pattern: z.string(),
    equipment: z.array(z.string()),
    primaryMuscles: z.array(z.enum(muscles)),
    secondaryMuscles: z.array(z.enum(muscles)),
    laterality: z.enum(lateralities),
    tracking: z.enum(trackingKinds),
    contraindications: Contraindications,
    isOwn: z.boolean(),
    isArchived: z.boolean(),
    isFavorite: z.boolean(),
    rating: Rating,
  })
  .meta({ id: 'ExerciseSummary' })
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

const Safety = z.partialRecord(z.enum(limitations), z.string())
const LoadMultiplier = z.union([z.literal(1), z.literal(2)])

const Facts = {
  position: z.string(),
  met: z.number().describe('Metabolic equivalent (2024 Adult Compendium)'),
  loadMultiplier: LoadMultiplier.describe('2: the weight that is written down is that of one of two dumbbells'),
  bodyweightFraction: z.number().describe('Share of bodyweight that moves, 0 to 1'),
  restSeconds: z.int().describe('Rest between sets when nobody says otherwise'),
}

/** Another exercise, as a link. */
export const ExerciseLink = z
  .object({ id: Id, slug: z.string().nullable(), name: z.string() })
  .meta({ id: 'ExerciseLink' })
export type ExerciseLink = z.infer<typeof ExerciseLink>

export const ExerciseGuide = z
  .object({
    detail: z.enum(['full', 'brief']).describe('brief: a description and steps only'),
    description: z.string(),
    steps: z.array(z.string()),
    cues: z.array(z.string()),
    mistakes: z.array(z.string()),
    safety: Safety.describe('What to mind with a limitation. Not medical advice'),
    easier: z.array(ExerciseLink),
    harder: z.array(ExerciseLink),
    alternatives: z.array(ExerciseLink),
  })
  .meta({ id: 'ExerciseGuide' })
export type ExerciseGuide = z.infer<typeof ExerciseGuide>

export const ExercisePicture = z
  .object({
    kind: z.enum(['muscles', 'picture']),
    url: z.string(),
    alt: z.string(),
    credit: z.string().nullable().describe('Whose it is and under which licence'),
  })
  .meta({ id: 'ExercisePicture' })

export const Exercise = ExerciseSummary.extend({
  names: z
    .partialRecord(z.enum(languages), z.array(z.string()))
    .describe('Other names by language, the usual one first'),
  ...Facts,
  guide: ExerciseGuide,
  pictures: z.array(ExercisePicture),
  mergedInto: ExerciseLink.nullable().describe('Where your history of it went; undo with /exercises/:id/unmerge'),
  version: z.int().describe('Moves on with every change of your own exercise; 1 for the library'),
}).meta({ id: 'Exercise' })
export type Exercise = z.infer<typeof Exercise>

export const ExerciseKey = z.strictObject({ id: z.string().min(1).max(100).describe('Id or slug') })

const words = z.string().regex(/^[a-z_]{1,40}$/, 'Not a word of the library')

/** Several values of one filter, with commas between them, are alternatives; filters narrow each other. */
const filter = {
  muscle: listOf(z.enum(muscles)).optional(),
  muscleRole: z.enum(muscleRoles).optional().describe('Whether `muscle` has to be a primary or a secondary one; any'),
  equipment: listOf(words).optional().describe('Uses one of these'),
  owned: listOf(words).optional().describe('Needs nothing but these: what you own'),
  category: listOf(z.enum(categories)).optional(),
  level: listOf(z.enum(levels)).optional(),
  mechanic: listOf(z.enum(mechanics)).optional(),
  force: listOf(z.enum(forces)).optional(),
  pattern: listOf(words).optional(),
  tracking: listOf(z.enum(trackingKinds)).optional(),
  safeFor: listOf(z.enum(limitations)).optional().describe('Leaves out what these limitations say to avoid'),
  mine: z.stringbool().optional().describe('Your own exercises; false: the library only'),
  favorites: z.stringbool().optional(),
}

export const exerciseSorts = ['name', 'popular', 'rating'] as const

export const listExercises = endpoint({
  method: 'GET',
  path: '/exercises',
  summary: 'Exercises of the library and your own',
  query: z.strictObject({
    ...filter,
    archived: z.stringbool().optional().describe('true: your archived ones instead'),
    sort: z
      .enum(exerciseSorts)
      .default('name')
      .describe('rating: an average that few votes move only a little; popular: real use in the last 90 days'),
    limit: Limit,
    cursor: Cursor,
  }),
  reply: page(ExerciseSummary),
})

const Found = ExerciseSummary.extend({
  matched: z.string().describe('The name that was found'),
}).meta({ id: 'FoundExercise' })
export type FoundExercise = z.infer<typeof Found>

export const searchExercises = endpoint({
  method: 'GET',
  path: '/exercises/search',
  summary: 'Exercises by what people call them, best first',
  description:
    'Typos, word order, accents, plurals and gym abbreviations do not matter. Names in English, German, Spanish, French, Portuguese, Turkish and Russian are known.',
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    language: z.enum(languages).optional().describe('Whose names come first; your own language when left out'),
    ...filter,
    limit: Limit,
  }),
  reply: z.object({ items: z.array(Found) }),
})

const FacetCounts = z.array(z.object({ value: z.string(), count: z.int().min(1) }))

export const exerciseFacets = endpoint({
  method: 'GET',
  path: '/exercises/facets',
  summary: 'The filter values that lead somewhere, with how many exercises each',
  description: 'Each count goes with all the other filters, so a value that is offered is never an empty list.',
  query: z.strictObject({ q: z.string().trim().min(1).max(100).optional(), ...filter }),
  reply: z.object({
    total: z.int(),
    facets: z.object(
      Object.fromEntries(facets.map((facet) => [facet, FacetCounts])) as Record<Facet, typeof FacetCounts>,
    ),
  }),
})
type Facet = (typeof facets)[number]

export const exercisesOfMuscle = endpoint({
  method: 'GET',
  path: '/exercises/muscle/:muscle',
  summary: 'Exercises for a muscle: those it is the primary of first',
  params: z.strictObject({ muscle: z.enum(muscles) }),
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(ExerciseSummary),
})

export const popularExercises = endpoint({
  method: 'GET',
  path: '/exercises/popular',
  summary: 'What people here have trained in the last 90 days, most used first',
  description: 'Counted by users and sessions. Until there is much of it, what gym-goers log elsewhere fills up.',
  query: z.strictObject({ ...filter, limit: Limit }),
  reply: z.object({
    items: z.array(ExerciseSummary.extend({ users: z.int(), sessions: z.int() }).meta({ id: 'PopularExercise' })),
  }),
})

const Counts = z.array(z.object({ value: z.string(), count: z.int() }))

export const exerciseStats = endpoint({
  method: 'GET',
  path: '/exercises/stats',
  summary: 'The library in numbers',
  reply: z.object({
    total: z.int().describe('The library and your own'),
    library: z.int(),
    own: z.int(),
    archived: z.int(),
    favorites: z.int(),
    full: z.int().describe('Movements of the library with a full guide'),
    ratings: z.int(),
    byCategory: Counts,
    byMuscle: Counts.describe('By primary muscle'),
    byEquipment: Counts,
    byLevel: Counts,
    names: z.partialRecord(z.enum(languages), z.int()).describe('Movements with a name in each language'),
  }),
})

/** A movement with all that is known of it and nothing of the caller: what an app keeps to work without a connection. */
export const LibraryExercise = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    names: Exercise.shape.names,
    popularity: z.number(),
    ...ExerciseSummary.pick({
      aliases: true,
      category: true,
      level: true,
      mechanic: true,
      force: true,
      pattern: true,
      equipment: true,
      primaryMuscles: true,
      secondaryMuscles: true,
      laterality: true,
      tracking: true,
      contraindications: true,
    }).shape,
    ...Facts,
    guide: z.object({
      ...ExerciseGuide.shape,
      easier: z.array(z.string()),
      harder: z.array(z.string()),
      alternatives: z.array(z.string()),
    }),
  })
  .meta({ id: 'LibraryExercise' })
export type LibraryExercise = z.infer<typeof LibraryExercise>

export const readLibrary = endpoint({
  method: 'GET',
  path: '/exercises/library',
  summary: 'The whole library at once, for apps that work without a connection',
  description: 'Links are slugs. It changes only with the version of FitAI: ask again with If-None-Match.',
  reply: z.object({ version: z.string(), items: z.array(LibraryExercise) }),
})

export const readExercise = endpoint({
  method: 'GET',
  path: '/exercises/:id',
  summary: 'One exercise: facts, how it is done, pictures',
  params: ExerciseKey,
  reply: Exercise,
  failures: ['exercise_not_found'],
})

export const alternativeReasons = [
  'same_movement',
  'related_movement',
  'same_muscles',
  'other_equipment',
  'same_kind_of_set',
  'spares_limitation',
  'well_known',
] as const

export const exerciseAlternatives = endpoint({
  method: 'GET',
  path: '/exercises/:id/alternatives',
  summary: 'The best replacements for an exercise, with the reasons',
  params: ExerciseKey,
  query: z.strictObject({
    equipment: listOf(words).optional().describe('What is at hand; anything when left out'),
    limitations: listOf(z.enum(limitations)).optional(),
    level: z.enum(levels).optional().describe('The hardest wanted'),
    limit: Limit,
  }),
  reply: z.object({
    items: z.array(
      ExerciseSummary.extend({
        reasons: z.array(z.enum(alternativeReasons)),
        why: z.string().describe('The reasons in a sentence'),
        sharedMuscles: z.array(z.enum(muscles)),
        isCautioned: z.boolean().describe('One of the limitations asks for care with it'),
      }).meta({ id: 'AlternativeExercise' }),
    ),
  }),
  failures: ['exercise_not_found'],
})

export const rateExercise = endpoint({
  method: 'POST',
  path: '/exercises/:id/rate',
  summary: 'Give an exercise 1 to 5 stars, or take yours back',
  description: 'One rating a person; a new one replaces the old.',
  params: ExerciseKey,
  body: z.strictObject({ stars: z.int().min(1).max(5).nullable().describe('null takes it back') }),
  reply: Rating,
  failures: ['exercise_not_found'],
})

const Favorite = z.object({ isFavorite: z.boolean() })

export const addFavorite = endpoint({
  method: 'POST',
  path: '/exercises/:id/favorite',
  summary: 'Make an exercise a favourite',
  params: ExerciseKey,
  reply: Favorite,
  failures: ['exercise_not_found'],
})

export const removeFavorite = endpoint({
  method: 'DELETE',
  path: '/exercises/:id/favorite',
  summary: 'Take an exercise from your favourites',
  params: ExerciseKey,
  reply: Favorite,
  failures: ['exercise_not_found'],
})
