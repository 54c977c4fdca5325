export const pictureTypes = ['jpeg', 'png', 'webp', 'avif', 'heic'] as const
export type PictureType = (typeof pictureTypes)[number]

/**
 * What a file is by its first bytes, whatever its name says: JPEG (ITU T.81), PNG (RFC 2083), WebP (RIFF), AVIF and
 * HEIC (ISO 14496-12, the brand in the `ftyp` box). Undefined: no picture that is known here.
 */
export function pictureTypeOf(file: Uint8Array): PictureType | undefined {
  if (startsWith(file, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (letters(file, 0) === 'RIFF' && letters(file, 8) === 'WEBP') return 'webp'
  return letters(file, 4) === 'ftyp' ? ofBrands(file) : undefined
}

const avifBrands = ['avif', 'avis']
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** The brands of the box: the major one, then those it is compatible with. AVIF files often begin with `mif1`. */
function ofBrands(file: Uint8Array): PictureType | undefined {
  const length = Math.min(file.length, (file[2] ?? 0) * 256 + (file[3] ?? 0), 256)
  const brands = [letters(file, 8)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(letters(file, at))
  if (brands.some((brand) => avifBrands.includes(brand))) return 'avif'
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : undefined
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte)
}

function letters(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4))
}
