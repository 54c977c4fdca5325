import { describe, expect, it } from 'vitest'
import { pictureTypeOf } from './picture-type.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
  )

const box = (...brands: string[]) =>
  bytes([0, 0, 0, 8 + 4 * (brands.length + 1)], 'ftyp', brands[0] ?? '', [0, 0, 0, 0], ...brands.slice(1))

describe('what a picture is', () => {
  it.each([
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe1]), 'jpeg'],
    ['PNG', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]), 'png'],
    ['WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), 'webp'],
    ['AVIF', box('avif', 'mif1'), 'avif'],
    ['AVIF under another major brand', box('mif1', 'avif'), 'avif'],
    ['HEIC of an iPhone', box('heic', 'mif1', 'heic'), 'heic'],
    ['HEIC under another major brand', box('mif1', 'heic'), 'heic'],
    ['a video', box('isom', 'mp42'), undefined],
    ['a sound in RIFF', bytes('RIFF', [1, 2, 3, 4], 'WAVE'), undefined],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['GIF', bytes('GIF89a'), undefined],
    ['nothing', bytes(), undefined],
    ['half of a PNG', bytes([0x89], 'PNG'), undefined],
  ])('%s by its first bytes', (_what, file, type) => {
    expect(pictureTypeOf(file)).toBe(type)
  })

  it('does not read brands beyond the box', () => {
    expect(pictureTypeOf(bytes([0, 0, 0, 16], 'ftypisom', [0, 0, 0, 0], 'avif'))).toBeUndefined()
  })
})
