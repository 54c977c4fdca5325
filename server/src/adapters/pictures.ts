import { type PictureType, pictureTypeOf } from '@fitai/domain'
import type { Sharp } from 'sharp'

/** `inside` keeps the proportions within a square of `size` pixels, `cover` fills one. Nothing is enlarged. */
export type Shape = { fit: 'inside' | 'cover'; size: number }
/** WebP, written by us: only what can be seen comes through. */
export type Written = { content: Uint8Array; width: number; height: number }
export type PictureProblem = 'picture_is_heic' | 'picture_not_understood' | 'picture_broken' | 'picture_too_many_pixels'
export type RewritePicture = (file: Uint8Array, shapes: readonly Shape[]) => Promise<Written[] | PictureProblem>

/** The largest sensors of phones have 50 million; what is more in a file of 15 MB is meant to fill the memory. */
const mostPixels = 64_000_000
const longestSeconds = 20

const understood = new Map<PictureType, string>([
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'heif'],
])

/**
 * Makes WebP of photos, away from the main thread and one after the other: each takes up to 100 MB while it is made.
 * Turned upright; without Exif, GPS, XMP, comments and whatever else was hidden in the file.
 */
export function openPictures(): RewritePicture {
  let last: Promise<unknown> = Promise.resolve()
  return (file, shapes) => {
    const type = pictureTypeOf(file)
    if (type === 'heic') return Promise.resolve('picture_is_heic')
    const format = type && understood.get(type)
    if (format === undefined) return Promise.resolve('picture_not_understood')
    const written = last.then(() => rewrite(file, format, shapes))
    last = written.catch(() => undefined)
    return written
  }
}

async function rewrite(
  file: Uint8Array,
  format: string,
  shapes: readonly Shape[],
): Promise<Written[] | PictureProblem> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  const open = (): Sharp => sharp(file, { failOn: 'error', limitInputPixels: mostPixels, animated: false })
  try {
    const found = await open().metadata()
    if (found.format !== format) return 'picture_not_understood'
    if (found.width * found.height > mostPixels) return 'picture_too_many_pixels'
    const written: Written[] = []
    for (const { fit, size } of shapes) {
      const { data, info } = await open()
        .timeout({ seconds: longestSeconds })
        .autoOrient()
        .resize(size, size, { fit, withoutEnlargement: fit === 'inside' })
        .webp({ quality: 82, smartSubsample: true })
        .toBuffer({ resolveWithObject: true })
      written.push({ content: data, width: info.width, height: info.height })
    }
    return written
  } catch (error) {
    return isPixelLimit(error) ? 'picture_too_many_pixels' : 'picture_broken'
  }
}

const isPixelLimit = (error: unknown): boolean => error instanceof Error && /pixel limit|too large/i.test(error.message)
