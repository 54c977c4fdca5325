import { pictureFolders } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './scalars.ts'
import { ServedFile } from './served-file.ts'

export const readFile = endpoint({
  method: 'GET',
  path: '/files/:folder/:userId/:name',
  summary: 'A picture, by a link of this server',
  description: 'Links come with photos and avatars, are signed, and work for five to ten minutes.',
  access: 'public',
  replyKind: 'file',
  params: z.strictObject({
    folder: z.enum(pictureFolders),
    userId: Id,
    name: z.string().regex(/^[0-9a-f-]{36}(-small)?\.webp$/, 'Not a name of ours'),
  }),
  query: z.strictObject({
    until: z.coerce.number<string | number>().int().min(0).max(1e11).describe('Seconds since 1970'),
    signature: z.string().max(100),
  }),
  reply: ServedFile,
  failures: ['picture_link_not_valid', 'file_not_found'],
})
