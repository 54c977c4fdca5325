import { categories, forces, lateralities, levels, mechanics, muscles, trackingKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Exercise, ExerciseKey, ExerciseLink } from './exercises.ts'
import { Id, Instant } from './scalars.ts'

const Name = z.string().trim().min(2).max(100)
const Text = z.string().trim().max(500)
const Muscles = z.array(z.enum(muscles)).max(8)
const Tools = z.array(z.string().regex(/^[a-z_]{1,40}$/, 'Not a word of the library')).max(10)

const fields = {
  aliases: z.array(Name).max(20).describe('Other names, for search and imports'),
  category: z.enum(categories),
  level: z.enum(levels),
  mechanic: z.enum(mechanics),
  force: z.enum(forces),
  pattern: z.string().regex(/^[a-z_]{1,40}$/, 'Not a word of the library'),
  equipment: Tools,
  primaryMuscles: Muscles,
  secondaryMuscles: Muscles,
  laterality: z.enum(lateralities),
  tracking: z.enum(trackingKinds).describe('What is written down for a set; records follow a change'),
  loadMultiplier: z.union([z.literal(1), z.literal(2)]),
  bodyweightFraction: z.number().min(0).max(1),
  restSeconds: z.int().min(0).max(900),
  met: z.number().min(1).max(25),
  contraindications: Exercise.shape.contraindications,
  description: Text,
  steps: z.array(Text.min(1)).max(12),
}

/** Left out, a field takes what most movements have. */
export const NewExercise = z
  .strictObject({ id: Id, name: Name, ...fields })
  .partial()
  .required({ id: true, name: true })
  .meta({ id: 'NewExercise' })
export type NewExercise = z.infer<typeof NewExercise>

export const createExercise = endpoint({
  method: 'POST',
  path: '/exercises',
  summary: 'Make an exercise of your own',
  description:
    'The client makes the id. Creating the same id again answers the exercise as it is. Nobody else sees it.',
  body: NewExercise,
  status: 201,
  reply: Exercise,
  failures: ['exercise_name_taken', 'too_many_exercises', 'id_taken'],
})

export const changeExercise = endpoint({
  method: 'PUT',
  path: '/exercises/:id',
  summary: 'Change an exercise of your own',
  description:
    'A field that is left out stays as it is. A renamed exercise keeps its history, and its old name keeps finding it. With If-Match: "<version>" a change of something newer is refused.',
  params: ExerciseKey,
  body: z.strictObject({ name: Name, ...fields }).partial(),
  reply: Exercise,
  failures: ['exercise_not_found', 'exercise_not_yours', 'exercise_name_taken', 'stale_version'],
})

export const archiveExercise = endpoint({
  method: 'DELETE',
  path: '/exercises/:id',
  summary: 'Archive an exercise of your own',
  description: 'It is no longer offered. Its history and its records stay, and it can be restored.',
  params: ExerciseKey,
  reply: Exercise,
  failures: ['exercise_not_found', 'exercise_not_yours'],
})

export const restoreExercise = endpoint({
  method: 'POST',
  path: '/exercises/:id/restore',
  summary: 'Bring an archived exercise back',
  params: ExerciseKey,
  reply: Exercise,
  failures: ['exercise_not_found', 'exercise_not_yours', 'exercise_name_taken', 'too_many_exercises'],
})

export const ExerciseMerge = z
  .object({
    id: Id,
    from: ExerciseLink,
    into: ExerciseLink,
    movedEntries: z.int(),
    mergedAt: Instant,
    undoneAt: Instant.nullable(),
  })
  .meta({ id: 'ExerciseMerge' })
export type ExerciseMerge = z.infer<typeof ExerciseMerge>

export const mergeExercise = endpoint({
  method: 'POST',
  path: '/exercises/:id/merge',
  summary: 'Merge an exercise into another: your history moves, records follow',
  description:
    'Your own exercise is archived with it, and its name finds the other one from now on. A movement of the library stays for everybody; only what you did there moves. It can be undone.',
  params: ExerciseKey,
  body: z.strictObject({ into: z.string().min(1).max(100).describe('Id or slug') }),
  reply: ExerciseMerge,
  failures: ['exercise_not_found', 'exercises_not_alike', 'exercise_already_merged'],
})

export const undoMerge = endpoint({
  method: 'POST',
  path: '/exercises/:id/unmerge',
  summary: 'Undo the merge of an exercise: what moved moves back',
  description: 'What was logged since then stays where it is.',
  params: ExerciseKey,
  reply: ExerciseMerge,
  failures: ['exercise_not_found', 'exercise_not_merged', 'exercise_name_taken', 'too_many_exercises'],
})
