import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pictureFailures } from './photos.ts'

export const Avatar = z
  .object({
    isOwn: z.boolean().describe('false: nothing was uploaded, so your initials are drawn'),
    url: z.string().describe('A link for five to ten minutes; a `data:` address of an SVG when it is drawn'),
    thumbnailUrl: z.string(),
  })
  .meta({ id: 'Avatar' })
export type Avatar = z.infer<typeof Avatar>

export const readAvatar = endpoint({
  method: 'GET',
  path: '/users/avatar',
  summary: 'Your picture',
  description: 'Without one your initials are drawn, here and the same way every time.',
  reply: Avatar,
})

export const uploadAvatar = endpoint({
  method: 'POST',
  path: '/users/upload-avatar',
  summary: 'Set your picture',
  description:
    'Send the picture itself as the body: JPEG, PNG, WebP or AVIF, up to 15 MB. Its middle is cut out as a square and written anew as WebP. The one before is deleted.',
  bodyKind: 'picture',
  body: z.instanceof(Uint8Array),
  status: 201,
  reply: Avatar,
  failures: [...pictureFailures],
})

export const deleteAvatar = endpoint({
  method: 'DELETE',
  path: '/users/avatar',
  summary: 'Delete your picture',
  description: 'Deleting none changes nothing.',
  reply: Avatar,
})
