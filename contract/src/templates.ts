import { levels, setKinds, trackingKinds, visibilities } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Rating } from './exercises.ts'
import { Cursor, Id, Instant, Limit, page, TimeZone } from './scalars.ts'
import { Note, Rest, SetTarget, SupersetGroup, Workout, WorkoutName } from './workouts.ts'

export const templateKinds = ['workout', 'week'] as const

/** Most days, exercises a day and sets an exercise of a template. */
export const templateLimits = { days: 7, entries: 30, sets: 50 } as const

export const TemplateSet = z.strictObject({ kind: z.enum(setKinds).default('normal'), target: SetTarget.default({}) })
export type TemplateSet = z.infer<typeof TemplateSet>

const Sets = z.array(TemplateSet).max(templateLimits.sets)
const Weekday = z.int().min(0).max(6).describe('0 Monday to 6 Sunday')

const NewDay = z.strictObject({
  name: z.string().trim().max(120).default('').describe('Such as Push or Lower'),
  weekday: Weekday.nullable().default(null).describe('0 Monday to 6 Sunday; null: when its turn comes'),
  entries: z
    .array(
      z.strictObject({
        exerciseId: z.string().min(1).max(100).describe('Id or slug'),
        supersetGroup: SupersetGroup.nullable().default(null).describe('Exercises of one group are done in turn'),
        restSeconds: Rest.nullable().default(null),
        note: Note.nullable().default(null),
        sets: Sets.default([]),
      }),
    )
    .max(templateLimits.entries)
    .default([])
    .describe('None: a day of rest'),
})

const NewDays = z.array(NewDay).min(1).max(templateLimits.days).refine(hasOwnWeekdays, 'Two days of one weekday')
export type NewDays = z.output<typeof NewDays>

function hasOwnWeekdays(days: readonly { weekday: number | null }[]): boolean {
  const fixed = days.flatMap(({ weekday }) => weekday ?? [])
  return new Set(fixed).size === fixed.length
}

/** A workout is one day, a week up to seven. */
export function fitsKind(kind: (typeof templateKinds)[number], days: readonly unknown[]): boolean {
  return kind === 'week' || days.length === 1
}

const fields = {
  name: WorkoutName,
  description: Note.nullable(),
  kind: z.enum(templateKinds),
  days: NewDays,
  tags: z.array(z.string().trim().toLowerCase().min(1).max(30)).max(10),
  level: z.enum(levels).nullable(),
  minutes: z.int().min(1).max(600).nullable().describe('How long a day of it takes'),
  visibility: z
    .enum(visibilities)
    .describe('friends: nobody but you until there are friendships; public: everybody who is signed in'),
}

export const TemplateEntry = z
  .object({
    exerciseId: Id.nullable().describe('null when the exercise is the author’s own and not yours'),
    exerciseSlug: z.string().nullable(),
    exerciseName: z.string(),
    tracking: z.enum(trackingKinds),
    isAuthorsOwn: z
      .boolean()
      .describe('The author made this exercise: starting or copying the template makes one of your own by its name'),
    supersetGroup: z.int().nullable(),
    restSeconds: z.int().nullable(),
    note: z.string().nullable(),
    sets: z.array(z.object({ kind: z.enum(setKinds), target: SetTarget })),
  })
  .meta({ id: 'TemplateEntry' })
export type TemplateEntry = z.infer<typeof TemplateEntry>

const Head = {
  name: z.string(),
  description: z.string().nullable(),
  kind: z.enum(templateKinds),
  tags: z.array(z.string()),
  level: z.enum(levels).nullable(),
  minutes: z.int().nullable(),
  equipment: z.array(z.string()).describe('All that its exercises need'),
}

const Standing = {
  visibility: z.enum(visibilities),
  version: z.int().describe('Moves on with every change; 1 for the built-in ones'),
  rating: Rating,
  isFavorite: z.boolean(),
  isOwn: z.boolean(),
  isFeatured: z.boolean().describe('It came with FitAI'),
  isShared: z.boolean().describe('There is a link to it; only its author knows'),
  timesUsed: z.int().describe('Workouts that were made from it, by everybody'),
  lastUsedAt: Instant.nullable().describe('By you'),
  createdAt: Instant.nullable().describe('null for the built-in ones'),
  updatedAt: Instant.nullable(),
}

const Days = z.array(z.object({ name: z.string(), weekday: Weekday.nullable(), entries: z.array(TemplateEntry) }))

