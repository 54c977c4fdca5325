import { poses } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'

const Pose = z.enum(poses)
const PhotoNote = z.string().trim().max(500)

/** Addresses that show a picture to whoever has them, for five to ten minutes. */
export const PictureLinks = z.object({
  url: z.string().describe('WebP. Works without a token for five to ten minutes, then ask again'),
  thumbnailUrl: z.string(),
  width: z.int(),
  height: z.int(),
})

export const ProgressPhoto = z
  .object({
    id: Id,
    pose: Pose,
    localDate: LocalDate,
    note: z.string().nullable(),
    addedAt: Instant,
    version: z.int(),
    picture: PictureLinks,
  })
  .meta({ id: 'ProgressPhoto' })
export type ProgressPhoto = z.infer<typeof ProgressPhoto>

/** JPEG, PNG, WebP or AVIF: the file says what it is, whatever its name and its content type say. */
const sent =
  'Send the picture itself as the body: JPEG, PNG, WebP or AVIF, up to 15 MB and 64 million pixels. HEIC is refused with 415. It is turned upright and written anew as WebP, so nothing else of the file is kept: no place, no camera, no time.'

export const pictureFailures = [
  'picture_is_heic',
  'picture_not_understood',
  'picture_broken',
  'picture_too_many_pixels',
  'files_not_reachable',
] as const

export const uploadPhoto = endpoint({
  method: 'POST',
  path: '/progress/upload-photo',
  summary: 'Add a photo of your progress',
  description: `${sent} Nobody but you sees it.`,
  bodyKind: 'picture',
  body: z.instanceof(Uint8Array),
  query: z.strictObject({
    pose: Pose,
    date: LocalDate.optional().describe('Today when left out'),
    note: PhotoNote.optional(),
    id: Id.optional().describe('Made by the client: sending it twice stores it once'),
  }),
  status: 201,
  reply: ProgressPhoto,
  failures: [...pictureFailures, 'id_taken', 'photo_deleted', 'too_many_photos'],
})

export const listPhotos = endpoint({
  method: 'GET',
  path: '/progress/photos',
  summary: 'The photos of your progress, newest first',
  query: z.strictObject({ pose: Pose.optional(), limit: Limit, cursor: Cursor }),
  reply: page(ProgressPhoto),
})

export const comparePhotos = endpoint({
  method: 'GET',
  path: '/progress/photos/compare',
  summary: 'Two photos side by side',
  description: 'Ordered by day, with what changed in between as far as it was measured.',
  query: z.strictObject({ a: Id, b: Id }),
  reply: z.object({
    before: ProgressPhoto,
    after: ProgressPhoto,
    days: z.int(),
    weightKg: z
      .object({ before: z.number().nullable(), after: z.number().nullable(), change: z.number().nullable() })
      .describe('The last weigh-in up to each day'),
  }),
  failures: ['photo_not_found'],
})

export const changePhoto = endpoint({
  method: 'PUT',
  path: '/progress/photos/:id',
  summary: 'Correct pose, day or note of a photo',
  description:
    'A field that is left out stays as it is, `null` clears it. With If-Match: "<version>" a change of something newer is refused.',
  params: z.strictObject({ id: Id }),
  body: z.strictObject({
    pose: Pose.optional(),
    localDate: LocalDate.optional(),
    note: PhotoNote.nullable().optional(),
  }),
  reply: ProgressPhoto,
  failures: ['photo_not_found', 'stale_version'],
})

export const deletePhoto = endpoint({
  method: 'DELETE',
  path: '/progress/photos/:id',
  summary: 'Delete a photo',
  description:
    'It is gone from sight at once. For an hour it can be restored, then its files are deleted. `?now=true` deletes them at once.',
  params: z.strictObject({ id: Id }),
  query: z.strictObject({ now: z.stringbool().default(false) }),
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['photo_not_found'],
})

export const restorePhoto = endpoint({
  method: 'POST',
  path: '/progress/photos/:id/restore',
  summary: 'Take the deletion of a photo back',
  description: 'Within an hour.',
  params: z.strictObject({ id: Id }),
  reply: ProgressPhoto,
  failures: ['photo_not_found'],
})
