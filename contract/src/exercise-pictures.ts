import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseKey } from './exercises.ts'
import { ServedFile } from './served-file.ts'

export const mapViews = ['front', 'back', 'both'] as const
export const mapThemes = ['light', 'dark', 'auto'] as const

export const muscleMap = endpoint({
  method: 'GET',
  path: '/exercises/:id/media/muscles.svg',
  summary: 'The muscles of an exercise, drawn: SVG with a text alternative',
  description:
    'Movements of the library need no token, so an address works in an image; your own exercises need yours.',
  access: 'either',
  replyKind: 'file',
  params: ExerciseKey,
  query: z.strictObject({
    view: z.enum(mapViews).default('both'),
    theme: z.enum(mapThemes).default('auto').describe('auto follows the system of whoever looks'),
  }),
  reply: ServedFile,
  failures: ['exercise_not_found', 'not_signed_in', 'token_expired'],
})

export const exercisePicture = endpoint({
  method: 'GET',
  path: '/exercises/:id/media/:file',
  summary: 'A picture of a movement from the folder of the operator',
  access: 'public',
  replyKind: 'file',
  params: z.strictObject({ ...ExerciseKey.shape, file: z.string().min(1).max(120) }),
  reply: ServedFile,
  failures: ['exercise_not_found', 'picture_not_found'],
})