export const Template = z.object({ id: Id, ...Head, days: Days, ...Standing }).meta({ id: 'Template' })
export type Template = z.infer<typeof Template>

/** A line of a list: enough to choose by. */
export const TemplateSummary = z
  .object({
    id: Id,
    ...Head,
    days: z.array(
      z.object({ name: z.string(), weekday: Weekday.nullable(), exercises: z.array(z.string()), sets: z.int() }),
    ),
    ...Standing,
  })
  .meta({ id: 'TemplateSummary' })
export type TemplateSummary = z.infer<typeof TemplateSummary>

/** What somebody with a link sees: the plan, and nothing of the people around it. */
export const SharedTemplate = z.object({ ...Head, days: Days }).meta({ id: 'SharedTemplate' })
export type SharedTemplate = z.infer<typeof SharedTemplate>

const TemplateKey = z.strictObject({ id: Id })

export const templateSorts = ['name', 'newest', 'rating', 'used'] as const

const filter = (sort: (typeof templateSorts)[number]) => ({
  q: z.string().trim().max(100).optional().describe('Part of the name or of a tag'),
  kind: z.enum(templateKinds).optional(),
  exercise: z.string().min(1).max(100).optional().describe('Id or slug of an exercise that is in it'),
  sort: z
    .enum(templateSorts)
    .default(sort)
    .describe('rating: an average that few votes move only a little; used: most workouts first'),
  limit: Limit,
  cursor: Cursor,
})

export const listTemplates = endpoint({
  method: 'GET',
  path: '/templates',
  summary: 'Your templates, the built-in ones, and those of others that are your favourites',
  query: z.strictObject({
    ...filter('name'),
    visibility: z.enum(visibilities).optional(),
    favorites: z.stringbool().optional(),
  }),
  reply: page(TemplateSummary),
  failures: ['exercise_not_found'],
})

export const myTemplates = endpoint({
  method: 'GET',
  path: '/templates/my',
  summary: 'Your own templates',
  query: z.strictObject({ ...filter('newest'), visibility: z.enum(visibilities).optional() }),
  reply: page(TemplateSummary),
  failures: ['exercise_not_found'],
})

export const publicTemplates = endpoint({
  method: 'GET',
  path: '/templates/public',
  summary: 'Templates that people here made public',
  query: z.strictObject(filter('rating')),
  reply: page(TemplateSummary),
  failures: ['exercise_not_found'],
})

export const featuredTemplates = endpoint({
  method: 'GET',
  path: '/templates/featured',
  summary: 'The templates that came with FitAI',
  query: z.strictObject(filter('name')),
  reply: page(TemplateSummary),
  failures: ['exercise_not_found'],
})

export const readTemplate = endpoint({
  method: 'GET',
  path: '/templates/:id',
  summary: 'One template: your own, a public one or a built-in one',
  params: TemplateKey,
  reply: Template,
  failures: ['template_not_found'],
})

export const createTemplate = endpoint({
  method: 'POST',
  path: '/templates',
  summary: 'Make a template: one workout or a week',
  description:
    'The client makes the id. Creating the same id again answers the template as it is. With `fromWorkoutId` what was done in that workout becomes the targets.',
  body: z
    .strictObject({ id: Id, ...fields, fromWorkoutId: Id.describe('Instead of days; gives its name, too') })
    .partial()
    .required({ id: true })
    .refine((sent) => (sent.days === undefined) !== (sent.fromWorkoutId === undefined), {
      path: ['days'],
      message: 'Either days or fromWorkoutId',
    })
    .refine((sent) => sent.name !== undefined || sent.fromWorkoutId !== undefined, {
      path: ['name'],
      message: 'A template needs a name',
    })
    .refine((sent) => sent.days === undefined || fitsKind(sent.kind ?? 'workout', sent.days), {
      path: ['days'],
      message: 'A workout is one day: make it a week',
    }),
  status: 201,
  reply: Template,
  failures: ['exercise_not_found', 'workout_not_found', 'template_too_large', 'too_many_templates', 'id_taken'],
})

export const changeTemplate = endpoint({
  method: 'PUT',
  path: '/templates/:id',
  summary: 'Change a template of your own',
  description:
    'A field that is left out stays as it is, `null` clears it; days are replaced as a whole. Workouts that were made from it stay as they are. With If-Match: "<version>" a change of something newer is refused.',
  params: TemplateKey,
  body: z.strictObject(fields).partial(),
  reply: Template,
  failures: ['template_not_found', 'template_not_yours', 'exercise_not_found', 'stale_version'],
})

