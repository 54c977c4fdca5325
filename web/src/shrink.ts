import { pictureTypeOf } from '@fitai/domain'

/** Nothing larger is kept, so nothing larger is sent: a photo of 12 million pixels becomes a tenth of its bytes. */
const longestSide = 2048
const mostBytes = 15 * 1024 * 1024

export type Shrunk = { picture: Blob } | { problem: string }

const heic =
  'This photo is HEIC, which this browser cannot read. On your iPhone choose Settings, Camera, Formats, Most Compatible, or send it as JPEG.'

/** A photo, made small before it is sent and turned upright. A picture this browser cannot read goes as it is, if it may. */
export async function shrink(file: Blob): Promise<Shrunk> {
  const type = pictureTypeOf(new Uint8Array(await file.slice(0, 256).arrayBuffer()))
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (drawn) return { picture: (await painted(drawn)) ?? file }
  if (type === 'heic') return { problem: heic }
  if (type === undefined) return { problem: 'This is no picture we can read. Choose a JPEG, PNG, WebP or AVIF.' }
  return file.size > mostBytes ? { problem: 'This picture is too large. The limit is 15 MB.' } : { picture: file }
}

async function painted(drawn: ImageBitmap): Promise<Blob | undefined> {
  const { width, height } = sizeWithin(drawn, longestSide)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, width, height)
  drawn.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.9))
}

/** The same proportions with the longer side at most `most`; never larger than it is. */
export function sizeWithin(
  { width, height }: { width: number; height: number },
  most: number,
): { width: number; height: number } {
  const share = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}
