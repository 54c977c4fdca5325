import { z } from 'zod'

/** A file on its way out: its content type and what is in it. With a name it is for keeping, not for showing. */
export const ServedFile = z.object({
  type: z.string(),
  content: z.union([z.string(), z.instanceof(Uint8Array<ArrayBufferLike>)]),
  name: z.string().optional(),
})
export type ServedFile = z.infer<typeof ServedFile>