export const deleteTemplate = endpoint({
  method: 'DELETE',
  path: '/templates/:id',
  summary: 'Delete a template of your own; workouts that were made from it stay',
  description: 'For 30 days it can be restored.',
  params: TemplateKey,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['template_not_found', 'template_not_yours'],
})

export const restoreTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/restore',
  summary: 'Undo deleting a template, for 30 days',
  description: 'With its links and what people think of it. Restoring one that is there answers it as it is.',
  params: TemplateKey,
  reply: Template,
  failures: ['template_not_found', 'template_not_yours', 'too_many_templates'],
})

const Copy = z.strictObject({ id: Id.describe('Of the copy'), name: WorkoutName.optional() })

export const duplicateTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/duplicate',
  summary: 'Copy a template: the copy is yours and private',
  description: 'Exercises the author made become exercises of your own. The same id again answers the copy as it is.',
  params: TemplateKey,
  body: Copy,
  status: 201,
  reply: Template,
  failures: ['template_not_found', 'too_many_templates', 'too_many_exercises', 'id_taken'],
})

export const startTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/start',
  summary: 'Plan a workout from a template, or from a day of a week',
  description:
    'The client makes the id of the workout; the same id again answers the workout as it is. It is a copy: later changes of the template do not reach it. Exercises the author made become exercises of your own.',
  params: TemplateKey,
  body: z.strictObject({
    id: Id.describe('Of the workout'),
    day: z.int().min(0).max(6).default(0).describe('Which of its days, from 0'),
    name: WorkoutName.optional(),
    timezone: TimeZone.optional().describe('Where it happens; your own zone when left out'),
  }),
  status: 201,
  reply: Workout,
  failures: [
    'template_not_found',
    'template_day_not_found',
    'template_day_empty',
    'too_many_exercises',
    'id_taken',
    'workout_deleted',
  ],
})

const Favorite = z.object({ isFavorite: z.boolean() })

export const addFavoriteTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/favorite',
  summary: 'Make a template a favourite',
  params: TemplateKey,
  reply: Favorite,
  failures: ['template_not_found'],
})

export const removeFavoriteTemplate = endpoint({
  method: 'DELETE',
  path: '/templates/:id/favorite',
  summary: 'Take a template from your favourites',
  params: TemplateKey,
  reply: Favorite,
  failures: ['template_not_found'],
})

export const rateTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/rate',
  summary: 'Give a template 1 to 5 stars, or take yours back',
  description: 'One rating a person; a new one replaces the old. Nobody rates their own.',
  params: TemplateKey,
  body: z.strictObject({ stars: z.int().min(1).max(5).nullable().describe('null takes it back') }),
  reply: Rating,
  failures: ['template_not_found', 'template_is_yours'],
})

export const shareTemplate = endpoint({
  method: 'POST',
  path: '/templates/:id/share',
  summary: 'Make a link to a template of your own, for people without an account, too',
  description: 'The token is told once and never again. Earlier links go on working until you take all of them back.',
  params: TemplateKey,
  status: 201,
  reply: z.object({ token: z.string().describe('For /templates/shared/:token') }),
  failures: ['template_not_found', 'template_not_yours'],
})

export const unshareTemplate = endpoint({
  method: 'DELETE',
  path: '/templates/:id/share',
  summary: 'Take all links to a template back',
  params: TemplateKey,
  reply: z.object({ isShared: z.literal(false) }),
  failures: ['template_not_found', 'template_not_yours'],
})

const ShareKey = z.strictObject({ token: z.string().min(1).max(100) })

export const sharedTemplate = endpoint({
  method: 'GET',
  path: '/templates/shared/:token',
  summary: 'The template behind a link',
  access: 'public',
  params: ShareKey,
  reply: SharedTemplate,
  failures: ['template_not_found'],
})

export const duplicateSharedTemplate = endpoint({
  method: 'POST',
  path: '/templates/shared/:token/duplicate',
  summary: 'Copy the template behind a link: the copy is yours and private',
  description: 'Exercises the author made become exercises of your own. The same id again answers the copy as it is.',
  params: ShareKey,
  body: Copy,
  status: 201,
  reply: Template,
  failures: ['template_not_found', 'too_many_templates', 'too_many_exercises', 'id_taken'],
})
