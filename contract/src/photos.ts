import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, LocalDate } from './scalars.ts'

export const poses = ['front', 'side', 'back', 'other'] as const

export const ProgressPhoto = z
  .object({ id: Id, pose: z.enum(poses), localDate: LocalDate, addedAt: Instant })
  .meta({ id: 'ProgressPhoto' })
export type ProgressPhoto = z.infer<typeof ProgressPhoto>

const later = 'Photos are not kept yet: a later release will. Until then the answer is 501.'

export const uploadPhoto = endpoint({
  method: 'POST',
  path: '/progress/upload-photo',
  summary: 'Add a photo of your progress',
  description: `Send the picture itself as the body. ${later}`,
  bodyKind: 'file',
  body: z.instanceof(Uint8Array),
  query: z.strictObject({
    pose: z.enum(poses),
    date: LocalDate.optional().describe('Today when left out'),
    id: Id.optional().describe('Made by the client: sending it twice stores it once'),
  }),
  status: 201,
  reply: ProgressPhoto,
  failures: ['photos_not_kept'],
})

export const listPhotos = endpoint({
  method: 'GET',
  path: '/progress/photos',
  summary: 'The photos of your progress, newest first',
  reply: z.object({
    items: z.array(ProgressPhoto),
    isKept: z.boolean().describe('false: photos are not kept yet, so there are none'),
  }),
})

export const comparePhotos = endpoint({
  method: 'GET',
  path: '/progress/photos/compare',
  summary: 'Two photos side by side',
  description: later,
  query: z.strictObject({ a: Id, b: Id }),
  reply: z.object({ a: ProgressPhoto, b: ProgressPhoto }),
  failures: ['photos_not_kept'],
})

export const deletePhoto = endpoint({
  method: 'DELETE',
  path: '/progress/photos/:id',
  summary: 'Delete a photo',
  description: later,
  params: z.strictObject({ id: Id }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['photos_not_kept'],
})
